/** Chooses a place for as many labels as have room; a label that would touch anything is left out, never squeezed in. */
import { badgeCost, inColumn, type DraftLine } from './badges';
import { GRADED } from './encode';
import type { Frame } from './frames';
import { LIST_FROM } from './fans';
import { overlaps, type Box, type Grid } from './grid';
import { adopt, badgeShares, besideCandidates, listCandidates, type LabelPlace } from './labels';
import { around, cuts, leaderCrossings, leadersCross, touchesStanding, underOwnBadge } from './obstacles';
import type { PlacedActor } from './place';
import { distance, distanceToSegment } from './polyline';

const ROUNDS = 14;
const PROMOTION = 1.1;

interface Wish {
  index: number;
  draft: DraftLine;
  places: LabelPlace[];
  priority: number;
}

/**
 * Places labels in rounds: each goes through the lines in order of priority and takes the first place that is free;
 * a line that found none is promoted for the next round. The best round wins; badges move along with their labels.
 * @param blocked boxes that no label may touch, such as pills
 * @returns the place of each label, by index in `drafts`
 */
export function placeLabels(
  drafts: readonly DraftLine[],
  placed: Map<string, PlacedActor>,
  grid: Grid,
  blocked: readonly Box[],
  frame: Frame,
): Map<number, LabelPlace> {
  if (!frame.labels) return new Map();
  const wishes = drafts.map((draft, index) => wish(draft, index, drafts, placed, grid, blocked, frame));
  const home = drafts.map((draft) => ({ along: draft.along, badge: draft.badge }));
  let best = { score: -Infinity, places: new Map<number, LabelPlace>() };
  for (let round = 0; round < ROUNDS; round++) {
    drafts.forEach((draft, i) => Object.assign(draft, home[i]));
    const places = new Map<number, LabelPlace>();
    let score = 0;
    for (const { index, draft, places: candidates } of [...wishes].sort(byPriority)) {
      const chosen = candidates.find((place) => isFree(place, draft, drafts, places));
      if (!chosen) {
        wishes[index]!.priority += PROMOTION;
        continue;
      }
      adopt(draft, chosen);
      places.set(index, chosen);
      score += 10 + (GRADED.length - GRADED.indexOf(draft.line.graded)) * 0.6 - chosen.cost;
    }
    if (score > best.score + 1e-9) best = { score, places };
    if (places.size === drafts.length) break;
  }
  drafts.forEach((draft, i) => Object.assign(draft, home[i]));
  for (const [index, place] of best.places) adopt(drafts[index]!, place);
  return best.places;
}

function byPriority(a: Wish, b: Wish): number {
  return b.priority - a.priority || a.index - b.index;
}

/** What a line would take, cheapest first, after everything that stands still has been checked. */
function wish(
  draft: DraftLine,
  index: number,
  drafts: readonly DraftLine[],
  placed: Map<string, PlacedActor>,
  grid: Grid,
  blocked: readonly Box[],
  frame: Frame,
): Wish {
  const column = inColumn(draft.fan, placed, frame);
  const offered = column
    ? listCandidates(draft, placed)
    : badgeShares(draft, draft.fan).flatMap((share, i) => {
        const at = draft.track.at(draft.track.length * share);
        const harm =
          i === 0
            ? 0
            : badgeCost(
                draft,
                at,
                drafts.filter((other) => inColumn(other.fan, placed, frame)),
                placed,
                grid,
                frame,
              );
        return harm > 1 ? [] : besideCandidates(draft, share, i * 0.12);
      });
  const places: LabelPlace[] = [];
  for (const place of offered) {
    if (touchesStanding(place.box, placed, grid, blocked, frame) || underOwnBadge(place, draft)) continue;
    const crossings = place.leader ? leaderCrossings(place, index, drafts, placed, blocked, grid) : 0;
    if (crossings > (draft.fan.courses.length > 3 ? 2 : 1)) continue;
    places.push(crossings ? { ...place, cost: place.cost + crossings * 0.5 } : place);
  }
  places.sort((a, b) => a.cost - b.cost);
  const sure = (GRADED.length - 1 - GRADED.indexOf(draft.line.graded)) * 0.25;
  const steepThesis = draft.fan.courses.length > 3 && draft.fan.courses.length < LIST_FROM ? 1.5 : 0;
  return { index, draft, places, priority: sure + steepThesis + (column ? 3 : 0) - Math.min(2, places.length / 40) };
}

function isFree(
  place: LabelPlace,
  draft: DraftLine,
  drafts: readonly DraftLine[],
  chosen: ReadonlyMap<number, LabelPlace>,
): boolean {
  for (const other of drafts) {
    if (other === draft) continue;
    if (overlaps(place.box, around(other.badge, other.reach))) return false;
    if (place.share !== null && distance(other.badge, place.badge) < other.reach + draft.reach + 1) return false;
    if (place.leader && distanceToSegment(other.badge, place.leader.from, place.leader.to) < other.reach + 1)
      return false;
  }
  for (const other of chosen.values()) {
    if (overlaps(place.box, other.box, 2)) return false;
    if (place.share !== null && overlaps(around(place.badge, draft.reach), other.box)) return false;
    if (place.leader && cuts(place.leader, other.box)) return false;
    if (other.leader && cuts(other.leader, place.box)) return false;
    if (place.leader && other.leader && leadersCross(place.leader, other.leader)) return false;
  }
  return true;
}
