/**
 * What each step of the road takes for made-up crowds of 300 to 10,000 actors, how fast it grows, and how well their places
 * show the lines: `npm run bench:crowd`. Times are CPU ms. Tables are Markdown.
 *
 *   npm run bench:crowd -- --sizes 300,1000 --beside path/to/sketch --plain
 *
 * `--beside` names a folder with another program's `model.mjs` and `layout.mjs`: it places the same crowds in the same process.
 * `--plain` places them by plain d3-force too, which takes minutes for the largest. `--only` names steps.
 */
import { cp, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { buildPeriodChart } from '../../src/chart/buildPeriodChart';
import type { DossierInput } from '../../src/dossier/schema';
import { computeLayout } from '../../src/layout/computeLayout';
import type { LayoutRequest, Positions } from '../../src/layout/types';
import { actorCountsOf } from '../../src/view/actorCounts';
import { countFacets } from '../../src/view/countFacets';
import { strokesOf } from '../../src/scene/ink/strokesOf';
import { DEFAULT_VIEW, NO_FILTER } from '../../src/view/viewState';
import * as picture from '../../src/picture';
import { adaptPlan } from '../../src/scene/crowd/adaptPlan';
import { buildPlan } from '../../src/scene/plan/buildPlan';
import { FRAMES } from '../../src/scene/plan/frames';
import { layoutRequestOf } from '../../src/scene/plan/layoutRequest';
import { buildSearchIndex, searchDossier } from '../../src/ui/search/searchIndex';
import { CROWD_SIZES, largeCrowd } from '../fixtures/largeCrowd';
import {
  type Coordinates,
  coordinatesOf,
  crossingsOf,
  defaultCoordinates,
  measuredGraphOf,
  neighbourhoodOf,
  overlapsOf,
  stressOf,
  useOf,
} from '../fixtures/layoutQuality';
import { hullOverlap } from '../shapes/hullOverlap';
import { plainPlaces } from '../shapes/measure';
import { median } from './figures';

const FRAME = FRAMES.wide;
/** A step that would take longer, if it grew with the square, is left out. In ms. */
const LONGEST = 60_000;
const STEPS = [
  ...['parse', 'plan', 'divide', 'territories', 'members', 'by lines', 'scene', 'ink', 'visible', 'facets', 'chart'],
  ...['focus counts', 'search'],
] as const;
type Step = (typeof STEPS)[number];

/** The other program, as far as it is called here. */
interface Sketch {
  compile: (dossier: object) => { n: number };
  pairs: (model: object) => object;
  layoutGroups: (model: object, options: object) => object;
  layoutMembers: (model: object, base: object, options: object) => Coordinates;
  layoutUngrouped: (model: object, options: object) => { layout: Coordinates };
}

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    only: { type: 'string' },
    beside: { type: 'string' },
    plain: { type: 'boolean', default: false },
  },
});
const sizes = CROWD_SIZES.filter(([actors]) => !values.sizes || values.sizes.split(',').includes(String(actors)));
const steps = STEPS.filter((step) => !values.only || values.only.split(',').includes(step));
const sketch = values.beside ? await sketchIn(values.beside) : null;

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  ['', row(head), row(head.map((_, i) => (i ? '--:' : '---'))), ...rows.map(row), ''].join('\n');
const ms = (time: number | undefined) => (time === undefined ? '–' : time < 10 ? time.toFixed(1) : time.toFixed(0));

function timed<T>(run: () => T): { time: number; result: T } {
  const from = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(from);
  return { time: (user + system) / 1000, result };
}

/** Places evenly over the frame, for a step whose own places take too long. */
function evenPlaces({ actors }: LayoutRequest): Positions {
  const part = (value: number) => 0.05 + 0.9 * (value - Math.floor(value));
  const place = (i: number) => ({ x: FRAME.width * part(i * 0.754877), y: FRAME.height * part(i * 0.56984) });
  return new Map(actors.map(({ id }, i) => [id, place(i)]));
}

interface Placed {
  request: LayoutRequest;
  places: Positions;
}

/** One walk of the road, with the time of each step that is not skipped. */
function walk(dossier: DossierInput, isSkipped: (step: Step) => boolean) {
  const times = new Map<Step, number>();
  const time = <T>(step: Step, run: () => T): T => {
    const one = timed(run);
    times.set(step, one.time);
    return one.result;
  };
  const optional = <T>(step: Step, run: () => T): T | undefined => (isSkipped(step) ? undefined : time(step, run));
  const text = JSON.stringify(dossier);
  const index = time('parse', () => picture.parseDossier(text)).index!;
  const base = time('plan', () => buildPlan(index, FRAME, [], 'actors', undefined, Infinity));
  const plan = time('divide', () => adaptPlan(index, base, 'group'));
  const request = time('territories', () => layoutRequestOf(plan, new Map()));
  const members = optional('members', () => computeLayout(request));
  const byLines = layoutRequestOf(adaptPlan(index, base, 'lines'), new Map());
  const placedByLines = optional('by lines', () => computeLayout(byLines));
  const places = members ?? evenPlaces(request);
  const scene = optional('scene', () => picture.drawMarks(plan, places));
  // Ink is made when a line is drawn.
  if (scene) optional('ink', () => scene.lines.forEach((line) => strokesOf(line)));
  if (scene) optional('visible', () => picture.visibleMarks(index, plan, scene, DEFAULT_VIEW));
  const shown = new Set(index.relationships.keys());
  optional('facets', () => countFacets(index, NO_FILTER));
  optional('chart', () => buildPeriodChart(index));
  optional('focus counts', () => actorCountsOf(index, shown, picture.drawnActorsOf(plan)));
  optional('search', () => searchDossier(buildSearchIndex(index), 'kil'));
  return {
    times,
    hulls: plan.grounds?.hullsOf(plan.actors.map((actor) => ({ ...actor, ...places.get(actor.id)! }))) ?? [],
    byGroup: members && { request, places: members },
    byLines: placedByLines && { request: byLines, places: placedByLines },
  };
}

const COLUMNS = ['layout', 'ms', 'stress', 'neighbourhood', 'crossings', 'on each other', 'use', 'hull overlap'];

function qualityOf(
  name: string,
  time: number,
  request: LayoutRequest,
  at: Coordinates,
  hulls?: number,
): (string | number)[] {
  const graph = measuredGraphOf(request);
  const radii = request.actors.map(({ radius }) => radius);
  return [
    ...[name, ms(time), stressOf(graph, at).toFixed(3), neighbourhoodOf(graph, at).toFixed(3)],
    graph.count > 1_000 ? '–' : crossingsOf(graph, at),
    name.startsWith('sketch') ? '–' : overlapsOf(radii, at),
    ...[useOf(FRAME, at).toFixed(2), hulls === undefined ? '–' : hulls.toFixed(3)],
  ];
}

/** The other program on the same crowd, its groups where ours have their headings too. */
function sketchRows(dossier: DossierInput, request: LayoutRequest, { compile, pairs, ...theirs }: Sketch) {
  const model = compile(dossier);
  const size = { width: FRAME.width, height: FRAME.height };
  const headings = (request.territories ?? []).map(({ heading }) => ({
    w: heading?.width ?? 60,
    h: heading?.height ?? 15,
  }));
  const found = timed(() => {
    const base = theirs.layoutGroups(model, { ...size, headings, starts: 6 });
    return theirs.layoutMembers(model, base, { ...size, p: pairs(model) });
  });
  const ungrouped = timed(() => theirs.layoutUngrouped(model, size).layout);
  // Its actors are in the order of the dossier.
  const radii = new Map(request.actors.map((actor) => [actor.id, actor]));
  const inOrder = { ...request, actors: dossier.actors.map(({ id }) => radii.get(id)!) };
  return [
    qualityOf('sketch by group', found.time, inOrder, found.result),
    qualityOf('sketch by lines', ungrouped.time, inOrder, ungrouped.result),
  ];
}

async function sketchIn(folder: string): Promise<Sketch> {
  const copy = resolve('.cache/bench-crowd');
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true });
  const load = async (file: string) =>
    (await import(/* @vite-ignore */ pathToFileURL(`${copy}/${file}`).href)) as object;
  return { ...(await load('model.mjs')), ...(await load('layout.mjs')) } as Sketch;
}

const measured = new Map<Step, number[]>(STEPS.map((step) => [step, []]));
// Code is compiled before anything is timed.
for (let k = 0; k < 3; k++) walk(largeCrowd({ actors: 150, relationships: 500, seed: 9 + k }), () => false);
for (const [at, [actors, relationships]] of sizes.entries()) {
  const dossier = largeCrowd({ actors, relationships });
  const isSkipped = (step: Step) => {
    const before = measured.get(step)!;
    const grown = at ? (actors / sizes[at - 1]![0]) ** 2 : 1;
    return !steps.includes(step) || before.length < at || (before.at(-1) ?? 0) * grown > LONGEST;
  };
  const walks = Array.from({ length: actors <= 300 ? 5 : actors <= 1_000 ? 3 : 1 }, () => walk(dossier, isSkipped));
  for (const step of STEPS) {
    const times = walks.flatMap(({ times }) => times.get(step) ?? []);
    if (times.length) measured.get(step)!.push(median(times));
  }
  const { byGroup, byLines, hulls } = walks[0]!;
  const timeOf = (...some: Step[]) => some.reduce((sum, step) => sum + (measured.get(step)![at] ?? 0), 0);
  const rows: (string | number)[][] = [];
  const add = (name: string, placed: Placed | undefined, time: number, overlap?: number) => {
    if (placed) rows.push(qualityOf(name, time, placed.request, coordinatesOf(placed.request, placed.places), overlap));
  };
  add('by group', byGroup, timeOf('territories', 'members'), hullOverlap({ hulls }));
  add('by lines', byLines, timeOf('by lines'));
  if (sketch && byGroup) rows.push(...sketchRows(dossier, byGroup.request, sketch));
  if (values.plain && byLines) {
    const { request } = byLines;
    const plain = timed(() => defaultCoordinates(request));
    rows.push(qualityOf('plain d3-force', plain.time, request, plain.result));
    const fitted = timed(() => plainPlaces(request));
    add('the same fitted to the frame', { request, places: fitted.result }, fitted.time);
  }
  console.log(`\n${actors} actors, ${relationships} relationships`, table(COLUMNS, rows));
}

/** Growth of a step between two sizes: 1 is linear. */
function exponent(step: Step, from: number, to: number): string {
  const [first, last] = [measured.get(step)![from], measured.get(step)![to]];
  if (!first || !last || from >= to) return '–';
  return (Math.log(last / first) / Math.log(sizes[to]![0] / sizes[from]![0])).toFixed(2);
}

console.log(
  table(
    ['CPU ms', ...sizes.flatMap(([actors], i) => (i ? ['growth', String(actors)] : [String(actors)])), 'growth in all'],
    STEPS.filter((step) => measured.get(step)!.length).map((step) => [
      step,
      ...sizes.flatMap((_, i) => (i ? [exponent(step, i - 1, i)] : []).concat(ms(measured.get(step)![i]))),
      exponent(step, 0, measured.get(step)!.length - 1),
    ]),
  ),
);
