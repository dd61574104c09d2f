/**
 * One refined start of the shipped dossier, beside another program's: `npm run bench:layout -- path/to/many-starts.mjs`.
 * That file must export `makeScore`, `start`, `fit` and `refine`. Both find places for the same actors and pairs in the
 * same frame, in turn, in one process; the medians and their ratio are printed. Without a path, beside one plain run of
 * d3-force (300 ticks).
 */
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDossier } from '../../src/dossier/parseDossier';
import { searchLayout } from '../../src/layout/computeLayout';
import type { LayoutRequest } from '../../src/layout/types';
import { planPicture } from '../../src/picture';
import { layoutRequestOf } from '../../src/scene/plan/layoutRequest';
import { plainPlaces } from '../shapes/measure';
import { median } from './figures';

const ROUNDS = 15;

/** The other program, as far as it is called here. */
interface Sketch {
  makeScore: (nodes: object[], links: object[], room: object) => Score;
  start: (nodes: object[], links: object[], room: object, seed: number) => object;
  fit: (nodes: object[], room: object, run: object, angle: number, isMirrored: boolean) => Places;
  refine: (score: Score, room: object, best: Places | null, seed: number) => void;
}
type Score = (x: unknown, y: unknown, isFinal: boolean, best: number | undefined) => number;
interface Places {
  x: unknown;
  y: unknown;
  s?: number;
}

const timed = (run: () => void) => {
  const from = performance.now();
  run();
  return performance.now() - from;
};

const [other] = process.argv.slice(2);
const { index } = parseDossier(await readFile('data/summit-2023.json', 'utf8'));
if (!index) throw new Error('The shipped dossier cannot be read.');
const theirs = other ? await sketchOf(other) : null;
for (const frame of ['wide', 'square', 'tall'] as const) {
  const request = layoutRequestOf(planPicture(index, frame), new Map());
  const beside = theirs ? theirs(request) : () => plainPlaces(request);
  const [ours, others]: [number[], number[]] = [[], []];
  for (let k = 0; k < ROUNDS; k++) {
    ours.push(timed(() => searchLayout({ ...request, seed: 1 + k }, 1)));
    others.push(timed(() => beside(1 + k)));
  }
  const [a, b] = [median(ours), median(others)];
  const name = theirs ? 'the other' : 'plain d3-force';
  console.log(`${frame}: ${a.toFixed(1)} ms, ${name} ${b.toFixed(1)} ms, ratio ${(b / a).toFixed(1)}`);
}

/** One start of the other program for a request, as a function of the seed. */
async function sketchOf(path: string) {
  await mkdir('.cache', { recursive: true });
  const copy = resolve('.cache/bench-layout.mjs');
  await copyFile(path, copy);
  const { makeScore, start, fit, refine } = (await import(/* @vite-ignore */ pathToFileURL(copy).href)) as Sketch;
  return ({ actors, pairs, frame }: LayoutRequest) => {
    const at = new Map(actors.map(({ id }, i) => [id, i]));
    const nodes = actors.map(({ id, radius }) => ({ id, r: radius }));
    const links = pairs.map(({ a, b, lines, half, clear }) => {
      return { a: at.get(a), b: at.get(b), n: lines, half, clear, ...(lines > 4 ? {} : { lab: [96, 28] }) };
    });
    const taken = frame.keep.map(({ x, y, width, height }) => ({ x, y, w: width, h: height }));
    const room = { w: frame.width, h: frame.height, pad: frame.padding, taken };
    const score = makeScore(nodes, links, room);
    return (seed: number) => {
      const run = start(nodes, links, room, seed);
      let best: (Places & { s: number }) | null = null;
      for (let turn = 0; turn < 16; turn++) {
        const places = fit(nodes, room, run, ((turn >> 1) * Math.PI) / 4, (turn & 1) === 1);
        const s = score(places.x, places.y, false, best?.s);
        if (!best || s < best.s) best = { ...places, s };
      }
      refine(score, room, best, seed);
    };
  };
}
