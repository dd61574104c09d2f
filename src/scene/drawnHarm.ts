/** What is wrong with lines as they run: which cross, which pass under an actor, and which are too short. */
import { clearance } from './place';
import { distance } from './polyline';
import type { Surroundings } from './surroundings';

const CROSSING = 20;
const UNDER = 60;
const CRAMPED = 15;
/** Lines this near to each other cross, or seem to; but not so near to an end that they share. */
const TOUCH = 3;
const NEAR_END = 16;
/** Room that a line wants beside an actor, and length for a badge and its end marks. */
const ROOM = 2;
const LENGTH = 40;

export function drawnHarm({ plan, placed, lines, grid }: Surroundings): number {
  const { scale } = plan.frame;
  let harm = 0;
  lines.forEach(({ pair, points }, i) => {
    const met = new Set<number>();
    const under = new Set<string>();
    const ends = [pair.a, pair.b].flatMap((id) => placed.get(id) ?? []);
    for (const point of points) {
      const { x, y } = point;
      const near = ends.filter((end) => clearance(end, point) < NEAR_END).map(({ id }) => id);
      grid.some({ left: x - TOUCH, right: x + TOUCH, top: y - TOUCH, bottom: y + TOUCH }, (owner) => {
        const other = lines[owner]!.pair;
        if (owner > i && other !== pair && !near.includes(other.a) && !near.includes(other.b)) met.add(owner);
        return false;
      });
      for (const actor of placed.values()) {
        const isOwn = [actor.id, actor.dock].some((id) => id === pair.a || id === pair.b) || pair.seated?.has(actor.id);
        if (!isOwn && clearance(actor, point) < ROOM) under.add(actor.id);
      }
    }
    const length = points.slice(1).reduce((sum, point, k) => sum + distance(point, points[k]!), 0);
    harm += met.size * CROSSING + under.size * UNDER + (length < LENGTH * scale ? CRAMPED : 0);
  });
  return harm;
}
