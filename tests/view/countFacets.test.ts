import { describe, expect, it } from 'vitest';
import { countFacets } from '../../src/view/countFacets';
import { NO_FILTER } from '../../src/view/viewState';
import { small } from './small';

describe('countFacets', () => {
  it('counts the whole dossier without a filter', () => {
    const counts = countFacets(small, NO_FILTER);
    expect(Object.fromEntries(counts.types)).toEqual({
      sale: { shown: 2, total: 2 },
      gift: { shown: 1, total: 1 },
      meeting: { shown: 2, total: 2 },
      war: { shown: 2, total: 2 },
    });
    expect([...counts.families.values()].map(({ shown }) => shown)).toEqual([3, 2, 2]);
    expect(Object.fromEntries(counts.periods)).toEqual({ eighties: 1, autumn: 3, ahead: 3, always: 1 });
    expect(counts.all).toBe(7);
    expect(counts.anyTime).toBe(7);
    expect(counts.additions).toBe(1);
    expect([...counts.bins.values()]).toEqual([0, 0, 0, 0]);
  });

  it('counts a hidden type as if it were on, under the other filters', () => {
    const counts = countFacets(small, { ...NO_FILTER, hiddenTypes: ['war'], window: { period: 'autumn' } });
    expect(counts.types.get('war')).toEqual({ shown: 1, total: 2 });
    expect(counts.families.get('trade')).toEqual({ shown: 1, total: 3 });
    expect(counts.certainties.get('confirmed')).toEqual({ shown: 1, total: 2 });
    expect(counts.certainties.get('not-graded')).toEqual({ shown: 0, total: 1 });
    expect(counts.additions).toBe(0);
    expect(counts.all).toBe(3);
    expect(counts.anyTime).toBe(5);
  });

  it('follows hidden certainties and additions', () => {
    const counts = countFacets(small, { ...NO_FILTER, hiddenCertainties: ['claimed'], hideAdditions: true });
    expect(counts.types.get('meeting')).toEqual({ shown: 1, total: 2 });
    expect(counts.types.get('war')).toEqual({ shown: 1, total: 2 });
    expect(counts.certainties.get('claimed')).toEqual({ shown: 1, total: 1 });
    expect(counts.additions).toBe(1);
  });

  it('counts the bins beside the period, switched on or not', () => {
    const bins = { maybe: 1, standing: 1, undated: 1, hypothetical: 1 };
    const filter = { ...NO_FILTER, window: { period: 'eighties' } };
    expect(Object.fromEntries(countFacets(small, filter).bins)).toEqual(bins);
    expect(Object.fromEntries(countFacets(small, { ...filter, also: ['maybe'] }).bins)).toEqual(bins);
  });
});
