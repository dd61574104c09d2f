import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countTicks } from '../../src/chart/countTicks';
import type { DossierInput } from '../../src/dossier/schema';
import {
  buildPeriodChart,
  chartSegmentsOf,
  slotRangeOf,
  windowOfSlots,
  type PeriodChartData,
} from '../../src/chart/buildPeriodChart';
import { LARGEST_YEAR } from '../../src/dossier/edtf/civilDate';
import { spanDateOf } from '../../src/view/bins';
import { indexOf } from '../view/small';

const summit = indexOf(
  JSON.parse(readFileSync(new URL('../../data/summit-2023.json', import.meta.url), 'utf8')) as DossierInput,
);
const chart = buildPeriodChart(summit);

type Given = string | { when?: string; certainty?: 'hypothetical' };
function dated(given: readonly Given[], asOf?: string) {
  return indexOf({
    title: 'Dated',
    ...(asOf === undefined ? {} : { asOf }),
    types: [{ id: 't', label: 'T' }],
    actors: [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ],
    relationships: given.map((one, i) => ({
      ...(typeof one === 'string' ? { when: one } : one),
      id: `r${i}`,
      type: 't',
      from: 'a',
      to: 'b',
    })),
  });
}
const idsIn = (units: readonly { id: string }[] | undefined) => units?.map(({ id }) => id);
/** The pieces of a relationship, with their slots, kind and arrow: `2023-09 hollow right`, `2023-01–2023-10 hatched`. */
const run = (of: PeriodChartData, id: string) =>
  of.units
    .filter((unit) => unit.id === id)
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, kind, arrow }) => {
      const slots = [...new Set([of.slots[from]!.id, of.slots[to]!.id])].join('–');
      return [slots, kind, ...(arrow ? [arrow] : [])].join(' ');
    });
const inSlot = (of: PeriodChartData, slot: number) =>
  of.units.filter(({ from, to }) => from <= slot && slot <= to).sort((a, b) => a.row - b.row);

describe('the shipped dossier', () => {
  test('has a slot for the 1980s and one for each month from the first known start', () => {
    expect(chart.slots).toHaveLength(22);
    expect(chart.slots.map(({ name }) => name).slice(0, 2)).toEqual(['1980s or before', 'February 2022']);
    expect(chart.slots.at(-1)).toMatchObject({ name: 'October 2023', from: '2023-10', to: '2023-10', early: false });
    expect(chart.slots.map(({ label }) => label).filter(Boolean)).toEqual([
      '1980s or before',
      'Feb 2022',
      'May',
      'Sept',
      'Jan 2023',
      'May',
      'Sept',
    ]);
  });

  test('stacks by family, then by id', () => {
    expect(idsIn(inSlot(chart, 0))).toEqual(['S27', 'S28', 'S29', 'S30']);
    expect(idsIn(inSlot(chart, 20))?.join(' ')).toBe('S06 S08 S12 S20 S09 S10 S11 S01 S04 S05 S07 S17 S19 S33 E01');
  });

  test('tells dated, running, only an end known and some time in a decade apart', () => {
    expect(run(chart, 'S01')).toEqual(['2023-09 solid']);
    expect(run(chart, 'S07')).toEqual(['2023-09 hollow', '2023-10 hollow right']);
    expect(run(chart, 'S20')).toHaveLength(14);
    expect(run(chart, 'S14')).toEqual(['2023-10 hollow left']);
    expect(run(chart, 'S02')).toEqual(['2023-08 hollow left']);
    expect(run(chart, 'S28')).toEqual(['early hatched left']);
    expect(run(chart, 'S27')).toEqual(['early hatched']);
  });

  test('keeps what has no place in time in boxes, and leaves out what is within one actor', () => {
    expect(chart.boxes.map(({ bin, units }) => [bin, idsIn(units)])).toEqual([
      ['standing', ['S32', 'S13', 'S35']],
      ['hypothetical', ['S26', 'S38', 'S31', 'S42', 'S41', 'S15']],
    ]);
    const all = new Set([chart, ...chart.boxes].flatMap(({ units }) => units.map(({ id }) => id)));
    expect(all.size).toBe(37);
    expect(all.has('S36')).toBe(false);
  });

  test('places the thumbs for periods and spans', () => {
    const slots = (window: Parameters<typeof slotRangeOf>[2]) => slotRangeOf(summit, chart, window);
    expect(slots(null)).toEqual([0, 21]);
    expect(slots({ period: 'P1' })).toEqual([0, 0]);
    expect(slots({ period: 'P3' })).toEqual([20, 20]);
    expect(slots({ period: 'P5' })).toEqual([21, 21]);
    expect(slots({ period: 'P6' })).toBeNull();
    expect(slots({ from: '2022-02-10', to: '2022-03' })).toEqual([1, 2]);
    expect(slots({ from: '1995', to: '1996' })).toBeNull();
  });

  test('gives back every span that it makes', () => {
    expect(windowOfSlots(chart, 0, 21)).toBeNull();
    expect(windowOfSlots(chart, 0, 1)).toEqual({ from: '..', to: '2022-02' });
    for (let from = 0; from < 22; from++) {
      for (let to = from; to < 22; to++) {
        const span = windowOfSlots(chart, from, to);
        if (span) expect(slotRangeOf(summit, chart, span)).toEqual([from, to]);
      }
    }
  });
});

describe('the axis', () => {
  const slots = (given: string[], asOf?: string) => buildPeriodChart(dated(given, asOf)).slots;

  test('takes quarters, years and decades when there are too many months', () => {
    expect(slots(['2015-02', '2019-12']).map(({ name }) => name)[0]).toBe('January–March 2015');
    const years = slots(Array.from({ length: 31 }, (_, i) => String(1990 + i)));
    expect([years.length, years[0]?.from, years.at(-1)?.to]).toEqual([31, '1990', '2020']);
    const decades = slots(Array.from({ length: 124 }, (_, i) => String(1900 + i)));
    expect(decades.map(({ from, to }) => `${from}/${to}`).slice(-2)).toEqual(['2010/2019', '2020/2029']);
  });

  test('loses no relationship of a long time', () => {
    const given = Array.from({ length: 124 }, (_, i) => String(1900 + i));
    expect(new Set(buildPeriodChart(dated(given)).units.map(({ id }) => id)).size).toBe(124);
  });

  test('runs on to the end of knowledge where something does, or where it is near', () => {
    expect(slots(['2022-09/..'], '2023-10').at(-1)?.id).toBe('2023-10');
    expect(slots(['2023-09'], '2023-10').at(-1)?.id).toBe('2023-10');
    expect(slots(['1939-09', '1942-06', '1945-05'], '2023-10').at(-1)?.to).toBe('1945-06');
  });

  test('breaks only after a gap that takes most of the time', () => {
    expect(slots(['1987', '2023-09'])[0]).toMatchObject({ early: true, name: '1987', from: '1987', to: '1987' });
    expect(slots(['1953', '1970', '1987', '2005', '2023-09']).map(({ early }) => early)).not.toContain(true);
    expect(slots(['2019-01', '2023-09']).map(({ early }) => early)).not.toContain(true);
  });

  test('is empty without dates', () => {
    const bare = dated([{}, '/..', { when: '2023', certainty: 'hypothetical' }]);
    const empty = buildPeriodChart(bare);
    expect(empty.slots).toEqual([]);
    expect(empty.boxes.map(({ bin, units }) => `${bin} ${units[0]?.kind}`)).toEqual([
      'standing hollow',
      'undated dashed',
      'hypothetical hollow',
    ]);
    expect(windowOfSlots(empty, 0, 0)).toBeNull();
  });

  test('stays short, and its spans can be read, whatever the years', () => {
    const year = fc.oneof(
      fc.integer({ min: -9999, max: 9999 }),
      fc.integer({ min: -400_000, max: 400_000 }),
      fc.integer({ min: -LARGEST_YEAR, max: LARGEST_YEAR }),
    );
    const written = year.map((n) => {
      const digits = String(Math.abs(n)).padStart(4, '0');
      return `${digits.length > 4 ? 'Y' : ''}${n < 0 ? '-' : ''}${digits}`;
    });
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 12 }), (given) => {
        const index = dated(given, '2023-10');
        const { slots: found, units } = buildPeriodChart(index);
        expect(found.length).toBeLessThanOrEqual(50);
        expect(new Set(units.map(({ id }) => id)).size).toBe(index.relationships.size);
        for (const { from, to } of found) expect(spanDateOf(from, to), `${from}/${to}`).not.toBeNull();
      }),
      { seed: 2023, numRuns: 300 },
    );
  });
});

test('draws open starts back to the first slot, and sets only at their members', () => {
  const of = buildPeriodChart(dated(['../2023-03', '{2023-01,2023-04}', '2023-02/2023-03']));
  expect(run(of, 'r0')).toEqual(['2023-01 hollow left', '2023-02 hollow', '2023-03 hollow']);
  expect(run(of, 'r1')).toEqual(['2023-01 solid', '2023-04 solid']);
  expect(run(of, 'r2')).toEqual(['2023-02 solid', '2023-03 solid']);
});

test('draws units one by one up to 24, then sums those that look alike', () => {
  const many = (n: number) => buildPeriodChart(dated(Array.from({ length: n }, () => '2023-09')));
  expect([many(24).tallest, many(24).single]).toEqual([24, true]);
  const bars = many(25);
  expect([bars.tallest, bars.single]).toEqual([25, false]);
  const summed = (of: PeriodChartData, ...kept: string[]) => chartSegmentsOf(of.units, of.single, new Set(kept));
  expect(summed(bars, 'r3', 'r7')).toMatchObject([{ row: 0, all: 25, kept: 2 }]);
  const mixed = buildPeriodChart(dated(Array.from({ length: 40 }, (_, i) => (i % 2 ? '2023-09' : '2023-09?'))));
  expect(summed(mixed, 'r1').map(({ kind, row, all, kept }) => [kind, row, all, kept])).toEqual([
    ['hollow', 0, 20, 0],
    ['solid', 20, 20, 1],
  ]);
  expect(summed(chart)).toHaveLength(chart.units.length);
});

describe('is solid only where a date fits into one slot', () => {
  /** The first and last date stretch the axis over quarters. */
  const quarters = (...given: string[]) => {
    const of = buildPeriodChart(dated([...given, '2018-02', '2023-11']));
    return given.map((_, i) => run(of, `r${i}`).join(', '));
  };

  test('a year over four quarters is one hatched piece of its length', () => {
    expect(quarters('2021', '2021-03')).toEqual(['2021-01–2021-10 hatched', '2021-01 solid']);
  });
  test('a season over two quarters is hatched', () => {
    expect(quarters('2021-21', '2022-24')).toEqual(['2021-01–2021-04 hatched', '2022-10–2023-01 hatched']);
  });
  test('a range of "some time in" is hatched, within one slot hollow', () => {
    expect(quarters('[2021-02..2021-11]', '[2021-02..2021-03]')).toEqual(['2021-01–2021-10 hatched', '2021-01 hollow']);
  });
  test('a century over two slots is hatched', () => {
    const of = buildPeriodChart(dated(['00XX', '-0263', '0476', '0950']));
    expect(run(of, 'r0')).toEqual(['-0099–0001 hatched']);
  });
  test('a span is solid between its ends, and hatched where an end may lie', () => {
    expect(quarters('2020/2022', '2020-02/2020', '2021/2021-12', '2020/2021')).toEqual([
      '2020-01–2020-10 hatched, 2021-01 solid, 2021-04 solid, 2021-07 solid, 2021-10 solid, 2022-01–2022-10 hatched',
      '2020-01 solid, 2020-04–2020-10 hatched',
      '2021-01–2021-07 hatched, 2021-10 solid',
      '2020-01–2021-10 hatched',
    ]);
  });
  test('what runs on is hollow after the slots in which it may begin', () => {
    expect(quarters('2022/..', '/2021')).toEqual([
      '2022-01–2022-10 hatched, 2023-01 hollow, 2023-04 hollow, 2023-07 hollow, 2023-10 hollow right',
      '2021-01–2021-10 hatched left',
    ]);
  });
  test('a date that is uncertain or about is hollow', () => {
    expect(quarters('2021-03?', '2021-03~', '2021-03%')).toEqual(Array(3).fill('2021-01 hollow'));
  });
  test('a relationship has no two pieces in one slot', () => {
    expect(quarters('{2021-02,2021-03}', '{2021-02,2021}', '[2021-02,2021-11]')).toEqual([
      '2021-01 solid',
      '2021-01–2021-10 hatched',
      '2021-01 hollow, 2021-10 hollow',
    ]);
  });
});

test('what spans several slots lies level at the foot, and the rest fills the gaps', () => {
  const of = buildPeriodChart(dated(['2021', '2021-21', '2021-02', '2021-11', '2018-02', '2023-11']));
  expect(of.units.map(({ id, row }) => `${id} ${row}`).sort()).toEqual([
    'r0 0',
    'r1 1',
    'r2 2',
    'r3 1',
    'r4 0',
    'r5 0',
  ]);
});

describe('years of every size', () => {
  const slots = (...given: string[]) => buildPeriodChart(dated(given)).slots;

  test('make a few dozen slots', () => {
    expect(slots('Y-66000000', '2023').length).toBeLessThanOrEqual(50);
    expect(slots('Y-999999999', 'Y999999999', '2023', '0001').length).toBeLessThanOrEqual(50);
  });
  test('are named as they are', () => {
    expect(slots('Y170000002')[0]).toMatchObject({ name: '170,000,002', from: 'Y170000002', to: 'Y170000002' });
    expect(slots('Y-66000000', '2023')[0]).toMatchObject({ early: true, name: '66,000,001 BC' });
  });
  test('before Christ fill centuries and decades that are round in their own count', () => {
    const centuries = slots('-0263', '-0044', '0079', '0476', '0800', '1066', '1492', '1789');
    expect(centuries.slice(0, 4).map(({ name, label }) => `${name}: ${label}`)).toEqual([
      '300 BC – 201 BC: 300 BC',
      '200 BC – 101 BC: 200 BC',
      '100 BC – 1 BC: 100 BC',
      'AD 1 – AD 99: AD 1',
    ]);
    const filled = slots('-02XX', '-0044', '0476', '0800', '1066', '1492', '1789');
    expect(filled[0]).toMatchObject({ from: '-0299', to: '-0200' });
  });
});

test.each([
  [1, [1]],
  [3, [1, 2, 3]],
  [4, [2, 4]],
  [15, [5, 10, 15]],
  [24, [10, 20]],
  [312, [100, 200, 300]],
  [4_000, [2_000, 4_000]],
])('the scale of %i has round counts', (tallest, ticks) => {
  expect(countTicks(tallest)).toEqual(ticks);
});

test('the scale leaves room for its numbers', () => {
  expect([1, 2, 5, 15].map((tallest) => countTicks(tallest, 2.4))).toEqual([[1], [2], [5], [5, 10, 15]]);
});

test('does not depend on the order of the records', () => {
  const { dossier } = summit;
  const turned = indexOf({
    ...dossier,
    relationships: [...dossier.relationships].reverse(),
    actors: [...dossier.actors].reverse(),
  });
  expect(buildPeriodChart(turned)).toEqual(chart);
});
