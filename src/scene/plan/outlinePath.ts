/** Outlines of actors as SVG path texts round 0 0. */
import { formatHundredths } from '../../geometry/polyline';
import type { Shape } from './shape';
import { HEXAGON_CORNER } from '../sceneMeasures';
import { pointLengthOf } from './outlineGeometry';

/** @param grow units by which the outline stands outside the shape, for rings and discs */
export function outlinePathOf(shape: Shape, grow = 0): string {
  const hw = shape.hw + grow;
  const hh = shape.hh + grow;
  switch (shape.outline) {
    case 'circle':
      return `M${formatHundredths(-hw)} 0a${formatHundredths(hw)} ${formatHundredths(hw)} 0 1 0 ${formatHundredths(2 * hw)} 0a${formatHundredths(hw)} ${formatHundredths(hw)} 0 1 0 ${formatHundredths(-2 * hw)} 0Z`;
    case 'hexagon':
      return hexagon(hw + HEXAGON_CORNER);
    case 'stadium':
      return rounded(hw, hh, Math.min(hw, hh));
    case 'wideHexagon':
      return wideHexagon(hw, hh, pointLengthOf(shape));
    case 'box':
      return rounded(hw, hh, Math.min(8, hh) + grow / 2);
    case 'tag':
      return rounded(hw, hh, Math.min(6, hh) + grow / 2);
    case 'pin':
      return `M0 ${formatHundredths(hh * 1.25)}L${formatHundredths(-hw * 0.85)} ${formatHundredths(-hh * 0.2)}A${formatHundredths(hw * 0.9)} ${formatHundredths(hw * 0.9)} 0 1 1 ${formatHundredths(hw * 0.85)} ${formatHundredths(-hh * 0.2)}Z`;
  }
}

function hexagon(r: number): string {
  return wideHexagon(r, (r * Math.sqrt(3)) / 2, r / 2);
}

/** @param point how long its pointed ends are */
function wideHexagon(hw: number, hh: number, point: number): string {
  const corners = [
    [-hw, 0],
    [point - hw, -hh],
    [hw - point, -hh],
    [hw, 0],
    [hw - point, hh],
    [point - hw, hh],
  ];
  return `M${corners.map(([x, y]) => `${formatHundredths(x!)} ${formatHundredths(y!)}`).join('L')}Z`;
}

function rounded(hw: number, hh: number, r: number): string {
  const w = formatHundredths(2 * (hw - r));
  const h = formatHundredths(2 * (hh - r));
  const arc = (dx: number, dy: number) =>
    `a${formatHundredths(r)} ${formatHundredths(r)} 0 0 1 ${formatHundredths(dx)} ${formatHundredths(dy)}`;
  return `M${formatHundredths(r - hw)} ${formatHundredths(-hh)}h${w}${arc(r, r)}v${h}${arc(-r, r)}h-${w}${arc(-r, -r)}v-${h}${arc(r, -r)}Z`;
}
