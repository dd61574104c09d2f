/** Every walk of a file is linear, or n log n, and none recurses as deep as the file is nested. */
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { findCircles } from '../../src/dossier/findCircles';
import { locateProblems } from '../../src/dossier/locateProblems';
import { parseDossier } from '../../src/dossier/parseDossier';
import { walkJson } from '../../src/dossier/walkJson';
import { HOSTILE_FILES } from '../fixtures/hostileFiles';
import fc from 'fast-check';

/** From 200 records to four times as many. */
const [SIZE, TIMES] = [200, 4];
/** What grows as n log n from one size to the other, and a little more. */
const GROWTH = TIMES * (Math.log(TIMES * SIZE) / Math.log(SIZE)) * 1.1;

describe('four times as much takes about four times the steps', () => {
  let counts: Record<string, [few: number, many: number]> = {};
  beforeAll(() => {
    const printed = execFileSync('node', ['scripts/run.mjs', 'tests/dossier/stepCounts.ts'], { encoding: 'utf8' });
    counts = JSON.parse(printed.trim().split('\n').at(-1)!) as typeof counts;
  });
  it.each([...Object.keys(HOSTILE_FILES), 'a plain file'])('of %s', (name) => {
    const [few, many] = counts[name]!;
    expect(few).toBeGreaterThan(SIZE);
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
