import { describe, expect, it } from 'vitest';
import { sameForUndo } from '../../src/view/history';
import { DEFAULT_VIEW, NO_FILTER, type ViewState } from '../../src/view/state';

describe('sameForUndo', () => {
  it('passes over zoom, theme, and the order in which pins were set', () => {
    const pins = { wide: { a: { x: 1, y: 2 }, b: { x: 3, y: 4 } } };
    const other = { tall: {}, wide: { b: { x: 3, y: 4 }, a: { x: 1, y: 2 } } };
    expect(sameForUndo(DEFAULT_VIEW, { ...DEFAULT_VIEW, theme: 'dark', transform: { k: 2, x: 0, y: 0 } })).toBe(true);
    expect(sameForUndo({ ...DEFAULT_VIEW, pins }, { ...DEFAULT_VIEW, pins: other })).toBe(true);
  });

  it.each<[string, Partial<ViewState>]>([
    ['open', { open: 'a' }],
    ['focus', { focus: 'a' }],
    ['step', { step: 1 }],
    ['a pin', { pins: { wide: { a: { x: 1, y: 2 } } } }],
    ['a place that gave way', { moved: { wide: { a: { x: 1, y: 2 } } } }],
    ['a type', { filter: { ...NO_FILTER, hiddenTypes: ['sale'] } }],
    ['a period', { filter: { ...NO_FILTER, window: { period: 'autumn' } } }],
    ['additions', { filter: { ...NO_FILTER, hideAdditions: true } }],
  ])('counts %s', (_, change) => {
    expect(sameForUndo(DEFAULT_VIEW, { ...DEFAULT_VIEW, ...change })).toBe(false);
  });
});
