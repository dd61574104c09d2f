/** What the author of a dossier is told of amounts that give no line its width. */
import { describe, expect, test } from 'vitest';
import { checkWeight } from '../../src/dossier/checkWeight';
import { parseDossierValue } from '../../src/dossier/parseDossier';
import { readDossier } from '../../src/formats/in/readDossier';

const actors = [
  { id: 'a', name: 'A' },
  { id: 'b', name: 'B' },
];
const dossierOf = (quantities: (object | undefined)[], head: object = { weight: 'quantity' }) => ({
  ...{ title: 'T', ...head, actors },
  relationships: quantities.map((quantity, i) => ({ id: `S${i}`, from: 'a', to: 'b', type: 'shipment', quantity })),
});
const problemsOf = (...given: Parameters<typeof dossierOf>) =>
  checkWeight(parseDossierValue(dossierOf(...given))).problems;
const shells = { value: 3, unit: 'shells' };

describe('amounts', () => {
  test('in one unit are no problem, and nor are relationships without', () => {
    expect(problemsOf([shells, { min: 2, max: 9, unit: 'shells' }, undefined])).toEqual([]);
  });
  test('in another unit are told by id, unless the author has named the unit', () => {
    const mixed = [shells, shells, { value: 1, unit: 'ships' }, { value: 2, unit: 'Shells' }];
    expect(problemsOf(mixed)).toEqual([
      {
        path: '/weight',
        severity: 'warning',
        code: 'mixed-units',
        fault: 'lines are as wide as their amounts in “shells”; thin, for another unit: S2, S3',
        fix: 'Write these in the same unit, or name the unit that counts as `weightUnit`.',
      },
    ]);
    expect(problemsOf(mixed, { weight: 'quantity', weightUnit: 'shells' })).toEqual([]);
    expect(problemsOf(mixed, {})).toEqual([]);
  });
  test('without a least figure are told', () => {
    expect(problemsOf([shells, { max: 5, unit: 'shells' }])).toMatchObject([
      { path: '/weight', code: 'no-least-amount', fault: 'thin, because no least amount is given: S1' },
    ]);
  });
  test('that are nowhere are told, with the field to mend', () => {
    expect(problemsOf([undefined])).toMatchObject([{ path: '/weight', code: 'no-amounts' }]);
    const named = { weight: 'quantity', weightUnit: 'tanks' };
    expect(problemsOf([shells], named)).toMatchObject([{ path: '/weightUnit', code: 'no-amounts' }]);
  });
  test('have their line and column in a file that is opened', async () => {
    const text = JSON.stringify(dossierOf([shells, { value: 1, unit: 'ships' }]), null, 1);
    const read = await readDossier(text, 'T', false);
    expect(read.ok && read.dossier.problems).toMatchObject([{ code: 'mixed-units', line: 3 }]);
  });
});
