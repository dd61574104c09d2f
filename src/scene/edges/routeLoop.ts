/** The course of a line that comes back to where it left: out into the widest gap around its actor. */
import { LOOP_OPENING, LOOP_REACH, LOOP_STEP } from '../sceneMeasures';
import type { Point } from '../../geometry/types';
import type { Frame } from '../plan/frames';
import type { PlacedActor } from '../nodes/placeNodes';
import { isWide, rimDistanceOf } from '../plan/outlineGeometry';

/** Points of a cubic Bézier curve. @param i which of the actor's loops, from the inmost */
export function routeLoop(
  actor: PlacedActor,
  placed: ReadonlyMap<string, PlacedActor>,
  i: number,
  frame: Frame,
  samples: number,
): Point[] {
  const middle = widestGap(actor, placed, frame);
  const rim = isWide(actor.shape)
    ? rimDistanceOf(actor.shape, Math.cos(middle), Math.sin(middle))
    : Math.max(actor.shape.hw, actor.shape.hh);
  const out = rim + (LOOP_REACH + LOOP_STEP * i) * frame.scale;
  const at = (angle: number, length: number) => ({
    x: actor.x + Math.cos(angle) * length,
    y: actor.y + Math.sin(angle) * length,
  });
  const opening = LOOP_OPENING * (1 + 0.35 * i);
  const p = at(middle - opening, rim * 0.9);
  const q = at(middle - opening * 1.3, out * 1.25);
  const r = at(middle + opening * 1.3, out * 1.25);
  const s = at(middle + opening, rim * 0.9);
  return Array.from({ length: samples + 1 }, (_, k) => {
    const t = k / samples;
    const u = 1 - t;
    const mix = (a: number, b: number, c: number, d: number) =>
      u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
    return { x: mix(p.x, q.x, r.x, s.x), y: mix(p.y, q.y, r.y, s.y) };
  });
}

/** The direction, in radians, that leads farthest from the other actors and stays within the frame. */
function widestGap(actor: PlacedActor, placed: ReadonlyMap<string, PlacedActor>, { width, height }: Frame): number {
  let best = { room: -Infinity, angle: 0 };
  for (let k = 0; k < 24; k++) {
    const angle = (k * Math.PI) / 12;
    const reach = actor.shape.hw + LOOP_REACH;
    const x = actor.x + Math.cos(angle) * reach;
    const y = actor.y + Math.sin(angle) * reach;
    let room = Math.min(x, y, width - x, height - y, 60);
    for (const other of placed.values()) {
      if (other === actor) continue;
      const [dx, dy] = [other.x - x, other.y - y];
      room = Math.min(room, Math.sqrt(dx * dx + dy * dy) - other.shape.hw);
    }
    if (room > best.room + 1e-9) best = { room, angle };
  }
  return best.angle;
}
