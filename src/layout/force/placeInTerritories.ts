/**
 * Where actors of a crowd stand within their territories: d3-force, then everyone goes towards a cell of its own, members trade
 * places while their lines get shorter, and discs part.
 */
import { forceLink, forceSimulation, forceX, forceY } from 'd3-force';
import {
  DISC_SHARE,
  EVENING_SHARE,
  MIDDLE_PULL,
  NAME_BESIDE,
  PARTING_ROUNDS,
  SIDEWAYS,
  SPRING_LENGTH,
  SPRING_STRENGTH,
  TERRITORY_COOLING,
  TERRITORY_FRICTION,
  TERRITORY_TICKS,
} from '../layoutMeasures';
import { keepInCell, type LayoutCell } from './cells';
import { evenOut } from './evenOut';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';
import { createSeededRandom } from './seededRandom';
import { createPartnerForce, createPressureForce, type TerritoryBody } from './territoryForces';
import { tradePlaces } from './tradePlaces';

export function placeInTerritories(graph: LayoutGraph, seed: number): NodeCoordinates {
  const places = simulateCells(graph, seed);
  const random = createSeededRandom(seed * 31 + 7);
  for (const cell of graph.cells) {
    const free = cell.members.filter((i) => !graph.pinned[i]);
    const wanted = wantedRadii(graph, cell);
    evenOut(
      free,
      cell.room,
      places,
      wanted.map((r) => r * r),
      EVENING_SHARE,
    );
    tradePlaces(graph, free, places, random);
    for (let round = 0; round < PARTING_ROUNDS; round++) {
      if (round === Math.floor(PARTING_ROUNDS * 0.6)) tradePlaces(graph, free, places, random);
      partDiscs(graph, cell, wanted, places);
      for (const i of free)
        keepInCell(cell, places, i, Math.min(wanted[i]! * 0.85, graph.radius[i]! + 16), NAME_BESIDE);
    }
    graph.report();
  }
  return { x: places.x.map(roundPlace), y: places.y.map(roundPlace) };
}

/** Engines may differ in the last digits: what follows must not. */
const roundPlace = (value: number) => Math.round(value * 1e6) / 1e6;

/** The forces, from places that fill each cell evenly. */
function simulateCells(graph: LayoutGraph, seed: number): NodeCoordinates {
  const { n, cells, edges, edgesAt, radius } = graph;
  const cellOf: (LayoutCell | undefined)[] = Array.from({ length: n });
  for (const cell of cells) for (const i of cell.members) cellOf[i] = cell;
  const bodies = Array.from({ length: n }, (): TerritoryBody => ({ x: 0, y: 0, vx: 0, vy: 0 }));
  for (const cell of cells) fillEvenly(cell, bodies);
  bodies.forEach((body, i) => {
    if (!graph.pinned[i]) return;
    body.x = body.fx = graph.pinX[i]!;
    body.y = body.fy = graph.pinY[i]!;
  });
  const mean = (2 * edges.length) / n;
  const weights = Float64Array.from(edgesAt, (all) => Math.sqrt((1 + all.length) / (1 + mean)));
  const springs = edges
    .filter(({ a, b }) => cellOf[a] === cellOf[b])
    .map(({ a, b, lines }) => ({
      source: a,
      target: b,
      length: SPRING_LENGTH * (cellOf[a]?.spacing ?? 0),
      strength:
        (SPRING_STRENGTH * Math.min(2, 0.6 + 0.4 * lines)) /
        Math.sqrt(Math.min(edgesAt[a]!.length, edgesAt[b]!.length)),
    }));
  const simulation = forceSimulation(bodies)
    .randomSource(createSeededRandom(seed + 3))
    .stop()
    .alphaDecay(TERRITORY_COOLING)
    .velocityDecay(TERRITORY_FRICTION)
    .force(
      'link',
      forceLink<TerritoryBody, (typeof springs)[number]>(springs)
        .distance(({ length }) => length)
        .strength(({ strength }) => strength),
    )
    .force('partners', createPartnerForce(graph, cellOf))
    .force('pressure', createPressureForce(cells, weights))
    .force('x', forceX<TerritoryBody>((_, i) => cellOf[i]?.x ?? 0).strength(MIDDLE_PULL))
    .force('y', forceY<TerritoryBody>((_, i) => cellOf[i]?.y ?? 0).strength(MIDDLE_PULL));
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  for (let tick = 0; tick < TERRITORY_TICKS; tick++) {
    simulation.tick();
    bodies.forEach((body, i) => {
      const cell = cellOf[i];
      x[i] = roundPlace(body.x);
      y[i] = roundPlace(body.y);
      if (!cell || graph.pinned[i]) return;
      keepInCell(cell, { x, y }, i, radius[i]! + 0.25 * cell.spacing);
      body.x = x[i]!;
      body.y = y[i]!;
    });
    graph.report();
  }
  return { x, y };
}

/** Cosine and sine of the golden angle, by which the seeds of a sunflower turn. */
const TURN = { cos: -0.7373688780783197, sin: 0.6754902942615238 };

/** Source: H. Vogel, "A Better Way to Construct the Sunflower Head", Mathematical Biosciences 44 (1979). */
function fillEvenly({ members, x, y, inradius }: LayoutCell, bodies: readonly TerritoryBody[]): void {
  let [cos, sin] = [1, 0];
  members.forEach((i, q) => {
    const out = Math.sqrt((q + 0.5) / members.length) * inradius;
    bodies[i]!.x = x + cos * out;
    bodies[i]!.y = y + sin * out;
    [cos, sin] = [cos * TURN.cos - sin * TURN.sin, cos * TURN.sin + sin * TURN.cos];
  });
}

/** Radii, by index, of discs that together cover most of a cell. */
function wantedRadii({ n, radius }: LayoutGraph, { members, spacing, area }: LayoutCell): Float64Array {
  const wanted = new Float64Array(n);
  let covered = 0;
  for (const i of members) {
    wanted[i] = radius[i]! + 0.5 * spacing;
    covered += wanted[i] ** 2 * Math.PI * SIDEWAYS;
  }
  const grow = Math.sqrt((DISC_SHARE * area) / covered);
  for (const i of members) wanted[i] = Math.max(radius[i]!, wanted[i]! * grow);
  return wanted;
}

/** One round in which the members of a cell push each other apart, sideways more. */
function partDiscs({ pinned }: LayoutGraph, { members }: LayoutCell, wanted: Float64Array, { x, y }: NodeCoordinates) {
  for (let q = 0; q < members.length; q++) {
    const i = members[q]!;
    for (let r = q + 1; r < members.length; r++) {
      const j = members[r]!;
      const room = wanted[i]! + wanted[j]!;
      const dx = (x[j]! - x[i]!) / SIDEWAYS || 1e-3;
      const dy = y[j]! - y[i]!;
      const squared = dx * dx + dy * dy;
      if (squared >= room * room) continue;
      const apart = Math.sqrt(squared);
      const push = ((room - apart) / apart) * 0.35;
      const share = wanted[j]! ** 2 / (wanted[i]! ** 2 + wanted[j]! ** 2);
      const [own, others] = [pinned[i] ? 0 : push * share, pinned[j] ? 0 : push * (1 - share)];
      x[i]! -= dx * SIDEWAYS * own;
      y[i]! -= dy * own;
      x[j]! += dx * SIDEWAYS * others;
      y[j]! += dy * others;
    }
  }
}
