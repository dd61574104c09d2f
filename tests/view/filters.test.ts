import { describe, expect, it } from 'vitest';
import {
  choosePeriod,
  chooseSpan,
  familyStateOf,
  showOnlyFamily,
  showAll,
  toggleAdditions,
  toggleAlso,
  toggleCertainty,
  toggleFamily,
  toggleType,
} from '../../src/view/filters';
import { NO_FILTER, type Filter } from '../../src/view/viewState';
import { indexOf, small, SMALL } from './small';

describe('types and families', () => {
  it('toggles a type and keeps the list sorted', () => {
    const filter = toggleType(toggleType(NO_FILTER, 'war'), 'gift');
    expect(filter.hiddenTypes).toEqual(['gift', 'war']);
    expect(toggleType(filter, 'gift').hiddenTypes).toEqual(['war']);
  });

  it('switches a whole family off, and a partial one all on', () => {
    const off = toggleFamily(small, NO_FILTER, 'trade');
    expect(off.hiddenTypes).toEqual(['gift', 'sale']);
    expect(toggleFamily(small, off, 'trade').hiddenTypes).toEqual([]);
    expect(toggleFamily(small, { ...NO_FILTER, hiddenTypes: ['sale', 'war'] }, 'trade').hiddenTypes).toEqual(['war']);
  });

  it('tells how a family stands', () => {
    expect(familyStateOf(small, NO_FILTER, 'trade')).toBe('on');
    expect(familyStateOf(small, { ...NO_FILTER, hiddenTypes: ['sale'] }, 'trade')).toBe('some');
    expect(familyStateOf(small, { ...NO_FILTER, hiddenTypes: ['gift', 'sale'] }, 'trade')).toBe('off');
  });

  it('shows only one family, the type without a family included among the hidden', () => {
    expect(showOnlyFamily(small, { ...NO_FILTER, hiddenTypes: ['sale'] }, 'trade').hiddenTypes).toEqual([
      'meeting',
      'war',
    ]);
    const lone = small.families.find(({ id }) => id !== 'trade' && id !== 'talk')!;
    expect(showOnlyFamily(small, NO_FILTER, lone.id).hiddenTypes).toEqual(['gift', 'meeting', 'sale']);
  });
});

describe('certainties', () => {
  it('keeps them from the surest to the least sure', () => {
    const filter = toggleCertainty(toggleCertainty(NO_FILTER, 'not-graded'), 'claimed');
    expect(filter.hiddenCertainties).toEqual(['claimed', 'not-graded']);
    expect(toggleCertainty(filter, 'claimed').hiddenCertainties).toEqual(['not-graded']);
  });
});

describe('periods', () => {
  const standing: Filter = { ...NO_FILTER, window: { period: 'autumn' }, also: ['standing'] };

  it('switches the hypothetical on with a period of what may come, and off again when leaving it', () => {
    const ahead = choosePeriod(small, standing, 'ahead');
    expect(ahead).toEqual({ ...NO_FILTER, window: { period: 'ahead' }, also: ['standing', 'hypothetical'] });
    expect(choosePeriod(small, ahead, 'autumn')).toEqual(standing);
  });

  it('keeps the hypothetical where the reader switched them on', () => {
    expect(choosePeriod(small, toggleAlso(standing, 'hypothetical'), 'eighties').also).toEqual([
      'standing',
      'hypothetical',
    ]);
  });

  it.each(['eighties', 'autumn', 'always'])('does not switch them on with %s', (period) => {
    expect(choosePeriod(small, NO_FILTER, period).also).toEqual([]);
  });

  it('counts a period that begins in the month of the last known day as one of what may come', () => {
    const later = indexOf({ ...SMALL, asOf: '2023-10-17' });
    expect(choosePeriod(later, NO_FILTER, 'ahead').also).toEqual(['hypothetical']);
    expect(choosePeriod(indexOf({ ...SMALL, asOf: '2023-11' }), NO_FILTER, 'ahead').also).toEqual([]);
  });

  it('treats a span that looks ahead the same way', () => {
    expect(chooseSpan(small, NO_FILTER, '2023-11', '..')).toEqual({
      ...NO_FILTER,
      window: { from: '2023-11', to: '..' },
      also: ['hypothetical'],
    });
    expect(chooseSpan(small, NO_FILTER, '2023-08', '..').also).toEqual([]);
  });

  it('forgets the side bins with the period', () => {
    expect(choosePeriod(small, standing, null)).toEqual(NO_FILTER);
    expect(toggleAlso(NO_FILTER, 'maybe')).toBe(NO_FILTER);
  });

  it('keeps the side bins in their order', () => {
    expect(toggleAlso(standing, 'maybe').also).toEqual(['maybe', 'standing']);
    expect(toggleAlso(standing, 'standing').also).toEqual([]);
  });
});

it('switches additions off and on, and shows all', () => {
  expect(toggleAdditions(NO_FILTER).hideAdditions).toBe(true);
  expect(toggleAdditions(toggleAdditions(NO_FILTER))).toEqual(NO_FILTER);
  expect(showAll()).toEqual(NO_FILTER);
});
