/** One sheet of an Excel workbook. */
import type { Sheet, SheetFlaw } from './sheetFile';
import { startCellGrid, type CellBudget } from './sheetGrid';
import { isoText, serialText } from './workbookDate';
import { startCellText, unescaped } from './workbookExcelTables';
import { PLAIN_FORMAT, type CellFormat } from './workbookFormat';
import { listenToXml, localName, type PartAttributes } from './workbookXml';

export interface ExcelContext {
  texts: readonly string[];
  formats: readonly CellFormat[];
  is1904: boolean;
  budget: CellBudget;
  /** Which sheet this is, from 0. */
  sheet: number;
}

interface ExcelCell {
  row: number;
  column: number;
  type: string;
  format: CellFormat;
  value: string;
  hasFormula: boolean;
}

/** @throws {SheetFault} `too-large`, `broken-workbook` */
export async function readExcelSheet(
  pieces: AsyncIterable<string>,
  context: ExcelContext,
): Promise<{ rows: Sheet['rows']; flaws: SheetFlaw[] }> {
  const grid = startCellGrid(context.budget);
  const flaws: SheetFlaw[] = [];
  const inline = startCellText();
  // Rows and cells may leave out where they stand: then they follow the one before.
  let [row, column, part] = [-1, -1, ''];
  let cell: ExcelCell | null = null;
  const merged: PartAttributes[] = [];
  const flawOf = (code: SheetFlaw['code'], at: { row: number; column: number }): SheetFlaw => ({
    ...{ code, sheet: context.sheet, row: at.row + 1, column: at.column + 1 },
    line: null,
  });

  await listenToXml(pieces, {
    open(name, attributes) {
      const local = localName(name);
      if (local === 'row') {
        row = attributes.r ? Number(attributes.r) - 1 : row + 1;
        column = -1;
      } else if (local === 'c') {
        const place = placeOf(attributes.r);
        [row, column] = place ? [place.row, place.column] : [row, column + 1];
        const format = context.formats[Number(attributes.s ?? 0)] ?? PLAIN_FORMAT;
        cell = { row, column, type: attributes.t ?? 'n', format, value: '', hasFormula: false };
      } else if (local === 'v') part = local;
      else if (local === 'f' && cell) cell.hasFormula = true;
      else if (local === 'mergeCell') merged.push(attributes);
      else inline.open(local);
    },
    text(text) {
      if (part === 'v' && cell) cell.value += text;
      else inline.text(text);
    },
    close(name) {
      const local = localName(name);
      if (local === 'v') part = '';
      else if (local === 'c' && cell) {
        grid.put(cell.row, cell.column, textOfCell(cell, inline.take(), context));
        if (cell.hasFormula && cell.value === '' && cell.type !== 'str') flaws.push(flawOf('no-result', cell));
        cell = null;
      } else inline.close(local);
    },
  });
  const rows = grid.rows();
  for (const { ref = '' } of merged) {
    const [from, to] = ref.split(':').map(placeOf);
    if (!from || !to || to.row <= from.row || !rows[from.row]?.[from.column]) continue;
    flaws.push({ ...flawOf('merged-rows', from), rows: to.row - from.row + 1 });
  }
  return { rows, flaws };
}

/** @param reference `B3`, from 1 @returns it from 0 */
function placeOf(reference: string | undefined): { row: number; column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference ?? '');
  if (!found) return null;
  const letters = found[1]!.toUpperCase();
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return { row: Number(found[2]) - 1, column: column - 1 };
}

function textOfCell({ type, value, format }: ExcelCell, inline: string, { texts, is1904 }: ExcelContext): string {
  if (type === 's') return value === '' ? '' : (texts[Number(value)] ?? '');
  if (type === 'inlineStr') return inline;
  if (type === 'str') return unescaped(value);
  if (type === 'b') return /^(1|true)$/.test(value) ? 'TRUE' : value === '' ? '' : 'FALSE';
  if (type === 'd') return isoText(value, format);
  return type === 'e' ? value : serialText(value, format, is1904);
}
