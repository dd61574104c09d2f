/** What each line would take for its label, in which order, and how early it may choose. */
import { MIN_LIST_LINES } from '../../layout/listMeasures';
import { ENOUGH_CANDIDATES, LEADER_CROSSING_COST, TAKEN_BADGE_COST } from '../sceneMeasures';
import type { Box } from '../../geometry/types';
import { badgeCostOf, hasBadgeColumn, type DraftLine } from '../edges/placeBadges';
import { GRADED_CERTAINTIES } from '../style/encoding';
import type { LabelRank } from '../plan/labelRank';
import type { Grid } from '../../geometry/grid';
import type { TrackPoint } from '../../geometry/polyline';
import { badgeSharesOf, generateLabelPlaces, listLabelPlacesOf, ownShareOf, type LabelPlace } from './labelPlaces';
import { alongLabelPlacesOf } from './alongLabelPlaces';
import {
  countLeaderCrossings,
  indexObstacles,
  isObstructed,
  isPieceObstructed,
  isUnderOwnBadge,
  type ObstacleIndex,
} from './obstacleIndex';
import type { Plan } from '../plan/types';
import { isAmongWide, type PlacedActor } from '../nodes/placeNodes';

export interface LabelRequest {
  index: number;
  draft: DraftLine;
  /** The n-th cheapest place that touches nothing that stands still; `undefined` after the last. */
  candidateAt: (n: number) => LabelPlace | undefined;
  rank: LabelRank;
  /** Among those of which author and story say the same. */
  priority: number;
}

/** The wishes of all lines. @param blocked boxes that no label may touch, such as pills */
export function labelRequestsOf(
  drafts: readonly DraftLine[],
  placed: Map<string, PlacedActor>,
  grid: Grid,
  blocked: readonly Box[],
  { frame, dense }: Pick<Plan, 'frame' | 'dense'>,
): LabelRequest[] {
  const column = drafts.filter((draft) => hasBadgeColumn(draft.fan, placed, frame));
  const fixed = indexObstacles(placed, blocked, frame);
  const world = { drafts, placed, grid, blocked, fixed, dense };
  return drafts.map((draft, index) => {
    const isList = column.includes(draft);
    const level = isList
      ? rowLabelPlacesOf(draft, world).values()
      : generateLabelPlaces(
          draft,
          freeShares(draft, index, column, world),
          (box) => hasRoomForLabel(box, world),
          dense,
        );
    const offered = isAmongWide(draft.fan.pair, placed)
      ? mergePlaces(level, tiltedPlacesOf(draft, index, world))
      : level;
    return createLabelRequest(draft, index, offered, isList, world);
  });
}

/** All that labels have to do with. */
export interface LabelContext {
  drafts: readonly DraftLine[];
  placed: Map<string, PlacedActor>;
  grid: Grid;
  /** Boxes that no label may touch, such as pills. */
  blocked: readonly Box[];
  fixed: ObstacleIndex;
  /** Whether there is so little room that more is tried. */
  dense: boolean;
}

/** Whether a label in a box touches nothing that stands still. */
export function hasRoomForLabel(box: Box, { fixed, grid }: LabelContext): boolean {
  return !isObstructed(box, fixed, grid);
}

/** Places of a label in a list that touch nothing that stands still. */
function rowLabelPlacesOf(draft: DraftLine, world: LabelContext): LabelPlace[] {
  return listLabelPlacesOf(draft, world.placed).filter(({ box }) => hasRoomForLabel(box, world));
}

/** Places of a label along its line that touch nothing that stands still, its own line aside. */
function tiltedPlacesOf(draft: DraftLine, index: number, { fixed, grid }: LabelContext): LabelPlace[] {
  return alongLabelPlacesOf(draft).filter(
    ({ pieces }) => !pieces!.some((piece) => isPieceObstructed(piece, index, fixed, grid)),
  );
}

/** Places of both, the cheapest first. @param others the cheapest first */
function* mergePlaces(places: Iterable<LabelPlace>, others: readonly LabelPlace[]): Generator<LabelPlace> {
  let next = 0;
  for (const place of places) {
    while (next < others.length && others[next]!.cost < place.cost) yield others[next++]!;
    yield place;
  }
  yield* others.slice(next);
}

/** Where a label can stand while its badge stays where it is; in a list in a row with its line, else under it. */
export function* generatePlacesAtBadge(
  draft: DraftLine,
  index: number,
  isList: boolean,
  world: LabelContext,
): Generator<LabelPlace> {
  yield* mergePlaces(generateLevelPlaces(draft, isList, world), tiltedPlacesOf(draft, index, world));
}

function* generateLevelPlaces(draft: DraftLine, isList: boolean, world: LabelContext): Generator<LabelPlace> {
  const inRow = isList ? rowLabelPlacesOf(draft, world) : [];
  for (const place of inRow) yield { ...place, share: null };
  const last = inRow.at(-1)?.cost ?? 0;
  for (const place of generateLabelPlaces(
    draft,
    [ownShareOf(draft)],
    (box) => hasRoomForLabel(box, world),
    world.dense,
  ))
    yield { ...place, share: null, cost: last + place.cost };
}

/**
 * What a line would take, and how early it may choose: the surer it is and the fewer places it has, the earlier.
 * @param offered places, the cheapest first
 * @param isList its fan is read as a list
 */
export function createLabelRequest(
  draft: DraftLine,
  index: number,
  offered: Iterator<LabelPlace>,
  isList: boolean,
  { drafts, placed, grid, blocked }: LabelContext,
): LabelRequest {
  const extra = (place: LabelPlace): number => {
    if (isUnderOwnBadge(place, draft)) return Infinity;
    if (!place.leader) return 0;
    const crossings = countLeaderCrossings(place, index, drafts, placed, blocked, grid);
    return crossings > (draft.fan.routes.length > 3 ? 2 : 1) ? Infinity : crossings * LEADER_CROSSING_COST;
  };
  const offer = createOffer(offered, extra);
  let choice = 0;
  while (choice < ENOUGH_CANDIDATES && offer(choice)) choice++;
  const sure = (GRADED_CERTAINTIES.length - 1 - GRADED_CERTAINTIES.indexOf(draft.line.graded)) * 0.25;
  const steepThesis = draft.fan.routes.length > 3 && draft.fan.routes.length < MIN_LIST_LINES ? 2.5 : 0;
  return {
    index,
    draft,
    candidateAt: offer,
    rank: draft.line.labelRank,
    priority: sure + steepThesis + (isList ? 3 : 0) - (2 * choice) / ENOUGH_CANDIDATES,
  };
}

/** Where along its line the badge may sit; `null` where it may not. */
function freeShares(
  draft: DraftLine,
  index: number,
  column: readonly DraftLine[],
  { placed, grid, blocked, fixed, dense }: LabelContext,
): (number | null)[] {
  const actors = [...placed.values()];
  // What stands beside its line does so because there is no room on it.
  const isFree = (at: TrackPoint) =>
    !draft.aside &&
    badgeCostOf(draft, index, at, column, actors, grid, blocked, fixed.frame, TAKEN_BADGE_COST) < TAKEN_BADGE_COST;
  return badgeSharesOf(draft, draft.fan, dense).map((share, i) =>
    i === 0 || isFree(draft.track.at(draft.track.length * share)) ? share : null,
  );
}

/**
 * The places that are possible, cheapest first; each is looked at when it is asked for, and once.
 * @param offered cheapest first
 * @param extra what a place costs beside its own cost; `Infinity` where it is impossible
 */
function createOffer(
  offered: Iterator<LabelPlace>,
  extra: (place: LabelPlace) => number,
): (n: number) => LabelPlace | undefined {
  const possible: LabelPlace[] = [];
  const dear: LabelPlace[] = [];
  let ahead = offered.next();
  const take = (): LabelPlace | undefined => {
    while (!ahead.done && !(dear[0] && dear[0].cost <= ahead.value.cost)) {
      const place: LabelPlace = ahead.value;
      ahead = offered.next();
      const more = extra(place);
      if (more === 0) return place;
      if (more === Infinity) continue;
      dear.push({ ...place, cost: place.cost + more });
      dear.sort((a, b) => a.cost - b.cost);
    }
    return dear.shift();
  };
  return (n) => {
    while (possible.length <= n) {
      const place = take();
      if (!place) return undefined;
      possible.push(place);
    }
    return possible[n];
  };
}
