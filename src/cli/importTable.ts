/** A dossier from a table with a row for each relationship, and what is to be told about it. */
import type { ActorKind } from '../dossier/schema';
import { buildDossier, type BuiltDossier } from '../formats/in/rows/buildDossier';
import { hasBothEnds, type RowMapping } from '../formats/in/rows/columns';
import { findSameNames } from '../formats/in/rows/findSameNames';
import { guessCertainties, guessMapping } from '../formats/in/rows/guessMapping';
import { isRowLeftOut } from '../formats/in/rows/rowProblems';
import { guessPlainKind, setPlainKind } from '../formats/in/rows/plainKind';
import { certaintyWordsOf, decimalsOf, titleAbove, unitInHeader } from '../formats/in/rows/rowReading';
import { columnLetters } from '../formats/dossierSheets/cellAddress';
import type { DateOrder } from '../formats/in/sheets/readDate';
import type { Sheet } from '../formats/in/sheets/sheetFile';
import * as words from '../words/en/imports';
import { nearestName, refuse, refuseMisuse } from './command';
import type { GivenTables } from './filesGiven';
import type { TableMapping } from '../formats/in/rows/tableMapping';
import { cellPlaceOf, placeInWords, type PlacedProblem } from './placedProblem';

/** What is said of a table, instead of what is guessed. */
export interface TableAnswers {
  mapping?: TableMapping | undefined;
  sheet?: string | undefined;
  dateOrder?: DateOrder | undefined;
  /** Each "S. Korea=South Korea". */
  join: readonly string[];
  title?: string | undefined;
  /** What actors are that no column tells; countries are states. */
  kind?: ActorKind | undefined;
}

export interface ImportedTable {
  built: BuiltDossier;
  mapping: TableMapping;
  problems: PlacedProblem[];
  /** What was taken, and how it was read. */
  notes: string[];
  /** Names that may be one actor. */
  questions: string[];
}

/** So many dates, words or cells are told with what they were read as. */
const MOST_TOLD = 10;

/**
 * @param name of the table, as a source and as the title
 * @throws a `Refusal` where nobody can tell what the table says, with the option that does
 */
export function importTable(given: GivenTables, name: string, answers: TableAnswers): ImportedTable {
  const sheets = given.sheetFiles.flatMap((file) => file.sheets);
  const rows = mappingOf(sheets, answers);
  const sheet = sheets[rows.sheet];
  if (!sheet || !hasBothEnds(rows))
    return refuse(
      `${given.file}: no two columns say who acts and to whom. Name them in the first row, such as “from” and “to”, ` +
        'or say so with --mapping.',
    );
  const owner = given.sheetFiles.find((file) => file.sheets.includes(sheet));
  const build = (joined: ReadonlyMap<string, string>) =>
    buildDossier(sheet, rows, {
      title: answers.title ?? titleAbove(sheet, rows) ?? name,
      name,
      joined,
      decimals: decimalsOf(owner ?? { text: null }),
      ...{ plainType: words.plainType, plainClaim: words.plainClaim },
      plainUnit: unitInHeader(sheet, rows) ?? words.plainUnit,
    });
  const apart = build(new Map());
  const joined = joinedNames(answers, apart);
  const built = joined.size ? build(joined) : apart;
  const file = given.fileOf(sheet.name);
  refuseAmbiguous(built, file, sheet);
  return {
    built: { ...built, dossier: setPlainKind(built.dossier, answers.kind ?? guessPlainKind(built.names.keys())) },
    mapping: { rows, joined },
    problems: [...given.problems, ...built.problems.map((problem) => placeRowProblem(problem, file, sheet))],
    notes: notesOf(built, rows, sheet, file, answers.mapping ? [] : readWordsOf(sheet, rows)),
    questions: questionsOf(built, joined),
  };
}

function mappingOf(sheets: readonly Sheet[], { mapping, sheet, dateOrder }: TableAnswers): RowMapping {
  const rows = mapping?.rows ?? guessRows(sheets, sheet);
  return dateOrder ? { ...rows, dateOrder } : rows;
}

function guessRows(sheets: readonly Sheet[], name: string | undefined): RowMapping {
  const at = name === undefined ? -1 : sheets.findIndex((one) => one.name === name);
  const asked = sheets[at];
  if (name !== undefined && !asked)
    refuseMisuse(`There is no sheet ${name}. There are: ${sheets.map((one) => one.name).join(', ')}.`);
  const guessed = asked ? { ...guessMapping([asked]), sheet: at } : guessMapping(sheets);
  const sheet = sheets[guessed.sheet];
  return sheet ? { ...guessed, certainties: guessCertainties(certaintyWordsOf(sheet, guessed)) } : guessed;
}

/** @throws a `Misuse` for a name that the table does not have */
function joinedNames({ mapping, join }: TableAnswers, { names: apart, parted }: BuiltDossier): Map<string, string> {
  const joined = new Map(mapping?.joined);
  // Who names a cell that is read as several actors says that it is one.
  const names = new Set([...apart.keys(), ...parted.keys()]);
  for (const pair of join) {
    // A name may have a sign of equality of its own.
    const cut = [...pair.matchAll(/=/g)].find(({ index }) => names.has(pair.slice(0, index).trim()))?.index;
    const at = cut ?? pair.indexOf('=');
    const [name, to] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || !to) refuseMisuse(`--join ${pair} joins nothing. Write --join "S. Korea=South Korea".`);
    if (!names.has(name)) {
      const near = nearestName(name, [...names]);
      refuseMisuse(`The table has no actor “${name}”.${near === null ? '' : ` Did you mean “${near}”?`}`);
    }
    joined.set(name, to);
  }
  return new Map([...joined.keys()].map((name) => [name, lastOf(name, joined)]));
}

/** Where a chain of joined names ends; in a circle, its first. */
function lastOf(name: string, joined: ReadonlyMap<string, string>): string {
  const seen = new Set([name]);
  for (let at = name; ;) {
    const next = joined.get(at);
    if (next === undefined || seen.has(next)) return at === name ? (next ?? name) : at;
    seen.add(next);
    at = next;
  }
}

/** A date that could be two days is not guessed at, and neither left out without a word. */
function refuseAmbiguous({ problems }: BuiltDossier, file: string, { name }: Sheet): void {
  const ambiguous = problems.filter(({ code }) => code === 'ambiguous-date');
  const [first] = ambiguous;
  if (!first) return;
  const place = placeInWords({ file, ...cellPlaceOf(name, first.row, first.column), ...UNSAID });
  const more = ambiguous.length > 1 ? `, as ${ambiguous.length - 1} more,` : '';
  refuse(
    `${place}: “${first.text}”${more} could be two days. ` +
      'Say which number is the day: --date-order day-month or --date-order month-day.',
  );
}

const UNSAID = { severity: 'error', code: '', fault: '' } as const;

function placeRowProblem(problem: BuiltDossier['problems'][number], file: string, { name }: Sheet): PlacedProblem {
  const { code, row, column, meaning, text, before } = problem;
  const isOut = isRowLeftOut(problem);
  return {
    file,
    ...cellPlaceOf(name, row, column),
    severity: isOut ? 'error' : 'warning',
    code,
    fault: `${words.meanings[meaning]}: ${words.rowFaults[code]?.(text, before ?? '') ?? code}`,
    fix: code === 'same-column' ? words.leavesColumnOut : isOut ? words.leavesRowOut : words.leavesCellOut,
  };
}

/** Words of the certainty column with what they are read as, where that is another word. */
function readWordsOf(sheet: Sheet, rows: RowMapping): string[] {
  return certaintyWordsOf(sheet, rows).flatMap((word) => {
    const certainty = Object.hasOwn(rows.certainties, word) ? rows.certainties[word] : undefined;
    return certainty === undefined || certainty === word ? [] : [words.readAs(word, certainty ?? 'not graded')];
  });
}

function notesOf(
  { dossier, rows, guesses, severalEnds, parted }: BuiltDossier,
  mapping: RowMapping,
  sheet: Sheet,
  file: string,
  readWords: readonly string[],
) {
  const header = mapping.header === null ? [] : (sheet.rows[mapping.header] ?? []);
  const columns = mapping.columns.map((meaning, i) => {
    const name = header[i]?.trim();
    return `  ${columnLetters(i + 1)}${name ? ` “${name}”` : ''}: ${meaning ? words.meanings[meaning] : words.leftOut}`;
  });
  const dates = [...new Map(guesses.map(({ text, edtf }) => [text, edtf]))];
  return [
    `${file}${sheet.name ? `, sheet ${sheet.name}` : ''}: ${rows.taken} of ${rows.all} rows taken; ` +
      words.countFound(dossier.actors.length, dossier.relationships.length),
    'Columns:',
    ...columns,
    ...listNotes(
      words.guessedDates,
      dates.map(([text, edtf]) => words.readAs(text, edtf)),
    ),
    ...listNotes(words.guessedCertainties, readWords),
    ...(severalEnds ? [words.severalEnds(severalEnds)] : []),
    ...listNotes(
      words.partedEnds,
      [...parted].map(([text, names]) => words.readAsActors(text, names)),
    ),
  ];
}

/** What is read otherwise than it stands there, under a heading with their number. */
function listNotes(heading: (count: number) => string, notes: readonly string[]): string[] {
  if (!notes.length) return [];
  const more = notes.length - MOST_TOLD;
  return [
    heading(notes.length),
    ...notes.slice(0, MOST_TOLD).map((note) => `  ${note}`),
    ...(more > 0 ? [`  ${words.moreProblems(more)}`] : []),
  ];
}

function questionsOf({ names }: BuiltDossier, joined: ReadonlyMap<string, string>): string[] {
  return findSameNames(names).flatMap((alike) => {
    const open = alike.filter((name) => !joined.has(name));
    const [first, ...others] = open;
    if (!first || !others.length) return [];
    const counted = open.map((name) => `“${name}” (${words.times(names.get(name) ?? 0)})`).join(', ');
    return [
      `One actor, or several? ${counted}. If one: ${others.map((name) => `--join ${quoteNames(name, first)}`).join(' ')}`,
    ];
  });
}

/** As a shell takes it: nothing in single quotation marks is read as anything else. */
export const quoteNames = (name: string, to: string): string =>
  /[$`"\\!]/.test(name + to) ? `'${`${name}=${to}`.replaceAll("'", `'\\''`)}'` : `"${name}=${to}"`;
