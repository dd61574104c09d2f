import { describe, expect, it } from 'vitest';
import { select } from '../../src/view/select';
import { NO_FILTER } from '../../src/view/state';
import { small } from './small';

describe('select', () => {
  it('keeps every drawable relationship without a filter, and no actor is dim', () => {
    const { kept, hidden, actors, insideKept, bins } = select(small, NO_FILTER);
    expect([...kept]).toEqual(['sold', 'gave', 'met', 'fought', 'banned', 'spoke', 'might']);
    expect(hidden.size).toBe(0);
    expect([...insideKept]).toEqual(['within']);
    expect([...actors].sort()).toEqual(['a', 'a2', 'alone', 'b', 'b1', 'c']);
    expect(new Set(bins.values())).toEqual(new Set(['in']));
  });

  it('gives the first reason that applies', () => {
    const { kept, hidden } = select(small, {
      hiddenTypes: ['sale'],
      hiddenCertainties: ['reported', 'claimed'],
      window: { period: 'autumn' },
      also: ['undated'],
      hideAdditions: true,
    });
    expect([...kept]).toEqual(['gave', 'spoke']);
    expect(Object.fromEntries(hidden)).toEqual({
      sold: 'type',
      met: 'certainty',
      fought: 'addition',
      banned: 'standing',
      might: 'type',
    });
  });

  it('tells the bins of hidden relationships as well', () => {
    const { bins } = select(small, { ...NO_FILTER, hiddenTypes: ['war'], window: { period: 'eighties' } });
    expect(Object.fromEntries(bins)).toEqual({
      sold: 'in',
      gave: 'out',
      met: 'maybe',
      fought: 'out',
      banned: 'standing',
      spoke: 'undated',
      might: 'hypothetical',
    });
  });

  it('leaves actors without a shown line out of `actors`, but never those that have no line at all', () => {
    const { actors } = select(small, { ...NO_FILTER, window: { period: 'eighties' } });
    expect([...actors].sort()).toEqual(['a', 'alone', 'b']);
  });

  it('shows everything for a period that the dossier does not have', () => {
    expect(select(small, { ...NO_FILTER, window: { period: 'nineties' } }).hidden.size).toBe(0);
  });

  it('holds only standing relationships in a standing period', () => {
    expect([...select(small, { ...NO_FILTER, window: { period: 'always' } }).kept]).toEqual(['banned']);
  });
});
