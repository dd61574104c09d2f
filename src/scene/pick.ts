/** What a press on the picture means: what is nearest, not what was drawn last. All in scene units. */
import type { Point } from '../geometry/types';
import { measureClearance } from './nodes/clearance';
import { measureDistance, measureDistanceToSegment, createTrack } from '../geometry/polyline';
import { LARGEST_OUTLINE, LONGEST_LINE_END } from './sceneMeasures';
import type { ActorMark, LineMark, Scene } from './types';
import { linesNear } from './markIndex';
import { fanOf, type MarkState } from './markStates';

interface Press {
  scene: Scene;
  at: Point;
  /** How far from a mark a press may be. */
  reach: number;
  /** How a line is seen: only what is seen well answers. */
  stateOf: (line: LineMark) => MarkState;
  /** What is drawn of a line, `null` for nothing; all of each line where that is left out. */
  partOf?: ((line: LineMark) => readonly Point[] | null) | undefined;
  /** Size of actors where they are drawn, as a share of what the scene says. */
  growth?: number | undefined;
}

/** An actor as large as it is drawn. */
export const grown = ({ x, y, shape }: ActorMark, growth: number) => ({
  ...{ x, y },
  shape: { ...shape, hw: shape.hw * growth, hh: shape.hh * growth },
});

/** What cannot be seen, or hardly, is not pressed. */
const DEAF: ReadonlySet<MarkState> = new Set(['filtered', 'dim', 'banded']);

/** The id of the actor or line that is nearest, an actor before a line as near; `null` where nothing is in reach. */
export function pick({ scene, at, reach, stateOf, partOf = wholeOf, growth = 1 }: Press): string | null {
  // What is drawn of a line may go on to the rim that is seen.
  const around = partOf === wholeOf ? reach : reach + LONGEST_LINE_END;
  let best: { id: string; off: number } | null = null;
  const offer = (id: string, off: number) => {
    if (off <= reach && !(best && best.off <= off)) best = { id, off };
  };
  for (const actor of scene.actors) {
    const { hw, hh } = actor.shape;
    if (
      Math.abs(at.x - actor.x) > hw * LARGEST_OUTLINE + reach ||
      Math.abs(at.y - actor.y) > hh * LARGEST_OUTLINE + reach
    )
      continue;
    offer(actor.id, Math.max(0, measureClearance(grown(actor, growth), at)));
  }
  for (const line of linesNear(scene.lines, at, around)) {
    offer(line.id, offLine(line, at, stateOf(line), partOf(line)));
  }
  for (const band of scene.bands) offer(band.id, offLine(band, at, stateOf(band), band.points) - band.ink.giving / 4);
  return best && (best as { id: string }).id;
}

/**
 * The lines of a fan that a finger cannot tell apart where it presses: several are in its reach, and somewhere their
 * middles are nearer to each other than `apart`. Empty where one line alone is meant, or an actor.
 */
export function pickCrowdedFan(press: Press, apart: number): LineMark[] {
  const { scene, at, reach, stateOf, partOf = wholeOf } = press;
  const nearest = pick(press);
  const near = linesNear(scene.lines, at, reach).filter(
    (line) => offLine(line, at, stateOf(line), partOf(line)) <= reach,
  );
  if (!near.some(({ id }) => id === nearest)) return [];
  const fan = fanOf(scene, nearest!).filter((line) => !DEAF.has(stateOf(line)));
  const middles = fan.map(({ points }) => middleOf(points));
  const isTight = middles.slice(1).some((middle, i) => measureDistance(middle, middles[i]!) < apart);
  return isTight && near.filter((line) => fan.includes(line)).length > 1 ? fan : [];
}

const wholeOf = ({ points }: LineMark): readonly Point[] => points;

/** How far a point is from what answers of a line. A badge is its line, and all of it where the ink is pale. */
function offLine(line: LineMark, at: Point, state: MarkState, part: readonly Point[] | null): number {
  const { badge, rest } = line;
  if (!part || DEAF.has(state) || (state === 'context' && rest !== 'shown')) return Infinity;
  const offBadge = part === line.points ? Math.max(0, measureDistance(badge, at) - badge.reach) : Infinity;
  if (state === 'context') return offBadge;
  const off = part.slice(1).map((to, i) => measureDistanceToSegment(at, part[i]!, to));
  return Math.min(offBadge, ...off);
}

function middleOf(points: readonly Point[]): Point {
  const line = createTrack(points);
  return line.at(line.length / 2);
}
