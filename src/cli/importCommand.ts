/** `entente import`: a dossier from tables and from files of other programs. */
import { access } from 'node:fs/promises';
import { basename } from 'node:path';
import { ACTOR_KINDS } from '../dossier/schema';
import { parseDossierValue } from '../dossier/parseDossier';
import { writeCanonical } from '../dossier/writeCanonical';
import { writeMapping } from '../formats/in/rows/tableMapping';
import { findRenamed } from '../formats/in/rows/findRenamed';
import { updateWithChanges } from '../formats/in/rows/updateDossier';
import { isSheetSet } from '../formats/in/sheetSet/setTables';
import { DATE_ORDERS } from '../formats/in/sheets/readDate';
import type { Separator } from '../formats/in/sheets/sheetFile';
import * as updateWords from '../words/en/updates';
import { defineCommand, oneOfWords, refuse, refuseMisuse } from './command';
import { foreignFormatOf, type ForeignFormat } from './dossierFormats';
import { readDossierGiven, readDossierJson, readSetGiven, soundValueOf } from './dossierGiven';
import { readGiven, refuseFile, STANDARD, UnreadableFile, type GivenText, type TextReading } from './filesGiven';
import { reportLines } from './foreignReport';
import { importTable, quoteNames, type ImportedTable, type TableAnswers } from './importTable';
import { readMappingFile } from './mappingFile';
import type { Output } from './output';
import { problemLines, type PlacedProblem } from './placedProblem';
import type { Shell } from './shell';
import { isReplaced, refuseReplacing, writeResult } from './writtenFiles';

const usage = `entente import <file> [--out <dossier.json>]

  makes a dossier of a table, a set of sheets, or a file of another program; - is standard input
  --out file           else standard output
  of one table:
  --title "words"      title of the dossier; else what stands above the table, or its name
  --sheet name         which sheet of a workbook
  --mapping file       what each column is, as --write-mapping has kept it
  --write-mapping      keeps what each column is, in arms.mapping.json beside arms.xlsx
  --date-order order   day-month or month-day, where the table does not tell
  --update dossier     takes the rows over into a dossier: ids and places stay, and what changes is told
  --keep-others        with --update: relationships stay that are not in the table
  --actors kind        what actors are that no column tells, such as organisation; countries are states
  --join "A=B"         A is the actor B; as often as needed
  --separator sign     of a text: , ; | or tab
  --encoding name      of a text, such as windows-1251`;

const SEPARATORS = [',', ';', '|', 'tab'] as const;

export const importDossier = defineCommand({
  summary: 'a dossier from a table, or a file of another program',
  usage,
  options: {
    out: { type: 'string' },
    title: { type: 'string' },
    sheet: { type: 'string' },
    mapping: { type: 'string' },
    'write-mapping': { type: 'boolean', default: false },
    'date-order': { type: 'string' },
    update: { type: 'string' },
    'keep-others': { type: 'boolean', default: false },
    actors: { type: 'string' },
    join: { type: 'string', multiple: true, default: [] },
    separator: { type: 'string' },
    encoding: { type: 'string' },
  },
  async run(values, { files: [file], output, shell }) {
    if (!file) refuseMisuse(usage);
    const { out, title, sheet, join } = values;
    const order = values['date-order'];
    const asked: Asked = {
      reading: readingOf(values.separator, values.encoding),
      answers: {
        title,
        sheet,
        join,
        kind: values.actors === undefined ? undefined : oneOfWords('--actors', values.actors, ACTOR_KINDS),
        dateOrder: order === undefined ? undefined : oneOfWords('--date-order', order, DATE_ORDERS),
      },
      mapping: values.mapping,
      keepsMapping: values['write-mapping'],
      update: values.update,
      keepsOthers: values['keep-others'],
    };
    if (asked.keepsOthers && !asked.update) refuseMisuse('--keep-others goes with --update.');
    if (asked.update && title !== undefined) refuseMisuse('--title goes without --update: a dossier keeps its title.');
    output.step(`Reading ${file}`);
    const { dossier, isSame } = await importGiven(file, asked, shell, output);
    if (isReplaced(file, out) && !isSame) refuseReplacing(file);
    await writeResult(out, writeCanonical(dossier), output);
  },
});

interface Asked {
  reading: TextReading;
  answers: Omit<TableAnswers, 'mapping'>;
  mapping: string | undefined;
  keepsMapping: boolean;
  /** The file of a dossier that takes over what the table says. */
  update: string | undefined;
  keepsOthers: boolean;
}

function readingOf(separator: string | undefined, encoding: string | undefined): TextReading {
  const sign = separator === undefined ? undefined : oneOfWords('--separator', separator, SEPARATORS);
  const asked: Separator | undefined = sign === 'tab' ? '\t' : sign;
  return { ...(asked ? { separator: asked } : {}), ...(encoding === undefined ? {} : { encoding }) };
}

/** What is to be written. */
interface Imported {
  dossier: unknown;
  /** The file was this dossier already, whole and as JSON. */
  isSame: boolean;
}

/** All that is to be known about the dossier is told. */
async function importGiven(path: string, asked: Asked, shell: Shell, output: Output): Promise<Imported> {
  const given = await readGiven(path, shell, asked.reading);
  if (given.kind === 'text') {
    const format = foreignFormatOf(given.text);
    tellUnused(asked, format?.label ?? 'a dossier as JSON', output);
    return format ? { dossier: importForeign(given, format, output), isSame: false } : importJson(given, output);
  }
  const isSet = isSheetSet(given.sheetFiles) && !asked.answers.sheet && !asked.mapping;
  if (isSet) {
    tellUnused(asked, 'a set of sheets', output);
    const set = readSetGiven(given, () => []);
    warnOf(set.problems, output);
    const { dossier } = set.index ?? {};
    if (!dossier) throw new UnreadableFile(lastProblem(given.file, set.problems));
    output.tell(`${given.file}: ${dossier.relationships.length} relationships, ${dossier.actors.length} actors`);
    return { dossier: soundValueOf(set), isSame: false };
  }
  const sheets = given.sheetFiles.flatMap((one) => one.sheets);
  const mapping = asked.mapping === undefined ? undefined : await readMappingFile(asked.mapping, sheets);
  const name = path === STANDARD ? 'table' : basename(path).replace(/\.\w+$/, '');
  const table = importTable(given, name, { ...asked.answers, mapping });
  warnOf(table.problems, output);
  for (const line of [...table.notes, ...table.questions]) output.tell(line);
  if (asked.keepsMapping) await keepMapping(path, asked.mapping, writeMapping(table.mapping, sheets), output);
  if (!table.built.dossier.relationships.length)
    refuse(`${given.file}: no row could be taken, so there is no dossier.`);
  const dossier = asked.update
    ? await updateGiven(asked.update, table, asked.keepsOthers, shell, output)
    : table.built.dossier;
  return { dossier, isSame: false };
}

async function updateGiven(
  path: string,
  table: ImportedTable,
  keepsOthers: boolean,
  shell: Shell,
  output: Output,
): Promise<unknown> {
  const { file, index, written } = await readDossierGiven(path, shell);
  const options = { columns: table.mapping.rows.columns, keepsOthers };
  if (!index) return refuseFile(file, 'this dossier cannot be read', `See entente validate ${file}.`);
  const updated = updateWithChanges(written, index.dossier, table.built, options);
  if (!updated.changes) return refuseFile(file, 'this dossier cannot be updated', `See entente validate ${file}.`);
  const { names, rows } = table.built;
  const leftOut = rows.all - rows.taken;
  if (leftOut && !keepsOthers) output.warn(updateWords.rowsLeftOut(leftOut));
  for (const { name, to } of findRenamed(names, table.mapping.joined, index.dossier.actors))
    output.tell(`${updateWords.mayBe(name, to)} If so: --join ${quoteNames(name, to)}`);
  for (const line of [updateWords.countChanges(updated.changes.length), ...updated.changes]) output.tell(line);
  return updated.dossier;
}

/** What is asked of one table alone. */
function tellUnused({ answers, mapping, keepsMapping, update }: Asked, kind: string, output: Output): void {
  const given: Readonly<Record<string, boolean>> = {
    '--title': answers.title !== undefined,
    '--sheet': answers.sheet !== undefined,
    '--mapping': mapping !== undefined,
    '--write-mapping': keepsMapping,
    '--date-order': answers.dateOrder !== undefined,
    '--update': update !== undefined,
    '--actors': answers.kind !== undefined,
    '--join': answers.join.length > 0,
  };
  const unused = Object.keys(given).filter((name) => given[name]);
  if (unused.length) output.warn(`${unused.join(', ')}: not used, because this is ${kind}, and not one table.`);
}

/** A mapping that somebody may have written is not lost. */
async function keepMapping(path: string, given: string | undefined, text: string, output: Output): Promise<void> {
  if (path === STANDARD && !given)
    refuseMisuse('Name the file for --write-mapping with --mapping: there is none beside standard input.');
  const file = given ?? `${path.replace(/\.\w+$/, '')}.mapping.json`;
  const isThere =
    !given &&
    (await access(file).then(
      () => true,
      () => false,
    ));
  if (isThere) refuse(`${file} is there already. Read it with --mapping ${file}, or take it away.`);
  await writeResult(file, text, { ...output, done: output.tell });
}

function importJson({ file, text }: GivenText, output: Output): Imported {
  const dossier = readDossierJson(file, text);
  warnOf(dossier.problems, output);
  if (!dossier.index)
    refuseFile(file, 'no dossier can be made of this', 'Formats that are read: entente import --help.');
  const isSame = !dossier.problems.some(({ severity }) => severity === 'error');
  return { dossier: soundValueOf(dossier), isSame };
}

function importForeign({ file, text }: GivenText, format: ForeignFormat, output: Output): unknown {
  const read = format.read(text);
  if (!read.ok) {
    warnOf(
      read.problems.map((problem) => ({ file, ...problem })),
      output,
    );
    return refuseFile(file, `this is no ${format.label} that can be read`);
  }
  for (const line of reportLines(file, format.label, read.report)) output.tell(line);
  const { index, problems } = parseDossierValue(read.dossier);
  const placed: PlacedProblem[] = problems.map((problem) => ({ file, ...problem }));
  warnOf(placed, output);
  if (!index) refuseFile(file, 'no dossier can be made of this');
  return soundValueOf({ file, written: read.dossier, index, problems: placed });
}

/** Notes are no problems. */
function warnOf(problems: readonly PlacedProblem[], output: Output): void {
  for (const problem of problems)
    for (const line of problemLines([problem])) (problem.severity === 'note' ? output.tell : output.warn)(line);
}

const lastProblem = (file: string, problems: readonly PlacedProblem[]): PlacedProblem =>
  problems.at(-1) ?? { file, severity: 'error', code: 'unreadable', fault: 'there is no dossier in it' };
