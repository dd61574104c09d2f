/** Figures of what was timed. */

declare global {
  interface Window {
    /** When an embed, and the explorer, has been painted: ms since navigation. */
    paintedAt?: number;
    settledAt?: number;
  }
}

export const median = (times: readonly number[]): number => sorted(times)[times.length >> 1] ?? 0;

/** @param share from 0 to 1 */
export const quantile = (times: readonly number[], share: number): number =>
  sorted(times)[Math.ceil(times.length * share) - 1] ?? 0;

const sorted = (times: readonly number[]) => [...times].sort((a, b) => a - b);
