/** A table on its way to a dossier: how it is read, and what has been answered about it. */
import { untrack } from 'svelte';
import type { Certainty } from '../../dossier/schema';
import { buildDossier, type BuiltDossier } from '../../formats/in/rows/buildDossier';
import type { ColumnMeaning, RowMapping } from '../../formats/in/rows/columns';
import { findSameNames, type SameNames } from '../../formats/in/rows/findSameNames';
import { guessColumns, guessMapping } from '../../formats/in/rows/guessMapping';
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
  /** Words of the certainty column that nobody has placed. */
  readonly unknownWords: readonly string[];
  /** Whether cells have dates that could be two days. */
  readonly asksOrder: boolean;
  title: string;
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
  let title = $state.raw(plainName);
  let joined = $state.raw<ReadonlyMap<string, string>>(new Map());
  let apart = $state.raw<ReadonlySet<string>>(new Set());
  let fault = $state.raw<string | null>(null);
  let asked: TextReading = {};

  const sheet = $derived(file.sheets[mapping.sheet]!);
  const options = $derived({
    ...{ title: title.trim() || plainName, name, joined, isWorkbook: file.text === null },
    ...{ plainType: words.plainType, plainUnit: words.plainUnit },
  });
  const built = $derived(buildDossier(sheet, mapping, options));
  const sameNames = $derived(findSameNames(built.names));
  const keyOf = (names: SameNames) => names.join('\n');
  const questions = $derived(
    sameNames.filter(
      (names) => !apart.has(keyOf(names)) && names.some((one) => !joined.has(one) && one !== joinedTo(names)),
    ),
  );
  const joinedTo = (names: SameNames) => names.map((one) => joined.get(one)).find((one) => one !== undefined);
  const wordsIn = (code: string) => [
    ...new Set(built.problems.filter((problem) => problem.code === code).map(({ text }) => text.toLowerCase())),
  ];
  /** Those that were unknown at first stay, so that an answer can be taken back. */
  let everUnknown = $state.raw<readonly string[]>([]);
  $effect(() => {
    const now = wordsIn('unknown-certainty');
    untrack(() => {
      if (now.some((word) => !everUnknown.includes(word))) everUnknown = [...new Set([...everUnknown, ...now])];
    });
  });
  let hasAsked = $state.raw(false);
  $effect(() => {
    if (built.problems.some(({ code }) => code === 'ambiguous-date')) hasAsked = true;
  });

  function guessAnew(from: SheetFile): void {
    file = from;
    mapping = guessMapping(from.sheets);
    [joined, apart, everUnknown, hasAsked] = [new Map(), new Set(), [], false];
  }
  /** The guesses for one sheet, as if there was no other. */
  function guessSheet(at: number): RowMapping {
    return { ...guessMapping([file.sheets[at]!]), sheet: at };
  }

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
    get unknownWords() {
      return everUnknown;
    },
    get asksOrder() {
      return hasAsked || mapping.dateOrder !== null;
    },
    get title() {
      return title;
    },
    set title(to: string) {
      title = to;
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
    useSheet: (at) => (mapping = guessSheet(at)),
    useHeader: (header) => (mapping = { ...mapping, header, columns: guessColumns(sheet, header) }),
    setColumn(column, meaning) {
      // Each meaning has one column: the other gives way.
      const columns = mapping.columns.map((before, i) => (i === column ? meaning : before === meaning ? null : before));
      mapping = { ...mapping, columns };
    },
    setOrder: (dateOrder) => (mapping = { ...mapping, dateOrder }),
    gradeWord: (word, certainty) =>
      (mapping = { ...mapping, certainties: { ...mapping.certainties, [word]: certainty } }),
    joinNames(names, to) {
      joined = new Map([...joined, ...names.filter((one) => one !== to).map((one) => [one, to] as const)]);
    },
    keepApart: (names) => (apart = new Set([...apart, keyOf(names)])),
  };
}
