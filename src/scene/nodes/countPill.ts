/** The pill with the counts of a line. */
import { COUNT_SIZE, PILL_FAMILIES } from '../sceneMeasures';
import type { Tally } from '../plan/types';
import { measureText } from '../style/measureText';

/**
 * The pill of a line that stands for several: badges, each with the number of its relationships, and what is left over;
 * offsets from its middle.
 */
export function createCountPill(tally: readonly Tally[]) {
  const more = tally.slice(PILL_FAMILIES).reduce((sum, { count }) => sum + count, 0);
  const shown = [...tally.slice(0, PILL_FAMILIES), ...(more ? [{ look: null, count: more }] : [])];
  let at = 2;
  const parts = shown.map(({ look, count }) => {
    const text = look ? String(count) : `+${count}`;
    const part = { look, text, badge: at + 8, at: at + (look ? 17 : 2) };
    at = part.at + Math.ceil(measureText(text, COUNT_SIZE, 680)) + 2;
    return part;
  });
  const width = at + 3;
  const half = width / 2;
  return {
    ...{ width, height: 17, scale: 0.54 },
    parts: parts.map((part) => ({ ...part, badge: part.badge - half, at: part.at - half })),
  };
}
