/** Which room may import which, and that no files import each other in a circle. */
import { importsOf, type Import, type Sources } from './sources';

type Reach = 'all' | 'types';

/** The rooms that make a picture, and the files that go through them. */
const ALL = { dossier: 'all', view: 'all', layout: 'all', scene: 'all', draw: 'all' } as const;
const ROADS = { 'pipeline.ts': 'all', 'pictureOf.ts': 'all' } as const;

/** What each room may take from the others; a file beside the rooms is a room of its own. */
const MAY_IMPORT: Readonly<Record<string, Readonly<Record<string, Reach>>>> = {
  dossier: {},
  view: { dossier: 'all' },
  layout: { dossier: 'types', view: 'types' },
  'house.json': {},
  scene: { 'house.json': 'all', dossier: 'all', view: 'all', layout: 'all' },
  draw: { dossier: 'types', view: 'types', layout: 'types', scene: 'all' },
  'pipeline.ts': ALL,
  'pictureOf.ts': { ...ALL, 'pipeline.ts': 'all' },
  formats: { ...ALL, ...ROADS },
  ui: { ...ALL, ...ROADS },
  embed: { ...ALL, ...ROADS, ui: 'all' },
  present: { ...ALL, ...ROADS, formats: 'all', ui: 'all' },
  explore: { ...ALL, ...ROADS, formats: 'all', ui: 'all' },
  page: { ...ALL, ...ROADS, ui: 'all', explore: 'all', present: 'all' },
};

/** The core is plain TypeScript. */
const CORE = new Set(['dossier', 'view', 'layout', 'scene']);
const CORE_PACKAGES = new Set(['valibot', 'd3-force', 'd3-polygon', 'jsonc-parser']);

export const roomOf = (path: string) => path.split('/')[0] ?? path;
export const isCore = (path: string) => CORE.has(roomOf(path));

const allImports = (sources: Sources) => [...sources].flatMap(([path, text]) => importsOf(path, text, sources));

/** Imports that run against the architecture, and files that belong to no room of it. */
export function wrongWays(sources: Sources): string[] {
  const strangers = [...sources.keys()].filter((path) => !(roomOf(path) in MAY_IMPORT));
  const notPlain = [...sources.keys()].filter((path) => isCore(path) && !path.endsWith('.ts'));
  return [
    ...strangers.map((path) => `${path} is in no room of the architecture`),
    ...notPlain.map((path) => `${path} is not plain TypeScript, as the core must be`),
    ...allImports(sources).flatMap(wrongWay),
  ];
}

function wrongWay({ from, to, inside, typeOnly }: Import): string[] {
  if (!inside) {
    const fits = !isCore(from) || CORE_PACKAGES.has(to);
    return fits ? [] : [`${from} imports the package ${to}, which the core does without`];
  }
  const [room, other] = [roomOf(from), roomOf(to)];
  if (room === other) return [];
  const reach = MAY_IMPORT[room]?.[other];
  if (reach === 'all' || (reach === 'types' && typeOnly)) return [];
  return [`${from} imports ${to}${reach === 'types' ? ', of which it may have types only' : ''}`];
}

/** Circles of files that need each other when they run; types are gone by then. Method: depth-first search, back edges. */
export function circles(sources: Sources): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, inside, typeOnly } of allImports(sources))
    if (inside && !typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]) => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(' → '));
    if (start >= 0 || done.has(path)) return;
    for (const other of next.get(path) ?? []) visit(other, [...trail, path]);
    done.add(path);
  };
  for (const path of sources.keys()) visit(path, []);
  return found;
}
