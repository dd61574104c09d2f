/** Which lines of a picture are drawn where it is seen, and how much of each: what leaves the frame is a stub at the end that stays. */
import type { Box, Point } from '../../geometry/types';
import { markState, type MarkState } from '../../scene/markStates';
import type { LineMark, Scene } from '../../scene/types';
import type { PictureState } from '../pictureState';
import { MOST_GHOST_LINES, MOST_SHAPED_LINES } from './canvasMeasures';
import type { DrawnLine } from './paintLines';

export interface ChosenLines {
  /** Whether lines that bands stand for are drawn each, as there is room for all that are in sight. */
  isApart: boolean;
  /** Those that an emphasis dims, or that only lend context. */
  pale: DrawnLine[];
  /** All others, without those that are raised. */
  plain: DrawnLine[];
  /** Those that an emphasis or an opening shows in full, with their badges. */
  raised: DrawnLine[];
  /** Held back by a filter; none where there are too many to be told apart. */
  ghosts: LineMark[];
}

/** A line that is asked about is seen in full, whatever is emphasized. */
export function lineStateOf(
  { id, rest }: LineMark,
  { filtered, emphasis, open, hover, ring }: PictureState,
): MarkState {
  const state = markState(id, rest, filtered, emphasis);
  return state !== 'filtered' && (id === open || id === hover || id === ring) ? 'shown' : state;
}

/**
 * @param seen what is in sight, in scene units
 * @param isWhole the whole picture is
 * @param held ids of lines that are drawn elsewhere
 */
export function chooseLines(
  scene: Scene,
  state: PictureState,
  seen: Box,
  isWhole: boolean,
  held: ReadonlySet<string> = new Set(),
): ChosenLines {
  const all = longestFirst(scene).filter(({ id }) => !held.has(id));
  const parts = all.flatMap((line): DrawnLine[] => {
    const how = lineStateOf(line, { ...state, open: null, hover: null, ring: null });
    const extent = isWhole || how === 'shown' ? 'whole' : extentOf(line, seen);
    return extent ? [{ line, state: how, extent }] : [];
  });
  const inSight = parts.filter((part) => part.state !== 'filtered');
  const isApart = !isWhole && inSight.length <= MOST_SHAPED_LINES;
  const ghosts = parts.filter((part) => part.state === 'filtered' && (isApart || part.line.rest !== 'banded'));
  const chosen: ChosenLines = {
    ...{ isApart, pale: [], plain: [], raised: [] },
    ghosts: ghosts.length > MOST_GHOST_LINES ? [] : ghosts.map(({ line }) => line),
  };
  for (const part of inSight) {
    if (part.state === 'shown') chosen.raised.push(part);
    else if (part.state === 'banded') {
      if (isApart) chosen.plain.push({ ...part, state: 'quiet' });
    } else if (part.line.rest === 'banded' && !isApart) continue;
    else chosen[PALE.has(part.state) ? 'pale' : 'plain'].push(part);
  }
  return chosen;
}

const PALE: ReadonlySet<MarkState> = new Set(['dim', 'context', 'faint']);

/** How much of a line is drawn; `null` where neither end is in sight. */
function extentOf({ points }: LineMark, seen: Box): DrawnLine['extent'] | null {
  const first = holds(seen, points[0]!);
  const last = holds(seen, points.at(-1)!);
  if (first && last) return 'whole';
  return first ? 'first' : last ? 'last' : null;
}

const holds = ({ left, right, top, bottom }: Box, { x, y }: Point): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

const sorted = new WeakMap<readonly LineMark[], LineMark[]>();

function longestFirst({ lines }: Scene): LineMark[] {
  const before = sorted.get(lines);
  if (before) return before;
  const lengths = new Map(lines.map((line) => [line, spanOf(line)]));
  const order = [...lines].sort((p, q) => lengths.get(q)! - lengths.get(p)!);
  sorted.set(lines, order);
  return order;
}

function spanOf({ points }: LineMark): number {
  const [a, b] = [points[0]!, points.at(-1)!];
  return Math.hypot(b.x - a.x, b.y - a.y);
}
