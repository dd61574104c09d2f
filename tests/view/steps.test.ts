import { describe, expect, it } from 'vitest';
import { applyStep, emphasisOf, stepFilterOf } from '../../src/view/steps';
import { DEFAULT_VIEW, NO_FILTER, type ViewState } from '../../src/view/viewState';
import { small } from './small';

const at = (change: Partial<ViewState>): ViewState => ({ ...DEFAULT_VIEW, ...change });

describe('stepFilterOf', () => {
  it('makes a filter of the patch', () => {
    expect(stepFilterOf(small, 1)).toEqual({
      ...NO_FILTER,
      hiddenTypes: ['war'],
      hiddenCertainties: ['claimed'],
      window: { period: 'autumn' },
    });
    expect(stepFilterOf(small, 3)).toEqual(NO_FILTER);
  });

  it('takes the side bins of the patch, or those that the period brings', () => {
    expect(stepFilterOf(small, 2)?.also).toEqual(['standing']);
    expect(stepFilterOf(small, 4)?.also).toEqual(['hypothetical']);
  });

  it.each([0, -1, 5, 1.5])('knows no step %s', (step) => {
    expect(stepFilterOf(small, step)).toBeNull();
  });
});

describe('applyStep', () => {
  it('sets filter, open and step, clears the focus, and keeps pins, theme and zoom', () => {
    const kept = {
      pins: { wide: { a: { x: 1, y: 2 } } },
      moved: {},
      detail: 'lines',
      nearBy: null,
      unfolded: ['b'],
      highlight: [],
      theme: 'dark',
      transform: { k: 2, x: 0, y: 0 },
    } as const;
    const view = at({ ...kept, open: 'a', focus: 'a', filter: { ...NO_FILTER, hideAdditions: true } });
    expect(applyStep(small, view, 2)).toEqual({
      ...kept,
      filter: { ...NO_FILTER, window: { period: 'ahead' }, also: ['standing'] },
      open: 'might',
      between: null,
      focus: null,
      step: 2,
    });
    expect(applyStep(small, view, 3).open).toBeNull();
  });

  it('changes nothing for a step that is not there', () => {
    const view = at({ focus: 'a' });
    expect(applyStep(small, view, 9)).toBe(view);
  });
});

describe('emphasisOf', () => {
  it('raises what the step names, with the ends of its relationships and where they fold', () => {
    const emphasis = emphasisOf(small, at({ step: 1 }));
    expect([...emphasis!.strong]).toEqual(['gave']);
    expect([...emphasis!.actors].sort()).toEqual(['a', 'a2', 'b', 'b1', 'c']);
  });

  it('raises everything around the home of the focused actor', () => {
    const emphasis = emphasisOf(small, at({ focus: 'a1', step: 1 }));
    expect([...emphasis!.strong].sort()).toEqual(['fought', 'gave', 'met', 'sold', 'within']);
    expect([...emphasis!.actors].sort()).toEqual(['a', 'a1', 'a2', 'b', 'b1', 'c']);
  });

  it('raises everything around an actor that is open, but for the one that the step itself opens', () => {
    const around = emphasisOf(small, at({ focus: 'a1' }));
    expect(emphasisOf(small, at({ open: 'a1' }))).toEqual(around);
    expect(emphasisOf(small, at({ open: 'a1', step: 1 }))).toEqual(around);
    expect(emphasisOf(small, at({ open: 'a1', highlight: ['met'] }))).toEqual(around);
    expect(emphasisOf(small, at({ open: 'gave' }))).toBeNull();
    const story = [
      { title: 'One', view: { open: 'a1', emphasis: ['gave'] } },
      { title: 'Two', view: { open: 'a1' } },
    ];
    const opening = { ...small, dossier: { ...small.dossier, story } };
    expect([...emphasisOf(opening, at({ open: 'a1', step: 1 }))!.strong]).toEqual(['gave']);
    expect(emphasisOf(opening, at({ open: 'a1', step: 2 }))).toEqual(around);
  });

  it('lends as context what else is between those that stand out', () => {
    expect([...emphasisOf(small, at({ focus: 'a' }))!.context].sort()).toEqual(['banned', 'might', 'spoke']);
    expect([...emphasisOf(small, at({ step: 4 }))!.context].sort()).toEqual(['gave', 'sold', 'within']);
    expect(emphasisOf(small, at({ focus: 'alone' }))!.context.size).toBe(0);
  });

  it('raises nothing where nothing is named', () => {
    expect(emphasisOf(small, DEFAULT_VIEW)).toBeNull();
    expect(emphasisOf(small, at({ step: 3 }))).toBeNull();
    expect(emphasisOf(small, at({ focus: 'nobody' }))).toBeNull();
  });
});
