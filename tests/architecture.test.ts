import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forbiddenForms, MOST_LINES, reservedUses, strayFigures, tooLong, untoldImports } from './architecture/forms';
import { exportedNames, sharedFileNames, sharedNames } from './architecture/names';
import { impurities } from './architecture/purity';
import { circles, detours, isCore, upwardArrows, wrongWays } from './architecture/rooms';
import { readSources, type Sources } from './architecture/sources';
import { differingWords, misnamedWords, strayWords, unusedWords } from './architecture/words';

const every = (sources: Sources, check: (path: string, text: string) => string[]) =>
  [...sources].flatMap(([path, text]) => check(path, text));

describe('src/', () => {
  const sources = readSources('src');
  const core = new Map([...sources].filter(([path]) => isCore(path)));

  test('is there to be read', () => {
    for (const path of [
      'picture/index.ts',
      'dossier/parseDossier.ts',
      'view/viewState.ts',
      'layout/types.ts',
      'scene/buildScene.ts',
    ])
      expect(sources.has(path), path).toBe(true);
    expect(core.size).toBeGreaterThan(40);
  });
  test('imports one way', () => expect(wrongWays(sources)).toEqual([]));
  test('has a table of arrows without circles', () => expect(upwardArrows()).toEqual([]));
  test('goes round no step of a picture', () => expect(detours(sources)).toEqual([]));
  test('has no circles of files, types included', () => expect(circles(sources)).toEqual([]));
  test('has a core without DOM, clock and chance', () => expect(every(core, impurities)).toEqual([]));
  test('has one file for each name that is exported', () => expect(sharedNames(sources)).toEqual([]));
  test('has one folder for each name of a file', () => expect(sharedFileNames(sources.keys())).toEqual([]));
  test('has its words in words/', () => expect(every(sources, strayWords)).toEqual([]));
  test('takes words whole, under one name', () => expect(misnamedWords(sources)).toEqual([]));
  test('takes every word it has', () => expect(unusedWords(sources)).toEqual([]));
  test('turns no text into markup or code', () => expect(every(sources, forbiddenForms)).toEqual([]));
  test('stores, and writes the history, in one place each', () => expect(every(sources, reservedUses)).toEqual([]));
  test('tells where a part of the page cannot be had', () => expect(every(sources, untoldImports)).toEqual([]));
  test('has its distances and weights in tables', () => expect(every(sources, strayFigures)).toEqual([]));
  test(`has no file above ${MOST_LINES} lines`, () => expect(every(sources, tooLong)).toEqual([]));
});

/** Planted faults: a check that finds none of these holds nothing. */
describe('the check of directions', () => {
  const ways = (path: string, text: string) => wrongWays(new Map([[path, text]]));

  test.each([
    ['dossier/a.ts', `import { select } from '../view/select';`],
    ['dossier/a.ts', `import type { Filter } from '../view/viewState';`],
    ['view/a.ts', `export * from '../scene/buildScene';`],
    ['view/a.ts', `const later = import('../layout/computeLayout');`],
    ['layout/a.ts', `import { homeOf } from '../dossier/indexDossier';`],
    ['layout/force/a.ts', `import { search } from '../search';`],
    ['scene/plan/a.ts', `import { buildScene } from '../scene';`],
    ['scene/edges/a.ts', `import type { Name } from '../labels/names';`],
    ['layout/a.ts', `type Marks = import('../scene/types').Scene;`],
    ['scene/a.ts', `import { drawMarks } from '../picture';`],
    ['scene/a.ts', `const worker = new Worker(new URL('../ui/loading/taskRunner', import.meta.url));`],
    ['draw/a.ts', `import { parse } from '../dossier/parseDossier';`],
    ['draw/A.svelte', `<script module>let a;</script><script lang="ts">import B from '../ui/parts/B.svelte';</script>`],
    ['ui/parts/a.ts', `import { open } from '../../explore/open?url';`],
    ['ui/parts/a.ts', `import { serve } from '../../../scripts/serve.mjs';`],
    ['picture/a.ts', `import '../ui/stage/spatialNavigation';`],
    ['view/a.ts', `import { mount } from 'svelte';`],
    ['scene/a.ts', `import { readFileSync } from 'node:fs';`],
    ['scene/A.svelte', `<p></p>`],
    ['utils/a.ts', ``],
  ])('finds %s: %s', (path, text) => expect(ways(path, text)).toHaveLength(1));

  test.each([
    ['view/a.ts', `import { parse } from '../dossier/parseDossier';`],
    ['draw/svg/a.ts', `import type { LineMark } from '../../scene/types'; import { num } from '../../geometry/a';`],
    ['scene/a.ts', `import { a } from './b'; import { homeOf } from '../dossier/indexDossier';`],
    [
      'explore/A.svelte',
      `<script lang="ts">import { mount } from 'svelte'; import B from '../ui/parts/B.svelte';</script>`,
    ],
    ['draw/a.ts', `// import '../ui/walk'\nconst words = "import '../ui/walk'";`],
  ])('lets %s pass: %s', (path, text) => expect(ways(path, text)).toEqual([]));
});

describe('the check of detours', () => {
  test.each([
    ['ui/a.ts', `import { buildScene } from '../scene/buildScene';`],
    ['formats/out/a.ts', `import { type Selection, selectRecords } from '../../view/selectRecords';`],
    ['embed/live/a.ts', `const plan = import('../../scene/plan/buildPlan');`],
  ])('finds %s: %s', (path, text) => {
    const steps = ['scene/buildScene.ts', 'scene/plan/buildPlan.ts', 'view/selectRecords.ts'];
    const sources = new Map([[path, text], ...steps.map((step) => [step, ''] as const)]);
    expect(detours(sources)).toHaveLength(1);
  });
  test('lets types and other exports pass', () => {
    const text = `import { linksIn, type Selection } from '../view/selectRecords'; import type { A } from '../scene/buildScene';`;
    const sources = new Map([
      ['ui/a.ts', text],
      ['view/selectRecords.ts', ''],
      ['scene/buildScene.ts', ''],
    ]);
    expect(detours(sources)).toEqual([]);
  });
});

describe('the check of circles', () => {
  const files = (texts: Record<string, string>) => new Map(Object.entries(texts));

  test('finds two files, three files and a file that imports itself', () => {
    expect(circles(files({ 'a.ts': `import './b'`, 'b.ts': `export * from './a'` }))).toEqual(['a.ts → b.ts → a.ts']);
    const three = { 'a.ts': '', 'b.ts': `import './d/c'`, 'd/c.ts': `import '../e.svelte'` };
    expect(circles(files({ ...three, 'e.svelte': `<script>import '../x/b'; import './b';</script>` }))).toHaveLength(1);
    expect(circles(files({ 'a.ts': `import './a'` }))).toEqual(['a.ts → a.ts']);
  });

  test('finds a circle of types', () => {
    const twoFiles = { 'a.ts': `import './b'`, 'b.ts': `import type { A } from './a'` };
    expect(circles(files(twoFiles))).toEqual(['a.ts → b.ts → a.ts']);
  });

  test('finds an arrow that goes up the table', () => {
    expect(upwardArrows({ a: {}, b: { a: 'all' } })).toEqual([]);
    expect(upwardArrows({ a: { b: 'types' }, b: {} })).toEqual(['a takes from b']);
    expect(upwardArrows({ a: { c: 'all' } })).toEqual(['a takes from c']);
  });

  test('lets a diamond pass', () => {
    const diamond = {
      'a.ts': `import './b'; import './c'`,
      'b.ts': `import './d'`,
      'c.ts': `import './d'`,
      'd.ts': '',
    };
    expect(circles(files(diamond))).toEqual([]);
  });
});

describe('the check of the core', () => {
  test.each([
    `document.title = 'a';`,
    `export const wide = window.innerWidth > 900;`,
    `const { navigator } = globalThis;`,
    `localStorage.setItem('a', 'b');`,
    `const now = Date.now();`,
    `const now = new Date();`,
    `const start = () => performance.now();`,
    `setTimeout(() => undefined, 1);`,
    `requestAnimationFrame(step); function step() {}`,
    `const get = (url: string) => fetch(url);`,
    `const chance = Math.random();`,
    `const chance = Math['random']();`,
    `const { random } = Math;`,
    `export const words = { document };`,
    `class Picture extends HTMLElement {}`,
    `const there = typeof document !== 'undefined';`,
    `const words = new Intl.DateTimeFormat();`,
    `const env = import.meta.env;`,
    `function f(window: number) { return window; } f(window);`,
  ])('finds %s', (text) => expect(impurities('view/a.ts', text)).toHaveLength(1));

  test.each([
    `const f = (window: Window | null) => (window ? window.from : Math.floor(1.5));`,
    `export const shown = (filter: Filter) => filter.window ?? { window: null, document: 1 };`,
    `import { Date } from './dates'; export const today = Date.of('2023');`,
    `const f = ({ window, document: text }: View) => ({ window, text });`,
    `interface Date { year: number } type Clock = typeof performance; let at: Date | undefined;`,
    `// Date.now() and document\nconst words = 'window';`,
    `outer: for (const a of [1]) { for (const b of [a]) if (b) continue outer; }`,
    `class Grid<T> extends Map<string, T> { fetch() { return this.size; } }`,
  ])('lets pass %s', (text) => expect(impurities('view/a.ts', text)).toEqual([]));

  test('tells the line', () =>
    expect(impurities('view/a.ts', 'const a = 1;\nconst b = Date.now();')).toEqual(['view/a.ts:2 uses Date']));
});

describe('the check of forms', () => {
  test.each([
    '{@html text}',
    '{ @html text}',
    'node.innerHTML = a',
    'eval(a)',
    'a as any',
    'new Function(a)',
    '// @ts-ignore',
  ])('finds %s', (text) =>
    expect(forbiddenForms('ui/A.svelte', `<p>\n${text}`)).toEqual([expect.stringMatching(/^ui\/A.svelte:2 has /)]),
  );
  test('lets other words pass', () =>
    expect(forbiddenForms('ui/A.svelte', 'medieval (x); a as anything; {html}; evaluate(a)')).toEqual([]));
  test('finds what stores or writes the history elsewhere', () => {
    for (const use of [
      'sessionStorage.a',
      'window.localStorage',
      'indexedDB.open(a)',
      'navigator.locks',
      'document.cookie',
    ])
      expect(reservedUses('ui/a.ts', use), use).toHaveLength(1);
    expect(reservedUses('page/main.ts', 'history.pushState(a)')).toHaveLength(1);
    expect(reservedUses('storage/a.ts', 'sessionStorage.a')).toEqual([]);
    expect(reservedUses('ui/a.ts', '/** In `sessionStorage`. */')).toEqual([]);
  });
  test('finds a part that is fetched without telling', () => {
    expect(untoldImports('ui/a.ts', "x = await import('./b')")).toHaveLength(1);
    expect(untoldImports('ui/a.ts', "x = await fetchPart(() => import('./b'))")).toEqual([]);
    expect(untoldImports('ui/a.ts', "let a: import('./b').C; type D = typeof import('./b')")).toEqual([]);
  });
  test('finds a distance that stands outside the table of its room', () => {
    expect(strayFigures('scene/edges/a.ts', 'const A = 1;\nconst GAP = 4.5;\nexport const FAR = -2;')).toHaveLength(3);
    expect(strayFigures('scene/sceneMeasures.ts', 'export const GAP = 4.5;')).toEqual([]);
    expect(strayFigures('scene/a.ts', 'const TURN = 2 * Math.PI;\nconst gap = 3;')).toEqual([]);
    expect(strayFigures('ui/parts/a.ts', 'const GAP = 4.5;')).toEqual([]);
  });
  test('finds a file of one line too many', () => {
    expect(tooLong('ui/a.ts', 'a\n'.repeat(MOST_LINES))).toEqual([]);
    expect(tooLong('ui/a.ts', 'a\n'.repeat(MOST_LINES + 1))).toHaveLength(1);
    expect(tooLong('scene/style/advances.ts', 'a\n'.repeat(MOST_LINES + 1))).toEqual([]);
  });
});

describe('the check of names', () => {
  const twice = (a: string, b: string, path = 'ui/b.ts') =>
    sharedNames(
      new Map([
        ['view/a.ts', a],
        [path, b],
      ]),
    );

  test.each([
    [`export const count = 1;`, `export function count() {}`],
    [`export interface Shape { a: 1 }`, `export type Shape = 'a';`],
    [`export class Shape {}`, `enum Shape { A }\nexport { Shape };`],
    [`export const { count, other } = table;`, `const all = 1;\nexport { all as count };`],
    [`export async function* count() {}`, `export const [first, ...count] = list;`],
    [`export declare const count: number;`, `export abstract class count {}`],
  ])('finds one name of %j and %j', (a, b) =>
    expect(twice(a, b)).toEqual([expect.stringMatching(/^(count|Shape) is exported by view\/a.ts and ui\/b.ts$/)]),
  );
  test('finds it in the module script of a file with runes', () =>
    expect(twice(`export const open = 1;`, `export const open = $state(1);`, 'ui/b.svelte.ts')).toHaveLength(1));

  test.each([
    [`export const count = 1;`, `export { count } from '../view/a';`],
    [`export const count = 1;`, `export * from '../view/a';`],
    [`export const count = 1;`, `import { count } from '../view/a';\nexport { count };`],
    [`export const count = 1;`, `const count = 2;\nexport const more = count;`],
    [`export default function count() {}`, `export default function count() {}`],
    [`export const count = 1;`, `declare global { interface Window { count: number } }`],
  ])('lets %j and %j pass', (a, b) => expect(twice(a, b)).toEqual([]));
  test('lets props and methods of components pass', () =>
    expect(twice(`export const open = 1;`, `<script>export function open() {}</script>`, 'ui/B.svelte')).toEqual([]));
  test('tells each name of a file once', () =>
    expect(exportedNames('a.ts', `export function f(a: 1): 1;\nexport function f(a: 2): 2;`)).toEqual(['f']));

  test('finds files of one name in two folders', () => {
    expect(sharedFileNames(['a/open.ts', 'b/open.ts'])).toEqual(['open stands in a and b']);
    for (const file of ['open.svelte', 'open.svelte.ts', 'open.d.ts', 'open.js'])
      expect(sharedFileNames(['a/open.ts', `b/${file}`])).toHaveLength(1);
    expect(sharedFileNames(['a/open.css', 'b/open.css'])).toHaveLength(1);
    expect(sharedFileNames(['open.ts', 'a/open.ts'])).toHaveLength(1);
  });
  test('lets companions, doors and types pass', () =>
    expect(
      sharedFileNames([
        'a/Open.svelte',
        'a/Open.ts',
        'a/open.css',
        'b/index.ts',
        'a/index.ts',
        'a/types.ts',
        'types.ts',
      ]),
    ).toEqual([]));
});

describe('the check of words', () => {
  test.each([
    '<p>Close</p>',
    '<p>{count} of {all}</p>',
    '<button aria-label="Zoom in">+</button>',
    '<Filters title="How certain" />',
    '<p title="{count} shown">{count}</p>',
    "<p>{open ? 'Close' : ''}</p>",
    '<p>{`${count} more inside`}</p>',
    '<script lang="ts">const name = \'No date\';</script>',
    '{#if open}<p>{#each all as one}<b>shown</b>{/each}</p>{/if}',
    '<p>Καλημέρα</p>',
    '<p>{`${count} inside`}</p>',
  ])('finds %s', (text) => expect(strayWords('ui/parts/A.svelte', text)).toHaveLength(1));
  test.each([
    "const a = 'Nothing was saved.';",
    'const a = `${count} shown, in all`;',
    "export const NAMES = { a: 'Actors' };",
    'const a = `Source: ${b}.`;',
    "const a = 'half a minute';",
    "[a, b].join(' or ');",
  ])('finds %s', (text) => expect(strayWords('view/a.ts', text)).toHaveLength(1));

  test.each([
    '<p class="Wide one" data-kind="State" style="width: 3px">{words.close} · {count} %</p>',
    '<script lang="ts">import A from "./Some Where";\ntype B = "Big one"; // Say so\nconst kind = "actor";</script>',
    "<svelte:window onkeydown={(event) => event.key === 'Escape' && close()} />",
    '<!-- Some words --><kbd>F</kbd>',
    '<style>p { content: "Some words"; }</style>',
  ])('lets %s pass', (text) => expect(strayWords('ui/parts/A.svelte', text)).toEqual([]));
  test('lets commands and words themselves pass', () => {
    for (const path of ['cli/a.ts', 'words/en/a.ts', 'dossier/schema.ts'])
      expect(strayWords(path, "const a = 'Nothing was saved.';")).toEqual([]);
  });

  const taken = (text: string) =>
    misnamedWords(
      new Map([
        ['ui/a.ts', text],
        ['words/en/b.ts', ''],
      ]),
    );
  test('finds words that nothing takes', () => {
    const files = { 'words/en/b.ts': 'export const a = 1, b = 2;', 'words/en/c.ts': "import { a } from './b';" };
    const markup = "<script>import * as words from '../words/en/b';</script>{words.b}";
    expect(unusedWords(new Map(Object.entries({ ...files, 'ui/A.svelte': markup })))).toEqual([]);
    expect(unusedWords(new Map(Object.entries({ ...files, 'ui/A.svelte': '{words.b}' })))).toHaveLength(1);
  });

  /** Every other language, and the files that English has. */
  const languages = readdirSync('src/words').filter((name) => name !== 'en');
  const files = readdirSync('src/words/en');
  const load = (path: string) => import(/* @vite-ignore */ path) as Promise<object>;
  test('every language has the words of English', async () => {
    for (const language of languages)
      for (const file of files) {
        const [english, other] = [
          await load(`../src/words/en/${file}`),
          await load(`../src/words/${language}/${file}`),
        ];
        expect(differingWords(english, other), `${language}/${file}`).toEqual([]);
      }
  });
  test('finds what a language lacks', () => {
    const english = {
      close: 'Close',
      count: (n: number) => `${n}`,
      kinds: { a: 'A', b: 'B' },
      months: ['May', 'June'],
    };
    expect(differingWords(english, { ...english, close: 'Fermer', count: () => '' })).toEqual([]);
    expect(differingWords(english, { close: 'Fermer' })).toHaveLength(3);
    expect(differingWords(english, { ...english, count: 'un' })).toHaveLength(1);
    expect(differingWords(english, { ...english, clsoe: 'Fermer' })).toHaveLength(1);
    expect(differingWords(english, { ...english, count: (a: number, b: number) => `${a}${b}` })).toHaveLength(1);
    expect(differingWords(english, { ...english, kinds: { a: 'A' }, months: ['mai'] })).toHaveLength(2);
  });
  test('finds words that are taken piecemeal or under other names', () => {
    expect(taken("import { close } from '../words/en/b';")).toHaveLength(1);
    expect(taken("import * as text from '../words/en/b';")).toHaveLength(1);
    expect(taken("export * from '../words/en/b';")).toHaveLength(1);
    expect(taken("import * as words from '../words/en/b';\nimport { close } from '../words/en/b';")).toHaveLength(1);
    expect(taken("import * as words from '../words/en/b';")).toEqual([]);
    expect(taken("import type * as dateWords from '../words/en/b';")).toEqual([]);
  });
});
