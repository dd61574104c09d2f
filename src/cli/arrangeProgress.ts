/** How far the search for places is, in words: one line that is written anew on a terminal, else a line now and then. */
import type { ArrangedFrame, ArrangeProgress } from '../quality/arrangeRounds';
import type { ArrangeOptions } from './arrangeOptions';
import type { LineStream } from './shell';

type Limits = Pick<ArrangeOptions, 'rounds' | 'minutes'>;

/** Ms between two lines on a terminal, and elsewhere. */
const REDRAWN = 100;
const TOLD = 10_000;
const MINUTE = 60_000;

/**
 * @param elapsed ms since the start
 * @returns ms that are left until the last round ends, or `null` while nothing can be said
 */
export function estimateTimeLeft(
  { rounds, share }: Pick<ArrangeProgress, 'rounds' | 'share'>,
  elapsed: number,
  limits: Limits,
): number | null {
  const done = rounds + share;
  if (!done || elapsed <= 0) return null;
  const round = elapsed / done;
  // A round in hand is finished, however late it is.
  const inTime = Math.max(Math.ceil((limits.minutes * MINUTE) / round), rounds + (share ? 1 : 0), 1);
  return Math.max(0, Math.min(limits.rounds, inTime) * round - elapsed);
}

/** @returns about how long that is, such as `about 2 min` */
export function formatTimeLeft(left: number | null): string {
  if (left === null) return 'time left not known yet';
  const seconds = Math.round(left / 1000);
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 55) return `about ${Math.round(seconds / 5) * 5} s left`;
  if (seconds < 55 * 60) return `about ${Math.round(seconds / 60)} min left`;
  return `about ${Math.round(seconds / 360) / 10} h left`;
}

export function formatProgress(progress: ArrangeProgress, limits: Limits, elapsed: number): string {
  const { rounds, share, frames } = progress;
  const percent = `${Math.floor(share * 100)} %`;
  const round = `Round ${rounds + 1}${limits.rounds < Infinity ? ` of ${limits.rounds}` : ''}: ${percent}`;
  const left = formatTimeLeft(estimateTimeLeft(progress, elapsed, limits));
  return [round, left, ...(frames.length ? [`score ${frames.map(scoreOf).join(', ')}`] : [])].join('; ');
}

const scoreOf = ({ frame, score }: ArrangedFrame) => `${frame} ${score}`;

export interface ProgressTeller {
  tell: (progress: ArrangeProgress, elapsed: number) => void;
  /** Takes the line away from a terminal. */
  end: () => void;
}

export function createProgressTeller(stream: LineStream, limits: Limits): ProgressTeller {
  let told = -Infinity;
  const clear = '\r\u001b[2K';
  return {
    tell(progress, elapsed) {
      if (elapsed - told < (stream.isTTY ? REDRAWN : TOLD)) return;
      told = elapsed;
      const line = formatProgress(progress, limits, elapsed);
      stream.write(stream.isTTY ? clear + line.slice(0, (stream.columns || 80) - 1) : `${line}\n`);
    },
    end() {
      if (stream.isTTY && told > -Infinity) stream.write(clear);
    },
  };
}
