/** A table as CSV (RFC 4180) for spreadsheets: none of its cells is run. */
import { guardFormula } from '../dossierSheets/formulaGuard';

/** The first sign tells spreadsheets that the rest is UTF-8. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;

/** Inside quotation marks no separator parts a cell. */
function csvCell(text: string): string {
  const safe = guardFormula(text);
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
