/** Pairs of years, rows that add up others, and what is denied, in a table. */
import { expect, test } from 'vitest';
import { buildDossier, type BuildOptions } from '../../../src/formats/in/rows/buildDossier';
import { guessMapping } from '../../../src/formats/in/rows/guessMapping';
import { titleAbove } from '../../../src/formats/in/rows/rowReading';
import { readSheets } from '../../../src/formats/in/sheets/readSheets';
import { writePlainCsv, writePlainWorkbook } from '../../../src/formats/out/sheets/writePlainSheets';

const OPTIONS: BuildOptions = {
  ...{ title: 'Arms', name: 'arms.csv', plainType: 'Relationship', plainClaim: 'Cited.', plainUnit: 'units' },
  decimals: 'point',
};
function built(...rows: string[][]) {
  const sheet = { name: 'arms', rows: [['from', 'to', 'type', 'when', 'certainty', 'source'], ...rows], hidden: false };
  return buildDossier(sheet, guessMapping([sheet]), OPTIONS);
}

test.each([
  ['2022-23', '2022/2023'],
  ['2020-21', '2020/2021'],
  ['2019-24', '2019/2024'],
  ['2024-21', '2024-21'],
])('%s in a table is %s', (text, edtf) => {
  const { dossier, guesses } = built(['Iran', 'Russia', 'sells to', text, 'confirmed', 'Reuters']);
  expect(dossier.relationships[0]?.when).toBe(edtf);
  expect(guesses.map((guess) => guess.edtf)).toEqual(edtf === text ? [] : [edtf]);
});

test('dates with dots have the order that dots show, and dates with slashes that of slashes', () => {
  const cells = ['3.4.2022', '4.13.2022', '5/6/2022', '13/6/2022'];
  const { dossier, problems } = built(...cells.map((cell) => ['Iran', 'Russia', 'sells to', cell, '', '']));
  expect(dossier.relationships.map(({ when }) => when)).toEqual([
    ...['2022-03-04', '2022-04-13', '2022-06-05', '2022-06-13'],
  ]);
  expect(problems).toEqual([]);
});

test('a row that adds up others is left out, and told', () => {
  const { dossier, problems, rows } = built(
    ['Iran', 'Russia', 'sells to', '2022', 'confirmed', 'Reuters'],
    ['Total', 'Total', '', '', '', ''],
  );
  expect(dossier.actors.map(({ name }) => name)).toEqual(['Iran', 'Russia']);
  expect(problems.map(({ code, row }) => [code, row])).toEqual([['total', 3]]);
  expect(rows).toEqual({ all: 2, taken: 1 });
});

test('what is denied is not asserted by the source that is cited for it', () => {
  const { dossier, problems } = built(['Iran', 'Russia', 'sells to', '2022', 'denied', 'Reuters']);
  expect(dossier.relationships[0]?.claims).toBeUndefined();
  expect(problems.map(({ code }) => code)).toContain('unknown-certainty');
});

test.each([
  ['one empty line', [[]]],
  ['two empty lines', [[], []]],
  ['a note', [['Compiled by the desk, 2024']]],
  ['a note and an empty line', [['Compiled by the desk, 2024'], []]],
  ['an empty line and a note', [[], ['Compiled by the desk, 2024']]],
  ['an empty line, a note and two empty lines', [[], ['Note: see sheet 2'], [], []]],
])('a title in the first row is the title, with %s below it', async (_, between) => {
  const table = [
    ['from', 'to', 'type', 'when'],
    ['Iran', 'Russia', 'sells to', '2022'],
    ['Russia', 'Iran', 'sells to', '2023'],
  ];
  const rows = [['Arms, and who sells them'], ...between, ...table].map((row: string[]) =>
    Array.from({ length: 4 }, (_, i) => row[i] ?? ''),
  );
  const name = 'Sheet';
  for (const bytes of [writePlainCsv({ name, rows }), writePlainWorkbook([{ name, rows }])]) {
    const { sheets } = await readSheets(bytes, 'a.csv');
    const mapping = guessMapping(sheets);
    expect(mapping.header).toBe(between.length + 1);
    expect(titleAbove(sheets[0]!, mapping)).toBe('Arms, and who sells them');
  }
});
