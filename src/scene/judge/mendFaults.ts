/** Moves the actors that have a part in a fault to where their lines, as routed, do less harm. */
import { COMPASS_DIRECTIONS } from '../../geometry/compass';
import { measureFromBox } from '../../geometry/boxDistance';
import { reachesInto } from '../../geometry/box';
import type { Point } from '../../geometry/types';
import { DISC_GAP } from '../../layout/layoutMeasures';
import type { LayoutRequest, Positions, ReportProgress } from '../../layout/types';
import { bendingOrderOf } from '../edges/bendFans';
import { BENDING_PASSES } from '../edges/edgeMeasures';
import { createFanRouter } from '../edges/fanRouter';
import { placeNodes } from '../nodes/placeNodes';
import type { Plan } from '../plan/types';
import { MEND_STEPS, MIN_MEND, SEEN_REACH } from './judgeMeasures';

/**
 * @param request what the layout was asked: rooms of actors, and pins, which stay
 * @param atFault actors that may be moved, those with most faults first
 * @param tries so many places are tried at most
 * @param report told at each of them
 */
export function mendFaults(
  plan: Plan,
  { actors, frame }: LayoutRequest,
  from: Positions,
  atFault: readonly string[],
  tries: number,
  report: ReportProgress = () => undefined,
): Positions {
  const positions = new Map(from);
  const placed = placeNodes(plan, positions);
  const router = createFanRouter(plan.pairs, placed, plan.frame, plan.dense);
  const order = bendingOrderOf(plan.pairs);
  for (let pass = 0; pass < BENDING_PASSES; pass++) router.settle(order);
  const rank = new Map(order.map((i, k) => [i, k]));
  const rooms = new Map(actors.map((actor) => [actor.id, actor]));
  const fansAt = (id: string) => plan.pairs.flatMap(({ a, b }, i) => (a === id || b === id ? [i] : []));
  /** How much nearer than it should an actor comes to the others, at a place. */
  const crowding = (id: string, at: Point) => {
    const { radius, core } = rooms.get(id)!;
    let lack = 0;
    for (const other of actors) {
      if (other.id === id) continue;
      const there = positions.get(other.id)!;
      const [wide, high] = [(core?.hw ?? 0) + (other.core?.hw ?? 0), (core?.hh ?? 0) + (other.core?.hh ?? 0)];
      const apart = measureFromBox(at.x - there.x, at.y - there.y, wide, high) - radius - other.radius;
      lack += Math.max(0, DISC_GAP - apart);
    }
    return lack;
  };
  const isInFrame = (id: string, at: Point) => {
    const { radius, core } = rooms.get(id)!;
    const [wide, high] = [radius + (core?.hw ?? 0) + frame.padding, radius + (core?.hh ?? 0) + frame.padding];
    const { x, y } = at;
    if (x < wide || y < high || x > frame.width - wide || y > frame.height - high) return false;
    return !frame.keep.some((kept) => reachesInto(kept, at, wide, high));
  };
  const stand = (id: string, at: Point) => {
    positions.set(id, at);
    for (const [key, actor] of placeNodes(plan, positions)) {
      if (key === id || actor.dock === id) placed.set(key, actor);
    }
  };
  const fansNear = (id: string, at: Point) => {
    const { hw, hh } = placed.get(id)!.shape;
    const [wide, high] = [hw + SEEN_REACH, hh + SEEN_REACH];
    return router.fansIn({ left: at.x - wide, right: at.x + wide, top: at.y - high, bottom: at.y + high });
  };

  let left = tries;
  /** Whether the actor stands better there; it stays if so. */
  const tryPlace = (id: string, at: Point): boolean => {
    left--;
    report();
    const before = positions.get(id)!;
    const own = fansAt(id);
    const touched = [...new Set([...own, ...fansNear(id, before), ...fansNear(id, at)])];
    const bent = touched.filter((i) => rank.has(i)).sort((p, q) => rank.get(p)! - rank.get(q)!);
    const taken = router.take(touched);
    const cost = router.costOf(touched);
    stand(id, at);
    router.forget(own);
    router.redraw(own);
    router.settle(bent);
    if (router.costOf(touched) < cost - MIN_MEND) return true;
    stand(id, before);
    router.forget(own);
    router.put(touched, taken);
    return false;
  };

  // Where few lines hang on an actor, each try costs little and does little harm.
  const movable = atFault
    .filter((id) => rooms.has(id) && !rooms.get(id)!.pin)
    .sort((p, q) => fansAt(p).length - fansAt(q).length || (p < q ? -1 : 1));
  for (const step of MEND_STEPS) {
    for (const id of movable) {
      for (const [dx, dy] of COMPASS_DIRECTIONS) {
        if (left <= 0) return positions;
        const { x, y } = positions.get(id)!;
        const at = { x: tenth(x + dx * step), y: tenth(y + dy * step) };
        if (!isInFrame(id, at) || crowding(id, at) > crowding(id, { x, y })) continue;
        if (tryPlace(id, at)) break;
      }
    }
  }
  return positions;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
