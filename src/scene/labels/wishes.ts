/** What each line would take for its label, in which order, and how early it may choose. */
import { MIN_LIST_LINES } from '../../layout/layoutMeasures';
import { ENOUGH_CANDIDATES, LEADER_CROSSING_COST } from '../sceneMeasures';
import type { Box } from '../../geometry/types';
import { badgeCost, inColumn, type DraftLine } from '../edges/badges';
import { GRADED } from '../style/encode';
import type { Frame } from '../plan/frames';
import type { Grid } from '../../geometry/grid';
import { badgeShares, besidePlaces, listPlaces, type LabelPlace } from './labels';
import { leaderCrossings, standing, touchesStanding, underOwnBadge, type Standing } from './obstacles';
import type { PlacedActor } from '../nodes/place';

export interface Wish {
  index: number;
  draft: DraftLine;
  /** The n-th cheapest place that touches nothing that stands still; `undefined` after the last. */
  offer: (n: number) => LabelPlace | undefined;
  priority: number;
}

/** The wishes of all lines. @param blocked boxes that no label may touch, such as pills */
export function wishesOf(
  drafts: readonly DraftLine[],
  placed: Map<string, PlacedActor>,
  grid: Grid,
  blocked: readonly Box[],
  frame: Frame,
): Wish[] {
  const column = drafts.filter((draft) => inColumn(draft.fan, placed, frame));
  const fixed = standing(placed, blocked, frame);
  const world = { drafts, placed, grid, blocked, fixed };
  return drafts.map((draft, index) => {
    const isList = column.includes(draft);
    const offered = isList
      ? placesInRow(draft, world).values()
      : besidePlaces(draft, freeShares(draft, index, column, world), (box) => hasRoom(box, world));
    return wish(draft, index, offered, isList, world);
  });
}

/** All that labels have to do with. */
export interface World {
  drafts: readonly DraftLine[];
  placed: Map<string, PlacedActor>;
  grid: Grid;
  /** Boxes that no label may touch, such as pills. */
  blocked: readonly Box[];
  fixed: Standing;
}

/** Whether a label in a box touches nothing that stands still. */
export function hasRoom(box: Box, { fixed, grid }: World): boolean {
  return !touchesStanding(box, fixed, grid);
}

/** Places of a label in a list that touch nothing that stands still. */
export function placesInRow(draft: DraftLine, world: World): LabelPlace[] {
  return listPlaces(draft, world.placed).filter(({ box }) => hasRoom(box, world));
}

/**
 * What a line would take, and how early it may choose: the surer it is and the fewer places it has, the earlier.
 * @param offered places, the cheapest first
 * @param isList its fan is read as a list
 */
export function wish(
  draft: DraftLine,
  index: number,
  offered: Iterator<LabelPlace>,
  isList: boolean,
  { drafts, placed, grid, blocked }: World,
): Wish {
  const extra = (place: LabelPlace): number => {
    if (underOwnBadge(place, draft)) return Infinity;
    if (!place.leader) return 0;
    const crossings = leaderCrossings(place, index, drafts, placed, blocked, grid);
    return crossings > (draft.fan.courses.length > 3 ? 2 : 1) ? Infinity : crossings * LEADER_CROSSING_COST;
  };
  const offer = createOffer(offered, extra);
  let choice = 0;
  while (choice < ENOUGH_CANDIDATES && offer(choice)) choice++;
  const sure = (GRADED.length - 1 - GRADED.indexOf(draft.line.graded)) * 0.25;
  const steepThesis = draft.fan.courses.length > 3 && draft.fan.courses.length < MIN_LIST_LINES ? 2.5 : 0;
  return { index, draft, offer, priority: sure + steepThesis + (isList ? 3 : 0) - (2 * choice) / ENOUGH_CANDIDATES };
}

/** Where along its line the badge may sit; `null` where it may not. */
function freeShares(
  draft: DraftLine,
  index: number,
  column: readonly DraftLine[],
  { placed, grid, blocked, fixed }: World,
): (number | null)[] {
  return badgeShares(draft, draft.fan).map((share, i) => {
    const at = draft.track.at(draft.track.length * share);
    return i === 0 || badgeCost(draft, index, at, column, placed, grid, blocked, fixed.frame) <= 1 ? share : null;
  });
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
