/** A set of tables as a workbook for Excel, LibreOffice and Sheets. Source: ECMA-376 part 1, 18.2 to 18.8. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { escapeXml } from '../../../xml/escapeXml';
import { cellAddress } from '../../dossierSheets/cellAddress';
import type { SheetTable } from './sheetTable';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** A zip file knows no earlier time, and none of a time zone. */
const earliestTime = () => new Date(1980, 0, 1);
/** Styles by their place in the list of `STYLES`. */
const [TEXT_STYLE, HEADER_STYLE, NUMBER_STYLE] = [0, 1, 2];
/** Of columns, in letters. */
const [NARROWEST, WIDEST] = [8, 60];
/** Of the name of a sheet. */
const LONGEST_NAME = 31;

const xml = (body: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${body}`;

/** The format `@` keeps what somebody types as text, such as a date or 007. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3">' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">' +
  '<alignment vertical="top"/></xf>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>' +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** A sheet of a workbook. */
export interface WorkbookTable extends Omit<SheetTable, 'name'> {
  name: string;
}

/** The same tables give the same bytes, wherever they are written. */
export function writeWorkbook(tables: readonly WorkbookTable[]): Uint8Array<ArrayBuffer> {
  const numbers = tables.map((_, i) => i + 1);
  const sheetType = `${CONTENT}.worksheet+xml`;
  const types = [
    ['xl/workbook.xml', `${CONTENT}.sheet.main+xml`],
    ['xl/styles.xml', `${CONTENT}.styles+xml`],
    ...numbers.map((n) => [`xl/worksheets/sheet${n}.xml`, sheetType]),
  ].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  const relations = [
    ...numbers.map((n) => relationOf(n, 'worksheet', `worksheets/sheet${n}.xml`)),
    relationOf(tables.length + 1, 'styles', 'styles.xml'),
  ];
  const sheets = nameSheets(tables).map(
    (name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relationsOf([relationOf(1, 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf(relations),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(tables.map((table, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetOf(table)])),
  };
  const mtime = earliestTime();
  const zipped: Zippable = Object.fromEntries(
    Object.entries(parts).map(([name, body]) => [name, [strToU8(xml(body)), { mtime, level: 9 }] as const]),
  );
  return zipSync(zipped);
}

/** Names that Excel takes: of at most 31 letters, without some signs, and no two alike. */
function nameSheets(tables: readonly WorkbookTable[]): string[] {
  const taken = new Set<string>();
  return tables.map(({ name }, i) => {
    const plain = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^['\s]+|['\s]+$/g, '');
    let own = plain.slice(0, LONGEST_NAME) || String(i + 1);
    for (let n = 2; taken.has(own.toLowerCase()); n++) own = `${plain.slice(0, LONGEST_NAME - 4)} ${n}`;
    taken.add(own.toLowerCase());
    return own;
  });
}

const relationOf = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${RELATION}/${type}" Target="${target}"/>`;
const relationsOf = (relations: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;

function sheetOf({ header, rows, numbers }: WorkbookTable): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const columns = header.map((name, i) => {
    const width = widthOf([name, ...rows.map((row) => row[i] ?? '')]);
    return `<col min="${i + 1}" max="${i + 1}" width="${width}" style="${numbers.has(i) ? NUMBER_STYLE : TEXT_STYLE}" customWidth="1"/>`;
  });
  const body = rows.map((row, at) => {
    const cells = row.map((text, i) => cellOf(text, cellAddress(i + 1, at + 2), numbers.has(i)));
    return `<row r="${at + 2}">${cells.join('')}</row>`;
  });
  const head = header.map((name, i) => textCell(name, cellAddress(i + 1, 1), HEADER_STYLE));
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData><row r="1">${head.join('')}</row>${body.join('')}</sheetData></worksheet>`
  );
}

/** Room for nine of ten cells, in letters. */
function widthOf([name = '', ...cells]: readonly string[]): number {
  const lengths = cells
    .filter(Boolean)
    .map((cell) =>
      Math.max(
        ...cell
          .slice(0, 1_000)
          .split('\n')
          .map(({ length }) => length),
      ),
    )
    .sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.min(WIDEST, Math.max(NARROWEST, name.length + 2, usual + 2));
}

function cellOf(text: string, address: string, mayBeNumber: boolean): string {
  if (text === '') return '';
  if (mayBeNumber && isPlainNumber(text)) return `<c r="${address}" s="${NUMBER_STYLE}"><v>${text}</v></c>`;
  return textCell(text, address, TEXT_STYLE);
}

/** Whether a spreadsheet, which knows fifteen digits, would write the number in the same way. */
const isPlainNumber = (text: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(text) && String(Number(Number(text).toPrecision(15))) === text;

const textCell = (text: string, address: string, style: number): string =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(text)}</t></is></c>`;

/** Readers take `_x0041_` for the letter A. */
const escapeCell = (text: string): string => escapeXml(text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_'));
