/** Bends small fans aside where that takes their lines clear of foreign actors, other lines and kept corners. */
import type { Point } from '../view/state';
import { buildFan, LIST_FROM, type Fan } from './fans';
import type { Frame } from './frames';
import { createGrid, type Grid } from './grid';
import { clearance, type PlacedActor } from './place';
import type { PlannedPair } from './plan';
import { spaced } from './polyline';

const BENDS = [0, 14, -14, 28, -28, 44, -44, 64, -64, 90, -90, 120, -120];

/** Fans of all pairs, each bent where its lines do least harm; the smallest fans give way first. */
export function bendFans(pairs: readonly PlannedPair[], placed: Map<string, PlacedActor>, frame: Frame): Fan[] {
  const fans = pairs.map((pair) => buildFan(pair, placed, frame, 0));
  const grid = createGrid();
  fans.forEach((fan, i) => grid.add(i, pointsOf(fan)));
  const order = fans.map((_, i) => i).filter((i) => pairs[i]!.lines.length < LIST_FROM);
  order.sort((p, q) => pairs[p]!.lines.length - pairs[q]!.lines.length || p - q);
  for (let pass = 0; pass < 2; pass++) {
    for (const i of order) {
      grid.remove(i);
      let best = { cost: Infinity, fan: fans[i]! };
      for (const bend of BENDS) {
        const fan = buildFan(pairs[i]!, placed, frame, bend * frame.scale);
        const cost = harm(fan, i, fans, grid, placed, frame);
        if (cost < best.cost - 1e-9) best = { cost, fan };
      }
      fans[i] = best.fan;
      grid.add(i, pointsOf(best.fan));
    }
  }
  return fans;
}

function pointsOf(fan: Fan): Point[] {
  return fan.courses.flatMap((course) => spaced(course.points, 6));
}

function harm(fan: Fan, self: number, fans: Fan[], grid: Grid, placed: Map<string, PlacedActor>, frame: Frame): number {
  const { a, b } = fan.pair;
  const k = frame.scale;
  const foreign = [...placed.values()].filter((actor) => actor.id !== a && actor.id !== b && !isEnd(fan, actor.id));
  let cost = Math.abs(fan.bend) * 0.02;
  for (const point of pointsOf(fan)) {
    if (point.x < 10 || point.x > frame.width - 10 || point.y < 10 || point.y > frame.height - 10) cost += 0.6;
    for (const kept of frame.keep) {
      const inside =
        point.x > kept.x && point.x < kept.x + kept.width && point.y > kept.y && point.y < kept.y + kept.height;
      if (inside) cost += 0.4;
    }
    for (const actor of foreign) {
      const room = clearance(actor, point);
      if (room < 9 * k) cost += room < 2 ? 1.5 : 0.5;
    }
    const reach = 14 * k;
    const box = { left: point.x - reach, right: point.x + reach, top: point.y - reach, bottom: point.y + reach };
    const nearest = new Map<number, number>();
    grid.some(box, (owner, x, y) => {
      const apart = Math.abs(point.x - x) + Math.abs(point.y - y);
      if (owner !== self && apart < reach && !atSharedEnd(fan, fans[owner]!, point, placed, k)) {
        nearest.set(owner, Math.min(apart, nearest.get(owner) ?? Infinity));
      }
      return false;
    });
    for (const apart of nearest.values()) cost += apart < 6 * k ? 0.9 : 0.25;
  }
  return cost;
}

function isEnd(fan: Fan, id: string): boolean {
  return fan.courses.some(({ line }) => line.from === id || line.to === id);
}

/** Lines of two fans may come close where they meet at the same actor. */
function atSharedEnd(fan: Fan, other: Fan, point: Point, placed: Map<string, PlacedActor>, k: number): boolean {
  return [fan.pair.a, fan.pair.b].some((id) => {
    if (id !== other.pair.a && id !== other.pair.b) return false;
    return clearance(placed.get(id)!, point) < 34 * k;
  });
}
