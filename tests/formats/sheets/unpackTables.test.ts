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

test('what says that it is larger than a page can hold is refused, and so are several that are so together', () => {
  const saying = (...sizes: number[]) => {
    const names = sizes.map((_, i) => `${i}.csv`);
    const bytes = zipSync(Object.fromEntries(names.map((name) => [name, strToU8('from,to')])));
    const [buffer, view] = [Buffer.from(bytes.buffer, bytes.byteOffset), new DataView(bytes.buffer, bytes.byteOffset)];
    sizes.forEach((size, i) => view.setUint32(buffer.lastIndexOf(names[i]!) - 46 + 24, size, true));
    return () => unpackTables({ name: 'a.zip', bytes });
  };
  expect(saying(200_000_001)).toThrow(new SheetFault('too-large'));
  expect(saying(150_000_000, 50_000_001)).toThrow(new SheetFault('too-large'));
  expect(saying(7, 7)()).toHaveLength(2);
});

test('what says that it is smaller than it is, is not read in part', () => {
  for (const said of [10, 8_000_000]) {
    const bytes = zipSync({ 'a.csv': strToU8('from,to\n'.repeat(900_000)) });
    const at = Buffer.from(bytes.buffer, bytes.byteOffset).lastIndexOf('a.csv') - 46;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, said, true);
    // Who reads it next says that it is no table.
    const [given, ...more] = unpackTables({ name: 'a.zip', bytes });
    expect([given?.name, given?.bytes === bytes, more.length]).toEqual(['a.zip', true, 0]);
  }
});

test('what needs a password is refused', () => {
  const bytes = zipSync({ 'a.csv': strToU8('from,to') });
  const at = Buffer.from(bytes.buffer, bytes.byteOffset).lastIndexOf('a.csv') - 46;
  bytes[at + 8] = bytes[at + 8]! | 1;
  expect(() => unpackTables({ name: 'a.zip', bytes })).toThrow(new SheetFault('encrypted'));
});

test('what is written as CSV files in a zip file comes back, in the same bytes each time', () => {
  const tables = [{ name: 'actors' as const, header: ['name'], rows: [['Zoë']], numbers: new Set<number>() }];
  expect(unpack(zipCsvSet(tables))).toEqual([['actors.csv', 'name\r\nZoë\r\n']]);
  expect(zipCsvSet(tables)).toEqual(zipCsvSet(tables));
});
