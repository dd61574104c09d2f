/** A record that is drawn as several relationships counts once. */
import { describe, expect, test } from 'vitest';
import type { DossierInput } from '../../src/dossier/schema';
import { csvOf } from '../../src/formats/out/csv';
import { actorCountsOf } from '../../src/view/actorCounts';
import { countFacets } from '../../src/view/countFacets';
import { selectRecords } from '../../src/view/selectRecords';
import { summaryLineOf } from '../../src/view/summaryLine';
import { NO_FILTER, type Filter } from '../../src/view/viewState';
import { indexOf } from './small';

const relationship = (id: string, from: string, to: string, more: object = {}) => ({
  ...{ id, from, to, type: 'accusation', certainty: 'confirmed' as const },
  ...more,
});
const JOINT: DossierInput = {
  title: 'T',
  actors: ['usa', 'jpn', 'prk', 'rus'].map((id) => ({ id, name: id })),
  periods: [{ id: 'p', label: 'P', when: '2023' }],
  relationships: [
    relationship('S', 'usa', 'prk', { when: '2023' }),
    relationship('S-jpn', 'jpn', 'prk', { when: '2023', sameRecordAs: 'S' }),
    relationship('S-rus', 'usa', 'rus', { when: '2023', sameRecordAs: 'S' }),
    relationship('T', 'usa', 'prk', { certainty: 'claimed' }),
  ],
};
const index = indexOf(JOINT);
const apart = indexOf({
  ...JOINT,
  relationships: JOINT.relationships.map((one) => ({ ...one, sameRecordAs: undefined })),
});
const lineOf = (filter: Filter, of = index) => summaryLineOf(of, selectRecords(of, filter), filter.window).text;
const withoutConfirmed: Filter = { ...NO_FILTER, hiddenCertainties: ['confirmed'] };

describe('a joint statement', () => {
  test('is one record in the line of counts, which says as how many relationships it is drawn', () => {
    expect(lineOf(NO_FILTER)).toBe('Showing all 2 records, drawn as 4 relationships.');
    expect(lineOf(withoutConfirmed)).toBe('Showing 1 of 2 records, drawn as 1 relationship. Hidden: 1 by certainty.');
    expect(lineOf(NO_FILTER, apart)).toBe('Showing all 4 relationships.');
  });
  test('is one in the counts of filters', () => {
    const { certainties, types, periods, all } = countFacets(index, NO_FILTER);
    expect([certainties.get('confirmed'), types.get('accusation'), periods.get('p'), all]).toEqual([
      { shown: 1, total: 1 },
      { shown: 2, total: 2 },
      1,
      2,
    ]);
    expect(countFacets(apart, NO_FILTER).all).toBe(4);
  });
  test('is one at each actor that has a part in it', () => {
    const counts = (of: typeof index) =>
      Object.fromEntries(actorCountsOf(of, new Set(of.relationships.keys()), ['usa', 'jpn', 'prk', 'rus']));
    expect(counts(index)).toEqual({ usa: 2, jpn: 1, prk: 2, rus: 1 });
    expect(counts(apart)).toEqual({ usa: 3, jpn: 1, prk: 3, rus: 1 });
  });
  test('keeps a row for each end in the table, which names the record in a last column', () => {
    const rowsOf = (of: typeof index) =>
      csvOf(of, [...of.relationships.values()])
        .trim()
        .split('\r\n');
    expect(rowsOf(index).map((row) => row.split(',').at(-1))).toEqual(['record', 'S', 'S', 'S', 'T']);
    expect(rowsOf(apart)[0]).not.toContain('record');
  });
});
