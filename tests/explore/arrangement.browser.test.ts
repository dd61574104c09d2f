/** Where everyone stands, and what a hand does to that. */
import { flushSync } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { createArrangement, type Arrangement } from '../../src/explore/state/arrangement.svelte';
import type { DrawnPicture } from '../../src/explore/state/drawPicture';
import { drawView } from '../../src/picture/drawView';
import { marksKeyOf, marksViewOf, type MarksView } from '../../src/picture/marksView';
import type { DossierIndex } from '../../src/dossier/indexDossier';
import type { Point } from '../../src/geometry/types';
import type { LayoutRequest, Positions } from '../../src/layout/types';
import { basePlanOf, drawMarks, storedPlacesOf } from '../../src/picture';
import { relabelAtZoom } from '../../src/scene/relabel/relabelAtZoom';
import { judgeScene } from '../../src/scene/judge/judgeScene';
import type { TaskRunner } from '../../src/ui/loading/taskRunner';
import * as motion from '../../src/ui/stage/motion';
import { DEFAULT_VIEW, type FrameName, type PlacesByFrame, type ViewState } from '../../src/view/viewState';
import { parseDossier } from '../../src/dossier/parseDossier';
import { dossier, indexOf } from '../scene/shipped';
import { createCell, withEffects } from './reactive.svelte';

// Nobody is on the way: what is seen is where everyone stands.
vi.mock('../../src/ui/stage/motion', { spy: true });
vi.mocked(motion.prefersReducedMotion).mockReturnValue(true);

const shipped = indexOf(dossier);
let stop = () => {};
afterEach(() => stop());

/** Draws at once, as a worker does it. */
const drawn: TaskRunner['draw'] = ({ index, built }, view) =>
  drawView(index, view, built, none).then((marks) => structuredClone(marks));

interface Given {
  index?: DossierIndex;
  /** What a search for a better arrangement finds. */
  search?: (request: LayoutRequest) => Promise<Positions>;
  built?: PlacesByFrame;
  draw?: TaskRunner['draw'];
}

/** Once the first picture is there. */
async function arranged(given: Given = {}) {
  const made = begun(given);
  await expect.poll(() => made.arrangement.scene).not.toBeNull();
  return made;
}

function begun({ index = shipped, search = none, built = {}, draw = drawn }: Given = {}) {
  const view = createCell<ViewState>(DEFAULT_VIEW);
  const frame = createCell<FrameName>('wide');
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
  const runner = {
    run: vi.fn(search),
    draw: vi.fn(draw),
    warm: () => undefined,
    drawAhead: () => undefined,
    read: () => Promise.resolve(null),
  };
  const dossier = { index, text: '', published: false };
  const make = () => createArrangement({ dossier, runner, built }, session, () => frame.value);
  const [arrangement, end] = withEffects(make, ({ scene, positions, pinned, changed }) => [
    scene,
    positions,
    pinned,
    changed,
  ]);
  stop = end;
  flushSync();
  /** Where everyone stands once what the view asks for is drawn. */
  const settled = async () => {
    const wanted = () => marksKeyOf(marksViewOf(view.value, frame.value));
    const rest = () => arrangement.atRest as DrawnPicture | null;
    await expect.poll(() => (flushSync(), rest() && marksKeyOf(rest()!.view))).toBe(wanted());
    return seenIn(arrangement);
  };
  return {
    ...{ arrangement, change, runner, settled, frame },
    seen: () => seenIn(arrangement),
    view: () => view.value,
  };
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
  const { arrangement, seen, settled, change, view } = await arranged();
  const before = seen();
  expect(arrangement.changed).toBe(false);
  await hold(arrangement, 'ukr', beside('rus'));
  const held = seen();
  expect(movedIn(before, held)).toEqual(expect.arrayContaining(['ukr', 'rus']));
  expect(change).not.toHaveBeenCalled();

  arrangement.drop();
  expect(change).toHaveBeenCalledOnce();
  // Both while it is drawn and once it is.
  expect(seen()).toEqual(held);
  expect(await settled()).toEqual(held);
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
  const { arrangement, change, view } = await arranged();
  arrangement.hold('ukr', beside('rus'));
  arrangement.drop();
  expect(change).not.toHaveBeenCalled();
  await expect.poll(() => change.mock.calls.length).toBe(1);
  expect(Object.keys(view().pins.wide!)).toEqual(['ukr']);
  expect(Object.keys(view().moved.wide!)).toContain('rus');
});

test('who is fixed gives no way', async () => {
  const { arrangement, seen, settled } = await arranged();
  const at = storedPlacesOf(shipped, 'wide').get('rus')!;
  await hold(arrangement, 'rus', { x: at.x + 1, y: at.y });
  arrangement.drop();
  const { rus } = await settled();
  await hold(arrangement, 'ukr', beside('rus'));
  expect(seen().rus).toBe(rus);
});

test('a drag that is broken off leaves everyone where they stood', async () => {
  const { arrangement, seen, change } = await arranged();
  const before = seen();
  await hold(arrangement, 'ukr', beside('rus'));
  expect(seen()).not.toEqual(before);
  arrangement.cancel();
  expect(seen()).toEqual(before);
  arrangement.drop();
  expect(change).not.toHaveBeenCalled();
});

test('a pin that is taken out goes back, and all who are put back do', async () => {
  const { arrangement, seen, settled, view } = await arranged();
  const before = seen();
  await hold(arrangement, 'ukr', beside('rus'));
  arrangement.drop();
  arrangement.release('ukr');
  const now = await settled();
  expect(now.ukr).toBe(before.ukr);
  expect(now.rus).not.toBe(before.rus);
  arrangement.putBack();
  expect(await settled()).toEqual(before);
  expect(view()).toEqual(DEFAULT_VIEW);
  expect(arrangement.changed).toBe(false);
});

test('unfolding moves nobody who stands there, members of others included', async () => {
  const { arrangement, seen, settled, view } = await arranged();
  const before = seen();
  arrangement.unfold('prk');
  const one = await settled();
  expect(Object.keys(one)).toContain('prk-delegation');
  expect(movedIn(before, one)).toEqual([]);
  // With both unfolded at once, this delegation would have another place.
  arrangement.unfold('rus');
  const both = await settled();
  expect(Object.keys(both)).toContain('vostochny');
  expect(movedIn(one, both)).toEqual([]);
  expect(view().unfolded).toEqual(['prk', 'rus']);
  arrangement.unfold('rus');
  expect(await settled()).toEqual(one);
  arrangement.unfold('prk');
  expect(await settled()).toEqual(before);
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
  const { arrangement, change, settled, view } = await arranged({ index: crossed });
  const before = scoreOf(arrangement.positions);
  expect(await arrangement.tidy()).toBe(true);
  await settled();
  expect(scoreOf(arrangement.positions)).toBeLessThan(before);
  expect(change).toHaveBeenCalledOnce();
  expect(view().pins).toEqual({});

  // Again on the wrong side, and fixed there: now it is the others' turn.
  await hold(arrangement, 'd', { x: 420, y: 140 });
  arrangement.drop();
  await arrangement.tidy();
  await settled();
  expect(arrangement.positions.get('d')).toEqual({ x: 420, y: 140 });
});

test('what a search finds counts only if it is better', async () => {
  expect(scoreOf(GOOD)).toBeLessThan(scoreOf(at()));
  expect(scoreOf(BAD)).toBeGreaterThan(scoreOf(at()));
  let finds = BAD;
  const { arrangement, change, runner, view } = await arranged({
    index: crossed,
    search: () => Promise.resolve(finds),
  });
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
  const { arrangement, view } = await arranged({
    index: crossed,
    search: () => new Promise((resolve) => (answer = resolve)),
  });
  const searching = arrangement.searchLonger();
  await expect.poll(() => answer).not.toBe(none);
  await hold(arrangement, 'b', { x: 700, y: 150 });
  arrangement.drop();
  answer(GOOD);
  expect(await searching).toBe(false);
  expect(view().pins).toEqual({ wide: { b: { x: 700, y: 150 } } });
  expect(view().moved.wide?.d).toBeUndefined();
});

test('the dossier goes along with where the build has put everyone', async () => {
  const parsed = parseDossier(JSON.stringify(UNPLACED)).index!;
  const places = { b: { x: 700, y: 100 }, a: { x: 100, y: 100 } };
  const { arrangement, runner } = await arranged({ index: parsed, built: { wide: places } });
  expect(Object.fromEntries(arrangement.positions)).toEqual(places);
  expect(runner.draw).toHaveBeenCalledOnce();
  expect(runner.run).not.toHaveBeenCalled();
});

/** Draws when a test says so. */
function waiting() {
  const asked: { view: MarksView; answer: () => void; fail: () => void }[] = [];
  const draw: TaskRunner['draw'] = (dossier, view) =>
    new Promise((resolve, reject) =>
      asked.push({
        view,
        answer: () => resolve(drawn(dossier, view)),
        fail: () => reject(new Error('It cannot be drawn.')),
      }),
    );
  return { asked, draw };
}

test('the last picture stays until the next is there, and what is overtaken is never shown', async () => {
  const { asked, draw } = waiting();
  const { arrangement, seen, settled, frame, view } = begun({ draw });
  expect(arrangement.scene).toBeNull();
  expect(arrangement.plan.frame.name).toBe('wide');
  asked[0]!.answer();
  const before = await settled();

  arrangement.unfold('prk');
  frame.value = 'tall';
  flushSync();
  // Plan and picture are those of each other.
  expect(arrangement.plan.frame.name).toBe('wide');
  expect(seen()).toEqual(before);
  expect(asked).toHaveLength(2);
  frame.value = 'wide';
  arrangement.unfold('prk');
  arrangement.unfold('rus');
  flushSync();
  // One picture is drawn after the other.
  expect(asked).toHaveLength(2);
  const plans = new Set([arrangement.plan]);
  asked[1]!.answer();
  await expect.poll(() => asked.length).toBe(3);
  plans.add(arrangement.plan);
  expect(plans.size).toBe(1);
  expect(seen()).toEqual(before);
  expect(asked[2]!.view).toEqual(marksViewOf(view(), 'wide'));
  asked[2]!.answer();
  expect(Object.keys(await settled())).toContain('vostochny');
  expect(asked).toHaveLength(3);
});

test('what a hand has done while a picture is drawn stays', async () => {
  const { asked, draw } = waiting();
  const { arrangement, seen, settled, view } = begun({ draw });
  asked[0]!.answer();
  await settled();
  await hold(arrangement, 'ukr', beside('rus'));
  arrangement.drop();
  const first = seen();
  // Taken up again, elsewhere, before the first place is drawn.
  await hold(arrangement, 'ukr', { x: 400, y: 300 });
  expect(seen().ukr).toBe('400.0 300.0');
  asked[1]!.answer();
  await expect
    .poll(() => arrangement.settled!.actors.find(({ id }) => id === 'ukr')!.x.toFixed(1))
    .toBe(first.ukr!.split(' ')[0]);
  expect(seen().ukr).toBe('400.0 300.0');
  arrangement.drop();
  flushSync();
  asked[2]!.answer();
  expect((await settled()).ukr).toBe('400.0 300.0');
  expect(view().pins.wide!.ukr).toEqual({ x: 400, y: 300 });
});

test('what is taken back before it is drawn leaves everyone where they stood', async () => {
  const { asked, draw } = waiting();
  const { arrangement, settled } = begun({ draw });
  asked[0]!.answer();
  const before = await settled();
  await hold(arrangement, 'ukr', beside('rus'));
  arrangement.drop();
  arrangement.putBack();
  expect(await settled()).toEqual(before);
  expect(asked).toHaveLength(1);
});

test('seen closer, text is set for the level once that is drawn, and for the last one alone', async () => {
  const { asked, draw } = waiting();
  const { arrangement } = begun({ draw });
  asked[0]!.answer();
  await expect.poll(() => arrangement.scene).not.toBeNull();
  const whole = arrangement.scene!;
  for (const level of [1.5, 2.1, 3]) {
    arrangement.seenAt(level);
    flushSync();
  }
  expect([arrangement.level, arrangement.scene]).toEqual([1, whole]);
  asked[1]!.answer();
  await expect.poll(() => asked.length).toBe(3);
  expect(asked.map(({ view }) => view.level)).toEqual([1, 1.5, 3]);
  asked[2]!.answer();
  await expect.poll(() => arrangement.level).toBe(3);
  const { plan, positions } = arrangement;
  expect(arrangement.scene).toEqual(relabelAtZoom(plan, whole, positions, 3));
});

test('a picture that cannot be drawn is told, the last one stays, and the next is asked for', async () => {
  document.body.insertAdjacentHTML('beforeend', '<div id="problem" popover="manual"><p></p></div>');
  const told = document.querySelector('#problem p')!;
  const { asked, draw } = waiting();
  const { arrangement, seen, settled, view } = begun({ draw });
  asked[0]!.answer();
  const before = await settled();
  arrangement.unfold('prk');
  flushSync();
  asked[1]!.fail();
  // Who could not be unfolded is folded in again.
  await expect.poll(() => view().unfolded).toEqual([]);
  await expect.poll(() => told.textContent).toContain('It cannot be drawn.');
  expect(seen()).toEqual(before);
  arrangement.unfold('rus');
  flushSync();
  asked[2]!.answer();
  expect(Object.keys(await settled())).toContain('vostochny');
  told.parentElement!.remove();
});

test('an actor that keys move is fixed when they rest, a step at a time', async () => {
  const { arrangement, change, view } = await arranged({ index: crossed });
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
