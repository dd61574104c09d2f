/** A table as CSV (RFC 4180) for spreadsheets: none of its cells is run. */
import { guardFormula } from '../dossierSheets/formulaGuard';

/** The first sign tells spreadsheets that the rest is UTF-8. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  plainCsvText(rows.map((row) => row.map(guardFormula)));

/** The same with every cell as it is, for a reader's own table. */
export const plainCsvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;

/** Inside quotation marks no separator parts a cell. */
const csvCell = (text: string): string => (/[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
