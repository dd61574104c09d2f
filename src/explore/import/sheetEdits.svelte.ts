/** The sheets of a file with the changes of a reader, each of which can be taken back. */
import { changeCells, changeInTurn, type CellChange } from '../../formats/in/sheets/changeCells';
import type { Sheet, SheetFlaw } from '../../formats/in/sheets/sheetFile';

/** What one press or one pasted block has changed. */
export interface SheetEdit {
  sheet: number;
  changes: readonly CellChange[];
}

export interface SheetEdits {
  readonly sheets: readonly Sheet[];
  readonly done: readonly SheetEdit[];
  readonly undone: readonly SheetEdit[];
  /** @returns whether it says anything new */
  change: (edit: SheetEdit) => boolean;
  /** @returns what was taken back, or done again; `null` where there is nothing */
  undo: () => SheetEdit | null;
  redo: () => SheetEdit | null;
  /** Whether a flaw of the file still stands. */
  isUnmended: (flaw: SheetFlaw) => boolean;
  /** Begins with other sheets, or with those of a draft. */
  begin: (sheets: readonly Sheet[], done?: readonly SheetEdit[], undone?: readonly SheetEdit[]) => void;
}

export function createSheetEdits(first: readonly Sheet[]): SheetEdits {
  let sheets = $state.raw(first);
  let done = $state.raw<readonly SheetEdit[]>([]);
  let undone = $state.raw<readonly SheetEdit[]>([]);
  /** For each that was done, what takes it back. */
  let backs: readonly SheetEdit[] = [];
  const placeOf = (sheet: number, row: number, column: number) => `${sheet} ${row} ${column}`;
  const touched = $derived(
    new Set(done.flatMap(({ sheet, changes }) => changes.map(({ row, column }) => placeOf(sheet, row, column)))),
  );

  function put({ sheet, changes }: SheetEdit): SheetEdit {
    const changed = changeCells(sheets[sheet]!, changes);
    sheets = sheets.map((one, i) => (i === sheet ? changed.sheet : one));
    return { sheet, changes: changed.back };
  }
  function perform(edit: SheetEdit): void {
    const back = put(edit);
    [done, backs] = [
      [...done, edit],
      [...backs, back],
    ];
  }

  return {
    get sheets() {
      return sheets;
    },
    get done() {
      return done;
    },
    get undone() {
      return undone;
    },
    change({ sheet, changes }) {
      const rows = sheets[sheet]?.rows ?? [];
      const news = changes.filter(({ row, column, text }) => (rows[row]?.[column] ?? '') !== text);
      if (!news.length) return false;
      perform({ sheet, changes: news });
      undone = [];
      return true;
    },
    undo() {
      const [edit, back] = [done.at(-1), backs.at(-1)];
      if (!edit || !back) return null;
      put(back);
      [done, backs, undone] = [done.slice(0, -1), backs.slice(0, -1), [...undone, edit]];
      return edit;
    },
    redo() {
      const edit = undone.at(-1);
      if (!edit) return null;
      undone = undone.slice(0, -1);
      perform(edit);
      return edit;
    },
    isUnmended({ code, sheet, row, column }) {
      // Of a cell that goes over several rows, those below want the text.
      return !touched.has(placeOf(sheet, code === 'merged-rows' ? row : row - 1, column - 1));
    },
    begin(from, before = [], after = []) {
      const known = before.filter(({ sheet }) => from[sheet]);
      const turns = from.map((one, i) => {
        const own = known.filter(({ sheet }) => sheet === i);
        return changeInTurn(
          one,
          own.map(({ changes }) => changes),
        );
      });
      const left = turns.map((turn) => [...turn.backs]);
      backs = known.map(({ sheet }) => ({ sheet, changes: left[sheet]!.shift()! }));
      [sheets, done, undone] = [turns.map((turn) => turn.sheet), known, after];
    },
  };
}
