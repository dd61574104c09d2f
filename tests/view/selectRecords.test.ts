import { describe, expect, it } from 'vitest';
import { binOf, windowDateOf } from '../../src/view/bins';
import { shownActorsOf } from '../../src/view/shownActors';
import { selectRecords } from '../../src/view/selectRecords';
import { NO_FILTER } from '../../src/view/viewState';
import { small } from './small';

describe('selectRecords', () => {
  it('keeps every drawable relationship without a filter, and no actor is dim', () => {
    const selection = selectRecords(small, NO_FILTER);
    const { counted, shown, hidden, undrawn } = selection;
    expect([...shown]).toEqual(['sold', 'gave', 'met', 'fought', 'banned', 'spoke', 'might']);
    expect(hidden.size).toBe(0);
    expect(counted.map(({ id }) => id)).toEqual([...shown]);
    expect(undrawn).toBe(1);
    expect([...shownActorsOf(small, selection)].sort()).toEqual(['a', 'a2', 'alone', 'b', 'b1', 'c']);
  });

  it('gives the first reason that applies', () => {
    const { shown, hidden } = selectRecords(small, {
      hiddenTypes: ['sale'],
      hiddenCertainties: ['reported', 'claimed'],
      window: { period: 'autumn' },
      also: ['undated'],
      hideAdditions: true,
    });
    expect([...shown]).toEqual(['gave', 'spoke']);
    expect(Object.fromEntries(hidden)).toEqual({
      sold: 'type',
      met: 'certainty',
      fought: 'addition',
      banned: 'standing',
      might: 'type',
    });
  });

  it('counts relationships in every bin', () => {
    const window = windowDateOf(small, { period: 'eighties' });
    const bins = selectRecords(small, NO_FILTER).counted.map((link) => [link.id, binOf(link, window)]);
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

  it('counts what is drawn within an unfolded actor', () => {
    const { counted, shown, undrawn } = selectRecords(small, NO_FILTER, new Set(['within']));
    expect(counted.map(({ id }) => id)).toEqual([...small.relationships.keys()]);
    expect(shown.has('within')).toBe(true);
    expect(undrawn).toBe(0);
    const { hidden } = selectRecords(
      small,
      { ...NO_FILTER, hiddenTypes: [...small.types.keys()] },
      new Set(['within']),
    );
    expect(hidden.get('within')).toBe('type');
  });

  it('leaves actors without a shown line out of the shown ones, but never those that have no line at all', () => {
    const selection = selectRecords(small, { ...NO_FILTER, window: { period: 'eighties' } });
    expect([...shownActorsOf(small, selection)].sort()).toEqual(['a', 'alone', 'b']);
  });

  it('shows everything for a period that the dossier does not have', () => {
    expect(selectRecords(small, { ...NO_FILTER, window: { period: 'nineties' } }).hidden.size).toBe(0);
  });

  it('holds only standing relationships in a standing period', () => {
    expect([...selectRecords(small, { ...NO_FILTER, window: { period: 'always' } }).shown]).toEqual(['banned']);
  });
});
