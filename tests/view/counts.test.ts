/**
 * Every filter of the shipped dossier against a count made straight from its JSON. The oracle shares no code with the
 * view: it folds, dates and filters by itself, and leaves the days to the `edtf` package.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DossierInput } from '../../src/dossier/schema';
import { countFacets } from '../../src/view/countFacets';
import { choosePeriod, showOnlyFamily, toggleCertainty, toggleFamily, toggleType } from '../../src/view/filters';
import { selectRecords } from '../../src/view/selectRecords';
import { summaryLineOf } from '../../src/view/summaryLine';
import { NO_FILTER, type Filter } from '../../src/view/viewState';
import { indexOf } from './small';

interface RawRelationship {
  id: string;
  type: string;
  from: string;
  to: string;
  when?: string;
  certainty?: string;
  addition?: boolean;
}
interface Raw {
  asOf: string;
  families: { id: string }[];
  types: { id: string; family: string }[];
  actors: { id: string; partOf?: string }[];
  relationships: RawRelationship[];
  periods: { id: string; when: string }[];
}

const text = readFileSync(new URL('../../data/summit-2023.json', import.meta.url), 'utf8');
const raw = JSON.parse(text) as Raw;
const index = indexOf(JSON.parse(text) as DossierInput);

const WORDS = ['confirmed', 'reported', 'claimed', 'speculated', 'hypothetical', 'not-graded'] as const;
const SIDES = ['maybe', 'standing', 'undated', 'hypothetical'] as const;

/* The oracle. */

function top(id: string): string {
  const parent = raw.actors.find((actor) => actor.id === id)?.partOf;
  return parent ? top(parent) : id;
}

const lines = raw.relationships.filter(({ from, to }) => top(from) !== top(to));
const word = (line: RawRelationship) => line.certainty ?? 'not-graded';
const familyOf = (line: RawRelationship) => raw.types.find(({ id }) => id === line.type)?.family;
const hasDay = (date: string) => /\d/.test(date);

/** The package carries no types of its own. */
const { default: edtf } = createRequire(import.meta.url)('edtf') as {
  default: (text: string) => { min: number; max: number };
};
const read = new Map<string, [number, number]>();

/** First and last millisecond, by the `edtf` package, which reads slowly: each date once. */
function limits(date: string): [number, number] {
  const before = read.get(date);
  if (before) return before;
  const { min, max } = edtf(date);
  read.set(date, [min, max]);
  return [min, max];
}

/** What a date vouches for, and how far it may reach, in milliseconds. */
function reach(when: string): { sure: [number, number]; far: [number, number] } {
  const before = /^\[\.\.(.+)\]$/.exec(when)?.[1];
  if (before) return { sure: limits(before), far: [-Infinity, limits(before)[1]] };
  const [start = '', end = start] = when.split('/');
  const first = hasDay(start) ? limits(start)[0] : -Infinity;
  const last = hasDay(end) ? limits(end)[1] : Infinity;
  const far: [number, number] = [first, last];
  if (start === '') return { sure: limits(end), far };
  if (end === '') return { sure: limits(start), far };
  return { sure: far, far };
}

function place(line: RawRelationship, period: string | null): string {
  if (period === null) return 'in';
  if (line.certainty === 'hypothetical') return 'hypothetical';
  if (line.when === undefined) return 'undated';
  if (!hasDay(line.when)) return hasDay(period) ? 'standing' : 'in';
  if (!hasDay(period)) return 'out';
  const [from, to] = reach(period).far;
  const meets = ([first, last]: [number, number]) => !(last < from || first > to);
  const { sure, far } = reach(line.when);
  return meets(sure) ? 'in' : meets(far) ? 'maybe' : 'out';
}

type Kind = 'type' | 'certainty' | 'addition' | 'period';

function whenOf(filter: Filter): string | null {
  const { window } = filter;
  if (!window) return null;
  if ('from' in window) return `${window.from}/${window.to}`;
  return raw.periods.find(({ id }) => id === window.period)!.when;
}

/** The lines that a filter shows, one of its kinds set aside if wanted. */
function shown(filter: Filter, aside?: Kind): RawRelationship[] {
  return lines
    .filter((line) => aside === 'type' || !filter.hiddenTypes.includes(line.type))
    .filter((line) => aside === 'certainty' || !(filter.hiddenCertainties as string[]).includes(word(line)))
    .filter((line) => aside === 'addition' || !filter.hideAdditions || !line.addition)
    .filter((line) => aside === 'period' || ['in', ...filter.also].includes(place(line, whenOf(filter))));
}

/** Whether a period looks ahead: open, and from the month in which knowledge ends. */
function ahead(period: string | null): boolean {
  const [start = '', end] = period?.split('/') ?? [];
  return hasDay(start) && end === '..' && limits(start)[1] >= limits(raw.asOf)[0];
}

/** The bins beside another period, were it chosen: those that look ahead bring and take the hypothetical. */
function binsWith(filter: Filter, period: string): string[] {
  const kept = filter.also.filter((bin) => bin !== 'hypothetical' || !ahead(whenOf(filter)));
  return ahead(period) ? [...kept, 'hypothetical'] : kept;
}

const ids = (some: RawRelationship[]) => some.map(({ id }) => id).sort();
const kept = (filter: Filter) => [...selectRecords(index, filter).shown].sort();

/** Every number of the facets, counted by hand. */
function expectFacets(filter: Filter): void {
  const counts = countFacets(index, filter);
  const byType = shown(filter, 'type');
  for (const { id } of raw.types) {
    const of = (some: RawRelationship[]) => some.filter((line) => line.type === id).length;
    expect(counts.types.get(id), id).toEqual({ shown: of(byType), total: of(lines) });
  }
  for (const { id } of raw.families) {
    const of = (some: RawRelationship[]) => some.filter((line) => familyOf(line) === id).length;
    expect(counts.families.get(id), id).toEqual({ shown: of(byType), total: of(lines) });
  }
  for (const name of WORDS) {
    const of = (some: RawRelationship[]) => some.filter((line) => word(line) === name).length;
    expect(counts.certainties.get(name), name).toEqual({ shown: of(shown(filter, 'certainty')), total: of(lines) });
  }
  const anyTime = shown(filter, 'period');
  for (const { id, when } of raw.periods) {
    const bins = ['in', ...binsWith(filter, when)];
    expect(counts.periods.get(id), id).toBe(anyTime.filter((line) => bins.includes(place(line, when))).length);
  }
  for (const bin of SIDES) {
    expect(counts.bins.get(bin), bin).toBe(anyTime.filter((line) => place(line, whenOf(filter)) === bin).length);
  }
  expect(counts.all).toBe(byType.length);
  expect(counts.anyTime).toBe(anyTime.length);
  expect(counts.additions).toBe(shown(filter, 'addition').filter(({ addition }) => addition).length);
}

/* The tests. */

describe('the shipped dossier', () => {
  it('draws 37 of its relationships, and finds the rest inside actors', () => {
    expect(kept(NO_FILTER)).toEqual(ids(lines));
    expect(lines).toHaveLength(37);
    expect(selectRecords(index, NO_FILTER).undrawn).toBe(raw.relationships.length - 37);
    expect(summaryLineOf(index, selectRecords(index, NO_FILTER), null).text).toBe('Showing all 37 relationships.');
  });

  it('has the agreed number in each family and certainty', () => {
    const { families, certainties } = countFacets(index, NO_FILTER);
    expect(Object.fromEntries([...families].map(([id, { total }]) => [id, total]))).toEqual({
      arms: 9,
      technology: 6,
      diplomacy: 6,
      pressure: 3,
      warnings: 6,
      conflict: 3,
      rules: 4,
    });
    expect(Object.fromEntries([...certainties].map(([id, { total }]) => [id, total]))).toEqual({
      confirmed: 10,
      reported: 3,
      claimed: 7,
      speculated: 11,
      hypothetical: 6,
      'not-graded': 0,
    });
  });

  it('holds exactly S27 to S30 in P1', () => {
    expect(kept(choosePeriod(index, NO_FILTER, 'P1'))).toEqual(['S27', 'S28', 'S29', 'S30']);
  });

  it('holds exactly the standing conditions in P6', () => {
    expect(kept(choosePeriod(index, NO_FILTER, 'P6'))).toEqual(['S13', 'S32', 'S35']);
  });

  it('shows what may come with P5, and with no other period', () => {
    for (const { id } of raw.periods) {
      expect(choosePeriod(index, NO_FILTER, id).also, id).toEqual(id === 'P5' ? ['hypothetical'] : []);
    }
  });
});

describe('filters agree with the oracle', () => {
  it.each(raw.families.map(({ id }) => id))('family %s', (family) => {
    const without = lines.filter((line) => familyOf(line) !== family);
    const alone = lines.filter((line) => familyOf(line) === family);
    expect(kept(toggleFamily(index, NO_FILTER, family))).toEqual(ids(without));
    expect(kept(showOnlyFamily(index, NO_FILTER, family))).toEqual(ids(alone));
    expectFacets(toggleFamily(index, NO_FILTER, family));
  });

  it.each(raw.types.map(({ id }) => id))('type %s', (type) => {
    const filter = toggleType(NO_FILTER, type);
    expect(kept(filter)).toEqual(ids(lines.filter((line) => line.type !== type)));
    expectFacets(filter);
  });

  it.each(WORDS)('certainty %s', (name) => {
    const filter = toggleCertainty(NO_FILTER, name);
    expect(kept(filter)).toEqual(ids(lines.filter((line) => word(line) !== name)));
    expectFacets(filter);
  });

  it.each(raw.periods.map(({ id }) => id))('period %s, with each bin beside it', (period) => {
    for (const also of [[], ...SIDES.map((bin) => [bin]), [...SIDES]]) {
      const filter: Filter = { ...NO_FILTER, window: { period }, also };
      expect(kept(filter)).toEqual(ids(shown(filter)));
      expectFacets(filter);
    }
  });

  const filters: fc.Arbitrary<Filter> = fc.record({
    hiddenTypes: fc.subarray(raw.types.map(({ id }) => id).sort(), { maxLength: 5 }),
    hiddenCertainties: fc.subarray([...WORDS], { maxLength: 3 }),
    window: fc.oneof(
      fc.constant(null),
      fc.constantFrom(...raw.periods).map(({ id }) => ({ period: id })),
      fc.constantFrom(
        { from: '2022-02', to: '2022-12' },
        { from: '1980', to: '2023-08' },
        { from: '2023-09', to: '..' },
      ),
    ),
    also: fc.subarray([...SIDES]),
    hideAdditions: fc.boolean(),
  });

  it.each(fc.sample(filters, { seed: 20231123, numRuns: 50 }))('combination %#: %j', (filter) => {
    const line = summaryLineOf(index, selectRecords(index, filter), filter.window);
    const left = shown(filter);
    expect(kept(filter)).toEqual(ids(left));
    expect(line.hidden.reduce((sum, { count }) => sum + count, 0)).toBe(lines.length - left.length);
    expect(line.all).toBe(left.length === lines.length);
    expectFacets(filter);
  });
});
