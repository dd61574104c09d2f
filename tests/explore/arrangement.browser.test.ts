/** Where everyone stands, and what a hand does to that. */
import { flushSync } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { createArrangement, type Arrangement } from '../../src/explore/state/arrangement.svelte';
import type { DossierIndex } from '../../src/dossier/indexDossier';
import type { Point } from '../../src/geometry/types';
import type { LayoutRequest, Positions } from '../../src/layout/types';
import { basePlanOf, drawMarks, storedPlacesOf } from '../../src/picture';
import { judgeScene } from '../../src/scene/judge/judgeScene';
import * as motion from '../../src/ui/stage/motion';
import { DEFAULT_VIEW, type PlacesByFrame, type ViewState } from '../../src/view/viewState';
import { parseDossier } from '../../src/dossier/parseDossier';
import { dossier, indexOf } from '../scene/shipped';
import { createCell, withEffects } from './reactive.svelte';

// Nobody is on the way: what is seen is where everyone stands.
vi.mock('../../src/ui/stage/motion', { spy: true });
vi.mocked(motion.prefersReducedMotion).mockReturnValue(true);

const shipped = indexOf(dossier);
let stop = () => {};
afterEach(() => stop());

/** @param search what a search for a better arrangement finds */
function arranged(
  index: DossierIndex = shipped,
  search: (request: LayoutRequest) => Promise<Positions> = none,
  built: PlacesByFrame = {},
  places: Positions = new Map(),
) {
  const view = createCell<ViewState>(DEFAULT_VIEW);
  const change = vi.fn((patch: Partial<ViewState>) => void (view.value = { ...view.value, ...patch }));
  const session = {
    get view() {
      return view.value;
    },
    notices: [],
    change,
    adjust: none,
    undo: none,
    redo: none,
    address: () => '',
    dispose: () => undefined,
  };
  const runner = { run: vi.fn(search), arrange: vi.fn(() => Promise.resolve(places)), warm: () => undefined };
  const make = () => createArrangement({ index, text: '', published: false }, session, runner, () => 'wide', built);
  const [arrangement, end] = withEffects(make, ({ scene, positions, pinned, changed }) => [
    scene,
    positions,
    pinned,
    changed,
  ]);
  stop = end;
  flushSync();
  return { arrangement, change, runner, seen: () => seenIn(arrangement), view: () => view.value };
}
/** Nothing was asked for. */
function none(): never {
  throw new Error('Nobody asked for this.');
}

/** Holds an actor, and waits for the code that moves it. */
async function hold(arrangement: Arrangement, id: string, at: Point): Promise<void> {
  arrangement.hold(id, at);
  await vi.dynamicImportSettled();
  flushSync();
}

/** Where the picture has everyone, in tenths. */
function seenIn(arrangement: Arrangement): Record<string, string> {
  flushSync();
  return Object.fromEntries(arrangement.scene!.actors.map(({ id, x, y }) => [id, `${x.toFixed(1)} ${y.toFixed(1)}`]));
}
/** Ids of those who stand elsewhere. */
const movedIn = (before: Record<string, string>, now: Record<string, string>) =>
  Object.keys(before).filter((id) => now[id] !== before[id]);

/** A place so near that somebody must give way. */
const beside = (id: string) => {
  const { x, y } = storedPlacesOf(shipped, 'wide').get(id)!;
  return { x: x - 30.04, y: y + 60 };
};

test('an actor that is held takes the picture along, and stays where it is let go', async () => {
  const { arrangement, seen, change, view } = arranged();
  const before = seen();
  expect(arrangement.changed).toBe(false);
  await hold(arrangement, 'ukr', beside('rus'));
  const held = seen();
  expect(movedIn(before, held)).toEqual(expect.arrayContaining(['ukr', 'rus']));
  expect(change).not.toHaveBeenCalled();

  arrangement.drop();
  expect(change).toHaveBeenCalledOnce();
  expect(seen()).toEqual(held);
  const at = beside('rus');
  expect(view().pins).toEqual({ wide: { ukr: { x: Math.round(at.x * 10) / 10, y: Math.round(at.y * 10) / 10 } } });
  expect(Object.keys(view().moved.wide!)).toEqual(expect.arrayContaining(['rus']));
  expect(Object.keys(view().moved.wide!)).not.toContain('ukr');
  expect([...arrangement.pinned]).toEqual(['ukr']);
  expect(arrangement.changed).toBe(true);
  // Nothing is in the hand any more.
  arrangement.drop();
  expect(change).toHaveBeenCalledOnce();
});

test('who is let go before the code is there is fixed once it is, and neighbours have given way', async () => {
  const { arrangement, change, view } = arranged();
  arrangement.hold('ukr', beside('rus'));
  arrangement.drop();
  expect(change).not.toHaveBeenCalled();
  await expect.poll(() => change.mock.calls.length).toBe(1);
  expect(Object.keys(view().pins.wide!)).toEqual(['ukr']);
  expect(Object.keys(view().moved.wide!)).toContain('rus');
});

test('who is fixed gives no way', async () => {
  const { arrangement, seen } = arranged();
  const at = storedPlacesOf(shipped, 'wide').get('rus')!;
  await hold(arrangement, 'rus', { x: at.x + 1, y: at.y });
  arrangement.drop();
  const { rus } = seen();
  await hold(arrangement, 'ukr', beside('rus'));
  expect(seen().rus).toBe(rus);
});

test('a drag that is broken off leaves everyone where they stood', async () => {
  const { arrangement, seen, change } = arranged();
  const before = seen();
  await hold(arrangement, 'ukr', beside('rus'));
  expect(seen()).not.toEqual(before);
  arrangement.cancel();
  expect(seen()).toEqual(before);
  arrangement.drop();
  expect(change).not.toHaveBeenCalled();
});

test('a pin that is taken out goes back, and all who are put back do', async () => {
  const { arrangement, seen, view } = arranged();
  const before = seen();
  await hold(arrangement, 'ukr', beside('rus'));
  arrangement.drop();
  arrangement.release('ukr');
  const now = seen();
  expect(now.ukr).toBe(before.ukr);
  expect(now.rus).not.toBe(before.rus);
  arrangement.putBack();
  expect(seen()).toEqual(before);
  expect(view()).toEqual(DEFAULT_VIEW);
  expect(arrangement.changed).toBe(false);
});

test('unfolding moves nobody who stands there, members of others included', async () => {
  const { arrangement, seen, view } = arranged();
  const before = seen();
  arrangement.unfold('prk');
  await expect.poll(() => Object.keys(seen())).toContain('prk-delegation');
  const one = seen();
  expect(movedIn(before, one)).toEqual([]);
  // With both unfolded at once, this delegation would have another place.
  arrangement.unfold('rus');
  await expect.poll(() => Object.keys(seen())).toContain('vostochny');
  const both = seen();
  expect(movedIn(one, both)).toEqual([]);
  expect(view().unfolded).toEqual(['prk', 'rus']);
  arrangement.unfold('rus');
  expect(seen()).toEqual(one);
  arrangement.unfold('prk');
  expect(seen()).toEqual(before);
});

/** The line from c to d crosses that from a to b, just before it arrives. */
const START = { a: [200, 200], b: [640, 200], c: [420, 500], d: [420, 140], e: [200, 500] } as const;
const crossed = indexOf({
  title: 'Crossed',
  actors: Object.entries(START).map(([id, [x, y]]) => ({ id, name: `Actor ${id}`, positions: { wide: { x, y } } })),
  relationships: ['ab', 'cd', 'ea', 'ec'].map(([from, to], i) => ({ id: `r${i}`, type: 'arms', from, to })),
});
const scoreOf = (positions: Positions) => judgeScene(drawMarks(basePlanOf(crossed, 'wide'), positions)).score;
const at = (others: Readonly<Record<string, readonly [number, number]>> = {}): Positions =>
  new Map(Object.entries({ ...START, ...others }).map(([id, [x, y]]) => [id, { x, y }]));
const GOOD = at({ d: [420, 300] });
const BAD = at({ e: [200, 60] });

const UNPLACED = {
  title: 'Two',
  actors: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
  relationships: [{ from: 'a', to: 'b', type: 'talks' }],
};

test('tidying up makes the picture better, and leaves what a hand has fixed', async () => {
  const { arrangement, change, view } = arranged(crossed);
  const before = scoreOf(arrangement.positions);
  expect(await arrangement.tidy()).toBe(true);
  flushSync();
  expect(scoreOf(arrangement.positions)).toBeLessThan(before);
  expect(change).toHaveBeenCalledOnce();
  expect(view().pins).toEqual({});

  // Again on the wrong side, and fixed there: now it is the others' turn.
  await hold(arrangement, 'd', { x: 420, y: 140 });
  arrangement.drop();
  await arrangement.tidy();
  flushSync();
  expect(arrangement.positions.get('d')).toEqual({ x: 420, y: 140 });
});

test('what a search finds counts only if it is better', async () => {
  expect(scoreOf(GOOD)).toBeLessThan(scoreOf(at()));
  expect(scoreOf(BAD)).toBeGreaterThan(scoreOf(at()));
  let finds = BAD;
  const { arrangement, change, runner, view } = arranged(crossed, () => Promise.resolve(finds));
  expect(await arrangement.searchLonger()).toBe(false);
  expect(change).not.toHaveBeenCalled();
  expect(runner.run).toHaveBeenCalledOnce();
  finds = GOOD;
  expect(await arrangement.searchLonger()).toBe(true);
  expect(view().moved).toEqual({ wide: { d: { x: 420, y: 300 } } });
  flushSync();
  // As good is no better.
  expect(await arrangement.searchLonger()).toBe(false);
  expect(change).toHaveBeenCalledOnce();
});

test('what a hand has done during a search stays', async () => {
  let answer: (places: Positions) => void = none;
  const { arrangement, view } = arranged(crossed, () => new Promise((resolve) => (answer = resolve)));
  const searching = arrangement.searchLonger();
  await expect.poll(() => answer).not.toBe(none);
  await hold(arrangement, 'b', { x: 700, y: 150 });
  arrangement.drop();
  answer(GOOD);
  expect(await searching).toBe(false);
  expect(view().pins).toEqual({ wide: { b: { x: 700, y: 150 } } });
  expect(view().moved.wide?.d).toBeUndefined();
});

test('where the build has put everyone, nothing is laid out', async () => {
  const parsed = parseDossier(JSON.stringify(UNPLACED)).index!;
  const places = { b: { x: 700, y: 100 }, a: { x: 100, y: 100 } };
  const { arrangement, runner } = arranged(parsed, undefined, { wide: places });
  expect(Object.fromEntries(arrangement.positions)).toEqual(places);
  expect(runner.run).not.toHaveBeenCalled();
  stop();
  // One of them is new: the rest is not taken for all.
  const found = new Map(Object.entries(places));
  const other = arranged(parsed, () => Promise.resolve(found), { wide: { a: places.a } });
  await expect.poll(() => other.arrangement.positions.size).toBe(2);
  expect(other.runner.run).toHaveBeenCalledOnce();
});

test('where starts are drawn and judged, a worker does it all', async () => {
  const everyone = [...shipped.actors.keys()];
  const text = JSON.stringify({
    ...dossier,
    actors: dossier.actors.map((actor) => ({ ...actor, positions: undefined })),
  });
  const found = new Map(everyone.map((id, i) => [id, { x: 60 + 40 * i, y: 100 + ((i * 97) % 400) }]));
  const { arrangement, runner } = arranged(parseDossier(text).index!, undefined, {}, found);
  await expect.poll(() => arrangement.positions.size).toBeGreaterThan(11);
  expect(runner.arrange).toHaveBeenCalledExactlyOnceWith({ text: '', published: false, frame: 'wide', nearBy: null });
  expect(runner.run).not.toHaveBeenCalled();
});

test('an actor that keys move is fixed when they rest, a step at a time', async () => {
  const { arrangement, change, view } = arranged(crossed);
  // The code that moves an actor is there from now on.
  await hold(arrangement, 'e', { x: 0, y: 0 });
  arrangement.cancel();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    for (const dx of [5, 10, 15]) arrangement.nudge('e', dx, 0);
    expect(change).not.toHaveBeenCalled();
    vi.advanceTimersByTime(5_000);
    expect(change).toHaveBeenCalledOnce();
    expect(view().pins.wide!.e).toEqual({ x: 230, y: 500 });
    // No farther than the frame.
    arrangement.nudge('e', 0, -10_000);
    arrangement.drop();
    expect(view().pins.wide!.e).toEqual({ x: 230, y: 0 });
  } finally {
    vi.useRealTimers();
  }
});
