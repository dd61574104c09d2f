/**
 * Where actors of a crowd stand within their territories: forces, then everyone goes towards a cell of its own, members trade
 * places while their lines get shorter, and discs part. All steps are linear in actors and lines.
 */
import {
  LARGE_PARTING,
  LARGE_TERRITORY_RUN,
  MOST_LONG_RUN_ACTORS,
  MOST_SIDEWAYS_ACTORS,
  MOST_SMALL_CROWD_ACTORS,
  NAME_BESIDE,
  PARTING,
  PARTING_STRENGTH,
  SECOND_TRADE,
  SIDEWAYS,
  TERRITORY_RUN,
} from '../layoutMeasures';
import { runCellForces } from './cellForces';
import { keepInCell, type LayoutCell } from './cells';
import { evenOut } from './evenOut';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';
import type { LinkColumns } from './linkColumns';
import { partDiscs } from './partDiscs';
import { createPointGrid } from './pointGrid';
import { createSeededRandom } from './seededRandom';
import { tradePlaces } from './tradePlaces';

/** @param seed another one, another start */
export function placeInTerritories(graph: LayoutGraph, columns: LinkColumns, seed: number): NodeCoordinates {
  const { n } = graph;
  const places = firstPlaces(graph, createSeededRandom(seed));
  const sideways = n <= MOST_SIDEWAYS_ACTORS ? SIDEWAYS : 1;
  const run = n <= MOST_LONG_RUN_ACTORS ? TERRITORY_RUN : LARGE_TERRITORY_RUN;
  runCellForces(graph, columns, places, { ...run, heat: 1, sideways });
  settleMembers(graph, columns, places, n <= MOST_SMALL_CROWD_ACTORS ? PARTING : LARGE_PARTING, sideways, seed);
  return places;
}

/** How members part: see `PARTING`. */
export interface MembersParting {
  evening: number;
  cover: number;
  rounds: number;
  passes: number;
}

/** Members go towards places of their own in their cells, trade these, and part. */
export function settleMembers(
  graph: LayoutGraph,
  columns: LinkColumns,
  places: NodeCoordinates,
  { evening, cover, rounds, passes }: MembersParting,
  sideways: number,
  seed: number,
): void {
  const { n, cells, pinned, radius } = graph;
  const random = createSeededRandom(seed * 31 + 7);
  const radii = new Float64Array(n);
  const grid = createPointGrid();
  const beside = n <= MOST_SIDEWAYS_ACTORS ? NAME_BESIDE : 0;
  for (const cell of cells) {
    const free = cell.members.filter((i) => !pinned[i]);
    chooseRadii(graph, cell, cover, sideways, radii);
    evenOut(free, cell.room, places, radii, evening);
    tradePlaces(columns, free, places, passes, random);
    for (let round = 0; round < rounds; round++) {
      if (round === Math.floor(rounds * SECOND_TRADE)) tradePlaces(columns, free, places, passes, random);
      partDiscs({ members: cell.members, radii, pinned, sideways, strength: PARTING_STRENGTH }, places, grid);
      for (const i of free) keepInCell(cell, places, i, Math.min(radii[i]! * 0.85, radius[i]! + 16), beside);
    }
    graph.report();
  }
}

/** Cosine and sine of the golden angle, by which the seeds of a sunflower turn. */
const TURN = { cos: -0.7373688780783197, sin: 0.6754902942615238 };

/** Fills each cell evenly. Source: H. Vogel, "A Better Way to Construct the Sunflower Head", Mathematical Biosciences 44 (1979). */
function firstPlaces({ n, cells, pinned, pinX, pinY }: LayoutGraph, random: () => number): NodeCoordinates {
  const [x, y] = [new Float64Array(n), new Float64Array(n)];
  for (const cell of cells) {
    let [cos, sin] = [1, 0];
    shuffled(cell.members, random).forEach((i, q) => {
      const out = Math.sqrt((q + 0.5) / cell.members.length) * cell.inradius;
      x[i] = cell.x + cos * out;
      y[i] = cell.y + sin * out;
      [cos, sin] = [cos * TURN.cos - sin * TURN.sin, cos * TURN.sin + sin * TURN.cos];
    });
  }
  for (let i = 0; i < n; i++) if (pinned[i]) [x[i], y[i]] = [pinX[i]!, pinY[i]!];
  return { x, y };
}

function shuffled(members: readonly number[], random: () => number): number[] {
  const order = [...members];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** Radii of discs that together cover most of a cell. */
function chooseRadii(
  { radius }: LayoutGraph,
  { members, spacing, area }: LayoutCell,
  cover: number,
  sideways: number,
  radii: Float64Array,
): void {
  let covered = 0;
  for (const i of members) {
    radii[i] = radius[i]! + 0.5 * spacing;
    covered += radii[i] ** 2 * Math.PI * sideways;
  }
  const grow = Math.sqrt((cover * area) / covered);
  for (const i of members) radii[i] = Math.max(radius[i]!, radii[i]! * grow);
}
