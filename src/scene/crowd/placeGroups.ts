/** Where the marks of groups stand: as their territories lie to each other, spread over the whole frame. */
import type { Positions } from '../../layout/types';
import type { Point } from '../../geometry/types';
import type { Frame } from '../plan/frames';
import type { Plan, PlannedActor } from '../plan/types';
import { GROUP_GAP, GROUP_GAP_SHARE, GROUP_MARGIN, GROUP_ROUNDS } from './crowdMeasures';

interface Disc extends Point {
  radius: number;
  /** Somebody alone, who stands where they stand on every level. */
  fixed: boolean;
}

/** Places with those of the groups. */
export function placeGroups(plan: Plan, positions: Positions): Positions {
  const groups = plan.actors.filter(({ members }) => members.length > 0);
  if (!groups.length) return positions;
  const alone = plan.actors.flatMap(({ id, members, shape }): Disc[] => {
    const at = positions.get(id);
    return at && !members.length ? [{ ...at, radius: shape.hw, fixed: true }] : [];
  });
  const middles = groups.map((group) => middleOf(group, plan, positions));
  if (!middles.every(({ x }) => Number.isFinite(x))) return positions;
  const discs = middles.map((at, i): Disc => ({ ...at, radius: groups[i]!.shape.hw, fixed: false }));
  const placed = pushApart([...spread(discs, plan.frame), ...alone], plan.frame);
  return new Map([...positions, ...groups.map(({ id }, i) => [id, rounded(placed[i]!)] as const)]);
}

/** The middle of a group's territory, or of its members where these stand elsewhere. */
function middleOf({ actor, members }: PlannedActor, { grounds }: Plan, positions: Positions): Point {
  const at = members.flatMap((member) => {
    const place = positions.get(member.id);
    return place ? { ...member, ...place } : [];
  });
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return grounds?.middleOf(actor.name, at) ?? { x: mean(at.map(({ x }) => x)), y: mean(at.map(({ y }) => y)) };
}

/** Stretches places until they fill the frame. */
function spread(discs: readonly Disc[], { width, height }: Frame): Disc[] {
  const xs = stretched(
    discs.map(({ x, radius }) => [x, radius]),
    width,
  );
  const ys = stretched(
    discs.map(({ y, radius }) => [y, radius]),
    height,
  );
  return discs.map((disc, i) => ({ ...disc, x: xs[i]!, y: ys[i]! }));
}

/** @param spans middles and radii along one side of the frame */
function stretched(spans: readonly (readonly [number, number])[], side: number): number[] {
  const endsAt = (by: number) => {
    const [low, high] = [spans.map(([at, r]) => at * by - r), spans.map(([at, r]) => at * by + r)];
    return { low: Math.min(...low), high: Math.max(...high) };
  };
  const room = side - 2 * GROUP_MARGIN;
  let [by, most] = [1, 4];
  for (let i = 0; i < 30; i++) {
    const half = (by + most) / 2;
    const { low, high } = endsAt(half);
    if (high - low <= room) by = half;
    else most = half;
  }
  const { low, high } = endsAt(by);
  return spans.map(([at]) => at * by - low + GROUP_MARGIN + (room - (high - low)) / 2);
}

/** Leaves room for a ribbon between any two, and keeps clear of the edges and of title and buttons. */
function pushApart(discs: Disc[], frame: Frame): Disc[] {
  const { width, height, keep } = frame;
  const gap = Math.min(GROUP_GAP, width * GROUP_GAP_SHARE);
  const moving = discs.map((disc) => ({ ...disc }));
  const free = moving.filter(({ fixed }) => !fixed);
  for (let round = 0; round < GROUP_ROUNDS; round++) {
    free.forEach((p, i) => {
      for (const q of moving.slice(i + 1)) {
        const [dx, dy] = [q.x - p.x, q.y - p.y];
        const distance = Math.hypot(dx, dy) || 1;
        const over = p.radius + q.radius + (q.fixed ? gap / 3 : gap) - distance;
        if (over <= 0) continue;
        const share = q.fixed ? 1 : 0.5;
        const [x, y] = [(dx / distance) * over, (dy / distance) * over];
        Object.assign(p, { x: p.x - x * share, y: p.y - y * share });
        if (!q.fixed) Object.assign(q, { x: q.x + x * share, y: q.y + y * share });
      }
    });
    for (const disc of free) {
      for (const box of keep) {
        const near = { x: clamp(disc.x, box.x, box.x + box.width), y: clamp(disc.y, box.y, box.y + box.height) };
        const [dx, dy] = [disc.x - near.x, disc.y - near.y];
        const distance = Math.hypot(dx, dy);
        const over = disc.radius + GROUP_MARGIN / 2 - distance;
        if (over <= 0) continue;
        // From within a corner the way out leads to the middle of the frame.
        const [ux, uy] = distance > 1e-6 ? [dx / distance, dy / distance] : [0, disc.y < height / 2 ? 1 : -1];
        Object.assign(disc, { x: disc.x + ux * over, y: disc.y + uy * over });
      }
      const margin = GROUP_MARGIN + disc.radius;
      disc.x = clamp(disc.x, margin, width - margin);
      disc.y = clamp(disc.y, margin, height - margin);
    }
  }
  return moving;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 });
