/** Where the columns of the period chart stand, from left to right, in pixels. */
import type { PeriodChartData } from '../../chart/buildPeriodChart';
import { measureText } from '../../scene/style/measureText';

export interface ChartColumns {
  /** Left and right edge of each slot. */
  slots: { left: number; right: number }[];
  boxes: { left: number; right: number }[];
  /** Where the lines of the scale begin; its numbers end before it. */
  scale: number;
  /** Name under each slot; empty where it has no room. */
  names: string[];
}

const MARGIN = 6;
const BETWEEN = 8;
const BREAK = 22;
const WIDEST = 60;
const TEXT = 11;
/** Between the numbers of the scale and its lines: a thumb may stand there. */
export const THUMB = 8;

/** Shares the width of a chart among its slots and boxes. */
export function chartColumnsOf(chart: PeriodChartData, width: number): ChartColumns {
  const narrow = width < 500;
  const boxWidths = chart.boxes.map(({ name }) => (narrow ? measureText(name, TEXT, 420) + 4 : 92));
  const scale = MARGIN + measureText(String(chart.tallest), TEXT, 420) + THUMB;
  const early = earlyWidthOf(chart, narrow);
  const boxesLeft = width - MARGIN + BETWEEN - boxWidths.reduce((sum, own) => sum + own + BETWEEN, 0);
  let free = boxesLeft;
  const boxes = boxWidths.map((own) => {
    const left = free;
    free += own + BETWEEN;
    return { left, right: left + own };
  });
  const begin = scale + (early ? early + BREAK : 0);
  const regular = chart.slots.length - (early ? 1 : 0);
  const column = Math.min(WIDEST, Math.max(1, (boxesLeft - BETWEEN - begin) / Math.max(1, regular)));
  const slots = chart.slots.map((slot, i) => {
    if (slot.early) return { left: scale, right: scale + early };
    const left = begin + (i - (early ? 1 : 0)) * column;
    return { left, right: left + column };
  });
  const names = namesOf(chart, slots, boxes[0]?.left ?? width, narrow);
  return { slots, boxes, scale, names };
}

/** Wide enough for its whole name. */
function earlyWidthOf({ slots: [slot] }: PeriodChartData, narrow: boolean): number {
  if (!slot?.early) return 0;
  const [name, least] = narrow ? [slot.narrowLabel, 62] : [slot.label, 96];
  return Math.max(least, measureText(name, TEXT, 680));
}

/** Names as far as they have room, the earlier first. */
function namesOf(chart: PeriodChartData, slots: ChartColumns['slots'], end: number, narrow: boolean): string[] {
  let free = -Infinity;
  return chart.slots.map((slot, i) => {
    if (slot.early) return narrow ? slot.narrowLabel : slot.label;
    const { left } = slots[i]!;
    const right = left + measureText(slot.label, TEXT, 680);
    if (!slot.label || left < free || right > end) return '';
    free = right + BETWEEN;
    return slot.label;
  });
}
