/** What was measured, and how it is told: medians, ratios and tables. */
import { median } from '../figures';
import { EMPTY, FLOOR, type Subject } from './subjects';

type Measure = 'first' | 'rest' | 'work' | 'blocking' | 'longest' | 'heap' | 'filter' | Gesture | `${Gesture}Rate`;

/** Why there is no figure. */
export type Failure = 'late' | 'crashed' | 'notDrawn' | 'noAnswer' | 'failed';
const FAILURES: Readonly<Record<Failure, string>> = {
  late: 'not within 60 s',
  crashed: 'crashed',
  notDrawn: 'not drawn',
  noAnswer: 'no answer',
  failed: 'failed',
};

export type Outcome = number | Failure;
/** Outcomes of one load of one page. */
export type Outcomes = Partial<Record<Measure, Outcome>>;

/** All outcomes, by size and subject; one entry for each round. */
export type Results = Map<number, Map<string, Outcomes[]>>;

/**
 * The median of the figures; a failure where at least half of the rounds had one.
 * @returns `null` if nothing was measured
 */
export function summarize(outcomes: readonly (Outcome | undefined)[]): Outcome | null {
  const known = outcomes.filter((outcome) => outcome !== undefined);
  if (!known.length) return null;
  const figures = known.filter((outcome) => typeof outcome === 'number');
  const failures = known.filter((outcome) => typeof outcome !== 'number');
  return failures.length * 2 >= known.length ? failures[0]! : median(figures);
}

/** A figure, and how many times the floor it is. */
export function cellOf(outcome: Outcome | null, floor: Outcome | null = null, digits = 0): string {
  if (outcome === null) return '–';
  if (typeof outcome !== 'number') return FAILURES[outcome];
  const ratio = typeof floor === 'number' && floor > 0 ? ` (${(outcome / floor).toFixed(1)}×)` : '';
  return outcome.toFixed(digits) + ratio;
}

/** Work for each frame, and the share of frames that the empty page has had and this one has not. */
export function touchCellOf(work: Outcome | null, rate: Outcome | null, emptyRate: Outcome | null): string {
  if (typeof work !== 'number' || typeof rate !== 'number' || typeof emptyRate !== 'number')
    return cellOf(work, null, 1);
  const dropped = Math.max(0, Math.round(100 * (1 - rate / emptyRate)));
  return `${work.toFixed(1)}, ${dropped} %`;
}

const markdown = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i ? '---:' : '---')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Two tables for a size: times and heap, and what a frame costs under a hand. */
export function tablesOf(subjects: readonly Subject[], bySubject: ReadonlyMap<string, readonly Outcomes[]>): string[] {
  const found = (id: string, measure: Measure) => summarize((bySubject.get(id) ?? []).map((one) => one[measure]));
  const rows = (measures: readonly [Measure, digits: number][]) =>
    subjects.map(({ id, name }) => [
      name,
      ...measures.map(([measure, digits]) =>
        cellOf(
          found(id, measure),
          HAS_RATIO.has(measure) && id !== FLOOR && id !== EMPTY ? found(FLOOR, measure) : null,
          digits,
        ),
      ),
    ]);
  const touch = subjects.map(({ id, name }) => [
    name,
    ...GESTURES.map((gesture) =>
      touchCellOf(found(id, gesture), found(id, `${gesture}Rate`), found(EMPTY, `${gesture}Rate`)),
    ),
  ]);
  const has = (measures: readonly Measure[]) =>
    subjects.some(({ id }) => measures.some((measure) => found(id, measure) !== null));
  return [
    ...(has(TIMES.map(([measure]) => measure)) ? [markdown(TIME_HEADS, rows(TIMES))] : []),
    ...(has(GESTURES) ? [markdown(TOUCH_HEADS, touch)] : []),
  ];
}

const HAS_RATIO: ReadonlySet<Measure> = new Set<Measure>(['first', 'rest', 'work', 'heap', 'filter']);
const TIMES: readonly [Measure, digits: number][] = [
  ['first', 0],
  ['rest', 0],
  ['work', 0],
  ['blocking', 0],
  ['longest', 0],
  ['filter', 1],
  ['heap', 1],
];
const TIME_HEADS = [
  ...['', 'first picture, ms', 'at rest, ms', 'work, ms'],
  ...['blocking, ms', 'longest task, ms', 'filter, ms', 'heap, MB'],
];
export const GESTURES = ['hover', 'zoom', 'pan', 'drag'] as const;
export type Gesture = (typeof GESTURES)[number];
const TOUCH_HEADS = ['ms a frame, frames dropped', ...GESTURES];
