/** That the documents say what is there: links, names, numbers, words; and that they can be read. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../custom-elements.json';
import { CERTAINTIES } from '../../src/dossier/certainties';
import { COLUMN_MEANINGS } from '../../src/formats/in/rows/columns';
import { DATE_ORDERS } from '../../src/formats/in/sheets/readDate';
import { MAX_EXACT_ACTORS } from '../../src/layout/layoutMeasures';
import { MIN_LIST_LINES } from '../../src/layout/listMeasures';
import {
  FULL_SIZE_ACTORS,
  FULL_SIZE_ACTORS_TALL,
  LONGEST_LEADER,
  MAX_NAMED_ACTORS,
  MAX_NAMED_ACTORS_TALL,
  MIN_ACTOR_SCALE,
  MIN_MARK_CONTRAST,
  MIN_TEXT_CONTRAST,
} from '../../src/scene/sceneMeasures';
import { NAMED_STYLES } from '../../src/scene/style/familyStyles';
import { ZOOM_LEVELS } from '../../src/scene/relabel/zoomLevels';
import { KEY_HELP } from '../../src/present/talk/talkCommands';
import { DEFAULT_ROUNDS } from '../../src/cli/arrangeOptions';
import { MOST_LINES } from '../architecture/forms';
import { readSources } from '../architecture/sources';
import { exportsOf, rowsOf, sectionOf, stopsIn, wrongRooms, wrongTurns, wrongWords } from './architecturePage';
import { brokenLinks, readDocuments, readKnown, unknownCommands, unknownPaths, type Known } from './names';
import { longSentences, MOST_WORDS, sentencesOf } from './prose';

const documents = readDocuments();
const known = readKnown();
const pageOf = (path: string) => documents.get(path) ?? '';
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

describe.each([...documents])('%s', (path, text) => {
  test('leads to what is there', () => expect(brokenLinks(path, text, documents, known)).toEqual([]));
  test('names commands that there are', () => expect(unknownCommands(path, text, known)).toEqual([]));
  test('names files that there are', () => expect(unknownPaths(path, text, known)).toEqual([]));
  test('has sentences that can be read at once', () => expect(longSentences(path, text)).toEqual([]));
});

test('the README fits one screen', () => expect(pageOf('README.md').split('\n').length).toBeLessThanOrEqual(80));

describe('docs/architecture.md', () => {
  const page = pageOf('docs/architecture.md');
  const sources = readSources('src');
  test('has the rooms and arrows that are held', () => expect(wrongRooms(page)).toEqual([]));
  test('has a glossary of words that the code has', () => {
    const code = [...sources].map(([path, text]) => `${path}\n${text}`.toLowerCase()).join('\n');
    const isUsed = (word: string) => code.includes(word.split(' ').at(-1)!.toLowerCase());
    const rows = rowsOf(sectionOf(page, 'Glossary'), 'Word');
    expect(rows.length).toBeGreaterThan(50);
    expect(wrongWords(rows, exportsOf(sources), isUsed)).toEqual([]);
  });
  test('walks one way', () => {
    const stops = stopsIn(sectionOf(page, 'The walk of one relationship'));
    expect(wrongTurns(stops, (path) => sources.has(path))).toEqual([]);
  });
  test('has every field of an address', () => {
    const told = rowsOf(page, 'Field').flatMap(([field = '']) => [...field.matchAll(/`([\w-]+)`/g)].map(([, name]) => name));
    const written = sources.get('view/writeAddress.ts')!;
    const fields = [...written.matchAll(/\bfield\('([\w-]+)'/g)].map(([, name]) => name);
    expect(fields.length).toBeGreaterThan(8);
    expect(told).toEqual(expect.arrayContaining(fields));
  });
});

describe('docs/commands.md', () => {
  const page = pageOf('docs/commands.md');
  test('has what a column of a mapping can be', () => {
    const section = page.slice(page.indexOf('## import'), page.indexOf('## export'));
    for (const word of [...COLUMN_MEANINGS, ...DATE_ORDERS, ...CERTAINTIES]) expect(section).toContain(`\`${word}\``);
  });
  test('has the usage of every command', () => {
    expect(known.commands.size).toBe(13);
    for (const usage of known.commands.values()) expect(page).toContain(usage);
  });
  test('has a row for each command, and a section', () => {
    const rows = rowsOf(page, 'Command').flatMap(([cell = '']) => /^\[`(\w+)`\]/.exec(cell)?.slice(1) ?? []);
    expect(rows.sort()).toEqual([...known.commands.keys()].sort());
    for (const name of known.commands.keys()) expect(page).toContain(`\n## ${name}\n`);
  });
  test('has a workflow whose commands there are, and that would find a misspelt one', () => {
    const [, workflow = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
    const named = [...workflow.matchAll(/entente -- (\w+)/g)].map(([, name]) => name);
    expect(named).toEqual(['validate', 'build']);
    const faultsIn = (text: string) => unknownCommands('a.md', `\`\`\`yaml\n${text}\`\`\``, known);
    expect(faultsIn(workflow)).toEqual([]);
    expect(faultsIn(workflow.replace('--strict', '--strickt'))).toHaveLength(1);
    expect(faultsIn(workflow.replace('-- validate', '-- valdate'))).toHaveLength(1);
  });
});

test('docs/embedding.md has the attributes, members, events and parts of the manifest', () => {
  const page = pageOf('docs/embedding.md');
  const network = manifest.modules[0]!.declarations.find(({ tagName }) => tagName === 'actor-network')!;
  const namesIn = (head: string) =>
    rowsOf(page, head).flatMap(([cell = '']) => [...cell.matchAll(/`(\w+)[^`]*`/g)].map(([, name]) => name!));
  const names = (list: readonly { name: string }[] = []) => list.map(({ name }) => name).sort();
  expect(namesIn('Attribute').sort()).toEqual(names(network.attributes));
  expect(namesIn('Name').sort()).toEqual(names(network.members));
  expect(namesIn('Event').sort()).toEqual(names(network.events));
  for (const part of names(network.cssParts)) expect(sectionOf(page, 'Colours and parts')).toContain(`\`${part}\``);
});

test('docs/embedding.md has the entry points of the package', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
  const told = rowsOf(pageOf('docs/embedding.md'), 'Entry point').flatMap(([cell = '']) =>
    [...cell.matchAll(/`entente([^`]*)`/g)].map(([, name]) => `.${name}`),
  );
  expect(told.sort()).toEqual(Object.keys(exports).filter((name) => name !== './package.json').sort());
});

/** Lines of code in a section that a project of the package's test does not have. */
const strangeLines = (section: string, code: string): string[] => {
  const lines = new Set(code.split('\n').map((line) => line.trim()));
  return codeIn(section).filter((line) => !lines.has(line));
};
const codeIn = (section: string): string[] => {
  const [, block = ''] = /```\w+\n([\s\S]*?)```/.exec(section) ?? [];
  return block.split('\n').flatMap((line) => line.trim() || []);
};
test.each([
  ['A plain page', 'page/index.html'],
  ['Svelte', 'svelte/src/App.svelte'],
  ['React', 'react/src/main.tsx'],
])('docs/embedding.md has the recipe that is tried: %s', (heading, file) => {
  const [, section = ''] = pageOf('docs/embedding.md').split(`\n### ${heading}\n`);
  expect(codeIn(section).length).toBeGreaterThan(2);
  expect(strangeLines(section, readFileSync(`tests/package/projects/${file}`, 'utf8'))).toEqual([]);
});
test('the check of recipes finds a line that is not tried', () =>
  expect(strangeLines('```js\na();\nb();\n```', 'a();\nc();')).toEqual(['b();']));

test('docs/presenting.md has what every key does', () => {
  const keys = rowsOf(pageOf('docs/presenting.md'), 'Key').map(([key = '']) => key.toLowerCase());
  for (const [pressed] of KEY_HELP)
    for (const key of pressed.replace('7 Enter', 'number').replace('Ctrl P', 'ctrl+p').replace('Esc', 'escape').split(/[ ,]+(?:then )?/))
      expect(keys.join(' ')).toContain(ARROWS[key] ?? key.toLowerCase());
});
const ARROWS: Readonly<Record<string, string>> = { '→': 'right', '↓': 'down', '←': 'left', '↑': 'up' };

/** A constant that is not exported, as its file has it. */
function constantOf(path: string, form: RegExp): number {
  const found = form.exec(readFileSync(path, 'utf8'))?.[1];
  if (found === undefined) throw new Error(`${path} has no ${form.source}`);
  return Number(found.replaceAll('_', ''));
}
const budgetOf = (name: string) => constantOf('scripts/budgets.ts', new RegExp(`'${name}': (\\d+) \\* KIB`));
const closer = ZOOM_LEVELS.slice(1);

/** Phrases with a number of the code in it. */
const NUMBERS: readonly (readonly [path: string, phrase: string])[] = [
  ['docs/using.md', `Above ${MAX_NAMED_ACTORS} actors, or ${MAX_NAMED_ACTORS_TALL} on a phone`],
  ['docs/visual-language.md', `Crowds (above ${MAX_NAMED_ACTORS} actors, ${MAX_NAMED_ACTORS_TALL} in the tall frame)`],
  ['CHANGELOG.md', `Above ${MAX_NAMED_ACTORS} actors the picture becomes dots`],
  [
    'docs/visual-language.md',
    `From ${FULL_SIZE_ACTORS} actors on (${FULL_SIZE_ACTORS_TALL} in the tall frame) everything shrinks, to ${MIN_ACTOR_SCALE} at most`,
  ],
  ['docs/visual-language.md', `up to ${LONGEST_LEADER} px from its badge`],
  ['docs/visual-language.md', `From a zoom of ${closer.slice(0, -1).join(', ')} and ${closer.at(-1)} on`],
  ['docs/visual-language.md', `A fan of ${{ 5: 'five' }[MIN_LIST_LINES]} or more is flat-topped`],
  ['docs/architecture.md', `One of the ${{ 8: 'eight' }[NAMED_STYLES.length]} family styles`],
  ['docs/architecture.md', `No file has more than ${MOST_LINES} lines`],
  ['docs/architecture.md', `Up to ${MAX_EXACT_ACTORS} actors, own forces`],
  [
    'docs/architecture.md',
    `longer than ${constantOf('src/ui/loading/taskRunner.ts', /PATIENCE = ([\d_]+);/) / 1000} s`,
  ],
  ['docs/architecture.md', `or after ${constantOf('src/explore/state/runAfterPicture.ts', /PATIENCE = ([\d_]+);/)} ms`],
  ['docs/accessibility.md', `contrast of ${MIN_TEXT_CONTRAST} on its grounds, and marks reach ${MIN_MARK_CONTRAST}`],
  ['docs/accessibility.md', `within ${constantOf('src/ui/stage/pickByPointer.ts', /FINGER = (\d+);/)} px of a finger`],
  ['docs/your-own-data.md', `This makes ${DEFAULT_ROUNDS} rounds`],
  ['data/README.md', `# ${DEFAULT_ROUNDS} rounds`],
  ['docs/commands.md', `so many rounds; else ${DEFAULT_ROUNDS}.`],
  ['docs/embedding.md', `before a reader touches it | ${budgetOf('embed before it is touched')} KiB |`],
  ['docs/embedding.md', `after filters, details and drag | ${budgetOf('embed after all was used')} KiB |`],
  ['docs/embedding.md', `the text that is pasted | ${budgetOf('embed as text')} KiB |`],
  ['docs/exporting.md', `at least ${Math.ceil(constantOf('src/explore/chrome/TopBar.svelte', /max-width: (7[\d.]+)px/))} px`],
];
test.each(NUMBERS)('%s says: %s', (path, phrase) => expect(oneLine(pageOf(path))).toContain(phrase));

/** Planted faults: a check that finds none of these holds nothing. */
describe('the check of sentences', () => {
  const words = (count: number) => `${'word '.repeat(count - 1)}end.`;
  test('finds a long one, and says where', () =>
    expect(longSentences('a.md', `# A\n\nShort.\n\n${words(MOST_WORDS + 1)} Short. Short. Short.`)).toEqual([
      expect.stringMatching(/^a\.md:5 has a sentence of 36 words/),
    ]));
  test('finds many middling ones', () =>
    expect(longSentences('a.md', `${words(21)}\n\n${words(21)}`)).toEqual(['a.md has 21.0 words a sentence']));
  test('leaves out headings, tables and code', () =>
    expect(sentencesOf(`# A heading\n\n| a | b |\n|---|---|\n| c | d |\n\n\`\`\`\ncode here\n\`\`\`\n\n![a picture](a.png)`)).toEqual([]));
  test.each([
    ['One. Two! Three? “Four.” Five.', 5],
    ['Some files, e.g. A and B, i.e. Both.', 1],
    ['Version 0.17.6 of `a.b. C` is out.', 1],
    ['- one point\n- another\n  that goes on\n1. a third', 3],
    ['**Bold.** Then more.', 2],
    ['See [the page. It says](a.md) more.', 2],
    ['> quoted\n\nnot quoted', 2],
  ])('splits %s', (text, count) => expect(sentencesOf(text)).toHaveLength(count));
});

describe('the check of names', () => {
  const small: Known = {
    files: new Set(['README.md', 'docs/a.md', 'src/view/bins.ts', 'src/ui/stage/Stage.svelte', 'scripts/serve.mjs']),
    scripts: new Set(['build', 'bench:open']),
    commands: new Map([['deck', 'entente deck <dossier.json>\n  --theme light|dark']]),
  };
  const texts = new Map([['docs/a.md', '# Long heading: here\n']]);
  const links = (text: string) => brokenLinks('README.md', text, texts, small);
  test.each(['[a](docs/b.md)', '![a](docs/a.png)', '[a](docs/a.md#heading)', '[a](../README.md)'])('finds %s', (text) =>
    expect(links(text)).toHaveLength(1),
  );
  test.each(['[a](docs/a.md)', '[a](docs/a.md#long-heading-here)', '[a](https://a.example/)', '`[a](b)`', '```\n[a](b)\n```'])(
    'lets %s pass',
    (text) => expect(links(text)).toEqual([]),
  );
  test.each([
    '`npm run biuld`',
    '```sh\nnpm run bench:opne\n```',
    '`npx entente dekc a.json`',
    '`npm run entente -- deck a.json --size 2x`',
    '`npm biuld`',
    '`npx vitest run --project node tests/docs`',
  ])('finds the command in %s', (text) => expect(unknownCommands('a.md', text, small)).toHaveLength(text.includes('entente --') ? 2 : 1));
  test.each(['`npm run build`', '`npx entente deck a.json --theme dark`', '`npm test -- --quick`'])(
    'lets %s pass',
    (text) => expect(unknownCommands('a.md', text, small)).toEqual([]),
  );
  test.each([
    '`src/view/bin.ts`',
    '`tests/`',
    '`view/bin.ts`',
    '`ui/stages/Stage.svelte`',
    '`bin.ts`',
    '`scripts/server.mjs`',
    '`docs/b.md`',
    '`view/bins/`',
  ])('finds the path in %s', (text) => expect(unknownPaths('a.md', text, small)).toHaveLength(1));
  test.each([
    ...['`src/view/bins.ts`', '`view/bins.ts`', '`bins.ts`', '`src/view/`', '`view/`', '`ui/stage`'],
    ...['`data/my.json`', '`application/json`', '`dist/embed/x.js`', '`a.b`', '`node_modules/x/y.css`'],
  ])('lets %s pass', (text) => expect(unknownPaths('a.md', text, small)).toEqual([]));
});

describe('the check of the architecture page', () => {
  const page = (from: string, room = 'b') =>
    `\n| Group | Rooms |\n|---|---|\n| G | \`a\` |\n\n| Room | What | May take from |\n|---|---|---|\n| \`a\` | x | nothing |\n| \`${room}\` | x | ${from} |\n`;
  const table = { a: {}, b: { a: 'all' } } as const;
  test('lets a true table pass', () => {
    expect(wrongRooms(page('`a`'), table)).toEqual([]);
    expect(wrongRooms(page('G'), table)).toEqual([]);
    expect(wrongRooms(page('types of G'), { a: {}, b: { a: 'types' } })).toEqual([]);
  });
  test('finds a wrong arrow, a wrong reach and a wrong room', () => {
    expect(wrongRooms(page('nothing'), table)).toHaveLength(1);
    expect(wrongRooms(page('types of G'), table)).toHaveLength(2);
    expect(wrongRooms(page('`a`', 'c'), table).length).toBeGreaterThan(0);
  });
  test('finds a word twice, without a meaning, of no code, and a name that is not exported', () => {
    const check = (...rows: string[][]) => wrongWords(rows, new Set(['Plan']), (word) => word === 'plan');
    expect(check(['plan', 'What is drawn (`Plan`).'])).toEqual([]);
    expect(check(['plan', 'What is drawn.'], ['plan', 'Again.'])).toEqual(['plan is there twice']);
    expect(check(['plan', ''])).toEqual(['plan has no meaning']);
    expect(check(['plan', 'What is drawn (`Plot`).'])).toEqual(['plan: nothing exports Plot']);
    expect(check(['plot', 'What is drawn.'])).toEqual(['plot is not a word of the code']);
  });
  test('collects what is exported', () => {
    const text = 'export const a = 1, b = 2; export function c() {} export interface D {} export type E = 1; const f = 1;';
    expect([...exportsOf(new Map([['x.ts', text], ['ui/G.svelte', '<script>let h;</script>']]))]).toEqual([
      ...['a', 'b', 'c', 'D', 'E', 'G'],
    ]);
  });
  test('finds a walk that climbs, lingers, leads nowhere or has no end', () => {
    const walk = (...stops: string[]) => wrongTurns(stops, existsIn);
    const existsIn = (path: string) => existsSync(`src/${path}`);
    expect(walk('dossier/parseDossier.ts', 'view/bins.ts')).toEqual([]);
    expect(walk('view/bins.ts', 'dossier/parseDossier.ts')).toHaveLength(1);
    expect(walk('view/bins.ts', 'view/pins.ts')).toHaveLength(1);
    expect(walk('dossier/parseDossier.ts', 'view/bin.ts')).toHaveLength(1);
    expect(walk('view/bins.ts')).toHaveLength(1);
    expect(stopsIn('1. `a.ts` reads.\n2. `b.ts` draws `c.ts`.\n')).toEqual(['a.ts', 'b.ts']);
  });
});
