/**
 * Distance of a point from a box about 0 0, in the unit of the point; negative inside.
 * Two rounded boxes are as far apart as their middles are from a box with the sum of their half sizes, less both radii.
 * @param hw half the width of the box @param hh half its height; 0 and 0 are a point
 */
export function measureFromBox(x: number, y: number, hw: number, hh: number): number {
  const dx = Math.abs(x) - hw;
  const dy = Math.abs(y) - hh;
  return dx > 0 && dy > 0 ? Math.sqrt(dx * dx + dy * dy) : Math.max(dx, dy);
}

/** The direction in which a point leaves a box about 0 0 soonest, as a unit vector. */
export function wayOut(x: number, y: number, hw: number, hh: number): readonly [number, number] {
  const [sx, sy] = [x < 0 ? -1 : 1, y < 0 ? -1 : 1];
  const [dx, dy] = [Math.abs(x) - hw, Math.abs(y) - hh];
  if (dx <= 0 || dy <= 0) return dx > dy ? [sx, 0] : [0, sy];
  const length = Math.sqrt(dx * dx + dy * dy);
  return [(sx * dx) / length, (sy * dy) / length];
}
