/** The time of a talk: elapsed, and against the plan of its steps. All times in milliseconds. */
import * as words from '../../words/en/slides';
import type { Step } from '../../dossier/schema';

export interface Clock {
  /** Elapsed before `since`. */
  before: number;
  /** Running from then on; `null` while it rests. */
  since: number | null;
  /** Elapsed when the present step began. */
  stepAt: number;
}

const MINUTE = 60_000;
/** Less than that beside the plan is on time. */
const TOLERANCE = MINUTE / 2;

export const startClock = (now: number): Clock => ({ before: 0, since: now, stepAt: 0 });
export const elapsedTimeOf = ({ before, since }: Clock, now: number) =>
  before + (since === null ? 0 : Math.max(0, now - since));
export const pauseClock = (clock: Clock, now: number): Clock => ({
  ...clock,
  before: elapsedTimeOf(clock, now),
  since: null,
});
export const resumeClock = (clock: Clock, now: number): Clock => ({ ...clock, since: now });
export const markStepStart = (clock: Clock, now: number): Clock => ({ ...clock, stepAt: elapsedTimeOf(clock, now) });

/** When each step is to begin and end, and the whole. */
export interface Schedule {
  /** By number of step, from 1; a step that is left out takes no time. */
  spans: ReadonlyMap<number, { from: number; to: number }>;
  total: number;
}

/** @param shown numbers of the steps that are not left out @returns `null` where no step says how long it takes */
export function scheduleOf(steps: readonly Step[], shown: readonly number[]): Schedule | null {
  if (!steps.some(({ minutes }) => minutes)) return null;
  const spans = new Map<number, { from: number; to: number }>();
  let total = 0;
  steps.forEach(({ minutes = 0 }, i) => {
    const from = total;
    if (shown.includes(i + 1)) total += minutes * MINUTE;
    spans.set(i + 1, { from, to: total });
  });
  return { spans, total };
}

/** How far ahead of the plan a talk is, at a step: 0 within it, negative behind. */
export function leadOf(plan: Schedule, step: number, at: number): number {
  const span = plan.spans.get(step);
  if (!span) return 0;
  return at < span.from ? span.from - at : at > span.to ? span.to - at : 0;
}

/** "on time", "about 2 minutes ahead", "half a minute behind". */
export function describePace(lead: number): string {
  const off = Math.abs(lead);
  if (off < TOLERANCE) return words.onTime;
  const minutes = Math.round(off / MINUTE);
  const amount =
    off < 0.75 * MINUTE ? words.halfMinute : minutes <= 1 ? words.aboutMinute : words.aboutMinutes(minutes);
  return lead > 0 ? words.ahead(amount) : words.behind(amount);
}

/** "06:42", "1:02:09". */
export function formatElapsedTime(time: number): string {
  const seconds = Math.max(0, Math.floor(time / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
}
