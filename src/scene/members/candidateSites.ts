/** Free places near a state for one of its members. */
import {
  MAX_REFINED_SITES,
  MAX_WEIGHED_SITES,
  MEMBER_DISTANCE_COST,
  SAME_SITE,
  SITE_DIRECTIONS,
  STRANGER_COST,
} from './memberMeasures';
import type { Point } from '../../geometry/types';
import { isWide, rimDistanceOf } from '../plan/outlineGeometry';
import { COMPASS_DIRECTIONS } from '../../geometry/compass';
import { measureGap } from '../nodes/clearance';
import type { PlacedActor } from '../nodes/placeNodes';
import { measureDistance } from '../../geometry/polyline';
import type { PlannedActor } from '../plan/types';
import { missingNameCostOf, connectionCostOf, placementCostOf, type Surroundings } from './surroundings';

/** Clear distances from the rim of the state that are tried, and steps by which the best are moved; scene units at scale 1. */
const DISTANCES = [14, 26, 40, 56, 76, 100, 130];
const STEPS = [8, 3];

/** A member at a place, and its lines to those who stand already. */
export interface CandidateSite {
  at: PlacedActor;
  reaches: { from: PlacedActor; to: PlacedActor }[];
  /** What is wrong there; 0 is free all round. */
  cost: number;
}

/** The best sites of a member, as if it were the only one, the best first. */
export function candidateSitesOf(member: PlannedActor, around: Surroundings): CandidateSite[] {
  const state = around.placed.get(member.beside!)!;
  const { scale } = around.plan.frame;
  const partners = partnersOf(member, around);
  const ownCostAt = (at: PlacedActor) => {
    const gap = Math.max(0, measureGap(at, state));
    return (gap / scale) * MEMBER_DISTANCE_COST + strangerCostOf(at, gap, around) + placementCostOf(at, around);
  };
  const spots = DISTANCES.flatMap((gap) =>
    Array.from({ length: SITE_DIRECTIONS }, (_, i) => {
      const at = { ...member, ...beside(state, member, (i * 2 * Math.PI) / SITE_DIRECTIONS, gap * scale) };
      return { at, ownCost: ownCostAt(at) };
    }),
  );
  spots.sort((p, q) => p.ownCost - q.ownCost);
  const better = spots.slice(0, MAX_REFINED_SITES).map((spot) => refineSpot(spot, ownCostAt, scale));
  const all = [...better, ...spots].sort((p, q) => p.ownCost - q.ownCost);
  let sites: CandidateSite[] = [];
  const seen: PlacedActor[] = [];
  for (const { at, ownCost } of all) {
    if (sites.length === MAX_WEIGHED_SITES && ownCost >= sites.at(-1)!.cost) break;
    if (seen.some((other) => measureDistance(other, at) < SAME_SITE * scale)) continue;
    seen.push(at);
    const reaches = partners.map(({ partner }) => ({ from: at, to: partner }));
    const named = ownCost + missingNameCostOf(at, reaches, around);
    const cost = partners.reduce(
      (sum, { partner, lines }) => sum + connectionCostOf(at, partner, lines, around),
      named,
    );
    sites = [...sites, { at, reaches, cost }].sort((p, q) => p.cost - q.cost).slice(0, MAX_WEIGHED_SITES);
  }
  return sites;
}

/** Who stands at the other ends of a member's lines already, and how many lines that are. */
function partnersOf({ id }: PlannedActor, { plan, placed }: Surroundings): { partner: PlacedActor; lines: number }[] {
  return plan.pairs.flatMap(({ a, b, lines }) => {
    if (a === b || (a !== id && b !== id)) return [];
    const ends = new Set(lines.map(({ from, to }) => (from === id ? to : from)));
    const partner = placed.get(ends.size === 1 ? [...ends][0]! : a === id ? b : a);
    return partner ? [{ partner, lines: lines.length }] : [];
  });
}

/** A place, and what is wrong with it before its name and its lines are looked at. */
interface Spot {
  at: PlacedActor;
  ownCost: number;
}

/** A spot moved a little, as long as it gets better. */
function refineSpot(from: Spot, ownCostAt: (at: PlacedActor) => number, scale: number): Spot {
  let best = from;
  for (const step of STEPS) {
    for (let moved = true; moved;) {
      const { at } = best;
      const tries = COMPASS_DIRECTIONS.map(([dx, dy]) => {
        const next = { ...at, x: tenth(at.x + dx * step * scale), y: tenth(at.y + dy * step * scale) };
        return { at: next, ownCost: ownCostAt(next) };
      });
      const next = tries.reduce((p, q) => (q.ownCost < p.ownCost ? q : p));
      moved = next.ownCost < best.ownCost - 0.01;
      if (moved) best = next;
    }
  }
  return best;
}

/** The place in a direction from a state that leaves a clear gap between the two. */
function beside({ x, y, shape }: PlacedActor, member: PlannedActor, angle: number, gap: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const { hw, hh, outline } = member.shape;
  const isBox = outline === 'box' || outline === 'tag';
  const own = isBox ? Math.min(hw / Math.abs(cos || 1e-9), hh / Math.abs(sin || 1e-9)) : hw;
  const rim = isWide(shape) ? rimDistanceOf(shape, cos, sin) : Math.max(shape.hw, shape.hh);
  const away = rim + gap + own;
  return { x: tenth(x + cos * away), y: tenth(y + sin * away) };
}

/** What it costs to stand nearer to a stranger than to its state, to whom it would seem to belong. */
function strangerCostOf(member: PlacedActor, gap: number, { placed, plan }: Surroundings): number {
  let nearest = gap;
  for (const other of placed.values()) {
    const isOwn = [other.id, other.beside, other.dock].includes(member.beside);
    if (!isOwn) nearest = Math.min(nearest, measureGap(member, other));
  }
  return nearest < gap ? STRANGER_COST * (1 + (gap - nearest) / (30 * plan.frame.scale)) : 0;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
