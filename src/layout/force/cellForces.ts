/**
 * Forces within territories, over flat arrays: lines are springs, near members repel each other, partners elsewhere show the
 * way, walls hold. The laws are those of d3-force (M. Bostock), integrated as there: velocities with friction, strengths that
 * cool. Repulsion ends after a few spacings, so a tick is linear in actors and lines.
 */
import {
  FASTEST_STEP,
  MIDDLE_PULL,
  PRESSURE,
  PRESSURE_REACH,
  SPRING_LENGTH,
  SPRING_STRENGTH,
  TERRITORY_FRICTION,
} from '../layoutMeasures';
import { keepInCell } from './cells';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';
import type { LinkColumns } from './linkColumns';
import { createPointGrid, squareAt } from './pointGrid';

export interface ForceRun {
  ticks: number;
  /** Share of their strength that forces have at first, and that they lose at each tick. */
  heat: number;
  cooling: number;
  /** So much farther members stand apart sideways. */
  sideways: number;
}

/** @param places where actors start; they are moved */
export function runCellForces(
  { n, cells, radius, pinned, report }: LayoutGraph,
  columns: LinkColumns,
  places: NodeCoordinates,
  { ticks, heat, cooling, sideways }: ForceRun,
): void {
  const { x, y } = places;
  const [vx, vy] = [new Float64Array(n), new Float64Array(n)];
  /** Mean distance of neighbours about each actor; 0 for those in no cell. */
  const spacing = new Float64Array(n);
  for (const cell of cells) for (const i of cell.members) spacing[i] = cell.spacing;
  const pull = createLinePull(cells, columns, places, spacing, vx, vy);
  const push = createPressure(columns, places, sideways, vx, vy);
  const [kept, middlePull, fastest] = [1 - TERRITORY_FRICTION, MIDDLE_PULL, FASTEST_STEP];
  let alpha = heat;
  for (let tick = 0; tick < ticks; tick++) {
    pull(alpha);
    for (const { members, spacing: unit } of cells) push(members, unit, alpha);
    for (const cell of cells) {
      const unit = cell.spacing;
      const most = fastest * unit;
      for (const i of cell.members) {
        if (pinned[i]) continue;
        vx[i]! += (cell.x - x[i]!) * middlePull * alpha;
        vy[i]! += (cell.y - y[i]!) * middlePull * alpha;
        const speed = Math.sqrt(vx[i]! * vx[i]! + vy[i]! * vy[i]!);
        const share = speed > most ? most / speed : 1;
        x[i]! += vx[i]! * share;
        y[i]! += vy[i]! * share;
        vx[i]! *= kept;
        vy[i]! *= kept;
        keepInCell(cell, places, i, radius[i]! + 0.25 * unit);
      }
    }
    alpha *= 1 - cooling;
    report();
  }
}

/**
 * The pull of all lines. Within a territory it is a spring. A partner in another only shows the way: that pull does not grow
 * with the distance, or everybody would end at one wall. Who has fewer lines gives way more.
 */
function createLinePull(
  cells: LayoutGraph['cells'],
  { count, from, to, lines, starts }: LinkColumns,
  { x, y }: NodeCoordinates,
  spacing: Float64Array,
  vx: Float64Array,
  vy: Float64Array,
): (alpha: number) => void {
  const cellOf = new Int32Array(spacing.length).fill(-1);
  cells.forEach(({ members }, c) => members.forEach((i) => (cellOf[i] = c)));
  const degree = (i: number) => starts[i + 1]! - starts[i]!;
  const isWithin = new Uint8Array(count);
  const strength = new Float64Array(count);
  const share = new Float64Array(count);
  for (let e = 0; e < count; e++) {
    const [a, b] = [from[e]!, to[e]!];
    isWithin[e] = cellOf[a] === cellOf[b] ? 1 : 0;
    share[e] = degree(a) / (degree(a) + degree(b));
    strength[e] = Math.min(2, 0.6 + 0.4 * lines[e]!) / Math.sqrt(Math.min(degree(a), degree(b)));
  }
  const [rest, stiffness] = [SPRING_LENGTH, SPRING_STRENGTH];
  return (alpha) => {
    for (let e = 0; e < count; e++) {
      const a = from[e]!;
      const b = to[e]!;
      const dx = x[b]! - x[a]!;
      const dy = y[b]! - y[a]!;
      const length = Math.sqrt(dx * dx + dy * dy) + 1e-6;
      const force = (strength[e]! * alpha) / length;
      let own = force;
      let others = force;
      if (isWithin[e]) {
        own *= (length - rest * spacing[a]!) * stiffness;
        others = own;
      } else {
        own *= spacing[a]!;
        others *= spacing[b]!;
      }
      own *= 1 - share[e]!;
      others *= share[e]!;
      vx[a]! += dx * own;
      vy[a]! += dy * own;
      vx[b]! -= dx * others;
      vy[b]! -= dy * others;
    }
  };
}

/** The pressure among near members of one territory; the well connected press more. */
function createPressure(
  { starts, count }: LinkColumns,
  { x, y }: NodeCoordinates,
  sideways: number,
  vx: Float64Array,
  vy: Float64Array,
): (members: readonly number[], spacing: number, alpha: number) => void {
  const n = starts.length - 1;
  const mean = (2 * count) / n;
  const weights = Float64Array.from({ length: n }, (_, i) => Math.sqrt((1 + starts[i + 1]! - starts[i]!) / (1 + mean)));
  const [reachInSpacings, pressure] = [PRESSURE_REACH, PRESSURE];
  const grid = createPointGrid();
  return (members, spacing, alpha) => {
    const reach = reachInSpacings * spacing;
    grid.fill(members, x, y, reach * 0.5);
    const { order, starts: runs, columns, rows, left, top, side } = grid;
    const limit = reach * reach;
    const least = spacing * spacing * 0.08;
    const strength = pressure * spacing * spacing * alpha;
    for (let q = 0; q < members.length; q++) {
      const i = order[q]!;
      const xi = x[i]!;
      const yi = y[i]!;
      const wi = weights[i]!;
      const firstRow = squareAt(yi, top, side, rows);
      const lastRow = squareAt(yi + reach, top, side, rows);
      const firstColumn = squareAt(xi - reach * sideways, left, side, columns);
      const lastColumn = squareAt(xi + reach * sideways, left, side, columns);
      let fx = 0;
      let fy = 0;
      for (let row = firstRow; row <= lastRow; row++) {
        const end = runs[row * columns + lastColumn + 1]!;
        // Each two are looked at once: those who come later in the order.
        for (let at = row === firstRow ? q + 1 : runs[row * columns + firstColumn]!; at < end; at++) {
          const j = order[at]!;
          const dy = yi - y[j]!;
          const dx = (xi - x[j]!) / sideways || 1e-3;
          const squared = dx * dx + dy * dy;
          if (squared >= limit) continue;
          const force = (strength * (1 - squared / limit)) / (squared + least);
          const own = force * weights[j]!;
          const others = force * wi;
          fx += dx * own;
          fy += dy * own;
          vx[j]! -= dx * others;
          vy[j]! -= dy * others;
        }
      }
      vx[i]! += fx;
      vy[i]! += fy;
    }
  };
}
