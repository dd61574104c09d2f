/** Free places near a state for each of its members, and which of them go together. */
import {
  DISTANT_SITE_GAP,
  MAX_DISTANT_SITES,
  MAX_REFINED_SITES,
  MAX_WEIGHED_SITES,
  MEMBER_DISTANCE_COST,
  SAME_SITE,
  SITE_DIRECTIONS,
  SITE_ROUNDS,
  STRANGER_COST,
  MEMBER_CROSSING_COST,
} from '../sceneMeasures';
import type { Point } from '../../geometry/types';
import { COMPASS } from '../../layout/force/compass';
import { leadersCross } from '../labels/obstacles';
import { apart, type PlacedActor } from '../nodes/place';
import { distance } from '../../geometry/polyline';
import type { PlannedActor } from '../plan/types';
import { inEachOthersWay, nameless, passing, reaching, standing, type Surroundings } from './surroundings';

const DISTANCES = [14, 26, 40, 56, 76, 100, 130];
const STEPS = [8, 3];

/** A member at a place, its lines to those who stand already, and what is wrong there. */
export interface Site {
  at: PlacedActor;
  reaches: { from: PlacedActor; to: PlacedActor }[];
  harm: number;
}

/** The best sites of a member, as if it were the only one, the best first. */
export function sitesOf(member: PlannedActor, around: Surroundings): Site[] {
  const state = around.placed.get(member.beside!)!;
  const { scale } = around.plan.frame;
  const partners = partnersOf(member, around);
  const leastAt = (at: PlacedActor) => {
    const gap = Math.max(0, apart(at, state));
    return (gap / scale) * MEMBER_DISTANCE_COST + strangeness(at, gap, around) + standing(at, around);
  };
  const spots = DISTANCES.flatMap((gap) =>
    Array.from({ length: SITE_DIRECTIONS }, (_, i) => {
      const at = { ...member, ...beside(state, member, (i * 2 * Math.PI) / SITE_DIRECTIONS, gap * scale) };
      return { at, least: leastAt(at) };
    }),
  );
  spots.sort((p, q) => p.least - q.least);
  const better = spots.slice(0, MAX_REFINED_SITES).map((spot) => refined(spot, leastAt, scale));
  const all = [...better, ...spots].sort((p, q) => p.least - q.least);
  let sites: Site[] = [];
  const seen: PlacedActor[] = [];
  for (const { at, least } of all) {
    if (sites.length === MAX_WEIGHED_SITES && least >= sites.at(-1)!.harm) break;
    if (seen.some((other) => distance(other, at) < SAME_SITE * scale)) continue;
    seen.push(at);
    const reaches = partners.map(({ partner }) => ({ from: at, to: partner }));
    const named = least + nameless(at, reaches, around);
    const harm = partners.reduce((sum, { partner, lines }) => sum + reaching(at, partner, lines, around), named);
    sites = [...sites, { at, reaches, harm }].sort((p, q) => p.harm - q.harm).slice(0, MAX_WEIGHED_SITES);
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

interface Spot {
  at: PlacedActor;
  least: number;
}

/** A spot moved a little, as long as it gets better. */
function refined(from: Spot, leastAt: (at: PlacedActor) => number, scale: number): Spot {
  let best = from;
  for (const step of STEPS) {
    for (let moved = true; moved;) {
      const { at } = best;
      const tries = COMPASS.map(([dx, dy]) => {
        const next = { ...at, x: tenth(at.x + dx * step * scale), y: tenth(at.y + dy * step * scale) };
        return { at: next, least: leastAt(next) };
      });
      const next = tries.reduce((p, q) => (q.least < p.least ? q : p));
      moved = next.least < best.least - 0.01;
      if (moved) best = next;
    }
  }
  return best;
}

/** Sites of all members, one of each, with what is wrong with them together. */
export interface Together {
  sites: Site[];
  harm: number;
}

/** The best of each so that they are least in each other's way, and others in which one of them stands elsewhere. */
export function combinations(members: readonly Site[][], around: Surroundings): Together[] {
  const first = settled(members, around);
  const others = members.flatMap((sites, i) =>
    distinct(sites, around.plan.frame.scale)
      .filter((site) => site !== first.sites[i])
      .map((site) => settled(members.with(i, [site]), around)),
  );
  return [first, ...others].sort((p, q) => p.harm - q.harm);
}

/** Each in turn takes what is best beside the others, until none moves. */
function settled(members: readonly Site[][], around: Surroundings): Together {
  const sites = members.map((choices) => choices[0]!);
  const harmOf = (site: Site, i: number, enough: number) => {
    let { harm } = site;
    sites.forEach((other, j) => {
      if (j !== i && harm < enough) harm += between(site, other, around);
    });
    return harm;
  };
  for (let round = 0, moved = true; moved && round < SITE_ROUNDS; round++) {
    moved = false;
    members.forEach((choices, i) => {
      let best = { harm: harmOf(sites[i]!, i, Infinity), site: sites[i]! };
      for (const site of choices) {
        if (site.harm >= best.harm) break;
        const harm = harmOf(site, i, best.harm);
        if (harm < best.harm - 1e-9) best = { harm, site };
      }
      moved ||= best.site !== sites[i];
      sites[i] = best.site;
    });
  }
  const alone = sites.reduce((sum, { harm }) => sum + harm, 0);
  const shared = sites.reduce((sum, site, i) => sum + harmOf(site, i, Infinity) - site.harm, 0) / 2;
  return { sites, harm: alone + shared };
}

/** The best sites that lie well apart. */
function distinct(sites: readonly Site[], scale: number): Site[] {
  const found: Site[] = [];
  for (const site of sites) {
    if (found.length === MAX_DISTANT_SITES) break;
    if (found.every(({ at }) => distance(at, site.at) > DISTANT_SITE_GAP * scale)) found.push(site);
  }
  return found;
}

/** What is wrong with two members at the same time. */
function between(p: Site, q: Site, around: Surroundings): number {
  const { scale } = around.plan.frame;
  let harm = inEachOthersWay(p.at, q.at, scale);
  if (harm) return harm;
  for (const line of p.reaches) {
    harm += passing(q.at, line.from, line.to, scale);
    for (const other of q.reaches) if (line.to !== other.to && leadersCross(line, other)) harm += MEMBER_CROSSING_COST;
  }
  for (const line of q.reaches) harm += passing(p.at, line.from, line.to, scale);
  const ids = [p.at.id, q.at.id];
  const pair = around.plan.pairs.find(({ a, b }) => a !== b && ids.includes(a) && ids.includes(b));
  return pair ? harm + reaching(p.at, q.at, pair.lines.length, around) : harm;
}

/** The place in a direction from a state that leaves a clear gap between the two. */
function beside({ x, y, shape }: PlacedActor, member: PlannedActor, angle: number, gap: number): Point {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const { hw, hh, outline } = member.shape;
  const isBox = outline === 'box' || outline === 'tag';
  const own = isBox ? Math.min(hw / Math.abs(cos || 1e-9), hh / Math.abs(sin || 1e-9)) : hw;
  const away = Math.max(shape.hw, shape.hh) + gap + own;
  return { x: tenth(x + cos * away), y: tenth(y + sin * away) };
}

/** What it costs to stand nearer to a stranger than to its state, to whom it would seem to belong. */
function strangeness(member: PlacedActor, gap: number, { placed, plan }: Surroundings): number {
  let nearest = gap;
  for (const other of placed.values()) {
    const isOwn = [other.id, other.beside, other.dock].includes(member.beside);
    if (!isOwn) nearest = Math.min(nearest, apart(member, other));
  }
  return nearest < gap ? STRANGER_COST * (1 + (gap - nearest) / (30 * plan.frame.scale)) : 0;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
