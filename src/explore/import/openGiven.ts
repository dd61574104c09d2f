/**
 * A reader opens files or a text: a dossier, a table, the sheets of a whole dossier, or a file of another program. What has
 * to be settled or told first gets a dialog. Fetched when that is asked for.
 */
import { textOf } from '../../dossier/decodeText';
import type { Problem } from '../../dossier/problem';
import type { ExchangeFormat } from '../../formats/exchange/exchangeFormat';
import type { OpenDossier } from '../../formats/in/readDossier';
import { isSheetSet } from '../../formats/in/sheetSet/setTables';
import { readMapping, type TableMapping } from '../../formats/in/rows/tableMapping';
import { readPastedBlock, readSheets } from '../../formats/in/sheets/readSheets';
import { SheetFault, type SheetFile } from '../../formats/in/sheets/sheetFile';
import { isTable } from '../../formats/in/sheets/sheetSigns';
import type { TaskRunner } from '../../ui/loading/taskRunner';
import { createStyleSheet } from '../../ui/parts/adoptStyleSheets';
import { fetchPart, ToldFault } from '../../ui/parts/attempt';
import { openDialog } from '../../ui/parts/openDialog';
import * as dialogWords from '../../words/en/dialogs';
import * as draftWords from '../../words/en/drafts';
import * as words from '../../words/en/foundFiles';
import * as tableWords from '../../words/en/imports';
import * as titleWords from '../../words/en/untitled';
import { holdDraft, readDraft, type DraftHead } from '../../storage/drafts';
import { writeOpenDraft } from '../../storage/openDraft';
import { createDraftKeeper, type DraftSubject } from './draftKeeper.svelte';
import FoundDialog from './FoundDialog.svelte';
import { findForeign } from './foundForeign';
import { findAlone, findSet, type AloneSheet } from './foundSet';
import type { FoundFile } from './foundFile';
import ImportDialog from './ImportDialog.svelte';
import css from './import.css?inline';
import { readTableDraft, type TableDraft } from './tableDraft';
import type { ReadTable } from './tableImport.svelte';

const styles = createStyleSheet(css);

/** What a reader gives: bytes of a file, or a pasted text. */
export interface GivenSource {
  source: ArrayBuffer | string;
  name: string;
}

export interface OpeningContext {
  runner: TaskRunner;
  /** The dossier on the page. */
  shown: OpenDossier | null;
  /** Opens a dossier. @returns whether it is shown now */
  take: (source: ArrayBuffer | string, name: string) => Promise<boolean>;
  /** Another dialog takes over. */
  onasked: () => void;
}

/** Why nothing of it can be opened. */
export interface UnopenedSource {
  name: string;
  problems: Problem[];
}

/** @returns `null` where it is shown, or a dialog asks on */
export async function openGiven(
  given: readonly [GivenSource, ...GivenSource[]],
  context: OpeningContext,
): Promise<UnopenedSource | null> {
  const [{ source, name }] = given;
  if (given.length > 1 || isTable(source, name)) return openTables(given, context);
  const text = textOf(source);
  const { formatOfText } = await fetchPart(() => import('../../formats/exchange/exchangeFormats'));
  const format = text === null ? null : formatOfText(text);
  if (format && text !== null) return openForeign(text, name, format, context);
  await context.take(source, name);
  return null;
}

function openForeign(
  text: string,
  name: string,
  format: ExchangeFormat,
  context: OpeningContext,
): UnopenedSource | null {
  const read = format.read(text);
  if (!read.ok) return { name, problems: read.problems };
  const found = findForeign(format.label, read.dossier, read.report, plainName(name));
  askAbout(found, { name, fileName: plainName(name) }, null, context);
  return null;
}

/** Without its ending. */
const plainName = (name: string) => name.replace(/\.\w+$/, '');

interface TableSource {
  name: string;
  read: ReadTable;
}

async function openTables(
  given: readonly [GivenSource, ...GivenSource[]],
  context: OpeningContext,
): Promise<UnopenedSource | null> {
  const name = given.length > 1 ? words.severalFiles(given.length) : given[0].name;
  let failing = name;
  try {
    const mappings = given.filter((one) => MAPPING_NAME.test(one.name));
    const tables = given.filter((one) => !mappings.includes(one));
    const sources = (await Promise.all(tables.map(tablesIn))).flat();
    const files: SheetFile[] = [];
    for (const table of sources) {
      failing = sources.length > 1 ? table.name : name;
      files.push(await table.read({}));
    }
    if (isSheetSet(files) && !mappings.length) {
      const alone = findAlone(files);
      const [title, fileName] =
        given.length > 1 ? [titleWords.untitled, dialogWords.unnamedFile] : [plainName(name), plainName(name)];
      const found = findSet(files, title);
      const single = alone && { alone, table: aloneSource(alone, sources), sources: given };
      askAbout(found, { name, fileName }, single, context);
      return null;
    }
    const [source, second] = sources;
    const [file] = files;
    if (!source || !file || second) return { name, problems: [problemOf('no-set', words.noSet)] };
    const read = mappings[0] ? readMapping(textOf(mappings[0].source) ?? '', file.sheets) : null;
    if (read && !read.ok)
      return { name: mappings[0]!.name, problems: [problemOf(read.fault.code, tableWords.mappingFault(read.fault))] };
    askColumns(file, source, { name: source.name, sources: tables, isAlone: false }, context, {
      mapping: read?.mapping ?? null,
    });
    return null;
  } catch (reason) {
    if (!(reason instanceof SheetFault)) throw reason;
    const told = tableWords.sheetFaults[reason.code];
    return { name: failing, problems: told ? [problemOf(reason.code, told)] : [] };
  }
}

/** A file that says how a table is read. */
const MAPPING_NAME = /\.mapping\.json$/i;

const problemOf = (code: string, told: { fault: string; fix: string }): Problem => ({
  path: '',
  severity: 'error',
  code,
  ...told,
});

/** One of a file, or of each file in a zip file. */
async function tablesIn({ source, name }: GivenSource): Promise<TableSource[]> {
  if (typeof source === 'string') return [{ name, read: () => Promise.resolve(readPastedBlock(source)) }];
  const { unpackTables } = await fetchPart(() => import('../../formats/in/sheets/unpackTables'));
  return unpackTables({ name, bytes: new Uint8Array(source) }).map((one) => ({
    name: one.name,
    read: (asked) => readSheets(one.bytes, one.name, asked),
  }));
}

/** A table that is read by itself, though it belongs to a set. */
function aloneSource({ file, sheet }: AloneSheet, sources: readonly TableSource[]): TableSource {
  const { name, read } = sources[file] ?? { name: sheet.name, read: () => Promise.reject(new SheetFault('empty')) };
  const readAlone: ReadTable = async (asked) => {
    const whole = await read(asked);
    const at = whole.sheets.findIndex((one) => one.name === sheet.name);
    const flaws = whole.flaws.filter((flaw) => flaw.sheet === at).map((flaw) => ({ ...flaw, sheet: 0 }));
    return { ...whole, sheets: whole.sheets.slice(at, at + 1), flaws };
  };
  return { name, read: readAlone };
}

function askColumns(
  file: SheetFile,
  { name, read }: TableSource,
  subject: DraftSubject,
  { runner, shown, take, onasked }: OpeningContext,
  { resumed = null, mapping = null }: { resumed?: ResumedDraft | null; mapping?: TableMapping | null } = {},
): void {
  // Who leaves the table is back at the button that led here.
  onasked();
  const keeper = createDraftKeeper(subject, resumed);
  const begun = { draft: resumed?.state ?? null, mapping };
  openDialog(ImportDialog, { file, name, read, runner, keeper, begun, shown, onopen: take }, styles);
}

/** A draft that this tab holds. */
interface ResumedDraft {
  id: string;
  release: () => void;
  state: TableDraft;
}

/**
 * Goes on with a table that was kept.
 * @throws `ToldFault` where another tab has it open, or it cannot be read
 */
export async function resumeDraft(
  { id, name }: Pick<DraftHead, 'id' | 'name'>,
  context: OpeningContext,
): Promise<void> {
  // Where it cannot be gone on with, a reload does not try again.
  writeOpenDraft(null);
  const release = await holdDraft(id);
  if (!release) throw new ToldFault(draftWords.openElsewhere(name));
  try {
    const kept = await readDraft(id);
    const state = kept && readTableDraft(kept.draft.state);
    if (!state) throw new ToldFault(draftWords.unreadable(name));
    const { isAlone } = kept.draft;
    const table = await tableOfDraft(kept.sources, isAlone);
    const subject = { name: kept.draft.name, sources: kept.sources, isAlone };
    askColumns(await table.read(state.asked), table, subject, context, { resumed: { id, release, state } });
  } catch (cause) {
    release();
    throw cause instanceof ToldFault ? cause : new ToldFault(draftWords.unreadable(name), { cause });
  }
}

/** The table that a draft is of, among what was given. */
async function tableOfDraft(given: readonly GivenSource[], isAlone: boolean): Promise<TableSource> {
  const sources = (await Promise.all(given.map(tablesIn))).flat();
  if (!isAlone) return sources[0]!;
  const files = await Promise.all(sources.map((one) => one.read({})));
  return aloneSource(findAlone(files)!, sources);
}

function askAbout(
  found: FoundFile,
  /** What was given, and the file of the dossier that it becomes. */
  names: { name: string; fileName: string },
  single: { alone: AloneSheet; table: TableSource; sources: readonly GivenSource[] } | null,
  context: OpeningContext,
): void {
  context.onasked();
  const onalone = single && {
    hint: words.onlyThere(single.alone.sheet.name, single.alone.columns),
    open: async () => {
      const { table, sources } = single;
      askColumns(await table.read({}), table, { name: table.name, sources, isAlone: true }, context);
    },
  };
  openDialog(FoundDialog, { found, ...names, runner: context.runner, onopen: context.take, onalone }, styles);
}
