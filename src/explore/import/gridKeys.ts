/** Keys of a grid of cells, as the pattern of the ARIA Authoring Practices has them, and what spreadsheets add. */

/** A cell of the grid, from 0. Rows count from the first that is shown. */
export interface GridCell {
  row: number;
  column: number;
}

/** How many rows and columns there are, and how many rows are seen at once. */
export interface GridSize {
  rows: number;
  columns: number;
  page: number;
}

export type GridCommand =
  | { does: 'move'; to: GridCell; isRange: boolean }
  /** With the text that is there, or with one that replaces it. */
  | { does: 'write'; text: string | null }
  | { does: 'empty' | 'undo' | 'redo' | 'all' };

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'isComposing'>;

/** @returns what a key asks for while no cell is being written; `null` for one that is not the grid's */
export function readGridKey(
  press: KeyPress,
  from: GridCell,
  size: GridSize,
  isRightToLeft = false,
): GridCommand | null {
  const { key, shiftKey, altKey } = press;
  const isCommand = press.ctrlKey || press.metaKey;
  // AltGr is both Control and Alt; on a Mac, Option writes letters that the keys do not show.
  if (altKey)
    return [...key].length === 1 && (isCommand || /[^\x20-\x7e]/.test(key)) ? { does: 'write', text: key } : null;
  if (isCommand) {
    const letter = key.toLowerCase();
    if (letter === 'z') return { does: shiftKey ? 'redo' : 'undo' };
    if (letter === 'y') return { does: 'redo' };
    if (letter === 'a') return { does: 'all' };
  }
  const to = targetOf(key, isCommand, from, size, isRightToLeft);
  if (to) return { does: 'move', to: clampCell(to, size), isRange: shiftKey };
  if (isCommand) return null;
  if (key === 'Enter' || key === 'F2') return { does: 'write', text: null };
  if (key === 'Delete' || key === 'Backspace') return { does: 'empty' };
  // Letters that are put together are written where they arrive.
  if (press.isComposing || key === 'Process' || key === 'Dead') return { does: 'write', text: '' };
  return [...key].length === 1 ? { does: 'write', text: key } : null;
}

function targetOf(
  key: string,
  isCommand: boolean,
  { row, column }: GridCell,
  { rows, columns, page }: GridSize,
  isRightToLeft: boolean,
): GridCell | null {
  const [left, right] = isRightToLeft ? [1, -1] : [-1, 1];
  switch (key) {
    case 'ArrowUp':
      return { row: isCommand ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: isCommand ? rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: column + left * (isCommand ? columns : 1) };
    case 'ArrowRight':
      return { row, column: column + right * (isCommand ? columns : 1) };
    case 'Home':
      return { row: isCommand ? 0 : row, column: 0 };
    case 'End':
      return { row: isCommand ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: row - page, column };
    case 'PageDown':
      return { row: row + page, column };
    default:
      return null;
  }
}

export const clampCell = (
  { row, column }: GridCell,
  { rows, columns }: Pick<GridSize, 'rows' | 'columns'>,
): GridCell => ({
  row: Math.max(0, Math.min(row, rows - 1)),
  column: Math.max(0, Math.min(column, columns - 1)),
});
