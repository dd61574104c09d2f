/** What is read from a file of tables, whatever its format. */

export type Separator = ',' | ';' | '\t' | '|';

/** All rows have the same number of cells. The last row and the last column have some text; both count from `A1`. */
export interface Sheet {
  name: string;
  /** Numbers have no grouping; dates are EDTF and no surer than the cell shows them; lines of a cell end with `\n`. */
  rows: readonly (readonly string[])[];
  hidden: boolean;
}

/**
 * `open-quote`: a quotation mark that never closes is part of its cell. `stray-quote`: so is one within a cell.
 * `extra-cells`: more cells than the other rows have. `unreadable-letter`: the encoding does not know it.
 * `merged-rows`: a cell goes over several rows; only the first has its text.
 * `no-result`: a formula that nobody has computed, so the cell is empty.
 */
export type SheetFlawCode =
  'open-quote' | 'stray-quote' | 'extra-cells' | 'unreadable-letter' | 'merged-rows' | 'no-result';

/** A flaw that leaves the rest readable. */
export interface SheetFlaw {
  code: SheetFlawCode;
  /** Which of the sheets, from 0. */
  sheet: number;
  /** From 1, as a spreadsheet counts. */
  row: number;
  column: number;
  /** Of the file, from 1, where the row begins; null in a workbook. */
  line: number | null;
  /** Of `merged-rows`: how many rows the cell goes over. */
  rows?: number;
}

export interface SheetFile {
  sheets: readonly Sheet[];
  /** How the text was taken apart; null for a workbook. */
  text: { separator: Separator; encoding: string } | null;
  flaws: readonly SheetFlaw[];
}

/**
 * `empty`: no cell has any text. `not-a-table`: another kind of file. `old-excel`: .xls, .xlsb, or a page that calls itself
 * .xls; saving as .xlsx helps. `encrypted`: it needs a password. `broken-workbook`: cut off or damaged. `too-large`: more
 * text or cells than a page can hold.
 */
export type SheetFaultCode = 'empty' | 'not-a-table' | 'old-excel' | 'encrypted' | 'broken-workbook' | 'too-large';

/** Why a file gives no table at all. */
export class SheetFault extends Error {
  /** @param cause what a library said, for whoever looks for the fault */
  constructor(
    readonly code: SheetFaultCode,
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}
