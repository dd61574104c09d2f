/** When a relationship was, from one column or from two. */
import { parseEdtf } from '../../../dossier/edtf/parseEdtf';
import { readDate, type DateOrder } from '../sheets/readDate';
import type { ColumnMeaning } from './columns';
import type { RowCells } from './rowCells';

/** A date that a cell says otherwise than EDTF. */
export interface DateGuess {
  row: number;
  text: string;
  edtf: string;
}

const ANY_YEAR = '2000';

/** @returns EDTF, or `undefined` where there is none, or none that can be read */
export function readWhen(cells: RowCells, order: DateOrder | null, guesses: DateGuess[]): string | undefined {
  const whole = readCell(cells, 'when', order, guesses);
  if (whole) return whole;
  const [start, end] = [readCell(cells, 'start', order, guesses), readEnd(cells, order, guesses)];
  if (!start && !end) return undefined;
  if (!end) return start;
  const from = start?.split('/')[0] ?? '';
  const to = end.split('/').at(-1)!;
  if (from === to) return from;
  const span = `${from}/${to}`;
  const read = parseEdtf(span);
  if (read.ok && read.date.earliest <= read.date.latest) return span;
  cells.report('reversed-dates', 'end');
  return start;
}

/** One cell as EDTF; what cannot be read is reported. */
export function readCell(
  cells: RowCells,
  meaning: ColumnMeaning,
  order: DateOrder | null,
  guesses: DateGuess[],
): string | undefined {
  const text = cells.textOf(meaning);
  if (!text) return undefined;
  const reading = readDate(text, order);
  if (reading.kind !== 'date') {
    cells.report(reading.kind === 'ambiguous' ? 'ambiguous-date' : 'unreadable-date', meaning);
    return undefined;
  }
  if (reading.guessed) guesses.push({ row: cells.row, text, edtf: reading.edtf });
  return reading.edtf;
}

/** An end may be a word: "ongoing". */
function readEnd(cells: RowCells, order: DateOrder | null, guesses: DateGuess[]): string | undefined {
  const text = cells.textOf('end');
  const span = text && readDate(`${ANY_YEAR} – ${text}`);
  const isOpen = span && span.kind === 'date' && span.edtf === `${ANY_YEAR}/..`;
  return isOpen ? '..' : readCell(cells, 'end', order, guesses);
}
