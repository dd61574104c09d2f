/** The period chart: a unit for each relationship and slot, or slots, of time; boxes for what has no place in time. */
import * as words from '../words/en/marks';
import type { EdtfDate } from '../dossier/edtf/types';
import { parseEdtf } from '../dossier/edtf/parseEdtf';
import type { DossierIndex, Link } from '../dossier/indexDossier';
import { hasNoKnownBound, windowDateOf } from '../view/bins';
import { drawableLinksOf } from '../view/drawableLinks';
import type { SideBin, TimeWindow } from '../view/viewState';
import { familyStylesOf } from '../scene/style/encoding';
import { datePiecesOf, type DatePiece } from './datePieces';
import { heightOf, stackUnits } from './stackUnits';
import { buildTimeSlots, type TimeSlot } from './timeSlots';
import type { FamilyStyle } from '../scene/style/familyStyles';

export interface ChartUnit {
  id: string;
  look: FamilyStyle;
  /** Surely in its slot; less sure, or an end not given; some time in its slots; no date. */
  kind: DatePiece['kind'] | 'dashed';
  /** The side on which it goes on, or may: on the last piece there. */
  arrow: DatePiece['arrow'];
  /** The slots it spans, counted from 0, and its row from the foot up. */
  from: number;
  to: number;
  row: number;
}

export interface PeriodChartData {
  slots: TimeSlot[];
  /** What has a place in time: at most one unit a relationship and slot. */
  units: ChartUnit[];
  /** What has none, one stack a box. */
  boxes: { bin: Exclude<SideBin, 'maybe'>; name: string; units: ChartUnit[] }[];
  tallest: number;
  /** Few enough for a unit each; else those that agree are summed. */
  single: boolean;
}

const MOST_SINGLE = 24;
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
  const placed: { link: Link; date: EdtfDate }[] = [];
  const beside: Record<(typeof BOXES)[number], Link[]> = { standing: [], undated: [], hypothetical: [] };
  for (const link of links) {
    const bin = binless(link);
    if (bin) beside[bin].push(link);
    else if (link.date) placed.push({ link, date: link.date });
  }
  const slots = buildTimeSlots(
    placed.map(({ date }) => date),
    endOfKnowledge(index),
  );
  const pieces = placed.flatMap(({ link, date }) =>
    datePiecesOf(date, slots).map((piece) => ({ ...piece, id: link.id, look: lookOf(link) })),
  );
  const boxes = BOXES.map((bin) => {
    const kind: ChartUnit['kind'] = bin === 'undated' ? 'dashed' : 'hollow';
    return {
      bin,
      name: words.chartBoxes[bin],
      units: beside[bin].map((link, row) => ({
        id: link.id,
        look: lookOf(link),
        kind,
        arrow: null,
        from: 0,
        to: 0,
        row,
      })),
    };
  }).filter((box) => box.units.length);
  const inBoxes = Math.max(1, ...boxes.map((box) => box.units.length));
  const units = stackUnits(pieces);
  const tallest = Math.max(inBoxes, heightOf(units));
  if (tallest <= MOST_SINGLE) return { slots, units, boxes, tallest, single: true };
  return { slots, units: stackUnits(gatherAlike(pieces)), boxes, tallest, single: false };
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

/** Units that look the same, one on the other: how many they are, and how many of them are kept. */
export interface ChartSegment extends ChartUnit {
  all: number;
  kept: number;
}

/** The units as they are drawn: each by itself, or those that agree summed. The id and row are those of the lowest. */
export function chartSegmentsOf(
  units: readonly ChartUnit[],
  single: boolean,
  kept: ReadonlySet<string>,
): ChartSegment[] {
  const segments: ChartSegment[] = [];
  const latest = new Map<string, ChartSegment>();
  for (const unit of units) {
    const key = `${unit.from}–${unit.to} ${unit.look} ${styleOf(unit)}`;
    let segment = latest.get(key);
    if (single || !segment || segment.row + segment.all !== unit.row) {
      segments.push((segment = { ...unit, all: 0, kept: 0 }));
      latest.set(key, segment);
    }
    segment.all += 1;
    if (kept.has(unit.id)) segment.kept += 1;
  }
  return segments;
}

/** Sorts pieces so that those which are drawn alike come one after another. */
function gatherAlike<Piece extends Pick<ChartUnit, 'look' | 'kind' | 'arrow'>>(pieces: readonly Piece[]): Piece[] {
  const looks = [...new Set(pieces.map(({ look }) => look))];
  const rank = new Map(looks.map((look, i) => [look, i]));
  const rankOf = ({ look }: Piece) => rank.get(look) ?? 0;
  return [...pieces].sort((a, b) => rankOf(a) - rankOf(b) || styleOf(a).localeCompare(styleOf(b), 'en'));
}

const styleOf = ({ kind, arrow }: Pick<ChartUnit, 'kind' | 'arrow'>) => `${kind} ${arrow ?? ''}`;

function binless(link: Link): PeriodChartData['boxes'][number]['bin'] | null {
  if (link.record.certainty === 'hypothetical') return 'hypothetical';
  if (!link.date) return 'undated';
  return hasNoKnownBound(link.date) ? 'standing' : null;
}

function endOfKnowledge(index: DossierIndex): number {
  const asOf = index.dossier.asOf === undefined ? null : parseEdtf(index.dossier.asOf);
  return asOf?.ok && Number.isFinite(asOf.date.latest) ? asOf.date.latest : -Infinity;
}
