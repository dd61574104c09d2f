/** The period chart: one brick for each relationship and slot of time it touches, boxes for what has no place in time. */
import * as words from '../words/en/marks';
import type { DatePart, EdtfDate } from '../dossier/edtf/types';
import { parseEdtf } from '../dossier/edtf/parseEdtf';
import type { DossierIndex, Link } from '../dossier/indexDossier';
import { hasNoKnownBound, windowDateOf } from '../view/bins';
import { drawableLinksOf } from '../view/drawableLinks';
import type { SideBin, TimeWindow } from '../view/viewState';
import { familyStylesOf } from '../scene/style/encoding';
import { buildTimeSlots, type TimeSlot } from './timeSlots';
import type { FamilyStyle } from '../scene/style/familyStyles';

export interface ChartUnit {
  id: string;
  look: FamilyStyle;
  /** Dated; an end not given; some time in a longer time; no date. */
  kind: 'solid' | 'hollow' | 'hatched' | 'dashed';
  /** The side on which it goes on, or may: on the last brick there. */
  arrow: 'left' | 'right' | null;
}

export interface PeriodChartData {
  slots: TimeSlot[];
  /** Bricks of each slot, from the foot up. */
  stacks: ChartUnit[][];
  boxes: { bin: Exclude<SideBin, 'maybe'>; name: string; bricks: ChartUnit[] }[];
  tallest: number;
  /** Few enough for a brick each; else they are summed as bars. */
  stack: boolean;
}

const MOST_BRICKS = 24;
const BOXES = ['standing', 'undated', 'hypothetical'] as const;

/**
 * The chart of a dossier, whatever the filter leaves of it.
 * @param counted relationships that count, those that are drawn within unfolded actors included
 */
export function buildPeriodChart(
  index: DossierIndex,
  counted: readonly Link[] = drawableLinksOf(index).links,
): PeriodChartData {
  const looks = familyStylesOf(index);
  const order = new Map(index.families.map((family, i) => [family.id, i]));
  const orderOf = (link: Link) => order.get(link.family.id) ?? order.size;
  const links = [...counted].sort((a, b) => orderOf(a) - orderOf(b) || (a.id < b.id ? -1 : 1));
  const lookOf = (link: Link) => looks.get(link.family.id) ?? 'plain';
  const placed = links.flatMap((link) => (link.date && binless(link) === null ? [{ link, date: link.date }] : []));
  const slots = buildTimeSlots(
    placed.map(({ date }) => date),
    endOfKnowledge(index),
  );
  const stacks: ChartUnit[][] = slots.map(() => []);
  for (const { link, date } of placed) {
    const touched = slots.flatMap((slot, i) => (isIn(date, slot) ? [i] : []));
    for (const i of touched) {
      const goesOn = date.end.kind !== 'known' && i === touched.at(-1);
      const wentBefore = date.start.kind !== 'known' && i === touched[0];
      const arrow = goesOn ? 'right' : wentBefore ? 'left' : null;
      stacks[i]!.push({ id: link.id, look: lookOf(link), kind: kindIn(date, slots[i]!), arrow });
    }
  }
  const boxes = BOXES.map((bin) => ({
    bin,
    name: words.chartBoxes[bin],
    bricks: links
      .filter((link) => binless(link) === bin)
      .map((link): ChartUnit => {
        return { id: link.id, look: lookOf(link), kind: bin === 'undated' ? 'dashed' : 'hollow', arrow: null };
      }),
  })).filter((box) => box.bricks.length);
  const heights = [...stacks, ...boxes.map((box) => box.bricks)].map((stack) => stack.length);
  const tallest = Math.max(1, ...heights);
  return { slots, stacks, boxes, tallest, stack: tallest <= MOST_BRICKS };
}

/** First and last slot that a window takes, or `null` where it takes none (a standing window). */
export function slotRangeOf(
  index: DossierIndex,
  chart: PeriodChartData,
  window: TimeWindow | null,
): [number, number] | null {
  const last = chart.slots.length - 1;
  if (!window) return [0, last];
  const date = windowDateOf(index, window);
  if (!date || hasNoKnownBound(date)) return null;
  const taken = chart.slots.flatMap((slot, i) => (slot.first <= date.latest && slot.last >= date.earliest ? [i] : []));
  return taken.length ? [taken[0]!, taken.at(-1)!] : null;
}

/** The window from one slot to another; `null` for all of them. */
export function windowOfSlots(chart: PeriodChartData, from: number, to: number): { from: string; to: string } | null {
  const [first, last] = [chart.slots[from], chart.slots[to]];
  if (!first || !last || (from <= 0 && to >= chart.slots.length - 1)) return null;
  return { from: first.from, to: last.to };
}

/** A stretch of a stack in one colour: how many bricks it stands for, from which, and how many of them are kept. */
export interface StackSegment {
  look: FamilyStyle;
  from: number;
  all: number;
  kept: number;
}

/** Sums a stack that is too tall for single bricks. */
export function stackSegmentsOf(bricks: readonly ChartUnit[], kept: ReadonlySet<string>): StackSegment[] {
  const bars: StackSegment[] = [];
  bricks.forEach(({ id, look }, i) => {
    let bar = bars.at(-1);
    if (bar?.look !== look) bars.push((bar = { look, from: i, all: 0, kept: 0 }));
    bar.all += 1;
    if (kept.has(id)) bar.kept += 1;
  });
  return bars;
}

function binless(link: Link): PeriodChartData['boxes'][number]['bin'] | null {
  if (link.record.certainty === 'hypothetical') return 'hypothetical';
  if (!link.date) return 'undated';
  return hasNoKnownBound(link.date) ? 'standing' : null;
}

/** Whether a date has a brick in a slot: all along what it runs through, else only at its known dates. */
function isIn({ form, start, end, parts }: EdtfDate, slot: TimeSlot): boolean {
  const touches = (first: number, last: number) => first <= slot.last && last >= slot.first;
  const runsThrough = form === 'interval' && start.kind !== 'unknown' && end.kind !== 'unknown';
  if (!runsThrough) return parts.some((part) => touches(part.first, part.last));
  return touches(
    start.kind === 'known' ? start.part.first : -Infinity,
    end.kind === 'known' ? end.part.last : Infinity,
  );
}

function kindIn({ form, start, end, parts }: EdtfDate, slot: TimeSlot): ChartUnit['kind'] {
  if (parts.some((part) => monthsIn(part) > Math.max(1, slot.step))) return 'hatched';
  return form === 'oneOf' || start.kind !== 'known' || end.kind !== 'known' ? 'hollow' : 'solid';
}

function monthsIn({ precision }: DatePart): number {
  return { day: 0, month: 1, season: 3, year: 12, decade: 120, century: 1_200 }[precision];
}

function endOfKnowledge(index: DossierIndex): number {
  const asOf = index.dossier.asOf === undefined ? null : parseEdtf(index.dossier.asOf);
  return asOf?.ok && Number.isFinite(asOf.date.latest) ? asOf.date.latest : -Infinity;
}
