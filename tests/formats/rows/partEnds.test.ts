/** Cells with several actors that no `;` parts: only names that are known as names are parted. */
import { expect, test } from 'vitest';
import type { RowMapping } from '../../../src/formats/in/rows/columns';
import { partEnds } from '../../../src/formats/in/rows/partEnds';
import { rowsOf } from '../../../src/formats/in/rows/rowCells';

const MAPPING: RowMapping = {
  ...{ sheet: 0, header: null, dateOrder: null, certainties: {} },
  columns: ['from', 'to', 'source'],
};
function partsOf(rows: readonly (readonly string[])[], joined = new Map<string, string>()) {
  const parted = partEnds(rowsOf({ name: '', hidden: false, rows }, MAPPING, []), joined);
  return { ends: parted.rows.map((cells) => cells.valuesOf('from')), parted: [...parted.parted.keys()] };
}
const alone = (text: string, ...others: string[]) =>
  partsOf([[text, 'X', ''], ...others.map((name) => ['Y', name, ''])]).ends[0];

test.each<[string, string[], ...string[]]>([
  ['Germany, Netherlands', ['Germany', 'Netherlands']],
  ['Germany, France and Italy', ['Germany', 'France', 'Italy']],
  ['Germany, France, and Italy', ['Germany', 'France', 'Italy']],
  ['US & UK', ['US', 'UK']],
  ['Iran/Russia', ['Iran', 'Russia']],
  ['Iran / Russia', ['Iran', 'Russia']],
  ['Serbia and Montenegro, Bosnia and Herzegovina', ['Serbia and Montenegro', 'Bosnia and Herzegovina']],
  ['Trinidad and Tobago and Cuba', ['Trinidad and Tobago', 'Cuba']],
  ['Wagner, Iran', ['Wagner', 'Iran'], 'Wagner'],
  ['Ernst & Young and Wagner', ['Ernst & Young', 'Wagner'], 'Ernst & Young; Z', 'Wagner'],
])('%s is several actors', (text, names, ...others) => expect(alone(text, ...others)).toEqual(names));

test('what a semicolon parts is one name', () =>
  expect(alone('Iran, Russia; China', 'Iran, Russia')).toEqual(['Iran, Russia', 'China']));

test('several names stay several where they come again', () =>
  expect(alone('Iran, Russia', 'Iran, Russia')).toEqual(['Iran', 'Russia']));

test.each<[string, ...string[]]>([
  ['Bosnia and Herzegovina'],
  ['Korea, Republic of'],
  ['Trinidad and Tobago'],
  ['Trinidad & Tobago'],
  ['Serbia and Montenegro'],
  ['Congo, Democratic Republic of the'],
  ['Hong Kong, China'],
  ['Taiwan, Province of China'],
  ['Georgia, United States'],
  ['Myanmar/Burma'],
  ['USSR/Russia'],
  ['Germany, Wagner'],
  ['Germany,'],
  ['Ernst & Young', 'Ernst'],
  ['AT&T', 'AT', 'T'],
  ['Wagner, Iran', 'Wagner', 'Wagner, Iran; Syria'],
])('%s is one', (text, ...others) => expect(alone(text, ...others)).toEqual([text]));

test('a name that a reader has joined is one, and so is what it is joined to', () => {
  const rows = [['Iran, Russia', 'X', '']];
  expect(partsOf(rows).parted).toEqual(['Iran, Russia']);
  expect(partsOf(rows, new Map([['Iran, Russia', 'Both']])).parted).toEqual([]);
  expect(partsOf(rows, new Map([['Both', 'Iran, Russia']])).parted).toEqual([]);
});

test('other cells are left alone, and each cell is looked at once', () => {
  const long = Array.from({ length: 20_000 }, (_, i) => (i % 2 ? 'Iran' : 'Syria')).join(', ');
  const { rows } = partEnds(
    rowsOf({ name: '', hidden: false, rows: [[long, 'X', 'Iran, Syria']] }, MAPPING, []),
    new Map(),
  );
  expect(rows[0]!.valuesOf('from')).toHaveLength(20_000);
  expect(rows[0]!.valuesOf('source')).toEqual(['Iran, Syria']);
});
