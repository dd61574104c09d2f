/** Which sign parts the cells of a text. */
import { readCsvRows } from './csvRows';
import type { Separator } from './sheetFile';

/** The rarest in sentences and numbers first. */
const SEPARATORS: readonly Separator[] = ['\t', ';', '|', ','];
/** Letters of the sample: rows enough, in no time. */
const SAMPLE = 60_000;
/** The first row is the head of a table more often than a title above it. */
const WORTH_OF_HEAD = 0.1;

export function isSeparator(sign: string): sign is Separator {
  return (SEPARATORS as readonly string[]).includes(sign);
}

/** The one that gives most rows the same number of cells, quotation marks respected. A comma where none gives two. */
export function guessSeparator(text: string): Separator {
  const sample = text.length > SAMPLE ? text.slice(0, Math.max(text.lastIndexOf('\n', SAMPLE), 0) || SAMPLE) : text;
  let [best, most]: [Separator, number] = [',', 0];
  for (const separator of SEPARATORS) {
    const score = sample.includes(separator) ? scoreOf(sample, separator) : 0;
    if (score > most) [best, most] = [separator, score];
  }
  return best;
}

function scoreOf(sample: string, separator: Separator): number {
  const counts = readCsvRows(sample, separator)
    .rows.filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row) => row.length);
  const { count, rows } = commonest(counts.filter((cells) => cells > 1));
  return rows && rows / counts.length + (counts[0] === count ? WORTH_OF_HEAD : 0);
}

/** @returns the number that comes most often, and how often */
export function commonest(counts: readonly number[]): { count: number; rows: number } {
  const times = new Map<number, number>();
  let [count, rows] = [0, 0];
  for (const one of counts) {
    const now = (times.get(one) ?? 0) + 1;
    times.set(one, now);
    if (now > rows) [count, rows] = [one, now];
  }
  return { count, rows };
}
