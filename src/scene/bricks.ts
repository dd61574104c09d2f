/** The period chart: one brick for each relationship and slot of time it touches, boxes for what has no place in time. */
import { civil, daysFromCivil, daysInMonth, MONTHS } from '../dossier/days';
import { parseEdtf, type EdtfDate } from '../dossier/edtf';
import type { DossierIndex, Link } from '../dossier/indexDossier';
import { isStanding, windowDate } from '../view/bins';
import { drawable } from '../view/drawable';
import type { SideBin, Window } from '../view/state';
import { familyLooks } from './encode';
import type { Look } from './theme';

export interface Slot {
  id: string;
  /** Full name, and the short one under the chart; empty where there is no room for each. */
  name: string;
  label: string;
  /** EDTF dates of its first and last part. */
  from: string;
  to: string;
  first: number;
  last: number;
  /** Lies long before the others: the axis is broken after it. */
  early: boolean;
}

export interface Brick {
  id: string;
  look: Look;
  /** Dated; an end not given; some time in a longer time; no date. */
  kind: 'solid' | 'hollow' | 'hatched' | 'dashed';
}

export interface PeriodChart {
  slots: Slot[];
  /** Bricks of each slot, from the foot up. */
  stacks: Brick[][];
  boxes: { bin: Exclude<SideBin, 'maybe'>; name: string; bricks: Brick[] }[];
  tallest: number;
}

const LONG_GAP = 5 * 366;
const MOST_SLOTS = 48;
const BOX_NAMES = { standing: 'Standing', undated: 'No date', hypothetical: 'Not happened' } as const;

/** The chart of a dossier; it looks at all relationships that are drawn, never at the filter. */
export function periodChart(index: DossierIndex): PeriodChart {
  const looks = familyLooks(index);
  const families = index.families.map((family) => family.id);
  const links = [...drawable(index).links].sort(
    (a, b) => families.indexOf(a.family.id) - families.indexOf(b.family.id) || (a.id < b.id ? -1 : 1),
  );
  const placed = links.filter((link) => binless(link) === null);
  const slots = slotsOver(
    placed.map((link) => link.date!),
    endOfKnowledge(index),
  );
  const brick = (link: Link, kind: Brick['kind']): Brick => ({
    id: link.id,
    look: looks.get(link.family.id) ?? 'plain',
    kind,
  });
  const stacks = slots.map((slot) =>
    placed.flatMap((link) => {
      const kind = kindIn(link.date!, slot);
      return kind ? [brick(link, kind)] : [];
    }),
  );
  const boxes = (['standing', 'undated', 'hypothetical'] as const).map((bin) => ({
    bin,
    name: BOX_NAMES[bin],
    bricks: links
      .filter((link) => binless(link) === bin)
      .map((link) => brick(link, bin === 'undated' ? 'dashed' : 'hollow')),
  }));
  const shown = boxes.filter((box) => box.bricks.length);
  return {
    slots,
    stacks,
    boxes: shown,
    tallest: Math.max(1, ...[...stacks, ...shown.map((box) => box.bricks)].map((stack) => stack.length)),
  };
}

/** First and last slot that a window takes, or `null` where it takes none (a standing window). */
export function slotsOf(index: DossierIndex, chart: PeriodChart, window: Window | null): [number, number] | null {
  const last = chart.slots.length - 1;
  if (!window) return [0, last];
  const date = windowDate(index, window);
  if (!date || isStanding(date)) return null;
  const taken = chart.slots.flatMap((slot, i) => (slot.first <= date.latest && slot.last >= date.earliest ? [i] : []));
  return taken.length ? [taken[0]!, taken.at(-1)!] : null;
}

/** The window from one slot to another; `null` for all of them. */
export function spanOf(chart: PeriodChart, from: number, to: number): { from: string; to: string } | null {
  if (from <= 0 && to >= chart.slots.length - 1) return null;
  return { from: chart.slots[from]!.from, to: chart.slots[to]!.to };
}

function binless(link: Link): PeriodChart['boxes'][number]['bin'] | null {
  if (link.record.certainty === 'hypothetical') return 'hypothetical';
  if (!link.date) return 'undated';
  return isStanding(link.date) ? 'standing' : null;
}

function kindIn({ start, end, parts, form }: EdtfDate, slot: Slot): Brick['kind'] | null {
  const touches = (first: number, last: number) => first <= slot.last && last >= slot.first;
  const coarse = parts.some((part) => !['day', 'month'].includes(part.precision));
  const bounds = [start, end].filter((bound) => bound.kind === 'known');
  const whole = bounds.length === 2 && form !== 'oneOf';
  if (whole && start.kind === 'known' && end.kind === 'known') {
    return touches(start.part.first, end.part.last) ? (coarse ? 'hatched' : 'solid') : null;
  }
  if (start.kind === 'known' && end.kind === 'open')
    return touches(start.part.first, Infinity) ? (coarse ? 'hatched' : 'hollow') : null;
  return parts.some((part) => touches(part.first, part.last)) ? (coarse ? 'hatched' : 'hollow') : null;
}

function endOfKnowledge(index: DossierIndex): number {
  const asOf = index.dossier.asOf === undefined ? null : parseEdtf(index.dossier.asOf);
  return asOf?.ok && Number.isFinite(asOf.date.latest) ? asOf.date.latest : -Infinity;
}

/** Months, quarters or years from the first known date after the last long gap; what lies before it shares one slot. */
function slotsOver(dates: readonly EdtfDate[], knowledge: number): Slot[] {
  const parts = dates.flatMap((date) => date.parts).sort((a, b) => a.first - b.first);
  if (!parts.length) return [];
  let cut = 0;
  parts.forEach((part, i) => {
    if (i && part.first - parts[i - 1]!.last > LONG_GAP) cut = i;
  });
  const before = parts.slice(0, cut);
  const first = parts[cut]!.first;
  const last = Math.max(knowledge, ...parts.slice(cut).map((part) => Math.min(part.last, first + 36_525)));
  const regular = slotsFrom(first, last);
  if (!before.length) return regular;
  const lastBefore = Math.max(...before.map((part) => part.last));
  const decade = before.find((part) => part.precision === 'decade' && part.last === lastBefore);
  const name = decade ? `${decade.year}s or before` : `${civil(lastBefore).year} or before`;
  const from = before[0]!;
  return [
    {
      id: 'early',
      name,
      label: name,
      from: String(from.year).padStart(4, '0'),
      to: String(civil(lastBefore).year).padStart(4, '0'),
      first: -Infinity,
      last: lastBefore,
      early: true,
    },
    ...regular,
  ];
}

function slotsFrom(first: number, last: number): Slot[] {
  const start = civil(first);
  const end = civil(last);
  const months = (end.year - start.year) * 12 + end.month - start.month + 1;
  const step = months <= MOST_SLOTS ? 1 : months <= 3 * MOST_SLOTS ? 3 : 12;
  const begin = start.month - 1 - ((start.month - 1) % step);
  const slots: Slot[] = [];
  for (let at = start.year * 12 + begin; at <= end.year * 12 + end.month - 1; at += step) {
    slots.push(slot(at, step, slots.length === 0));
  }
  return slots;
}

/** @param at months since the year 0 */
function slot(at: number, step: number, opening: boolean): Slot {
  const year = Math.floor(at / 12);
  const month = (at % 12) + 1;
  const closing = month + step - 1;
  const from = step === 12 ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
  const to = step === 1 ? from : step === 12 ? from : `${year}-${String(closing).padStart(2, '0')}`;
  const monthName = MONTHS[month - 1]!;
  const name =
    step === 12 ? String(year) : step === 1 ? `${monthName} ${year}` : `${monthName} to ${MONTHS[closing - 1]} ${year}`;
  const label =
    step === 12
      ? String(year)
      : opening || month === 1
        ? `${shortMonth(month)} ${year}`
        : step === 1 && month % 4 === 1
          ? shortMonth(month)
          : '';
  return {
    id: from,
    name,
    label,
    from,
    to,
    first: daysFromCivil(year, month, 1),
    last: daysFromCivil(year, closing, daysInMonth(year, closing)),
    early: false,
  };
}

function shortMonth(month: number): string {
  return ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'][month - 1]!;
}
