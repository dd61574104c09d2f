/** Stacks the units of the period chart: what spans several slots at the foot, so that it lies level. */

/** A unit with the slots that it takes, counted from 0, both ends inclusive. */
export interface SlotSpanned {
  from: number;
  to: number;
}

/** A unit on its row, counted from the foot up. */
export type Stacked<Unit> = Unit & { row: number };

/**
 * Gives each unit the lowest row that is free. What spans several slots comes first, the longest before the others, and
 * lies on the highest of what it covers; what takes one slot fills the gaps. Otherwise the order given counts.
 * Takes n log n steps for n units.
 */
export function stackUnits<Unit extends SlotSpanned>(units: readonly Unit[]): Stacked<Unit>[] {
  const lengthOf = ({ from, to }: Unit) => to - from;
  const spanning = units.filter((unit) => lengthOf(unit) > 0);
  spanning.sort((a, b) => lengthOf(b) - lengthOf(a) || a.from - b.from);
  const heights: number[] = [];
  const taken: number[][] = [];
  const stacked = spanning.map((unit) => {
    let row = 0;
    for (let slot = unit.from; slot <= unit.to; slot++) row = Math.max(row, heights[slot] ?? 0);
    for (let slot = unit.from; slot <= unit.to; slot++) {
      heights[slot] = row + 1;
      (taken[slot] ??= []).push(row);
    }
    return { ...unit, row };
  });
  const next: { row: number; taken: number }[] = [];
  for (const unit of units) {
    if (lengthOf(unit) > 0) continue;
    const free = (next[unit.from] ??= { row: 0, taken: 0 });
    while (taken[unit.from]?.[free.taken] === free.row) {
      free.row += 1;
      free.taken += 1;
    }
    stacked.push({ ...unit, row: free.row });
    free.row += 1;
  }
  return stacked;
}

/** The rows that units take. */
export function heightOf(units: readonly { row: number }[]): number {
  return units.reduce((height, { row }) => Math.max(height, row + 1), 0);
}
