/** Hands on a page: the same way in the same time for all, and what a frame costs meanwhile. */
import type { CDPSession, Page } from 'playwright';
import type { Gesture, Outcome } from './results';

type Point = readonly [x: number, y: number];

/** How long a gesture takes, and how often a mouse tells of itself, in ms. */
const LENGTH = 1200;
const EVERY = 16;
/** Px of the wheel in one turn; with Ctrl, as a pinch tells them, a turn counts five times as much. */
const TURN = 33;
const TURN_WITH_CTRL = TURN / 5;
/** Share of the time in which it zooms in; then out again. */
const ZOOMS_IN = 0.55;
const CTRL = 2;
/** A picture that follows the hand moves by so many px at least. */
const LEAST_MOVED = 5;
const TURNS_BEFORE_PAN = 10;
/** Actors that the pointer passes over. */
const PASSED = 6;

/** What a page says of its picture before a gesture. */
interface Sight {
  /** Actors in the picture, away from its edges. */
  actors: Point[];
  /** As far from all actors as can be. */
  free: Point;
  middle: Point;
  needsCtrl: boolean;
  /** Places of all actors, one after the other. */
  places: number[];
}

/** Runs in the page. */
function look(): Sight {
  const { bench } = window;
  const all = bench!.positions!();
  const { x, y, width, height } = bench!.box!();
  const [left, top] = [Math.max(0, x) + 40, Math.max(0, y) + 40];
  const [right, bottom] = [Math.min(innerWidth, x + width) - 60, Math.min(innerHeight, y + height) - 60];
  const isIn = ([px, py]: Point) => px > left && px < right && py > top && py < bottom;
  const isPicture = ([px, py]: Point) => {
    let hit = document.elementFromPoint(px, py);
    while (hit?.shadowRoot) hit = hit.shadowRoot.elementFromPoint(px, py);
    return hit !== null && !hit.closest('button, input, label, a');
  };
  let free: Point = [left, top];
  let far = -1;
  for (let i = 0; i <= 24; i++)
    for (let j = 0; j <= 16; j++) {
      const point: Point = [left + ((right - left) * i) / 24, top + ((bottom - top) * j) / 16];
      const distance = Math.min(...all.map((place) => Math.hypot(place[0] - point[0], place[1] - point[1])));
      if (distance <= far || !isPicture(point)) continue;
      far = distance;
      free = point;
    }
  return {
    actors: all.filter((place) => isIn(place) && isPicture(place)),
    free,
    middle: [(left + right) / 2, (top + bottom) / 2],
    needsCtrl: bench!.needsCtrl ?? false,
    places: all.flat(),
  };
}

const placesNow = (): number[] => window.bench!.positions!().flat();

/** Counts frames in the page until it is stopped. */
function startCounting(): void {
  const counter = { frames: 0, stops: false };
  Object.assign(window, { benchFrames: counter });
  const count = () => {
    counter.frames++;
    if (!counter.stops) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
}
function stopCounting(): number {
  const { benchFrames } = window as unknown as { benchFrames: { frames: number; stops: boolean } };
  benchFrames.stops = true;
  return benchFrames.frames;
}

/**
 * @returns ms of the main thread for each frame, and frames for each second; `noAnswer` if the picture did not follow the hand
 */
export async function measureGesture(
  page: Page,
  client: CDPSession,
  gesture: Gesture,
  isEmpty: boolean,
): Promise<{ work: Outcome; rate: Outcome }> {
  const send = (type: string, [x, y]: Point, more: Record<string, unknown> = {}) =>
    client.send('Input.dispatchMouseEvent', { type, x, y, pointerType: 'mouse', ...more } as never);
  let sight = await page.evaluate(look);
  const turn = (direction: number): Record<string, unknown> =>
    sight.needsCtrl
      ? { deltaX: 0, deltaY: direction * TURN_WITH_CTRL, modifiers: CTRL }
      : { deltaX: 0, deltaY: direction * TURN };
  if (gesture === 'pan') {
    // A picture that fits has nowhere to go.
    for (let i = 0; i < TURNS_BEFORE_PAN; i++) await send('mouseWheel', sight.middle, turn(-1));
    await page.waitForTimeout(500);
    sight = await page.evaluate(look);
  }
  const first = sight.actors[0];
  if (!first) return { work: 'noAnswer', rate: 'noAnswer' };
  const start = { hover: first, pan: sight.free, zoom: sight.middle, drag: pickDragged(sight) }[gesture];
  const isHeld = gesture === 'pan' || gesture === 'drag';
  const held = isHeld ? { button: 'left', buttons: 1 } : {};
  const at = gesture === 'hover' ? along(spread(sight.actors)) : along(isHeld ? swing(start) : [start, start]);
  await send('mouseMoved', start);
  await page.waitForTimeout(300);
  const before = await workOf(client);
  await page.evaluate(startCounting);
  if (isHeld) await send('mousePressed', start, { ...held, clickCount: 1 });
  const begin = performance.now();
  let isAwaited = false;
  let places: number[] | null = null;
  for (let passed = 0; passed < LENGTH; passed = performance.now() - begin) {
    const share = passed / LENGTH;
    // A browser that is busy joins what a mouse tells: none is sent before the last has been heard.
    if (!isAwaited) {
      isAwaited = true;
      const isTurned = gesture === 'zoom';
      const sent = isTurned
        ? send('mouseWheel', start, turn(share < ZOOMS_IN ? -1 : 1))
        : send('mouseMoved', at(share), held);
      void sent.catch(() => undefined).finally(() => (isAwaited = false));
    }
    if (share > ZOOMS_IN) places ??= await page.evaluate(placesNow);
    await new Promise((resolve) => setTimeout(resolve, EVERY));
  }
  if (isHeld) await send('mouseReleased', at(1), { ...held, buttons: 0, clickCount: 1 });
  const frames = await page.evaluate(stopCounting);
  const seconds = (performance.now() - begin) / 1000;
  const work = (await workOf(client)) - before;
  await send('mouseMoved', [2, 2]);
  await page.waitForTimeout(300);
  // In the middle of the gesture, or after it: a slow page follows late, and a zoom may end where it began.
  const isMoved = [places ?? [], await page.evaluate(placesNow)].some((now) =>
    now.some((place, i) => Math.abs(place - (sight.places[i] ?? Infinity)) >= LEAST_MOVED),
  );
  if (!isMoved && gesture !== 'hover' && !isEmpty) return { work: 'noAnswer', rate: 'noAnswer' };
  return { work: (work * 1000) / frames, rate: frames / seconds };
}

/** Seconds that the main thread has worked, since the page was begun. */
export async function workOf(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

/** The actor nearest to the middle: it can go anywhere. */
const pickDragged = ({ actors, middle }: Sight): Point =>
  actors.reduce((best, place) => (distance(place, middle) < distance(best, middle) ? place : best));
const distance = ([ax, ay]: Point, [bx, by]: Point): number => Math.hypot(ax - bx, ay - by);

/** Some actors from left to right. */
function spread(actors: readonly Point[]): Point[] {
  const sorted = [...actors].sort(([a], [b]) => a - b);
  const step = Math.max(1, (sorted.length - 1) / (PASSED - 1));
  return Array.from({ length: Math.min(PASSED, sorted.length) }, (_, i) => sorted[Math.round(i * step)]!);
}

/** A way about a point that does not end where it began. */
const swing = ([x, y]: Point): Point[] => [
  [x, y],
  [x + 60, y + 30],
  [x - 20, y + 60],
  [x - 50, y - 30],
  [x + 40, y + 20],
];

/** Where one is on a way after a share of it. */
function along(way: readonly Point[]): (share: number) => Point {
  return (share) => {
    const place = Math.min(share, 0.9999) * (way.length - 1);
    const [from, to] = [way[Math.floor(place)]!, way[Math.floor(place) + 1] ?? way.at(-1)!];
    const rest = place % 1;
    return [from[0] + (to[0] - from[0]) * rest, from[1] + (to[1] - from[1]) * rest];
  };
}
