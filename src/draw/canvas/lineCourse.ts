/** What is drawn of a line: from rim to rim of its actors as large as they are seen, or a stub. */
import { createTrack, measureDistance } from '../../geometry/polyline';
import type { Point } from '../../geometry/types';
import type { ActorMark, LineMark } from '../../scene/types';
import { RIM_GAP_PX, STUB_PX } from './canvasMeasures';
import { growthOf, type Viewport } from './viewport';

/** How much of a line is drawn: all of it, or a stub at the end that is in sight. */
export type LineExtent = 'whole' | 'first' | 'last';

/** The points of a line where it is seen. @param actorOf an actor of the scene */
export function pointsAt(
  line: LineMark,
  extent: LineExtent,
  viewport: Viewport,
  actorOf: (id: string) => ActorMark | undefined,
): readonly Point[] {
  if (viewport.zoom === 1) return line.points;
  const { points, from, to } = line;
  const start = rimPointOf(actorOf(from), points[0]!, viewport);
  const end = rimPointOf(actorOf(to), points.at(-1)!, viewport);
  if (extent === 'whole') return [start, ...points, end];
  const track = createTrack(extent === 'first' ? [start, ...points] : [...points, end].reverse());
  const stub = track.between(0, STUB_PX / viewport.scale);
  return extent === 'first' ? stub : stub.reverse();
}

/** Where a line that ends near the rim of an actor meets the rim that is seen. */
function rimPointOf(actor: ActorMark | undefined, at: Point, viewport: Viewport): Point {
  if (!actor) return at;
  const { x, y, shape } = actor;
  const rim = shape.hw * growthOf(viewport) + RIM_GAP_PX / viewport.scale;
  const share = Math.min(1, rim / (measureDistance(actor, at) || 1));
  return { x: x + (at.x - x) * share, y: y + (at.y - y) * share };
}
