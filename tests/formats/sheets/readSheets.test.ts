/** Tables of readers: what programs write, what people leave in it, and what somebody means to harm with. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { readPastedBlock, readSheets } from '../../../src/formats/in/sheets/readSheets';
import { SheetFault, type Separator, type SheetFaultCode } from '../../../src/formats/in/sheets/sheetFile';
import { isTableFile } from '../../../src/formats/in/sheets/sheetSigns';
import { openParts } from '../../../src/formats/in/sheets/workbookParts';
import { sampled } from '../../sample';
import { asZip64, excelFile, excelParts, excelRows, odsFile, zipOf, type ExcelParts } from './fixtures/workbooks';

const SEPARATORS: readonly Separator[] = [',', ';', '\t', '|'];
const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const fixture = (name: string): Uint8Array => readFileSync(`tests/formats/sheets/fixtures/${name}`);

/** Rows of the first sheet. */
async function rowsOf(source: Uint8Array | string, asked?: Parameters<typeof readSheets>[2]) {
  const bytes = typeof source === 'string' ? bytesOf(source) : source;
  return (await readSheets(bytes, 'a.csv', asked)).sheets[0]!.rows;
}
const flawsOf = async (source: Uint8Array | string) =>
  (await readSheets(typeof source === 'string' ? bytesOf(source) : source, 'a.csv')).flaws.map(
    ({ code, row, column, line }) => [code, row, column, line],
  );
const expectFault = async (reading: Promise<unknown>, code: SheetFaultCode) => {
  const fault: unknown = await reading.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(SheetFault);
  expect(fault).toHaveProperty('code', code);
};

describe('text between separators', () => {
  it('keeps cells as they are', async () => {
    const text = 'from,to,note\r\nA , B,"says ""no"", twice"\r\n\r\n,C,"two\r\nlines"\r\n,,\r\n';
    expect(await readSheets(bytesOf(text), 'my ties.csv')).toEqual({
      sheets: [
        {
          name: 'my ties',
          hidden: false,
          rows: [
            ['from', 'to', 'note'],
            ['A ', ' B', 'says "no", twice'],
            ['', '', ''],
            ['', 'C', 'two\nlines'],
          ],
        },
      ],
      text: { separator: ',', encoding: 'utf-8' },
      flaws: [],
    });
  });

  it('gives all rows the same number of cells, and none that is empty in all', async () => {
    expect(await rowsOf('a,b,,\n1\n1,2,3, \n , \n')).toEqual([
      ['a', 'b', ''],
      ['1', '', ''],
      ['1', '2', '3'],
    ]);
  });

  it('takes line ends of all systems', async () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(await rowsOf(['a,b', '1,2', ''].join(end))).toEqual([
        ['a', 'b'],
        ['1', '2'],
      ]);
  });

  it('gives back any cells that a library has written', async () => {
    const sign = fc.constantFrom(...SEPARATORS, '"', '""', '\n', '\r\n', ' ', 'a', '中', '.');
    const cell = fc.oneof(
      fc.array(sign, { maxLength: 6 }).map((signs) => signs.join('')),
      fc.string({ unit: 'binary', maxLength: 4 }).filter((text) => !text.includes('\0')),
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 5 });
    const end = fc.constantFrom('\n', '\r\n');
    const rows = fc.array(row, { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(...SEPARATORS),
        end,
        fc.boolean(),
        async (cells, separator, newline, quotes) => {
          const expected = squared(cells.map((one) => one.map((text) => text.replace(/\r\n?/g, '\n'))));
          fc.pre(expected.length > 0);
          // Alone in its row, an empty cell without quotation marks is an empty line.
          const text = Papa.unparse(cells, { delimiter: separator, newline, quotes });
          expect(await rowsOf(text, { separator, encoding: 'utf-8' })).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('reads 50,000 rows at once, and any number of marks that never close', async () => {
    const row = Array.from({ length: 12 }, (_, i) => (i % 4 ? `cell ${i}` : `"q, ""${i}"""`)).join(',');
    expect(await rowsOf(`${row}\n`.repeat(50_000))).toHaveLength(50_000);
    for (const [text, rows] of [
      ['"a\n', 20_000],
      ['x,"a""\n', 20_000],
      ['""a,', 1],
      ['"a,', 1],
    ] as const)
      expect(await rowsOf(text.repeat(20_000))).toHaveLength(rows);
    expect(await rowsOf(`a\n${'"'.repeat(20_001)}`)).toHaveLength(2);
  });
});

/** The rule for the size of a sheet, said another way. */
function squared(rows: string[][]): string[][] {
  const hasText = (cell: string | undefined) => cell !== undefined && cell.trim() !== '';
  const kept = rows.slice(0, rows.length - [...rows].reverse().findIndex((row) => row.some(hasText)));
  if (!rows.some((row) => row.some(hasText))) return [];
  let width = Math.max(...kept.map((row) => row.length));
  while (!kept.some((row) => hasText(row[width - 1]))) width--;
  return kept.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? ''));
}

describe('the separator', () => {
  test.each<[string, Separator, string]>([
    ['of German Excel, beside commas in numbers', ';', 'a;b\n1,5;2,5\n3,5;4,5\n'],
    ['beside commas in sentences', ';', 'name;note\nA;"x, y, z"\nB;p, q, r\nC;1,5\n'],
    ['beside commas in all numbers', ';', '1,5;2,5\n3,5;4,5\n'],
    ['beside lists', ',', 'name,sources\nA,x;y\nB,x;y\nC, D,z;u\n'],
    ['beside others within quotation marks', ';', 'a;b\n"x\ny,z\n,,,";2\n'],
    ['of two rows', '|', 'a|b\n1|2\n'],
    ['under a title', ';', 'Report, made by X, of Y\n\na;b;c\n1;2;3\n4;5;6\n'],
    ['of rows without their last cells', '\t', 'a\tb\tc\n1\n1\t2\n1\t2\t3\n'],
    ['where there is one column', ',', 'name\nA\nB\n'],
  ])('%s is %j', async (_, separator, text) => {
    expect((await readSheets(bytesOf(text), 'a.csv')).text?.separator).toBe(separator);
  });

  it('is what the first line says, which is no row', async () => {
    expect(await readSheets(bytesOf('sep=;\r\na;b,c\r\n1,5;"2'), 'a.csv')).toMatchObject({
      sheets: [
        {
          rows: [
            ['a', 'b,c'],
            ['1,5', '"2'],
          ],
        },
      ],
      text: { separator: ';' },
      flaws: [{ code: 'open-quote', row: 2, column: 2, line: 3 }],
    });
    expect(await rowsOf('\ufeffSEP=|\na,b|c\n')).toEqual([['a,b', 'c']]);
  });

  it('is what somebody asks for, before all else', async () => {
    expect(await rowsOf('sep=;\na;b,c\n', { separator: ',' })).toEqual([['a;b', 'c']]);
  });

  it('is a tab where the name says so', async () => {
    const { text } = await readSheets(bytesOf('a, b\na, b\nc\td\n'), 'a.TSV');
    expect(text?.separator).toBe('\t');
  });
});

describe('the encoding', () => {
  const text = 'Übersicht,“€”\r\nПривет,中文\r\n';
  const utf16 = Buffer.from(text, 'utf16le');
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', bytesOf(text), 'utf-8'],
    ['UTF-8 with a mark', bytesOf(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 with a mark, as “Unicode text” of Excel', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]), 'utf-16le'],
    ['UTF-16, the other way round', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]).swap16(), 'utf-16be'],
    ['UTF-16 without a mark', utf16, 'utf-16le'],
  ])('%s', async (_, bytes, encoding) => {
    const read = await readSheets(bytes, 'a.csv');
    expect(read).toMatchObject({ text: { encoding, separator: ',' }, flaws: [] });
    expect(read.sheets[0]!.rows).toEqual([
      ['Übersicht', '“€”'],
      ['Привет', '中文'],
    ]);
  });

  it('is guessed as windows-1252, with its own quotation marks, where it is not UTF-8', async () => {
    const bytes = Buffer.from([0xdc, 0x2c, 0x80, 0x2c, 0x93, 0x41, 0x94]);
    expect(await readSheets(bytes, 'a.csv')).toMatchObject({
      sheets: [{ rows: [['Ü', '€', '“A”']] }],
      text: { encoding: 'windows-1252' },
      flaws: [],
    });
  });

  test.each([
    ['windows-1251', [0xcf, 0xf0], 'Пр'],
    ['windows-1256', [0xe3, 0xd5, 0xd1], 'مصر'],
    ['shift_jis', [0x93, 0xfa, 0x96, 0x7b], '日本'],
    ['gb18030', [0xb1, 0xb1, 0xbe, 0xa9], '北京'],
    ['euc-kr', [0xbc, 0xad, 0xbf, 0xef], '서울'],
  ])('is %s where somebody asks for it', async (encoding, bytes, word) => {
    const read = await readSheets(Buffer.from([...bytes, 0x2c, 0x31]), 'a.csv', { encoding });
    expect(read).toMatchObject({ sheets: [{ rows: [[word, '1']] }], text: { encoding }, flaws: [] });
  });

  it('tells rows with letters that it does not know', async () => {
    const damaged = Buffer.concat([bytesOf('\ufeffa,b\n1,2\n3,'), Buffer.from([0xfc, 0x0a])]);
    expect(await flawsOf(damaged)).toEqual([['unreadable-letter', 3, 2, 3]]);
    // Letter 0x81 is none in windows-1252, so the guess is wrong.
    expect(await flawsOf(Buffer.from([0x61, 0x2c, 0x81, 0x0a]))).toEqual([['unreadable-letter', 1, 2, 1]]);
  });

  it('is one that exists', () => expect(rowsOf('a,b', { encoding: 'latin-99' })).rejects.toThrow(RangeError));
});

describe('quotation marks as people leave them', () => {
  it('one that never closes costs its own row only', async () => {
    const text = 'a,b\n"two\nlines",x\n2,"y\n3,"z"\n4,"two\nlines"\n5,"end\n6,"w\n"7",v\n';
    expect(await rowsOf(text)).toEqual([
      ['a', 'b'],
      ['two\nlines', 'x'],
      ['2', '"y'],
      ['3', 'z'],
      ['4', 'two\nlines'],
      ['5', '"end'],
      ['6', '"w'],
      ['7', 'v'],
    ]);
    expect(await flawsOf(text)).toEqual([
      ['open-quote', 3, 2, 4],
      ['open-quote', 6, 2, 8],
      ['open-quote', 7, 2, 9],
    ]);
  });

  test.each<[string, string[], string[]]>([
    ['"He said "no" to me",2', ['He said "no" to me', '2'], ['stray-quote']],
    ['"abc" def,"x, y"', ['"abc" def', 'x, y'], ['stray-quote']],
    ['"abc,"d, e"', ['"abc', 'd, e'], ['open-quote']],
    ['5" disk,say "no"', ['5" disk', 'say "no"'], []],
    ['"a, b" ,2', ['a, b', '2'], []],
    ['"",""""', ['', '"'], []],
    ['",",2', [',', '2'], []],
  ])('%s', async (line, cells, flaws) => {
    const text = `h,k\n${line}\n3,4\n`;
    expect(await rowsOf(text)).toEqual([['h', 'k'], cells, ['3', '4']]);
    expect((await flawsOf(text)).map(([code]) => code)).toEqual(flaws);
  });

  it('rows with more cells than the others are told, unless most are so', async () => {
    expect(await flawsOf('from,to\nA,"x\ny"\nSmith, John,B\nC,D,,\n')).toEqual([['extra-cells', 3, 3, 4]]);
    expect(await flawsOf('a,b\n1,2,3\n1,2,3,4\n')).toEqual([]);
  });
});

describe('a block from the clipboard', () => {
  it('has quotation marks as text, but for cells with several lines', () => {
    const block = 'from\tnote\r\n"A"\tsay "no"\r\n"B\t"5"" disk"\r\n"two\n""lines"""\t"a\tb"\r\n\t\r\n';
    expect(readPastedBlock(block)).toEqual({
      sheets: [
        {
          name: '',
          hidden: false,
          rows: [
            ['from', 'note'],
            ['"A"', 'say "no"'],
            ['"B', '5" disk'],
            ['two\n"lines"', 'a\tb'],
          ],
        },
      ],
      text: { separator: '\t', encoding: 'utf-8' },
      flaws: [],
    });
  });

  it('may be lines of CSV, or one column', () => {
    expect(readPastedBlock('a;b\n"x;y";1').sheets[0]!.rows[1]).toEqual(['x;y', '1']);
    expect(readPastedBlock('name\nA').sheets[0]!.rows).toEqual([['name'], ['A']]);
  });

  it('is none without any text', () => {
    for (const block of ['', ' \n\t\r\n']) expect(() => readPastedBlock(block)).toThrow('empty');
  });
});

/** One cell `A1` of an Excel workbook. */
const cellOf = async (cell: string, more?: Omit<ExcelParts, 'sheets'>) =>
  (await rowsOf(excelRows(`<row r="1">${cell}</row>`, more)))[0]?.[0];
/** What a number shows in a format; 44817 is 13 September 2022. */
const shownAs = (format: string | number, value: number | string = 44_817.604_166_666_7, is1904 = false) =>
  cellOf(`<c r="A1" s="1"><v>${value}</v></c>`, { formats: [format], is1904 });

describe('dates of Excel are no surer than they are shown:', () => {
  test.each<[string | number, string]>([
    ['d.m.yyyy', '2022-09-13'],
    ['yyyy-mm-dd;@', '2022-09-13'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2022-09-13'],
    ['yyyy"年"m"月"d"日"', '2022-09-13'],
    ['yyyy년 mm월 dd일', '2022-09-13'],
    ['[$-411]ggge"年"m"月"d"日"', '2022-09-13'],
    [14, '2022-09-13'],
    [31, '2022-09-13'],
    ['dd/mm/yy hh:mm', '2022-09-13'],
    [22, '2022-09-13'],
    ['mmm yyyy', '2022-09'],
    ['[$-409]mmm-yy', '2022-09'],
    ['[$-409]mmm\\-yy;@', '2022-09'],
    [17, '2022-09'],
    [57, '2022-09'],
    ['yyyy', '2022'],
    ['yyyy;d.m.yyyy', '2022'],
    ['"in" yy', '2022'],
    ['dddd yyyy', '2022'],
    ['d. mmm', 'XXXX-09-13'],
    [16, 'XXXX-09-13'],
    ['mmmm', 'XXXX-09'],
    ['h:mm', '14:30'],
    ['hh:mm:ss AM/PM', '14:30:00'],
    ['[h]:mm', '1075622:30'],
    ['mm:ss.0', '14:30:00'],
  ])('%s', async (format, text) => expect(await shownAs(format)).toBe(text));

  test.each<[string | number, string, string]>([
    ['General', '44817.6', '44817.6'],
    ['G/通用格式', '44817', '44817'],
    ['Standard', '44817', '44817'],
    ['[Red]0.00;[Blue]-0.00', '44817.6', '44817.6'],
    ['#,##0.00 "days"', '1234567.5', '1234567.5'],
    ['0.00E+00', '44817', '44817'],
    ['[$€-407] #,##0', '44817', '44817'],
    ['0%', '0.07', '7%'],
    [10, '0.125', '12.5%'],
    ['0000', '7', '0007'],
    ['0', '7.5', '7.5'],
  ])('%s is of a number', async (format, value, text) => expect(await shownAs(format, value)).toBe(text));

  test.each<[string, number | string, boolean, string]>([
    ['the first day', 1, false, '1900-01-01'],
    ['the last before a day that never was', 59, false, '1900-02-28'],
    ['the first behind it', 61, false, '1900-03-01'],
    ['the last day', 2_958_465, false, '9999-12-31'],
    ['a day that Excel does not know', 2_958_466, false, '2958466'],
    ['no day', 0, false, '0'],
    ['a day before all', -1, false, '-1'],
    ['a second before midnight', 44_816.999_999_99, false, '2022-09-13'],
    ['a day of a workbook that counts from 1904', 43_355, true, '2022-09-13'],
    ['the first of those', 0, true, '1904-01-01'],
  ])('%s', async (_, value, is1904, text) => expect(await shownAs('yyyy-mm-dd', value, is1904)).toBe(text));

  it('a time of day without a day', async () => expect(await shownAs(22, 0.5)).toBe('12:00'));

  it('one that is written out', async () => {
    expect(await cellOf('<c t="d"><v>2022-09-13T00:00:00</v></c>')).toBe('2022-09-13');
    expect(await cellOf('<c t="d" s="1"><v>2022-09-13</v></c>', { formats: ['mmm yyyy'] })).toBe('2022-09');
  });
});

describe('cells of Excel', () => {
  test.each([
    ['a number', '<c><v>1234567.5</v></c>', '1234567.5'],
    ['one with the noise of its making', '<c><v>0.30000000000000004</v></c>', '0.3'],
    ['a small one', '<c><v>1.5E-3</v></c>', '0.0015'],
    ['a number stored as text', '<c t="str"><v>007</v></c>', '007'],
    ['true', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c t="b"><v>0</v></c>', 'FALSE'],
    ['a fault', '<c t="e"><f>A9</f><v>#REF!</v></c>', '#REF!'],
    ['what a formula gave', '<c><f>1+1</f><v>2</v></c>', '2'],
    ['the text that one gave', '<c t="str"><f>A2</f><v>a_x000D_&#10;b</v></c>', 'a\nb'],
    ['a text in its place', '<c t="inlineStr"><is><t> in </t></is></c>', ' in '],
    ['one in runs', '<c t="inlineStr"><is><r><rPr><b/></rPr><t>x</t></r><r><t>y</t></r></is></c>', 'xy'],
    ['one as CDATA', '<c t="inlineStr"><is><t><![CDATA[a < b]]></t></is></c>', 'a < b'],
  ])('%s', async (_, cell, text) => expect(await cellOf(cell)).toBe(text));

  test.each([
    ['plain', '<t>plain</t>', 'plain'],
    ['in runs', '<r><t xml:space="preserve">rich </t></r><r><rPr><b/></rPr><t>text</t></r>', 'rich text'],
    ['with its pronunciation', '<t>課長</t><rPh sb="0" eb="2"><t>カチョウ</t></rPh><phoneticPr fontId="1"/>', '課長'],
    ['of many scripts', '<t>عربي 中文 한국어 😀</t>', 'عربي 中文 한국어 😀'],
    ['of lines', '<t xml:space="preserve">one\r\ntwo_x000D_\nthree</t>', 'one\ntwo\nthree'],
    ['with what only looks like a sign', '<t>_x005F_x000D_</t>', '_x000D_'],
  ])('a shared text %s', async (_, si, text) => {
    expect(await cellOf('<c t="s"><v>1</v></c>', { shared: ['<t>other</t>', si] })).toBe(text);
  });

  it('stand where they say, or behind the one before', async () => {
    expect(
      await rowsOf(
        excelRows('<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>'),
      ),
    ).toEqual([
      ['1', '', '3', '4'],
      ['5', '', '', ''],
    ]);
    const gaps =
      '<row r="2"><c r="B2"><v>1</v></c></row><row r="4"><c r="AA4" s="0"/><c r="C4"><v>2</v></c></row><row r="9"/>';
    expect(await rowsOf(excelRows(gaps))).toEqual([
      ['', '', ''],
      ['', '1', ''],
      ['', '', ''],
      ['', '', '2'],
    ]);
  });

  it('are told where they go over several rows, or where nobody has computed them', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="3"><c r="B3"><f>1+1</f></c></row>';
    const tail = '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:D9"/></mergeCells>';
    const bytes = excelRows(`${rows}<row r="4"><c r="A4" t="str"><f>""</f><v></v></c><c r="B4"><v>9</v></c></row>`, {
      tail,
    });
    expect(await flawsOf(bytes)).toEqual([
      ['no-result', 3, 2, null],
      ['merged-rows', 1, 1, null],
    ]);
  });
});

describe('workbooks of Excel', () => {
  it('have sheets in their order, some of them hidden, and charts that are none', async () => {
    const row = (n: number) => `<row><c><v>${n}</v></c></row>`;
    const sheets = [
      { name: 'A &amp; Б', rows: row(1) },
      { name: 'Chart', rows: row(2) },
      { name: 'H', state: 'hidden', rows: row(3) },
      { name: 'V', state: 'veryHidden' },
    ];
    const rels = 'xl/_rels/workbook.xml.rels';
    const chart = {
      [rels]: excelParts({ sheets })[rels]!.replace(
        '/worksheet" Target="worksheets/sheet2',
        '/chartsheet" Target="worksheets/sheet2',
      ),
    };
    const read = await readSheets(excelFile({ sheets, parts: chart }), 'a.xlsx');
    expect(read).toEqual({
      sheets: [
        { name: 'A & Б', hidden: false, rows: [['1']] },
        { name: 'H', hidden: true, rows: [['3']] },
        { name: 'V', hidden: true, rows: [] },
      ],
      text: null,
      flaws: [],
    });
  });

  it('may have prefixes, UTF-16, other letters in the names of parts, and figures of 64 bits', async () => {
    const main = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const rows = '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>pre</x:t></x:is></x:c></x:row>';
    const sheet = `<x:worksheet ${main}><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
    const parts = Object.entries(excelParts({ sheets: [{}], parts: { 'xl/worksheets/sheet1.xml': sheet } }));
    const renamed = Object.fromEntries(parts.map(([name, text]) => [name.replace('xl/', 'XL\\'), text]));
    expect(await rowsOf(zipOf(renamed))).toEqual([['pre']]);
    expect(await rowsOf(asZip64(zipOf(renamed)))).toEqual([['pre']]);
  });

  it('are read as LibreOffice writes them', async () => {
    const { sheets, flaws } = await readSheets(fixture('libreOffice.xlsx'), 'a.xlsx');
    expect(sheets).toEqual(LIBRE_OFFICE);
    expect(flaws).toEqual([{ code: 'merged-rows', sheet: 0, row: 4, column: 1, line: null, rows: 2 }]);
  });

  it('may have 10,000 rows', async () => {
    const cells = ['A', 'B', 'C', 'D'].map((_, i) => `<c t="s"><v>${i}</v></c>`).join('');
    const bytes = excelRows(`<row>${cells}<c s="1"><v>44817</v></c></row>`.repeat(10_000), {
      shared: ['<t>a</t>', '<t>b</t>', '<t>c</t>', '<t>d</t>'],
      formats: ['mmm yyyy'],
    });
    const rows = await rowsOf(bytes);
    expect(rows).toHaveLength(10_000);
    expect(rows[9_999]).toEqual(['a', 'b', 'c', 'd', '2022-09']);
  });
});

/** What the files of LibreOffice hold. */
const LIBRE_OFFICE = [
  {
    name: 'Ties & dates',
    hidden: false,
    rows: [
      ['From', 'Day', 'Month', 'Year', 'Short month', 'Time', 'Number', 'Share', 'True'],
      ['北京 서울 القاهرة', '2022-09-13', '2022-09', '2022', '2022-09', '14:30', '0007', '7%', 'TRUE'],
      ['', '', '', '', '', '', '', '', ''],
      ['two\nlines, and  spaces', '#DIV/0!', '2469135', '', '', '', '', '', ''],
    ],
  },
  { name: 'Notes', hidden: true, rows: [['Hidden']] },
];

describe('workbooks in OpenDocument', () => {
  const table = (rows: string, attributes = '') => `<table:table table:name="T" ${attributes}>${rows}</table:table>`;
  const rowOf = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`;
  const text = (words: string, attributes = '') =>
    `<table:table-cell office:value-type="string" ${attributes}><text:p>${words}</text:p></table:table-cell>`;

  it('are read as LibreOffice writes them', async () => {
    const { sheets, flaws } = await readSheets(fixture('libreOffice.ods'), 'a.ods');
    expect(sheets).toEqual(LIBRE_OFFICE);
    expect(flaws).toEqual([{ code: 'merged-rows', sheet: 0, row: 4, column: 1, line: null, rows: 2 }]);
  });

  test.each([
    ['a number', 'office:value-type="float" office:value="1234567.5"', '1,234,567.50', '1234567.5'],
    ['money', 'office:value-type="currency" office:currency="EUR" office:value="5"', '5.00 €', '5'],
    ['a share', 'office:value-type="percentage" office:value="0.125"', '13%', '12.5%'],
    ['true', 'office:value-type="boolean" office:boolean-value="true"', 'WAHR', 'TRUE'],
    ['false', 'office:value-type="boolean" office:boolean-value="false"', 'FALSCH', 'FALSE'],
    ['a day', 'office:value-type="date" office:date-value="2022-09-13T14:30:00"', '13.09.22', '2022-09-13'],
    ['a time', 'office:value-type="time" office:time-value="PT14H30M05S"', '14:30', '14:30:05'],
    ['a fault', 'office:value-type="float" office:value="0" calcext:value-type="error"', '#REF!', '#REF!'],
    ['a text beside its paragraph', 'office:value-type="string" office:string-value="a"', 'a', 'a'],
  ])('%s', async (_, attributes, shown, expected) => {
    const cell = `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
    expect(await rowsOf(odsFile(table(rowOf(cell))))).toEqual([[expected]]);
  });

  it('show of a date what the style of the cell, of its row or of its column says', async () => {
    const style = (name: string, parts: string) =>
      `<number:date-style style:name="${name}">${parts}</number:date-style>`;
    const cells = (name: string, more: string) =>
      `<style:style style:name="${name}" style:family="table-cell" ${more}/>`;
    const styles = [
      style('Y', '<number:year/>'),
      style('M', '<number:month number:textual="true"/><number:text> </number:text><number:year/>'),
      style('T', '<number:day/><number:month/><number:year/><number:hours/><number:minutes/>'),
      cells('y', 'style:data-style-name="Y"'),
      cells('m', 'style:data-style-name="M"'),
      cells('child', 'style:parent-style-name="m"'),
      cells('t', 'style:data-style-name="T"'),
      cells('round', 'style:parent-style-name="round"'),
    ].join('');
    const date = (more = '') =>
      `<table:table-cell ${more} office:value-type="date" office:date-value="2022-09-13"><text:p>x</text:p></table:table-cell>`;
    const columns =
      '<table:table-column table:number-columns-repeated="2" table:default-cell-style-name="y"/>' +
      '<table:table-column table:default-cell-style-name="child"/><table:table-column table:number-columns-repeated="9"/>';
    const rows = [
      rowOf(date() + date('table:style-name="t"') + date() + date() + date('table:style-name="round"')),
      rowOf(date('table:number-columns-repeated="2"') + date(), 'table:default-cell-style-name="m"'),
      rowOf(date() + date() + date()),
    ];
    expect(await rowsOf(odsFile(table(columns + rows.join('')), styles))).toEqual([
      ['2022', '2022-09-13', '2022-09', '2022-09-13', '2022-09-13'],
      ['2022-09', '2022-09', '2022-09', '', ''],
      ['2022', '2022', '2022-09', '', ''],
    ]);
  });

  it('have text in paragraphs, without notes and drawings', async () => {
    const words =
      `<table:table-cell office:value-type="string"><office:annotation><dc:date>2020</dc:date><text:p>a note</text:p></office:annotation>` +
      `<draw:frame><draw:text-box><text:p>drawn</text:p></draw:text-box></draw:frame>` +
      `<text:p>one<text:s text:c="2"/><text:span>t<text:a>w</text:a>o</text:span><text:tab/>x\u00a0\u3000y</text:p><text:p/>` +
      `<text:p>three<text:line-break/>four</text:p></table:table-cell>`;
    expect(await rowsOf(odsFile(table(rowOf(words + text('next')))))).toEqual([
      ['one  two\tx\u00a0\u3000y\n\nthree\nfour', 'next'],
    ]);
  });

  it('repeat cells and rows, and end where nothing more comes', async () => {
    const empty = '<table:table-cell table:number-columns-repeated="16000"/>';
    const rows = [
      rowOf(text('a', 'table:number-columns-repeated="2"') + empty, 'table:number-rows-repeated="2"'),
      `<table:table-row-group>${rowOf(empty, 'table:number-rows-repeated="2"')}</table:table-row-group>`,
      rowOf(
        text('b', 'table:number-rows-spanned="2"') +
          '<table:covered-table-cell><text:p>under</text:p></table:covered-table-cell>' +
          text('c'),
      ),
      rowOf('<table:table-cell table:formula="of:=1"/>'),
      rowOf(empty, 'table:number-rows-repeated="1048000"'),
    ];
    const bytes = odsFile(table(rows.join('')));
    expect(await rowsOf(bytes)).toEqual([
      ['a', 'a', ''],
      ['a', 'a', ''],
      ['', '', ''],
      ['', '', ''],
      ['b', '', 'c'],
    ]);
    expect(await flawsOf(bytes)).toEqual([
      ['merged-rows', 5, 1, null],
      ['no-result', 6, 1, null],
    ]);
  });

  it('have hidden sheets, and tables that are none', async () => {
    const styles =
      '<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const cached = `<table:table table:name="'file:///a.ods'#$S">${rowOf(text('x'))}</table:table>`;
    const body = table(rowOf(text('a')), 'table:style-name="h"') + cached + table(rowOf(text('b')));
    const { sheets } = await readSheets(odsFile(body, styles), 'a.ods');
    expect(sheets.map(({ hidden, rows }) => [hidden, rows[0]?.[0]])).toEqual([
      [true, 'a'],
      [false, 'b'],
    ]);
  });

  it('may be kept by a password', async () => {
    const manifest =
      '<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    await expectFault(
      readSheets(odsFile(table(''), '', { 'META-INF/manifest.xml': manifest, 'content.xml': 'x' }), 'a.ods'),
      'encrypted',
    );
    await expectFault(readSheets(zipOf({ mimetype: '', 'encrypted-package': 'x' }), 'a.ods'), 'encrypted');
  });

  it('may have been made to fill the memory', async () => {
    const wide = text('x', 'table:number-columns-repeated="999999999"');
    await expectFault(rowsOf(odsFile(table(rowOf(wide)))), 'too-large');
    const tall = rowOf(text('x', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"');
    await expectFault(rowsOf(odsFile(table(tall))), 'too-large');
    const spaces = '<text:s text:c="999999999"/>x';
    expect((await rowsOf(odsFile(table(rowOf(text(spaces))))))[0]![0]!.length).toBeLessThan(10_000);
  });
});

describe('what is no table says why:', () => {
  const excel = excelRows('<row><c><v>1</v></c></row>');
  const damaged = () => {
    const bytes = excelRows(`<row><c><v>${Array.from({ length: 500 }, (_, i) => i).join('')}</v></c></row>`);
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 24;
    bytes.fill(0xff, at + 5, at + 25);
    return bytes;
  };
  test.each<[string, SheetFaultCode, Uint8Array, string]>([
    ['nothing', 'empty', bytesOf(''), 'a.csv'],
    ['no text', 'empty', bytesOf('\ufeff,,\r\n , \r\n'), 'a.csv'],
    ['a workbook without cells', 'empty', excelRows('<row r="5"><c r="B5" s="0"/></row>'), 'a.xlsx'],
    ['a workbook of old Excel', 'old-excel', fixture('libreOffice.xls'), 'a.xls'],
    ['one that calls itself new', 'old-excel', fixture('libreOffice.xls'), 'a.xlsx'],
    ['one older still', 'old-excel', Buffer.from([9, 8, 8, 0, 0, 5, 5, 0]), 'a.xls'],
    [
      'a page that calls itself a workbook',
      'old-excel',
      bytesOf('<html><table><tr><td>1</td></tr></table></html>'),
      'a.xls',
    ],
    [
      'a workbook in binary parts',
      'old-excel',
      zipOf({ '_rels/.rels': excelParts({ sheets: [] })['_rels/.rels']!.replace('.xml', '.bin') }),
      'a.xlsb',
    ],
    ['a workbook with a password', 'encrypted', fixture('encrypted.xlsx'), 'a.xlsx'],
    ['another old file', 'not-a-table', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.alloc(600)]), 'a.doc'],
    [
      'a text document',
      'not-a-table',
      zipOf({
        '_rels/.rels': excelParts({ sheets: [] })['_rels/.rels']!.replace('xl/workbook', 'word/document'),
        'word/document.xml': '<document/>',
      }),
      'a.docx',
    ],
    ['any zip', 'not-a-table', zipOf({ 'a.txt': 'a' }), 'a.zip'],
    [
      'a drawing in OpenDocument',
      'not-a-table',
      zipOf({ 'content.xml': '<office:document-content xmlns:office="o"/>' }),
      'a.odg',
    ],
    ['a page', 'not-a-table', bytesOf('<!doctype html><p>a,b</p>'), 'a.csv'],
    ['a picture', 'not-a-table', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]), 'a.csv'],
    ['a PDF', 'not-a-table', bytesOf('%PDF-1.7\n'), 'a.csv'],
    ['a file that was cut off', 'broken-workbook', excel.subarray(0, excel.length - 30), 'a.xlsx'],
    ['the beginning of one', 'broken-workbook', Buffer.from('PK\x03\x04'), 'a.xlsx'],
    ['a sheet with damaged bytes', 'broken-workbook', damaged(), 'a.xlsx'],
    [
      'a sheet that was cut off',
      'broken-workbook',
      excelFile({ sheets: [{}], parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' } }),
      'a.xlsx',
    ],
    [
      'a sheet that is missing',
      'broken-workbook',
      zipOf(without(excelParts({ sheets: [{}] }), 'xl/worksheets/sheet1.xml')),
      'a.xlsx',
    ],
    ['a place that no sheet has', 'broken-workbook', excelRows('<row r="0"><c><v>1</v></c></row>'), 'a.xlsx'],
    [
      'an entity of its own',
      'broken-workbook',
      zipOf({ 'content.xml': '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>' }),
      'a.ods',
    ],
    [
      'elements within each other without end',
      'broken-workbook',
      zipOf({ 'content.xml': `${'<a>'.repeat(10_000)}${'</a>'.repeat(10_000)}` }),
      'a.ods',
    ],
    [
      'a cell as far as a sheet goes',
      'too-large',
      excelRows('<row><c><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
      'a.xlsx',
    ],
    [
      'rows as wide as one is, as many as there are',
      'too-large',
      bytesOf(`${','.repeat(9_999)}x\n${'a\n'.repeat(9_999)}`),
      'a.csv',
    ],
  ])('%s', (_, code, bytes, name) => expectFault(readSheets(bytes, name), code));

  it('a part that unpacks to more than there may be, whatever it says of its size', async () => {
    const name = 'a.xml';
    const honest = zipOf({ [name]: ' '.repeat(300_000) });
    const liar = honest.slice();
    const directory = Buffer.from(liar.buffer).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(liar.buffer).setUint32(directory + 24, 10, true);
    const lengthOf = async (bytes: Uint8Array, most: number) => {
      const pieces = [];
      for await (const piece of openParts(bytes, most).textOf(name)) pieces.push(piece);
      return pieces.join('').length;
    };
    const piecesOf = async (bytes: Uint8Array) => {
      const pieces: string[] = [];
      const reading = async () => {
        for await (const piece of openParts(bytes).textOf(name)) pieces.push(piece);
      };
      await reading().catch(() => undefined);
      return pieces;
    };
    expect(await lengthOf(honest, 300_000)).toBe(300_000);
    await expectFault(lengthOf(honest, 299_999), 'too-large');
    // It is left at once: not more is unpacked than the first piece.
    await expectFault(lengthOf(liar, 299_999), 'broken-workbook');
    expect(await piecesOf(liar)).toEqual([]);
  });

  const SPACES = new Uint8Array(200_000_001).fill(0x20);
  const BOMBS: [string, string, Record<string, string>][] = [
    ['a sheet of Excel', 'a.xlsx', { ...excelParts({ sheets: [{}] }), 'xl/worksheets/sheet1.xml': '' }],
    ['texts of Excel', 'a.xlsx', { ...excelParts({ sheets: [{}] }), 'xl/sharedStrings.xml': '' }],
    ['a sheet in OpenDocument', 'a.ods', { mimetype: 'x', 'content.xml': '' }],
    ['styles in OpenDocument', 'a.ods', { mimetype: 'x', 'styles.xml': '', 'content.xml': '<a/>' }],
  ];
  test.each(BOMBS.slice(0, sampled(1, BOMBS.length)))(
    '%s of more than 200 MB, in a file of some KB',
    async (_, name, parts) => {
      const bomb = Object.fromEntries(
        Object.entries(parts).map(([part, text]) => [part, text ? strToU8(text) : SPACES] as const),
      );
      const bytes = zipSync(bomb, { level: 1 });
      expect(bytes.length).toBeLessThan(1_000_000);
      await expectFault(readSheets(bytes, name), 'too-large');
    },
  );

  const NESTED = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">${Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`,
  ).join('')}]>`;
  test.each([
    ['entities within entities', NESTED, '&j;'],
    ['an entity of another file', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>', '&b;'],
  ])('%s, wherever they stand', async (_, doctype, entity) => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const cell = `<row><c t="inlineStr"><is><t>${entity}</t></is></c></row>`;
    const parts: Record<string, string> = {
      'xl/worksheets/sheet1.xml': `${doctype}<worksheet xmlns="${main}"><sheetData>${cell}</sheetData></worksheet>`,
      'xl/sharedStrings.xml': `${doctype}<sst xmlns="${main}"><si><t>${entity}</t></si></sst>`,
      'xl/styles.xml': `${doctype}<styleSheet xmlns="${main}"><numFmts><numFmt formatCode="${entity}"/></numFmts></styleSheet>`,
      'xl/workbook.xml': `${doctype}<workbook xmlns="${main}"><sheets><sheet name="${entity}"/></sheets></workbook>`,
      '_rels/.rels': `${doctype}<Relationships><Relationship Id="${entity}"/></Relationships>`,
    };
    for (const [name, text] of Object.entries(parts))
      await expectFault(readSheets(excelFile({ sheets: [{}], parts: { [name]: text } }), 'a.xlsx'), 'broken-workbook');
    const ods: Record<string, string> = { 'content.xml': '<a/>' };
    for (const name of ['content.xml', 'styles.xml', 'META-INF/manifest.xml'])
      await expectFault(
        readSheets(zipOf({ ...ods, [name]: `${doctype}<a>${entity}</a>` }), 'a.ods'),
        'broken-workbook',
      );
  });

  it('a part that says that it unpacks to gigabytes, at once', async () => {
    const bytes = excel.slice();
    const at = Buffer.from(bytes.buffer).lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    new DataView(bytes.buffer).setUint32(at + 24, 3_000_000_000, true);
    await expectFault(readSheets(bytes, 'a.xlsx'), 'too-large');
  });
});

function without(parts: Readonly<Record<string, string>>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));
}

describe('a file is a table, or a dossier', () => {
  test.each<[boolean, Uint8Array, string]>([
    [true, bytesOf('a,b'), 'a.csv'],
    [true, bytesOf('a\tb'), 'export'],
    [true, bytesOf(''), 'a.csv'],
    [true, bytesOf('[1],b'), 'a.csv'],
    [true, Buffer.from('\ufeffa;b', 'utf16le'), 'a.txt'],
    [true, excelRows(''), 'a.json'],
    [true, fixture('libreOffice.xls'), 'a'],
    [true, bytesOf('%PDF-'), 'a.xlsx'],
    [false, bytesOf('\ufeff \n{"title": "a,b"}'), 'a.csv'],
    [false, Buffer.from('\ufeff{"a": 1}', 'utf16le'), 'a.txt'],
    [false, bytesOf('title": "a", b'), 'a.json'],
    [false, bytesOf('[1, 2]'), 'a'],
    [false, bytesOf('one word'), 'a'],
    [false, bytesOf('<svg><a>1,2</a></svg>'), 'a.svg'],
    [false, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'a.png'],
  ])('%s', (isTable, bytes, name) => expect(isTableFile(bytes, name)).toBe(isTable));
});
