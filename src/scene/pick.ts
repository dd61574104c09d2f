/** What a press on the picture means: what is nearest, not what was drawn last. All in scene units. */
import type { Point } from '../geometry/types';
import { measureClearance } from './nodes/placeNodes';
import { measureDistance, measureDistanceToSegment, createTrack } from '../geometry/polyline';
import type { LineMark, Scene } from './types';
import { fanOf, type MarkState } from './markStates';

interface Press {
  scene: Scene;
  at: Point;
  /** How far from a mark a press may be. */
  reach: number;
  /** How a line is seen: only what is seen well answers. */
  stateOf: (line: LineMark) => MarkState;
}

/** What cannot be seen, or hardly, is not pressed. */
const DEAF: ReadonlySet<MarkState> = new Set(['filtered', 'dim', 'banded']);

/** The id of the actor or line that is nearest, an actor before a line as near; `null` where nothing is in reach. */
export function pick({ scene, at, reach, stateOf }: Press): string | null {
  let best: { id: string; off: number } | null = null;
  const offer = (id: string, off: number) => {
    if (off <= reach && !(best && best.off <= off)) best = { id, off };
  };
  for (const actor of scene.actors) offer(actor.id, Math.max(0, measureClearance(actor, at)));
  for (const line of scene.lines) offer(line.id, offLine(line, at, stateOf(line)));
  for (const band of scene.bands) offer(band.id, offLine(band, at, stateOf(band)) - band.giving / 4);
  return best && (best as { id: string }).id;
}

/**
 * The lines of a fan that a finger cannot tell apart where it presses: several are in its reach, and somewhere their
 * middles are nearer to each other than `apart`. Empty where one line alone is meant, or an actor.
 */
export function pickCrowdedFan({ scene, at, reach, stateOf }: Press, apart: number): LineMark[] {
  const nearest = pick({ scene, at, reach, stateOf });
  const near = scene.lines.filter((line) => offLine(line, at, stateOf(line)) <= reach);
  if (!near.some(({ id }) => id === nearest)) return [];
  const fan = fanOf(scene, nearest!).filter((line) => !DEAF.has(stateOf(line)));
  const middles = fan.map(({ points }) => middleOf(points));
  const isTight = middles.slice(1).some((middle, i) => measureDistance(middle, middles[i]!) < apart);
  return isTight && near.filter((line) => fan.includes(line)).length > 1 ? fan : [];
}

/** How far a point is from what answers of a line. A badge is its line, and all of it where the ink is pale. */
function offLine({ points, badge, rest }: LineMark, at: Point, state: MarkState): number {
  if (DEAF.has(state) || (state === 'context' && rest !== 'shown')) return Infinity;
  const offBadge = Math.max(0, measureDistance(badge, at) - badge.reach);
  if (state === 'context') return offBadge;
  const off = points.slice(1).map((to, i) => measureDistanceToSegment(at, points[i]!, to));
  return Math.min(offBadge, ...off);
}

function middleOf(points: readonly Point[]): Point {
  const line = createTrack(points);
  return line.at(line.length / 2);
}
