/** A table on its way to a dossier: how it is read, and what has been answered about it. */
import { untrack } from 'svelte';
import type { ActorKind, Certainty } from '../../dossier/schema';
import { buildDossier, type BuiltDossier } from '../../formats/in/rows/buildDossier';
import type { ColumnMeaning, RowMapping } from '../../formats/in/rows/columns';
import { isCountryName } from '../../formats/in/rows/countryNames';
import { findSameNames, type SameNames } from '../../formats/in/rows/findSameNames';
import { guessCertainties, guessColumns, guessMapping } from '../../formats/in/rows/guessMapping';
import { guessPlainKind, setPlainKind } from '../../formats/in/rows/plainKind';
import { certaintyWordsOf, decimalsOf, titleAbove, unitInHeader } from '../../formats/in/rows/rowReading';
import type { DateOrder } from '../../formats/in/sheets/readDate';
import type { TableMapping } from '../../formats/in/rows/tableMapping';
import type { CellChange } from '../../formats/in/sheets/changeCells';
import {
  SheetFault,
  type Separator,
  type Sheet,
  type SheetFile,
  type SheetFlaw,
} from '../../formats/in/sheets/sheetFile';
import * as words from '../../words/en/imports';
import { createSheetEdits, type SheetEdit } from './sheetEdits.svelte';
import type { CellWriting, TableDraft } from './tableDraft';

/** Rows that are read of a longer table, unless a reader asks for all. */
const MOST_ROWS = 50_000;

/** How a text is taken apart, where a reader has said so. */
interface TextReading {
  separator?: Separator;
  encoding?: string;
}
export type ReadTable = (asked: TextReading) => Promise<SheetFile>;

export interface TableImport {
  readonly file: SheetFile;
  /** With what a reader has changed. */
  readonly sheets: readonly Sheet[];
  readonly sheet: Sheet;
  /** Of the sheet, as far as nobody has mended them. */
  readonly flaws: readonly SheetFlaw[];
  readonly mapping: RowMapping;
  readonly built: BuiltDossier;
  /** By name, the name of the actor that it is. */
  readonly joined: ReadonlyMap<string, string>;
  /** Names that nobody has told apart or joined. */
  readonly questions: readonly SameNames[];
  /** Words of the column for certainty, in lower case. */
  readonly certaintyWords: readonly string[];
  /** Whether a reader has said anything. */
  readonly isChanged: boolean;
  /** Whether that is more than changed cells. */
  readonly hasAnswers: boolean;
  /** Whether cells have dates that could be two days, or would if nobody had said which. */
  readonly asksOrder: boolean;
  title: string;
  /** Whether some actors are of a kind that the table does not tell; countries are states. */
  readonly asksKind: boolean;
  /** What these are. */
  plainKind: ActorKind;
  /** Rows, and how many of them are beyond those that are read. */
  readonly rows: { all: number; unread: number };
  /** Reads all rows. */
  readWhole: () => void;
  /** Why the text could not be taken apart as asked. */
  readonly fault: string | null;
  readAgain: (asked: TextReading) => Promise<void>;
  useSheet: (sheet: number) => void;
  useHeader: (row: number | null) => void;
  setColumn: (column: number, meaning: ColumnMeaning | null) => void;
  /** Reads the sheet as another was read. */
  useMapping: (mapping: TableMapping) => void;
  setOrder: (order: DateOrder | null) => void;
  gradeWord: (word: string, certainty: Certainty | null) => void;
  joinNames: (names: SameNames, name: string) => void;
  keepApart: (names: SameNames) => void;
  /** Takes back that a name is another one’s. */
  partName: (name: string) => void;
  readonly edits: readonly SheetEdit[];
  readonly undone: readonly SheetEdit[];
  changeCells: (changes: readonly CellChange[]) => void;
  /** @returns a cell that it has changed; `null` where there is nothing to take back */
  undo: () => CellChange | null;
  redo: () => CellChange | null;
  /** The cell that is being written. */
  writing: CellWriting | null;
  /** All that has been said and changed. */
  readonly draft: Omit<TableDraft, 'update'>;
}

/** @param begun what has been said of the same file before, `first` being read as it asks; or how a table is read */
export function createTableImport(
  first: SheetFile,
  name: string,
  readTable: ReadTable,
  { draft = null, mapping: given = null }: { draft?: TableDraft | null; mapping?: TableMapping | null } = {},
): TableImport {
  const plainName = name.replace(/\.\w+$/, '');
  const guess = guessMapping(first.sheets);
  const edits = createSheetEdits(first.sheets);
  if (draft) edits.begin(first.sheets, draft.edits, draft.undone);
  let file = $state.raw(first);
  let mapping = $state.raw<RowMapping>(draft && first.sheets[draft.mapping.sheet] ? draft.mapping : guess);
  let title = $state.raw(draft?.title ?? titleAbove(first.sheets[guess.sheet]!, guess) ?? plainName);
  let joined = $state.raw<ReadonlyMap<string, string>>(new Map(draft?.joined));
  let apart = $state.raw<ReadonlySet<string>>(new Set(draft?.apart));
  let fault = $state.raw<string | null>(null);
  let asked = $state.raw<TextReading>(draft?.asked ?? {});
  let writing = $state.raw<CellWriting | null>(draft?.writing ?? null);

  const sheet = $derived(edits.sheets[mapping.sheet]!);
  const options = $derived({
    ...{ title: plainName, name, joined, decimals: decimalsOf(file) },
    ...{ plainType: words.plainType, plainClaim: words.plainClaim },
    plainUnit: unitInHeader(sheet, mapping) ?? words.plainUnit,
  });
  const rowsBelow = $derived(sheet.rows.length - (mapping.header ?? -1) - 1);
  let isWhole = $state.raw(false);
  const unread = $derived(isWhole ? 0 : Math.max(0, rowsBelow - MOST_ROWS));
  const read = $derived(unread ? { ...sheet, rows: sheet.rows.slice(0, sheet.rows.length - unread) } : sheet);
  const rowsBuilt = $derived(buildDossier(read, mapping, options));
  /** They stay while other cells change. */
  const namesOf = $derived([...rowsBuilt.names.keys()].join('\n'));
  const sameNames = $derived.by(() => (namesOf ? findSameNames(untrack(() => rowsBuilt.names)) : []));
  const guessedKind = $derived(guessPlainKind(rowsBuilt.names.keys()));
  let givenKind = $state.raw<ActorKind | null>(draft?.kind ?? null);
  const plainKind = $derived(givenKind ?? guessedKind);
  const built = $derived({ ...rowsBuilt, dossier: setPlainKind(rowsBuilt.dossier, plainKind) });
  const asksKind = $derived(rowsBuilt.dossier.actors.some(({ kind, name }) => !kind && !isCountryName(name)));
  const keyOf = (names: SameNames) => names.join('\n');
  const questions = $derived(
    sameNames.filter(
      (names) => !apart.has(keyOf(names)) && names.some((one) => !joined.has(one) && one !== joinedTo(names)),
    ),
  );
  const joinedTo = (names: SameNames) => names.map((one) => joined.get(one)).find((one) => one !== undefined);
  /** Words of the column for certainty, in lower case. */
  const certaintyWords = $derived(certaintyWordsOf(sheet, mapping));
  let graded = $state.raw<ReadonlyMap<string, Certainty | null>>(new Map(draft?.graded));
  /** Grades what is known of the words of a column, but for what a reader has said. */
  function gradeKnown(one: RowMapping): void {
    mapping = one;
    const certainties = { ...guessCertainties(certaintyWords), ...Object.fromEntries(graded) };
    if (JSON.stringify(certainties) !== JSON.stringify(one.certainties)) mapping = { ...one, certainties };
  }
  const state = $derived({
    ...{ version: 1, asked, title, kind: givenKind, writing },
    mapping: { ...mapping, columns: [...mapping.columns] },
    ...{ joined: [...joined], apart: [...apart], graded: [...graded] },
    ...{ edits: edits.done.map(plainEdit), undone: edits.undone.map(plainEdit) },
  } satisfies Omit<TableDraft, 'update'>);
  const hasAmbiguous = $derived(built.problems.some(({ code }) => code === 'ambiguous-date'));

  /** Columns stay as they were settled where the file has as many. */
  function guessAnew(from: SheetFile): void {
    const before = sheet.rows[0]?.length;
    file = from;
    edits.begin(from.sheets);
    if (from.sheets[mapping.sheet]?.rows[0]?.length === before) return gradeKnown(mapping);
    [joined, apart] = [new Map(), new Set()];
    gradeKnown(guessMapping(from.sheets));
  }
  /** The guesses for one sheet, as if there was no other. */
  function guessSheet(at: number): RowMapping {
    return { ...guessMapping([edits.sheets[at]!]), sheet: at };
  }
  /** What was said of the columns of other sheets. */
  const mappings = new Map<number, RowMapping>();
  function goToSheet(at: number): void {
    mappings.set(mapping.sheet, mapping);
    gradeKnown(mappings.get(at) ?? guessSheet(at));
  }
  /** After cells have changed: a new column is left out until somebody says what it is. */
  function widen(): void {
    const width = sheet.rows[0]?.length ?? 0;
    const columns = [...mapping.columns];
    while (columns.length < width) columns.push(null);
    gradeKnown(columns.length > mapping.columns.length ? { ...mapping, columns } : mapping);
  }
  function showEdit(edit: SheetEdit | null): CellChange | null {
    if (!edit) return null;
    if (edit.sheet !== mapping.sheet) goToSheet(edit.sheet);
    widen();
    return edit.changes[0] ?? null;
  }

  function useMapping({ rows, joined: names }: TableMapping): void {
    graded = new Map(Object.entries(rows.certainties));
    joined = names;
    gradeKnown(rows);
  }

  untrack(() => (given ? useMapping(given) : gradeKnown(mapping)));
  // Of a draft nobody knows what was said before.
  const [begun, firstTitle, firstAnswers] = untrack(() => [draft ? guess : mapping, title, [joined, apart, graded]]);
  const hasAnswers = () =>
    mapping !== begun ||
    title !== firstTitle ||
    [joined, apart, graded].some((one, i) => one !== firstAnswers[i]) ||
    givenKind !== null;

  return {
    get file() {
      return file;
    },
    get sheets() {
      return edits.sheets;
    },
    get sheet() {
      return sheet;
    },
    get flaws() {
      return file.flaws.filter((flaw) => flaw.sheet === mapping.sheet && edits.isUnmended(flaw));
    },
    get mapping() {
      return mapping;
    },
    get built() {
      return built;
    },
    get joined() {
      return joined;
    },
    get questions() {
      return questions;
    },
    get certaintyWords() {
      return certaintyWords;
    },
    get hasAnswers() {
      return hasAnswers();
    },
    get isChanged() {
      return hasAnswers() || writing !== null || edits.done.length > 0 || edits.undone.length > 0;
    },
    get asksOrder() {
      return hasAmbiguous || mapping.dateOrder !== null;
    },
    get title() {
      return title;
    },
    set title(to: string) {
      title = to;
    },
    get asksKind() {
      return asksKind;
    },
    get plainKind() {
      return plainKind;
    },
    set plainKind(to: ActorKind) {
      givenKind = to;
    },
    get rows() {
      return { all: rowsBelow, unread };
    },
    readWhole: () => (isWhole = true),
    get fault() {
      return fault;
    },
    async readAgain(change) {
      const wanted = { ...asked, ...change };
      try {
        guessAnew(await readTable(wanted));
        [asked, fault] = [wanted, null];
      } catch (reason) {
        if (!(reason instanceof SheetFault)) throw reason;
        fault = words.sheetFaults[reason.code]!.fault;
      }
    },
    useSheet(at) {
      [joined, apart] = [new Map(), new Set()];
      goToSheet(at);
    },
    useHeader: (header) => gradeKnown({ ...mapping, header, columns: guessColumns(sheet, header) }),
    setColumn(column, meaning) {
      // Each meaning has one column: the other gives way.
      const columns = mapping.columns.map((before, i) => (i === column ? meaning : before === meaning ? null : before));
      gradeKnown({ ...mapping, columns });
    },
    useMapping,
    setOrder: (dateOrder) => (mapping = { ...mapping, dateOrder }),
    gradeWord(word, certainty) {
      graded = new Map([...graded, [word, certainty]]);
      gradeKnown(mapping);
    },
    joinNames(names, to) {
      const others = names.filter((one) => one !== to).map((one) => [one, to] as const);
      joined = new Map([...joined, ...others].filter(([one]) => one !== to));
    },
    partName: (name) => (joined = new Map([...joined].filter(([one]) => one !== name))),
    keepApart: (names) => (apart = new Set([...apart, keyOf(names)])),
    get edits() {
      return edits.done;
    },
    get undone() {
      return edits.undone;
    },
    changeCells(changes) {
      if (edits.change({ sheet: mapping.sheet, changes })) widen();
    },
    undo: () => showEdit(edits.undo()),
    redo: () => showEdit(edits.redo()),
    get writing() {
      return writing;
    },
    set writing(to: CellWriting | null) {
      writing = to;
    },
    get draft() {
      return state;
    },
  };
}

const plainEdit = ({ sheet, changes }: SheetEdit) => ({ sheet, changes: [...changes] });
