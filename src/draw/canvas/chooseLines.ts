/** Which lines of a picture are drawn where it is seen, and how much of each: what leaves the frame is a stub at the end that stays. */
import type { Box, Point } from '../../geometry/types';
import { lineStateOf, type MarkState } from '../../scene/markStates';
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

/**
 * @param seen what is in sight, in scene units
 * @param isWhole the whole picture is
 */
export function chooseLines(scene: Scene, state: PictureState, seen: Box, isWhole: boolean): ChosenLines {
  const { filtered, emphasis } = state;
  const all = longestFirst(scene);
  const extents = new Map(all.map((line) => [line, isWhole ? 'whole' : extentOf(line, seen)] as const));
  const isSeen = (line: LineMark) => extents.get(line) !== null && !filtered.has(line.id);
  const isApart = !isWhole && all.filter(isSeen).length <= MOST_SHAPED_LINES;
  const chosen: ChosenLines = { isApart, pale: [], plain: [], raised: [], ghosts: [] };
  for (const line of all) {
    const how = lineStateOf(line, filtered, emphasis, isApart);
    const extent = how === 'shown' ? 'whole' : extents.get(line)!;
    if (how === 'filtered') {
      if (extent && (isApart || line.rest !== 'banded')) chosen.ghosts.push(line);
    } else if (how === 'shown') chosen.raised.push({ line, state: how, extent: 'whole' });
    else if (extent && how !== 'banded') {
      chosen[PALE.has(how) ? 'pale' : 'plain'].push({ line, state: how, extent });
    }
  }
  if (chosen.ghosts.length > MOST_GHOST_LINES) chosen.ghosts = [];
  return chosen;
}

const PALE: ReadonlySet<MarkState> = new Set(['dim', 'context', 'faint']);

/** How much of a line is in a box by its ends; `null` where neither is. */
export function extentOf({ points }: LineMark, seen: Box): DrawnLine['extent'] | null {
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
