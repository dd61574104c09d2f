/** Every walk of a file is linear, or n log n, and none recurses as deep as the file is nested. */
import { describe, expect, it } from 'vitest';
import { findCircles } from '../../src/dossier/findCircles';
import type { DossierIndex } from '../../src/dossier/indexDossier';
import { locateProblems } from '../../src/dossier/locateProblems';
import { parseDossier } from '../../src/dossier/parseDossier';
import { walkJson } from '../../src/dossier/walkJson';
import { collectClaims } from '../../src/view/neighbours';
import { countFacets } from '../../src/view/countFacets';
import { selectRecords } from '../../src/view/selectRecords';
import { emphasisOf } from '../../src/view/steps';
import { NO_FILTER } from '../../src/view/viewState';
import { HOSTILE_FILES, plainFile } from '../fixtures/hostileFiles';
import { countSteps } from '../steps';
import fc from 'fast-check';

const SIZE = 200;
/** What grows as n log n from one size to four times as much. */
const GROWTH = 4 * (Math.log(4 * SIZE) / Math.log(SIZE)) * 1.2;

/** All that is done before a picture stands, and with it. */
function read(text: string): void {
  const { index, problems } = parseDossier(text);
  locateProblems(text, problems);
  if (index) walk(index);
}
function walk(index: DossierIndex): void {
  const { shown } = selectRecords(index, NO_FILTER, new Set());
  countFacets(index, NO_FILTER);
  emphasisOf(index, { focus: null, highlight: [...shown], step: null });
  for (const id of shown) collectClaims(index, id);
}

describe('four times as much takes about four times the steps', () => {
  it.each(Object.entries({ ...HOSTILE_FILES, 'a plain file': plainFile }))('of %s', async (_, fileOf) => {
    read(fileOf(SIZE));
    const few = await countSteps(() => read(fileOf(SIZE)));
    const many = await countSteps(() => read(fileOf(4 * SIZE)));
    expect(many / few).toBeLessThan(GROWTH);
  });
});

describe('a file that is nested 100,000 deep', () => {
  it.each(['nested lists', 'lists that never close'])('is told, not thrown over: %s', (name) => {
    const text = HOSTILE_FILES[name]!(100_000);
    const { problems } = parseDossier(text);
    expect(locateProblems(text, problems)[0]).toMatchObject({ line: 1 });
  });
});

describe('circles', () => {
  it('are found in one look at each node', () => {
    const [size, asked] = [10_000, new Map<number, number>()];
    const circles = findCircles(size, (node) => {
      asked.set(node, (asked.get(node) ?? 0) + 1);
      return [(node + 1) % size, node >> 1];
    });
    expect(circles).toEqual([Array.from({ length: size }, (_, i) => i)]);
    expect([...asked.values()].every((times) => times === 1)).toBe(true);
  });
  it('are what can be reached from itself, for any graph', () => {
    const graphs = fc
      .integer({ min: 1, max: 9 })
      .chain((size) => fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), { minLength: size, maxLength: size }));
    fc.assert(
      fc.property(graphs, (next) => {
        const reach = (from: number) => {
          const seen = new Set<number>(next[from]);
          for (const at of seen) for (const to of next[at]!) seen.add(to);
          return seen;
        };
        const alike = (a: number) => next.flatMap((_, b) => (reach(a).has(b) && reach(b).has(a) ? [b] : []));
        const expected = next.flatMap((_, a) => (alike(a)[0] === a ? [alike(a)] : []));
        expect(findCircles(next.length, (node) => next[node]!)).toEqual(expected);
      }),
      { seed: 12 },
    );
  });
});

it('a text is read on exactly as far as JSON reads it', () => {
  const near = fc.string({ unit: fc.constantFrom(...'{}[],:"\\ \n0123-+.eEtrue”nulfas/u', '"a"', '{"b":', '\u0001') });
  fc.assert(
    fc.property(
      fc.oneof(
        near,
        fc.json(),
        fc.json().map((text) => text.slice(1)),
      ),
      (text) => {
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(walkJson(text, () => null) === null).toBe(isJson);
      },
    ),
    { seed: 13, numRuns: 2_000 },
  );
});

describe('so many problems are told that somebody can read them', () => {
  it('the first thousand, and how many more there are', () => {
    const { problems } = parseDossier(HOSTILE_FILES['fields that nobody knows']!(5_000));
    expect(problems.length).toBe(1_001);
    expect(problems.at(-1)).toMatchObject({ code: 'more-problems' });
    expect(problems.at(-1)!.fault).toContain('4000');
  });
});

it('a word of 20,000 letters is cut and told; texts that break, and addresses, stay whole', () => {
  const long = 'x'.repeat(3_000);
  const chinese = '한국'.repeat(2_000);
  const { index, problems } = parseDossier(
    JSON.stringify({
      title: 'T',
      actors: [
        {
          id: 'a',
          name: 'x'.repeat(20_000),
          summary: chinese,
          links: [{ label: 'L', url: `https://x.example/${long}` }],
        },
      ],
      relationships: [],
    }),
  );
  const actor = index!.actors.get('a')!;
  expect(actor.name).toBe(`${'x'.repeat(1_000)}…`);
  expect(actor.summary).toBe(chinese);
  expect(actor.links![0]!.url).toBe(`https://x.example/${long}`);
  expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['/actors/0/name long-word']);
});
