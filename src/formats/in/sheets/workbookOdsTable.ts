/** One sheet of an OpenDocument workbook. */
import type { Sheet, SheetFlaw } from './sheetFile';
import { startCellGrid, type CellBudget } from './sheetGrid';
import { durationText, isoText } from './workbookDate';
import { numberText, PLAIN_FORMAT, type CellFormat } from './workbookFormat';
import type { OdsStyles } from './workbookOdsStyles';
import type { PartAttributes } from './workbookXml';

/** Of spaces in a row, which a file gives as a number. */
const MOST_SPACES = 1_000;
/** Texts that belong to no cell, though they stand in one: notes, drawings, how a word is pronounced. */
const ASIDE = /^(office:annotation|text:ruby-text|table:table|(draw|dr3d|form):.*)$/;

export interface OdsTable {
  open(name: string, attributes: PartAttributes): void;
  text(text: string): void;
  close(name: string): void;
  /** @throws {SheetFault} `too-large` */
  read(): { sheet: Sheet; flaws: SheetFlaw[] };
}

interface OdsCell {
  attributes: PartAttributes;
  isCovered: boolean;
  style: string;
  paragraphs: string[];
}

/** @param sheet which it is, from 0 */
export function startOdsTable(table: PartAttributes, styles: OdsStyles, budget: CellBudget, sheet: number): OdsTable {
  const grid = startCellGrid(budget);
  const flaws: SheetFlaw[] = [];
  /** Runs of columns with the style of their cells. */
  const columns: { upTo: number; style: string }[] = [];
  let rowAttributes: PartAttributes = {};
  let [row, column, run] = [0, 0, 0];
  let cell: OdsCell | null = null;
  let [aside, inParagraph] = [0, false];

  function columnStyle(): string {
    while (run < columns.length - 1 && columns[run]!.upTo <= column) run++;
    return rowAttributes['table:default-cell-style-name'] ?? columns[run]?.style ?? '';
  }

  function closeCell({ attributes, isCovered, style, paragraphs }: OdsCell): void {
    const times = countOf(attributes, 'table:number-columns-repeated');
    const text = isCovered ? '' : textOfCell(attributes, paragraphs.join('\n'), styles.formatOf(style));
    const flawHere = (code: SheetFlaw['code'], more: Pick<SheetFlaw, 'rows'> = {}) =>
      flaws.push({ code, sheet, row: row + 1, column: column + 1, line: null, ...more });
    const spanned = countOf(attributes, 'table:number-rows-spanned');
    if (text) {
      for (let i = 0; i < times; i++) grid.put(row, column + i, text);
      if (spanned > 1) flawHere('merged-rows', { rows: spanned });
    } else if (attributes['table:formula'] && !attributes['office:value-type']) flawHere('no-result');
    column += times;
  }

  function closeRow(): void {
    const times = countOf(rowAttributes, 'table:number-rows-repeated');
    grid.repeat(row, times);
    row += times;
  }

  return {
    open(name, attributes) {
      if (cell && (aside || ASIDE.test(name))) aside++;
      else if (name === 'table:table-column') {
        const upTo = (columns.at(-1)?.upTo ?? 0) + countOf(attributes, 'table:number-columns-repeated');
        columns.push({ upTo, style: attributes['table:default-cell-style-name'] ?? '' });
      } else if (name === 'table:table-row') [rowAttributes, column, run] = [attributes, 0, 0];
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        const style = attributes['table:style-name'] ?? columnStyle();
        cell = { attributes, isCovered: name !== 'table:table-cell', style, paragraphs: [] };
      } else if (cell && name === 'text:p') {
        cell.paragraphs.push('');
        inParagraph = true;
      } else if (name === 'text:s') add(' '.repeat(Math.min(countOf(attributes, 'text:c'), MOST_SPACES)));
      else if (name === 'text:tab') add('\t');
      else if (name === 'text:line-break') add('\n');
    },
    text(text) {
      if (!aside) add(text.replace(/[\t\r\n]+/g, ' '));
    },
    close(name) {
      if (aside) aside--;
      else if (name === 'text:p') inParagraph = false;
      else if (name === 'table:table-row') closeRow();
      else if (cell && name.endsWith('table-cell')) {
        closeCell(cell);
        cell = null;
      }
    },
    read() {
      const hidden = styles.isHiddenTable(table['table:style-name'] ?? '');
      return { sheet: { name: table['table:name'] ?? '', rows: grid.rows(), hidden }, flaws };
    },
  };

  function add(text: string): void {
    if (cell && inParagraph) cell.paragraphs[cell.paragraphs.length - 1] += text;
  }
}

/** How often a cell or a row comes, or over how many it goes: once where nothing is said. */
function countOf(attributes: PartAttributes, name: string): number {
  const count = Math.trunc(Number(attributes[name] ?? 1));
  return count >= 1 ? count : 1;
}

function textOfCell(attributes: PartAttributes, shown: string, format: CellFormat): string {
  // What LibreOffice shows as an error it stores as an empty text, or as zero.
  if (attributes['calcext:value-type'] === 'error') return shown;
  switch (attributes['office:value-type']) {
    case 'float':
      // What a formula says is true is stored as a number.
      if (/^(TRUE|FALSE)$/.test(shown)) return shown;
      return numberText(attributes['office:value'] ?? shown, format.kind === 'padded' ? format : PLAIN_FORMAT);
    case 'currency':
      return numberText(attributes['office:value'] ?? shown);
    case 'percentage':
      return numberText(attributes['office:value'] ?? shown, { kind: 'percent' });
    case 'date':
      return isoText(attributes['office:date-value'] ?? shown, format);
    case 'time':
      return durationText(attributes['office:time-value'] ?? shown, format);
    case 'boolean':
      return attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE';
    default:
      return shown || (attributes['office:string-value'] ?? '');
  }
}
