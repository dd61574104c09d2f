/** What every measured page shares: the dossier, marks of time, colours, curves and the watch for rest. */

/**
 * @typedef {{ id: string, name: string, group?: string }} Actor
 * @typedef {{ id: string, from: string, to: string, type: string }} Relationship
 * @typedef {{ actors: Actor[], relationships: Relationship[], families: { id: string }[], types: { id: string, family: string }[] }} Dossier
 * @typedef {{ id: string, source: string, target: string, family: string, colour: string, curve: number }} Edge
 */

const COLOURS = ['#0b6e4f', '#7a5195', '#2f6db3', '#b5651d', '#c19a00', '#b3202c', '#4d4d4d', '#8a8f98'];
/** At rest is what moves less than this share of the picture's width in so many ms and frames. */
const MOST_MOVED = 0.002;
const WINDOW = 400;
const LEAST_FRAMES = 5;
const LOOK_EVERY = 100;

/** Resolves after the next frame has been painted. @returns {Promise<number>} ms since navigation */
export const painted = () =>
  new Promise((resolve) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    }),
  );

const bench = (window.bench = { firstPicture: null, atRest: null });

/** The picture of this page is drawn with the next frame. */
export async function markPicture() {
  if (bench.firstPicture !== null) return;
  bench.firstPicture = 0;
  bench.firstPicture = await painted();
  void window.benchReport?.('firstPicture', bench.firstPicture);
}

/** The picture moves no more. @param {number} [since] ms since navigation; else with the next frame */
export async function markRest(since) {
  if (bench.atRest !== null) return;
  bench.atRest = since ?? 0;
  if (since === undefined) bench.atRest = await painted();
  while (!bench.firstPicture) await painted();
  bench.atRest = Math.max(bench.atRest, bench.firstPicture);
  void window.benchReport?.('atRest', bench.atRest);
}

/** Adds what the benchmark asks of a page. @param {object} offered */
export const offer = (offered) => void Object.assign(bench, offered);

/** The dossier that the address names; the page keeps it. @returns {Promise<Dossier>} */
export async function fetchDossier() {
  const name = new URLSearchParams(location.search).get('dossier');
  const dossier = await (await fetch(name)).json();
  bench.dossier = dossier;
  return dossier;
}

/** Edges as libraries take them. @param {Dossier} dossier @returns {Edge[]} */
export function edgesOf(dossier) {
  const familyOf = new Map(dossier.types.map(({ id, family }) => [id, family]));
  const colourOf = new Map(dossier.families.map(({ id }, i) => [id, COLOURS[i % COLOURS.length]]));
  const keyOf = ({ from, to }) => (from < to ? `${from} ${to}` : `${to} ${from}`);
  const counts = new Map();
  for (const one of dossier.relationships) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  const seen = new Map();
  return dossier.relationships.map((one) => {
    const key = keyOf(one);
    const k = seen.get(key) ?? 0;
    seen.set(key, k + 1);
    const family = familyOf.get(one.type);
    const curve = (k - (counts.get(key) - 1) / 2) * 0.25 * (one.from < one.to ? 1 : -1);
    return { id: one.id, source: one.from, target: one.to, family, colour: colourOf.get(family), curve };
  });
}

/** Ids of the neighbours of each actor. @param {Edge[]} edges @returns {Map<string, Set<string>>} */
export function neighboursOf(edges) {
  const found = new Map();
  const add = (a, b) => (found.get(a) ?? found.set(a, new Set()).get(a)).add(b);
  for (const { source, target } of edges) {
    add(source, target);
    add(target, source);
  }
  return found;
}

/**
 * Marks rest once nothing has moved, at the begin of the stretch of time in which nothing did.
 * @param {() => ArrayLike<number>} coordinates x and y in turn, in any unit
 * @param {() => void} [whenFound]
 */
export function watchRest(coordinates, whenFound) {
  /** @type {{ time: number, frame: number, places: Float64Array }[]} */
  const seen = [];
  let frame = 0;
  const count = () => {
    frame++;
    if (bench.atRest === null) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  const timer = setInterval(() => {
    if (bench.atRest !== null) return clearInterval(timer);
    if (!bench.firstPicture) return;
    const now = { time: performance.now(), frame, places: Float64Array.from(coordinates()) };
    const before = seen.findLast(({ time, frame: f }) => now.time - time >= WINDOW && frame - f >= LEAST_FRAMES);
    seen.push(now);
    if (before && mostMoved(before.places, now.places) < MOST_MOVED) {
      clearInterval(timer);
      void markRest(before.time);
      whenFound?.();
    }
    while (seen.length > 2 && now.time - seen[1].time > 10 * WINDOW) seen.shift();
  }, LOOK_EVERY);
}

/** The longest way of a node, as a share of the width of all. */
function mostMoved(before, now) {
  let [least, most, far] = [Infinity, -Infinity, 0];
  for (let i = 0; i < now.length; i += 2) {
    least = Math.min(least, now[i]);
    most = Math.max(most, now[i]);
    far = Math.max(far, Math.hypot(now[i] - before[i], now[i + 1] - before[i + 1]));
  }
  return most > least ? far / (most - least) : Infinity;
}

/** How to see all of these places in the window. @param {[number, number][]} places */
export function fitOf(places) {
  const xs = places.map(([x]) => x);
  const ys = places.map(([, y]) => y);
  const reduce = (list, pick) => list.reduce((a, b) => pick(a, b));
  const [left, right] = [reduce(xs, Math.min), reduce(xs, Math.max)];
  const [top, bottom] = [reduce(ys, Math.min), reduce(ys, Math.max)];
  const scale = Math.min((innerWidth - 80) / (right - left || 1), (innerHeight - 80) / (bottom - top || 1));
  return {
    scale,
    x: innerWidth / 2 - (scale * (left + right)) / 2,
    y: innerHeight / 2 - (scale * (top + bottom)) / 2,
  };
}

/** Where the control point of an edge's curve is. */
export const bendOf = (ax, ay, bx, by, curve) => [
  (ax + bx) / 2 - (by - ay) * curve * 0.5,
  (ay + by) / 2 + (bx - ax) * curve * 0.5,
];
