/** Pairs of years, rows that add up others, and what is denied, in a table. */
import { expect, test } from 'vitest';
import { buildDossier, type BuildOptions } from '../../../src/formats/in/rows/buildDossier';
import { guessMapping } from '../../../src/formats/in/rows/guessMapping';

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
