/** Actors with their places, and what is inside their outlines. */
import type { Positions } from '../../layout/types';
import type { Point } from '../../geometry/types';
import type { Frame } from '../plan/frames';
import type { Plan, PlannedActor } from '../plan/types';
import { measureDistance } from '../../geometry/polyline';

export interface PlacedActor extends PlannedActor, Point {}

/** Clear distance from a point to an actor's outline; negative inside. */
export function measureClearance(actor: Point & Pick<PlacedActor, 'shape'>, p: Point): number {
  const { outline, hw, hh } = actor.shape;
  if (outline === 'box' || outline === 'tag') {
    const dx = Math.abs(p.x - actor.x) - hw;
    const dy = Math.abs(p.y - actor.y) - hh;
    return dx > 0 && dy > 0 ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, dy);
  }
  return measureDistance(p, actor) - (outline === 'hexagon' ? hw + 1.5 : hw);
}

/** The actors of a crowd where they stand, on every level of detail. */
export function placeDots({ actors, frame }: Plan, positions: Positions): PlacedActor[] {
  const dots = actors.flatMap((actor) => (actor.members.length ? actor.members : actor));
  return dots.map((actor) => ({ ...actor, ...placeOf(actor, positions, frame) }));
}

function placeOf({ id }: PlannedActor, positions: Positions, { width, height }: Frame): Point {
  const { x, y } = positions.get(id) ?? { x: width / 2, y: height / 2 };
  return { x, y };
}

/** Clear distance between two actors, the second taken for a box or a disc. */
export function measureGap(p: PlacedActor, q: PlacedActor): number {
  const { hw, hh } = q.shape;
  if (q.shape.outline === 'box' || q.shape.outline === 'tag') {
    const [dx, dy] = [Math.abs(p.x - q.x) - p.shape.hw - hw, Math.abs(p.y - q.y) - p.shape.hh - hh];
    return dx > 0 && dy > 0 ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, dy);
  }
  return p.shape.outline === 'box' || p.shape.outline === 'tag'
    ? measureClearance(p, q) - hw
    : measureDistance(p, q) - hw - p.shape.hw;
}

/** Places actors, then plugs each leader's tag into the rim on the side of his heaviest fan. */
export function placeNodes(plan: Plan, positions: Positions): Map<string, PlacedActor> {
  const placed = new Map<string, PlacedActor>();
  for (const actor of plan.actors) placed.set(actor.id, { ...actor, ...placeOf(actor, positions, plan.frame) });
  for (const tag of plan.tags) {
    const state = placed.get(tag.dock ?? '');
    if (!state) continue;
    const facing = placed.get(heaviestPartner(plan, tag) ?? '');
    const angle = facing ? Math.atan2(facing.y - state.y, facing.x - state.x) : -Math.PI / 4;
    const { hw, hh } = tag.shape;
    const out = state.shape.hw + Math.abs(Math.cos(angle)) * hw + Math.abs(Math.sin(angle)) * hh - 7 * plan.frame.scale;
    placed.set(tag.id, { ...tag, x: state.x + Math.cos(angle) * out, y: state.y + Math.sin(angle) * out });
  }
  return placed;
}

function heaviestPartner(plan: Plan, tag: PlannedActor): string | null {
  let best: { partner: string; own: number; all: number } | null = null;
  for (const { a, b, lines } of plan.pairs) {
    if (a !== tag.dock && b !== tag.dock) continue;
    const own = lines.filter((line) => line.from === tag.id || line.to === tag.id).length;
    if (own > 0 && (!best || own > best.own || (own === best.own && lines.length > best.all))) {
      best = { partner: a === tag.dock ? b : a, own, all: lines.length };
    }
  }
  return best?.partner ?? null;
}
