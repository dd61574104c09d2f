/** Which room may import which, and that no files import each other in a circle. */
import { importsOf, type Import, type Sources } from './sources';

type Reach = 'all' | 'types';
export type Arrows = Readonly<Record<string, Reach>>;

const all = (...rooms: string[]): Arrows => Object.fromEntries(rooms.map((room) => [room, 'all']));
const types = (...rooms: string[]): Arrows => Object.fromEntries(rooms.map((room) => [room, 'types']));

/** From dates to a dossier, and what of it is looked at. */
const DOSSIER = ['words/en', 'dossier', 'dossier/edtf'];
const VIEW = [...DOSSIER, 'geometry', 'view'];
/** What makes a scene of a plan, from the style of a mark to the last label. */
const LAYOUT = [
  'layout/types.ts',
  'layout/layoutMeasures.ts',
  'layout/listMeasures.ts',
  'layout',
  'layout/force',
  'layout/territories',
];
const STYLE = ['scene/sceneMeasures.ts', 'scene/style'];
const PLANNED = [...VIEW, ...LAYOUT, ...STYLE, 'scene/plan'];
const SCENE = [...PLANNED, 'scene/ink', 'scene/nodes', 'scene/edges', 'scene/labels', 'scene'];
/** The picture of exactly one view, and everything below it. */
const PICTURE = [
  ...SCENE,
  ...['scene/crowd', 'scene/members', 'scene/relabel', 'scene/judge', 'chart', 'draw', 'draw/svg', 'draw/canvas'],
  'picture',
];
/** How well a picture reads. */
const QUALITY = 'quality';
const FORMATS = [
  ...['xml', 'formats/dossierSheets', 'formats/in', 'formats/in/sheets', 'formats/in/rows', 'formats/in/sheetSet'],
  ...['formats/out', 'formats/out/sheets', 'formats/out/slides', 'formats/exchange'],
];
const UI = ['ui/symbols', 'ui/parts', 'ui/details', 'ui/filters', 'ui/period', 'ui/stage', 'ui/search', 'ui/loading'];
const PIECES = [...PICTURE, QUALITY, ...FORMATS, ...UI];

/**
 * What each room may take from the others, from the bottom up: a room takes from those above it in this table alone. A
 * folder is a room, and so is each folder within it; a file beside the rooms is a room of its own.
 */
export const MAY_IMPORT: Readonly<Record<string, Arrows>> = {
  'words/en': {},
  geometry: {},
  xml: {},
  'house.json': {},
  '../public/embed': {},
  '../data/template': {},
  '../scripts/serve.mjs': {},
  'dossier/edtf': all('words/en'),
  dossier: all('words/en', 'dossier/edtf'),
  view: all(...DOSSIER, 'geometry'),
  'layout/types.ts': types('geometry'),
  'layout/layoutMeasures.ts': {},
  'layout/listMeasures.ts': {},
  'layout/territories': all('geometry', 'layout/types.ts', 'layout/layoutMeasures.ts', 'layout/listMeasures.ts'),
  'layout/force': all(
    'geometry',
    'layout/types.ts',
    'layout/layoutMeasures.ts',
    'layout/listMeasures.ts',
    'layout/territories',
  ),
  layout: all('geometry', 'layout/types.ts', 'layout/layoutMeasures.ts', 'layout/listMeasures.ts', 'layout/force'),
  'scene/sceneMeasures.ts': {},
  'scene/style': all('house.json', 'scene/sceneMeasures.ts', ...VIEW),
  'scene/plan': all(...VIEW, 'layout/types.ts', 'layout/layoutMeasures.ts', 'layout/listMeasures.ts', ...STYLE),
  'scene/ink': all('dossier', 'geometry', 'view', ...STYLE, 'scene/plan'),
  'scene/nodes': all(...PLANNED),
  'scene/edges': all(...PLANNED, 'scene/ink', 'scene/nodes'),
  'scene/labels': all(...PLANNED, 'scene/nodes', 'scene/edges'),
  scene: all(...PLANNED, 'scene/ink', 'scene/nodes', 'scene/edges', 'scene/labels'),
  'scene/crowd': all(...PLANNED, 'scene/ink'),
  'scene/members': all(...SCENE),
  'scene/relabel': all(...SCENE),
  'scene/judge': all(...SCENE),
  chart: all(...VIEW, ...STYLE),
  draw: types(...SCENE),
  picture: all(...SCENE, 'draw', 'scene/crowd', 'scene/members', 'scene/relabel', 'scene/judge'),
  'draw/svg': all('geometry', 'draw', ...STYLE, 'scene/plan', 'scene/ink', 'scene/nodes', 'scene', 'scene/relabel'),
  'draw/canvas': all(
    ...['geometry', 'draw', 'draw/svg', ...STYLE, 'scene/plan', 'scene/ink', 'scene/nodes', 'scene', 'scene/crowd'],
    'scene/relabel',
  ),
  quality: all(...PICTURE),
  'formats/dossierSheets': all('dossier/edtf'),
  'formats/in': all(...DOSSIER, 'scene/style'),
  'formats/in/sheets': all('dossier/edtf'),
  'formats/in/rows': all('dossier', 'dossier/edtf', 'formats/dossierSheets', 'formats/in/sheets'),
  'formats/in/sheetSet': all(...DOSSIER, 'formats/dossierSheets', 'formats/in/sheets', 'formats/in/rows'),
  'formats/out': all(...PICTURE, 'xml', 'formats/dossierSheets'),
  'formats/out/sheets': all('dossier', 'xml', 'formats/dossierSheets', 'formats/out'),
  'formats/out/slides': all(...PICTURE, 'xml', 'formats/out'),
  'formats/exchange': all(...DOSSIER, 'xml', 'formats/in/rows'),
  'ui/symbols': all(...PICTURE),
  storage: {},
  'ui/parts': all(...VIEW, 'ui/symbols', 'storage'),
  worker: all(...PICTURE, 'formats/in'),
  'ui/loading': all('dossier', 'view', 'layout/types.ts', 'layout', 'picture', 'formats/in', 'worker', 'ui/parts'),
  'ui/details': all(...PICTURE, 'ui/symbols', 'ui/parts'),
  'ui/filters': all(...PICTURE, 'ui/symbols', 'ui/parts'),
  'ui/period': all(...PICTURE, 'ui/symbols', 'ui/parts'),
  'ui/stage': all(...PICTURE, 'ui/symbols', 'ui/parts'),
  'ui/search': all(...VIEW, 'ui/parts'),
  'embed/static': all(...PICTURE, 'xml', 'ui/symbols'),
  'embed/live': all(...PICTURE, 'ui/symbols', 'ui/details', 'ui/stage', 'embed/static'),
  'embed/element': all('words/en', 'dossier', 'formats/in', 'geometry', 'scene/style', 'embed/static', 'embed/live'),
  'present/talk': all(...PICTURE),
  'present/slides': all(...PIECES, 'present/talk'),
  'present/presenter': all(...PIECES, 'present/talk', 'present/slides'),
  'present/handout': all(...PIECES, 'present/talk', 'present/slides'),
  present: all(...PIECES, 'present/talk', 'present/slides', 'present/presenter', 'present/handout'),
  'explore/state': all(...PIECES),
  'explore/import': all(...PIECES, 'storage'),
  'explore/dialogs': all(...PIECES, 'storage', 'explore/state', 'explore/import'),
  'explore/chrome': all(...PIECES, 'storage', 'explore/state', 'explore/dialogs'),
  'explore/static': all(...PIECES, 'explore/chrome'),
  explore: all(...PIECES, 'explore/state', 'explore/dialogs', 'explore/chrome'),
  page: all(...PIECES, 'storage', 'explore', 'explore/state', 'explore/chrome', 'present', 'present/talk'),
  publish: all('../public/embed', ...PIECES, 'embed/static', 'explore/static'),
  cli: all('../data/template', '../scripts/serve.mjs', ...PIECES, 'embed/static', 'explore/static', 'publish'),
  package: all(...PICTURE, 'embed/static', 'embed/element'),
};

/** The core is plain TypeScript. */
const CORE = new Set(['words', 'geometry', 'xml', 'dossier', 'view', 'layout', 'scene', 'chart', 'quality']);
const CORE_PACKAGES = new Set(['valibot', 'd3-force', 'd3-polygon', 'jsonc-parser']);

/** The room of a file: the file itself where it is one, else the folder that it stands in. All languages are one room. */
export function roomOf(path: string): string {
  if (path in MAY_IMPORT) return path;
  const folder = path
    .replace(/^words\/\w+\//, 'words/en/')
    .split('/')
    .slice(0, -1)
    .join('/');
  return folder || path;
}
export const isCore = (path: string) => CORE.has(path.split('/')[0] ?? path);

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

/** Rooms that take from one further down the table: the table itself would then have a circle. */
export function upwardArrows(table: Readonly<Record<string, Arrows>> = MAY_IMPORT): string[] {
  const rooms = Object.keys(table);
  return rooms.flatMap((room, i) =>
    Object.keys(table[room]!)
      .filter((other) => rooms.indexOf(other) >= i || !rooms.includes(other))
      .map((other) => `${room} takes from ${other}`),
  );
}

/** Circles of files that import each other, types included. Method: depth-first search, back edges. */
export function circles(sources: Sources): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to, inside } of allImports(sources)) if (inside) next.set(from, [...(next.get(from) ?? []), to]);
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

/** Steps of a picture, by their file, and who takes them: nobody else goes round `picture/`. */
const STEPS: Readonly<Record<string, readonly string[]>> = {
  'scene/plan/buildPlan.ts': ['picture/planPicture.ts', 'scene/crowd/onePerPair.ts'],
  'scene/buildScene.ts': ['picture/drawMarks.ts'],
  'scene/dragScene.ts': [
    'picture/drawMoving.ts',
    ...['scene/relabel/relabelAtZoom.ts', 'scene/relabel/relabelForSlide.ts', 'scene/relabel/relabelRaised.ts'],
  ],
  'scene/relabel/relabelRaised.ts': ['picture/drawRaised.ts'],
  'scene/relabel/relabelForSlide.ts': ['picture/drawSlide.ts', 'picture/pictureOf.ts'],
  // An embed switches marks that stand in a page, without any plan.
  'view/selectRecords.ts': [
    ...['picture/shownRecords.ts', 'picture/visibleMarks.ts'],
    ...['explore/state/visibility.svelte.ts', 'embed/live/embedSession.ts'],
  ],
};
const TAKEN: Readonly<Record<string, readonly string[]>> = { 'view/selectRecords.ts': ['selectRecords'] };

/** Imports of a step by a file that is not on the road. Types, and other exports of such a file, are for everybody. */
export function detours(sources: Sources): string[] {
  return allImports(sources).flatMap(({ from, to, typeOnly, names }) => {
    const own = TAKEN[to];
    const isStep = to in STEPS && !typeOnly && (!own || names.some((name) => own.includes(name)));
    return isStep && !STEPS[to]!.includes(from) ? [`${from} takes ${to} past picture/`] : [];
  });
}
