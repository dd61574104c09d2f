import { strFromU8, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { SheetFault } from '../../../src/formats/in/sheets/sheetFile';
import { unpackTables } from '../../../src/formats/in/sheets/unpackTables';
import { zipCsvSet } from '../../../src/formats/out/sheets/zipCsvSet';

const unpack = (bytes: Uint8Array, name = 'set.zip') =>
  unpackTables({ name, bytes }).map((one) => [one.name, strFromU8(one.bytes)]);

test('a zip file gives its CSV files in order, without folders and hidden files', () => {
  const bytes = zipSync({
    'my/relationships.csv': strToU8('from,to\nA,B\n'),
    'my/actors.CSV': strToU8('name\nA\n'),
    'my/read me.txt': strToU8('no'),
    'my/.actors.csv': strToU8('no'),
    '__MACOSX/my/._actors.csv': strToU8('no'),
  });
  expect(unpack(bytes)).toEqual([
    ['actors.CSV', 'name\nA\n'],
    ['relationships.csv', 'from,to\nA,B\n'],
  ]);
});

test('a text, a workbook and a broken zip file stay as they are', () => {
  const workbook = zipSync({ 'xl/a.csv': strToU8('x'), '[Content_Types].xml': strToU8('<Types/>') });
  for (const bytes of [strToU8('from,to\nA,B\n'), workbook, workbook.slice(0, 40)])
    expect(unpackTables({ name: 'one.xlsx', bytes })).toEqual([{ name: 'one.xlsx', bytes }]);
});

test('what says that it is larger than a page can hold is refused', () => {
  const bytes = zipSync({ 'a.csv': strToU8('from,to') });
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const entry = bytes.findIndex((_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50);
  view.setUint32(entry + 24, 300_000_000, true);
  expect(() => unpackTables({ name: 'a.zip', bytes })).toThrow(new SheetFault('too-large'));
});

test('what is written as CSV files in a zip file comes back, in the same bytes each time', () => {
  const tables = [{ name: 'actors' as const, header: ['name'], rows: [['Zoë']], numbers: new Set<number>() }];
  expect(unpack(zipCsvSet(tables))).toEqual([['actors.csv', 'name\r\nZoë\r\n']]);
  expect(zipCsvSet(tables)).toEqual(zipCsvSet(tables));
});
