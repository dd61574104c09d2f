/** Cells of a text table that a spreadsheet would take for formulas: an apostrophe makes them text, and can be taken away again. */
import { parseEdtf } from '../../dossier/edtf/parseEdtf';

/**
 * Where a spreadsheet would take what follows for a formula: at the beginning of a cell, and behind anything that another
 * separator, or a new line, would make the beginning of one. Apostrophes of the text itself get one more.
 */
const UNGUARDED = /(^\s*|[,;\t\r\n])(?='*[=+\-@＝＋－＠])/g;
const GUARDED = /(^\s*|[,;\t\r\n])'(?='*[=+\-@＝＋－＠])/g;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;
/** Numbers and dates before the year 0 begin with a minus, and are none. */
const isData = (text: string) => NUMBER.test(text) || parseEdtf(text).ok;

/** A spreadsheet shows the apostrophe, and no formula. */
export const guardFormula = (text: string): string => (isData(text) ? text : text.replace(UNGUARDED, "$1'"));

/** Undoes `guardFormula`. */
export const unguardFormula = (cell: string): string => cell.replace(GUARDED, '$1');
