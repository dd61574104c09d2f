/** Which sites of several members go together. */
import { DISTANT_SITE_GAP, MAX_DISTANT_SITES, MEMBER_CROSSING_COST, SITE_ROUNDS } from './memberMeasures';
import { isLeaderCrossing } from '../labels/obstacleIndex';
import { measureDistance } from '../../geometry/polyline';
import type { CandidateSite } from './candidateSites';
import { connectionCostOf, memberConflictCostOf, occlusionCostOf, type Surroundings } from './surroundings';

/** Sites of all members, one of each, with what is wrong with them together. */
export interface SiteCombination {
  sites: CandidateSite[];
  cost: number;
}

/** The best of each so that they are least in each other's way, and others in which one of them stands elsewhere. */
export function combineSites(members: readonly CandidateSite[][], around: Surroundings): SiteCombination[] {
  const first = settleSites(members, around);
  const others = members.flatMap((sites, i) =>
    distantSites(sites, around.plan.frame.scale)
      .filter((site) => site !== first.sites[i])
      .map((site) => settleSites(members.with(i, [site]), around)),
  );
  return [first, ...others].sort((p, q) => p.cost - q.cost);
}

/** Each in turn takes what is best beside the others, until none moves. */
function settleSites(members: readonly CandidateSite[][], around: Surroundings): SiteCombination {
  const sites = members.map((choices) => choices[0]!);
  const costOf = (site: CandidateSite, i: number, enough: number) => {
    let { cost } = site;
    sites.forEach((other, j) => {
      if (j !== i && cost < enough) cost += pairCostOf(site, other, around);
    });
    return cost;
  };
  for (let round = 0, moved = true; moved && round < SITE_ROUNDS; round++) {
    moved = false;
    members.forEach((choices, i) => {
      let best = { cost: costOf(sites[i]!, i, Infinity), site: sites[i]! };
      for (const site of choices) {
        if (site.cost >= best.cost) break;
        const cost = costOf(site, i, best.cost);
        if (cost < best.cost - 1e-9) best = { cost, site };
      }
      moved ||= best.site !== sites[i];
      sites[i] = best.site;
    });
  }
  const alone = sites.reduce((sum, { cost }) => sum + cost, 0);
  const shared = sites.reduce((sum, site, i) => sum + costOf(site, i, Infinity) - site.cost, 0) / 2;
  return { sites, cost: alone + shared };
}

/** The best sites that lie well apart. */
function distantSites(sites: readonly CandidateSite[], scale: number): CandidateSite[] {
  const found: CandidateSite[] = [];
  for (const site of sites) {
    if (found.length === MAX_DISTANT_SITES) break;
    if (found.every(({ at }) => measureDistance(at, site.at) > DISTANT_SITE_GAP * scale)) found.push(site);
  }
  return found;
}

/** What is wrong with two members at the same time. */
function pairCostOf(p: CandidateSite, q: CandidateSite, around: Surroundings): number {
  const { scale } = around.plan.frame;
  let cost = memberConflictCostOf(p.at, q.at, scale);
  if (cost) return cost;
  for (const line of p.reaches) {
    cost += occlusionCostOf(q.at, line.from, line.to, scale);
    for (const other of q.reaches)
      if (line.to !== other.to && isLeaderCrossing(line, other)) cost += MEMBER_CROSSING_COST;
  }
  for (const line of q.reaches) cost += occlusionCostOf(p.at, line.from, line.to, scale);
  const ids = [p.at.id, q.at.id];
  const pair = around.plan.pairs.find(({ a, b }) => a !== b && ids.includes(a) && ids.includes(b));
  return pair ? cost + connectionCostOf(p.at, q.at, pair.lines.length, around) : cost;
}
