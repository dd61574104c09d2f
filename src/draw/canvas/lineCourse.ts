/** What is drawn of a line: from rim to rim of its actors as large as they are seen, or a stub. */
import { createTrack, measureDistance } from '../../geometry/polyline';
import type { Point } from '../../geometry/types';
import type { Ribbon } from '../../scene/ink/inkRibbon';
import { isMerged } from '../../scene/ink/lineParts';
import { stripesOf } from '../../scene/ink/stripesOf';
import { CERTAINTY_STYLES } from '../../scene/style/encoding';
import type { ActorMark, LineMark, Scene } from '../../scene/types';
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

const known = new WeakMap<Scene['actors'], Map<string, ActorMark>>();

/** Actors of a scene by id. */
export function actorsById({ actors }: Scene): ReadonlyMap<string, ActorMark> {
  const before = known.get(actors) ?? new Map(actors.map((actor) => [actor.id, actor]));
  known.set(actors, before);
  return before;
}

const ribbons = new WeakMap<LineMark, Ribbon>();

/** How a line is inked. @param shown ids of the relationships that are seen of it; all where that is left out */
export function ribbonAt(line: LineMark, shown: ReadonlySet<string> | undefined): Ribbon {
  if (shown && isMerged(line.ink) && line.members.some((id) => !shown.has(id))) return ribbonOf(line, shown);
  const before = ribbons.get(line) ?? ribbonOf(line);
  ribbons.set(line, before);
  return before;
}

function ribbonOf({ ink, look, graded, mutual }: LineMark, shown?: ReadonlySet<string>): Ribbon {
  const { giving, receiving } = ink;
  const { pattern } = CERTAINTY_STYLES[graded];
  if (!isMerged(ink)) return { giving, receiving, mutual, pointed: false, stripes: [{ look, share: 1, pattern }] };
  return { giving, receiving, mutual, pointed: ink.pointed, stripes: stripesOf(ink, shown) };
}
