/** Actors with their places. */
import type { Positions } from '../../layout/types';
import type { Point } from '../../geometry/types';
import type { Frame } from '../plan/frames';
import type { Plan, PlannedActor, PlannedPair } from '../plan/types';
import { isWide, rimDistanceOf } from '../plan/outlineGeometry';
import { measureRoundedGap } from './clearance';

export interface PlacedActor extends PlannedActor, Point {}

/** The actors of a crowd where they stand. */
export function placeDots({ actors, frame }: Plan, positions: Positions): PlacedActor[] {
  return actors.map((actor) => ({ ...actor, ...placeOf(actor, positions, frame) }));
}

function placeOf({ id }: PlannedActor, positions: Positions, { width, height }: Frame): Point {
  const { x, y } = positions.get(id) ?? { x: width / 2, y: height / 2 };
  return { x, y };
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
    const out = plan.wide ? hangOut(state, tag, angle) : plugOut(state, tag, angle, plan.frame);
    placed.set(tag.id, { ...tag, x: state.x + Math.cos(angle) * out, y: state.y + Math.sin(angle) * out });
  }
  return placed;
}

/** Whether a line ends at a shape as wide as its name. */
export const isAmongWide = (
  { a, b }: Pick<PlannedPair, 'a' | 'b'>,
  placed: ReadonlyMap<string, PlacedActor>,
): boolean => [a, b].some((id) => isWide(placed.get(id)!.shape));

/** How far from the middle of its state a tag stands that reaches into the rim of a circle. */
function plugOut({ shape }: PlacedActor, tag: PlannedActor, angle: number, { scale }: Frame): number {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return shape.hw + Math.abs(cos) * tag.shape.hw + Math.abs(sin) * tag.shape.hh - 7 * scale;
}

/** The same for a shape as wide as its name: the tag only touches it, so that it never lies on the name. */
function hangOut(state: PlacedActor, tag: PlannedActor, angle: number): number {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  let out = rimDistanceOf(state.shape, cos, sin);
  for (; out < 400; out++) {
    const hung = { ...tag, x: state.x + cos * out, y: state.y + sin * out };
    if (measureRoundedGap(state, hung) > -1) break;
  }
  return out;
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
