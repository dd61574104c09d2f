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
import { SheetFault, type Separator, type Sheet, type SheetFile } from '../../formats/in/sheets/sheetFile';
import * as words from '../../words/en/imports';

/** How a text is taken apart, where a reader has said so. */
interface TextReading {
  separator?: Separator;
  encoding?: string;
}
export type ReadTable = (asked: TextReading) => Promise<SheetFile>;

export interface TableImport {
  readonly file: SheetFile;
  readonly sheet: Sheet;
  readonly mapping: RowMapping;
  readonly built: BuiltDossier;
  /** Names that nobody has told apart or joined. */
  readonly questions: readonly SameNames[];
  /** Words of the column for certainty, in lower case. */
  readonly certaintyWords: readonly string[];
  /** Whether a reader has said anything. */
  readonly isChanged: boolean;
  /** Whether cells have dates that could be two days, or would if nobody had said which. */
  readonly asksOrder: boolean;
  title: string;
  /** Whether some actors are of a kind that the table does not tell; countries are states. */
  readonly asksKind: boolean;
  /** What these are. */
  plainKind: ActorKind;
  /** Why the text could not be taken apart as asked. */
  readonly fault: string | null;
  readAgain: (asked: TextReading) => Promise<void>;
  useSheet: (sheet: number) => void;
  useHeader: (row: number | null) => void;
  setColumn: (column: number, meaning: ColumnMeaning | null) => void;
  setOrder: (order: DateOrder | null) => void;
  gradeWord: (word: string, certainty: Certainty | null) => void;
  joinNames: (names: SameNames, name: string) => void;
  keepApart: (names: SameNames) => void;
}

export function createTableImport(first: SheetFile, name: string, read: ReadTable): TableImport {
  const plainName = name.replace(/\.\w+$/, '');
  let file = $state.raw(first);
  let mapping = $state.raw(guessMapping(first.sheets));
  let title = $state.raw(untrack(() => titleAbove(first.sheets[mapping.sheet]!, mapping)) ?? plainName);
  let joined = $state.raw<ReadonlyMap<string, string>>(new Map());
  let apart = $state.raw<ReadonlySet<string>>(new Set());
  let fault = $state.raw<string | null>(null);
  let asked: TextReading = {};

  const sheet = $derived(file.sheets[mapping.sheet]!);
  const options = $derived({
    ...{ title: plainName, name, joined, decimals: decimalsOf(file) },
    ...{ plainType: words.plainType, plainClaim: words.plainClaim },
    plainUnit: unitInHeader(sheet, mapping) ?? words.plainUnit,
  });
  const rowsBuilt = $derived(buildDossier(sheet, mapping, options));
  /** What the names are of: they stay while other columns change. */
  const namesOf = $derived(
    JSON.stringify([mapping.sheet, mapping.header, mapping.columns.indexOf('from'), mapping.columns.indexOf('to')]),
  );
  const sameNames = $derived.by(() => (namesOf ? findSameNames(untrack(() => rowsBuilt.names)) : []));
  const guessedKind = $derived(guessPlainKind(rowsBuilt.names.keys()));
  let givenKind = $state.raw<ActorKind | null>(null);
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
  const answered = new Map<string, Certainty | null>();
  /** Grades what is known of the words of a column, but for what a reader has said. */
  function gradeKnown(one: RowMapping): void {
    mapping = one;
    mapping = { ...one, certainties: { ...guessCertainties(certaintyWords), ...Object.fromEntries(answered) } };
  }
  const hasAmbiguous = $derived(built.problems.some(({ code }) => code === 'ambiguous-date'));

  /** Columns stay as they were settled where the file has as many. */
  function guessAnew(from: SheetFile): void {
    const before = file.sheets[mapping.sheet]!.rows[0]?.length;
    file = from;
    if (from.sheets[mapping.sheet]?.rows[0]?.length === before) return gradeKnown(mapping);
    [joined, apart] = [new Map(), new Set()];
    gradeKnown(guessMapping(from.sheets));
  }
  /** The guesses for one sheet, as if there was no other. */
  function guessSheet(at: number): RowMapping {
    return { ...guessMapping([file.sheets[at]!]), sheet: at };
  }

  untrack(() => gradeKnown(mapping));
  const guessed = untrack(() => mapping);

  return {
    get file() {
      return file;
    },
    get sheet() {
      return sheet;
    },
    get mapping() {
      return mapping;
    },
    get built() {
      return built;
    },
    get questions() {
      return questions;
    },
    get certaintyWords() {
      return certaintyWords;
    },
    get isChanged() {
      return mapping !== guessed || joined.size > 0 || apart.size > 0 || givenKind !== null;
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
    get fault() {
      return fault;
    },
    async readAgain(change) {
      const wanted = { ...asked, ...change };
      try {
        guessAnew(await read(wanted));
        [asked, fault] = [wanted, null];
      } catch (reason) {
        if (!(reason instanceof SheetFault)) throw reason;
        fault = words.sheetFaults[reason.code]!.fault;
      }
    },
    useSheet(at) {
      [joined, apart] = [new Map(), new Set()];
      gradeKnown(guessSheet(at));
    },
    useHeader: (header) => gradeKnown({ ...mapping, header, columns: guessColumns(sheet, header) }),
    setColumn(column, meaning) {
      // Each meaning has one column: the other gives way.
      const columns = mapping.columns.map((before, i) => (i === column ? meaning : before === meaning ? null : before));
      gradeKnown({ ...mapping, columns });
    },
    setOrder: (dateOrder) => (mapping = { ...mapping, dateOrder }),
    gradeWord(word, certainty) {
      answered.set(word, certainty);
      gradeKnown(mapping);
    },
    joinNames(names, to) {
      const others = names.filter((one) => one !== to).map((one) => [one, to] as const);
      joined = new Map([...joined, ...others].filter(([one]) => one !== to));
    },
    keepApart: (names) => (apart = new Set([...apart, keyOf(names)])),
  };
}
