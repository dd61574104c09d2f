/** When a relationship was, from one column or from two. */
import { parseEdtf } from '../../../dossier/edtf/parseEdtf';
import { readDate, type DateReading, type KnownOrders } from '../sheets/readDate';
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
export function readWhen(cells: RowCells, orders: KnownOrders, guesses: DateGuess[]): string | undefined {
  const whole = readCell(cells, 'when', orders, guesses);
  if (whole) return whole;
  const [start, end] = [readCell(cells, 'start', orders, guesses), readEnd(cells, orders, guesses)];
  if (!start && !end) return undefined;
  // An end that is not given, or cannot be read, is not known.
  const [from, to] = [start?.split('/')[0] ?? '', end?.split('/').at(-1) ?? ''];
  if (from && from === to) return from;
  const span = `${from}/${to}`;
  if (parseEdtf(span).ok) return span;
  const [first, last] = [parseEdtf(from), parseEdtf(to)];
  const isReversed = first.ok && last.ok && first.date.earliest > last.date.latest;
  cells.report(isReversed ? 'reversed-dates' : 'unreadable-date', 'end');
  return undefined;
}

/** The same text stands in many rows. */
const read = new Map<string, DateReading>();
const MOST_KEPT = 20_000;

function readOnce(text: string, orders: KnownOrders): DateReading {
  const key = `${orders.dashed} ${orders.dotted}\n${text}`;
  const reading = read.get(key) ?? yearsOf(text) ?? readDate(text, orders);
  if (read.size > MOST_KEPT) read.clear();
  read.set(key, reading);
  return reading;
}

/** `2022-23`, an autumn in EDTF, is two years to who keeps a table. */
function yearsOf(text: string): DateReading | null {
  const [, century, first, last] = /^(\d\d)(\d\d)-(2[1-4])$/.exec(text.trim()) ?? [];
  if (!first || !last || last <= first) return null;
  return { kind: 'date', edtf: `${century}${first}/${century}${last}`, guessed: true };
}

/** One cell as EDTF; what cannot be read is reported. */
export function readCell(
  cells: RowCells,
  meaning: ColumnMeaning,
  orders: KnownOrders,
  guesses: DateGuess[],
): string | undefined {
  const text = cells.textOf(meaning);
  if (!text) return undefined;
  const reading = readOnce(text, orders);
  if (reading.kind !== 'date') {
    cells.report(reading.kind === 'ambiguous' ? 'ambiguous-date' : 'unreadable-date', meaning);
    return undefined;
  }
  if (reading.guessed) guesses.push({ row: cells.row, text, edtf: reading.edtf });
  return reading.edtf;
}

/** An end may be a word: "ongoing". */
function readEnd(cells: RowCells, orders: KnownOrders, guesses: DateGuess[]): string | undefined {
  const text = cells.textOf('end');
  const span = text && readDate(`${ANY_YEAR} – ${text}`);
  const isOpen = span && span.kind === 'date' && span.edtf === `${ANY_YEAR}/..`;
  return isOpen ? '..' : readCell(cells, 'end', orders, guesses);
}
