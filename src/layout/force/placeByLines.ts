/**
 * Where actors of a crowd stand if lines alone decide: PivotMDS spreads them by their distances along the lines, forces settle
 * them in the whole frame as in one territory, and places are traded. All steps are linear in actors and lines, or n log n.
 */
import {
  FIRST_EVENING,
  LARGE_LOOSE_PARTING,
  LARGE_LOOSE_RUN,
  LOOSE_HEAT,
  LOOSE_PARTING,
  MOST_SMALL_CROWD_ACTORS,
  TERRITORY_RUN,
} from '../layoutMeasures';
import type { Polygon } from '../../geometry/convexPolygon';
import { divideFrame } from '../territories/divideFrame';
import { runCellForces } from './cellForces';
import { cellOf } from './cells';
import { evenOut } from './evenOut';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';
import type { LinkColumns } from './linkColumns';
import { placeByPivotMds } from './pivotMds';
import { settleMembers } from './placeInTerritories';

/** @param seed another one, another start */
export function placeByLines(graph: LayoutGraph, columns: LinkColumns, seed: number): NodeCoordinates {
  const { n, frame, radius, pinned, pinX, pinY } = graph;
  const room = wholeOf(graph);
  const cell = cellOf(
    room,
    Array.from({ length: n }, (_, i) => i),
  );
  const undivided: LayoutGraph = { ...graph, cells: [cell] };
  const places = placeByPivotMds(graph, seed * 7919 + 1);
  stretch(places.x, frame.width);
  stretch(places.y, frame.height);
  const free = cell.members.filter((i) => !pinned[i]);
  evenOut(free, room, places, radius, FIRST_EVENING);
  for (let i = 0; i < n; i++) if (pinned[i]) [places.x[i], places.y[i]] = [pinX[i]!, pinY[i]!];
  const isLarge = n > MOST_SMALL_CROWD_ACTORS;
  const run = isLarge ? LARGE_LOOSE_RUN : TERRITORY_RUN;
  runCellForces(undivided, columns, places, { ...run, heat: LOOSE_HEAT, sideways: 1 });
  settleMembers(undivided, columns, places, isLarge ? LARGE_LOOSE_PARTING : LOOSE_PARTING, 1, seed);
  return places;
}

/** The frame as the ground of a single group, with round corners, and clear of the kept ones. */
function wholeOf({ n, frame }: LayoutGraph): Polygon {
  const all = { group: null, members: n, area: 0, radius: 0, headings: [] };
  return divideFrame({ groups: [all], exchange: [[0]], frame }).flatMap(({ room }) => room);
}

/** Places stretched until they take a side of the frame. */
function stretch(places: Float64Array, side: number): void {
  let [low, high] = [Infinity, -Infinity];
  for (const at of places) {
    low = Math.min(low, at);
    high = Math.max(high, at);
  }
  for (let i = 0; i < places.length; i++) places[i] = ((places[i]! - low) / (high - low || 1)) * side;
}
