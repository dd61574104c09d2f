/** What a table says beside its rows: a title above them, what begins its decimals, what its amounts count. */
import type { Sheet, SheetFile } from '../sheets/sheetFile';
import type { RowMapping } from './columns';
import type { Decimals } from './readQuantity';

/** A row above the header with one cell alone. */
export function titleAbove({ rows }: Sheet, { header }: Pick<RowMapping, 'header'>): string | null {
  const above = rows.slice(0, header ?? 0).map((cells) => cells.filter((cell) => cell.trim()));
  return above.find((cells) => cells.length === 1)?.[0]?.trim() ?? null;
}

/** Who parts cells by semicolons has commas before decimals. */
export const decimalsOf = ({ text }: Pick<SheetFile, 'text'>): Decimals =>
  !text ? 'point' : text.separator === ';' ? 'comma' : null;

/** "Value (USD)" says what is counted. */
export function unitInHeader({ rows }: Sheet, { header, columns }: RowMapping): string | null {
  const name = header === null ? '' : (rows[header]?.[columns.indexOf('quantity')] ?? '');
  return /[([]([^)\]]+)[)\]]/.exec(name)?.[1]?.trim() || null;
}

/** Words of the column for certainty, in lower case. */
export function certaintyWordsOf({ rows }: Sheet, { header, columns }: RowMapping): string[] {
  const column = columns.indexOf('certainty');
  const cells = column < 0 ? [] : rows.slice((header ?? -1) + 1).map((row) => (row[column] ?? '').trim().toLowerCase());
  return [...new Set(cells.filter(Boolean))];
}
