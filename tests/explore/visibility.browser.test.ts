/** What of the picture is shown, as the page reads it. */
import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { createVisibility, type Visibility } from '../../src/explore/state/visibility.svelte';
import type { DossierInput } from '../../src/dossier/schema';
import * as picture from '../../src/picture';
import { placeMembers } from '../../src/scene/members/placeMembers';
import { choosePeriod, toggleCertainty } from '../../src/view/filters';
import { DEFAULT_VIEW, type ViewState } from '../../src/view/viewState';
import inside from '../fixtures/inside.json';
import { dossier as shipped, indexOf } from '../scene/shipped';
import { createCell, withEffects } from './reactive.svelte';

/** Places in a row: where they are does not matter here. */
const placed = (raw: object) => ({
  ...raw,
  actors: (raw as DossierInput).actors.map((actor, i) => ({
    positions: { wide: { x: 120 + 90 * (i % 8), y: 120 + 110 * Math.floor(i / 8) } },
    ...actor,
  })),
});

let stop = () => {};
afterEach(() => stop());

/** All that a page reads of it. */
const partsOf = ({ selection, marks, state, facets, counts, chart }: Visibility) => ({
  ...{ selection, marks, state, facets, counts, chart },
});

function explored(raw: object) {
  const index = indexOf(placed(raw));
  const view = createCell<ViewState>(DEFAULT_VIEW);
  const standing = (unfolded: readonly string[]) => {
    const plan = picture.planPicture(index, 'wide', { unfolded, detail: 'actors' });
    const found = picture.storedPlacesOf(index, 'wide');
    const positions = picture.placeActors(plan, found, undefined, { placeMembers })!;
    return { plan, positions, scene: picture.drawMarks(plan, positions), pinned: new Set<string>() };
  };
  const stands = createCell(standing([]));
  const session = {
    get view() {
      return view.value;
    },
  };
  const arrangement = {
    get plan() {
      return stands.value.plan;
    },
    get scene() {
      return stands.value.scene;
    },
    get settled() {
      return stands.value.scene;
    },
    get atRest() {
      return stands.value;
    },
    level: 1,
    get pinned() {
      return stands.value.pinned;
    },
  };
  const [visibility, end] = withEffects(() => createVisibility(index, session, arrangement), partsOf);
  stop = end;
  flushSync();
  return {
    index,
    visibility,
    arrangement,
    see: (patch: Partial<ViewState>) => {
      view.value = { ...view.value, ...patch };
      if (patch.unfolded) stands.value = standing(patch.unfolded);
      flushSync();
    },
  };
}

test('pointer and keys are at a line by any of its relationships, and at an actor by anyone in it', () => {
  const { visibility, arrangement, index } = explored(shipped);
  const several = arrangement.scene.lines.filter(({ members }) => members.length > 1);
  expect(several.length).toBeGreaterThan(0);
  for (const { id, members } of several)
    for (const member of members) {
      visibility.hover(member);
      visibility.ringAt(member);
      expect([visibility.state.hover, visibility.state.ring, visibility.ring], member).toEqual([id, id, id]);
      visibility.hover(null);
      visibility.ringAt(null);
    }
  expect([visibility.state.hover, visibility.state.ring, visibility.ring]).toEqual([null, null, null]);
  const marks = new Set(arrangement.scene.actors.map(({ id }) => id));
  const folded = [...index.actors.values()].filter(({ id, partOf }) => partOf !== undefined && !marks.has(id));
  expect(folded.length).toBeGreaterThan(0);
  for (const { id, partOf } of folded) {
    visibility.hover(id);
    expect(visibility.state.hover, id).toBe(partOf);
  }
});

/** Counted from the records alone. */
function countOf(raw: DossierInput, actor: string, shown: ReadonlySet<string>): number {
  const home = new Map(raw.actors.map(({ id, partOf }) => [id, partOf]));
  const isThere = (end: string) => end === actor || home.get(end) === actor;
  return raw.relationships.filter(({ id, from, to }) => shown.has(id!) && (isThere(from) || isThere(to))).length;
}

test('counts follow the filter', () => {
  const { visibility, index, see } = explored(shipped);
  const raw = shipped as DossierInput;
  const expectCounts = () => {
    expect(visibility.counts.size).toBeGreaterThan(10);
    for (const [id, count] of visibility.counts) expect(count, id).toBe(countOf(raw, id, visibility.selection.shown));
    return visibility.counts.get('rus')!;
  };
  const whole = expectCounts();
  see({ filter: choosePeriod(index, DEFAULT_VIEW.filter, 'P4') });
  const inPeriod = expectCounts();
  expect(inPeriod).toBeLessThan(whole);
  see({ filter: toggleCertainty(DEFAULT_VIEW.filter, 'confirmed') });
  expect(expectCounts()).not.toBe(inPeriod);
  see({ filter: DEFAULT_VIEW.filter });
  expect(expectCounts()).toBe(whole);
});

test('counts and chart follow who is unfolded', () => {
  const { visibility, see } = explored(inside);
  const inChart = () => visibility.chart.units.map(({ id }) => id).sort();
  expect(visibility.counts).toEqual(new Map(Object.entries({ s: 1, o: 1 })));
  expect(inChart()).toEqual(['e1']);
  see({ unfolded: ['s'] });
  expect(visibility.counts).toEqual(new Map(Object.entries({ s: 2, o: 1, m: 1, g: 1 })));
  expect(inChart()).toEqual(['e1', 'i1']);
  expect(visibility.facets.all).toBe(2);
  see({ unfolded: [] });
  expect(inChart()).toEqual(['e1']);
});

test('zoom, theme and pins work out nothing anew', () => {
  const { visibility, index, see } = explored(shipped);
  see({ focus: 'rus', filter: choosePeriod(index, DEFAULT_VIEW.filter, 'P4') });
  const before = partsOf(visibility);
  for (const patch of [
    { transform: { k: 2, x: 1, y: 1 } },
    { transform: { k: 3, x: 5, y: 1 } },
    { theme: 'dark' as const },
    { pins: { wide: { rus: { x: 1, y: 1 } } } },
  ]) {
    see(patch);
    for (const [name, part] of Object.entries(partsOf(visibility)))
      expect(part === before[name as keyof typeof before], name).toBe(true);
  }
  see({ open: 'kor' });
  expect(visibility.state).not.toBe(before.state);
  expect(visibility.selection).toBe(before.selection);
  expect(visibility.facets).toBe(before.facets);
  see({ filter: DEFAULT_VIEW.filter });
  expect(visibility.selection).not.toBe(before.selection);
  expect(visibility.chart).toBe(before.chart);
});
