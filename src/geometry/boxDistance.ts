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
