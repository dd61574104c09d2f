/** Outlines of actors as SVG path texts round 0 0. */
import { num } from '../../geometry/polyline';
import type { Shape } from './shape';

/** @param grow units by which the outline stands outside the shape, for rings and discs */
export function outlinePath(shape: Shape, grow = 0): string {
  const hw = shape.hw + grow;
  const hh = shape.hh + grow;
  switch (shape.outline) {
    case 'circle':
      return `M${num(-hw)} 0a${num(hw)} ${num(hw)} 0 1 0 ${num(2 * hw)} 0a${num(hw)} ${num(hw)} 0 1 0 ${num(-2 * hw)} 0Z`;
    case 'hexagon':
      return hexagon(hw + 1.5);
    case 'box':
      return rounded(hw, hh, Math.min(8, hh) + grow / 2);
    case 'tag':
      return rounded(hw, hh, Math.min(6, hh) + grow / 2);
    case 'pin':
      return `M0 ${num(hh * 1.25)}L${num(-hw * 0.85)} ${num(-hh * 0.2)}A${num(hw * 0.9)} ${num(hw * 0.9)} 0 1 1 ${num(hw * 0.85)} ${num(-hh * 0.2)}Z`;
  }
}

function hexagon(r: number): string {
  const side = (r * Math.sqrt(3)) / 2;
  const corners = [
    [-r, 0],
    [-r / 2, -side],
    [r / 2, -side],
    [r, 0],
    [r / 2, side],
    [-r / 2, side],
  ];
  return `M${corners.map(([x, y]) => `${num(x!)} ${num(y!)}`).join('L')}Z`;
}

function rounded(hw: number, hh: number, r: number): string {
  const w = num(2 * (hw - r));
  const h = num(2 * (hh - r));
  const arc = (dx: number, dy: number) => `a${num(r)} ${num(r)} 0 0 1 ${num(dx)} ${num(dy)}`;
  return `M${num(r - hw)} ${num(-hh)}h${w}${arc(r, r)}v${h}${arc(-r, r)}h-${w}${arc(-r, -r)}v-${h}${arc(r, -r)}Z`;
}
