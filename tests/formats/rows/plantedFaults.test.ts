/** A hundred tables with faults planted in them: each is told at its very cell, nothing else is, and the rest is in. */
import { expect, test } from 'vitest';
import { parseDossierValue } from '../../../src/dossier/parseDossier';
import { buildDossier } from '../../../src/formats/in/rows/buildDossier';
import { guessMapping } from '../../../src/formats/in/rows/guessMapping';
import { decimalsOf, titleAbove } from '../../../src/formats/in/rows/rowReading';
import { readSheets } from '../../../src/formats/in/sheets/readSheets';
import { sampled } from '../../sample';
import { plantSheet, type ToldCell } from './fixtures/plantedSheet';

const SEEDS = Array.from({ length: sampled(12, 100) }, (_, i) => 1 + i);

const toldOf = (cells: readonly ToldCell[]) =>
  cells.map(({ code, row, column }) => `row ${row}, column ${column}: ${code}`).sort();

test.each(SEEDS)('sheet %i', async (seed) => {
  const planted = plantSheet(seed);
  const file = await readSheets(planted.bytes, planted.name);
  const mapping = guessMapping(file.sheets);
  const sheet = file.sheets[mapping.sheet]!;
  const { dossier, problems } = buildDossier(sheet, mapping, {
    ...{ title: titleAbove(sheet, mapping) ?? planted.name, name: planted.name, decimals: decimalsOf(file) },
    ...{ plainType: 'Relationship', plainClaim: 'Cited.', plainUnit: 'units' },
  });
  expect(toldOf(file.flaws)).toEqual(toldOf(planted.flaws));
  expect(toldOf(problems)).toEqual(toldOf(planted.problems));
  const nameOf = new Map(dossier.actors.map(({ id, name }) => [id, name]));
  const ends = dossier.relationships.map(({ label, from, to }) => [label, [nameOf.get(from), nameOf.get(to)]]);
  expect(ends).toEqual([...planted.ends]);
  expect(parseDossierValue(dossier).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('the sheets have every fault that is planted', () => {
  const codes = Array.from({ length: 100 }, (_, i) => plantSheet(1 + i)).flatMap(({ problems, flaws }) =>
    [...problems, ...flaws].map(({ code }) => code),
  );
  expect([...new Set(codes)].sort()).toEqual([
    ...['ambiguous-date', 'counts-differ', 'merged-rows', 'no-end', 'no-result', 'other-value', 'reversed-dates'],
    ...['same-column', 'taken-id', 'total'],
    ...['unknown-certainty', 'unreadable-address', 'unreadable-country', 'unreadable-date', 'unreadable-grade'],
    'unreadable-number',
  ]);
});
