/** What a label and its leader must not touch. */
import { OBSTACLE_CELL } from '../sceneMeasures';
import { growBox, overlaps } from '../../geometry/box';
import type { Point, Box } from '../../geometry/types';
import type { DraftLine } from '../edges/placeBadges';
import { numberDiscAt } from '../plan/badgeReach';
import type { Frame } from '../plan/frames';
import type { Grid } from '../../geometry/grid';
import type { LabelPlace } from './labelPlaces';
import { measureClearance } from '../nodes/clearance';
import type { PlacedActor } from '../nodes/placeNodes';
import { roundedBoxOf } from '../plan/outlineGeometry';
import { measureDistance, measureDistanceToSegment } from '../../geometry/polyline';

type Leader = NonNullable<LabelPlace['leader']>;

export function isUnderOwnBadge(place: LabelPlace, draft: DraftLine): boolean {
  const disc = boxOfDisc(place.badge, draft.reach - 1);
  const number = numberBoxOf(draft, place.badge);
  return boxesOf(place).some((box) => overlaps(box, disc) || (number !== null && overlaps(box, number)));
}

/** The box of the number on a badge that stands at a place, if it has one. */
export function numberBoxOf({ numberScale }: DraftLine, at: Point): Box | null {
  if (!numberScale) return null;
  const disc = numberDiscAt(at, numberScale);
  return boxOfDisc(disc, disc.radius);
}

/** The boxes that the text of a label takes. */
export const boxesOf = ({ box, pieces }: Pick<LabelPlace, 'box' | 'pieces'>): readonly Box[] => pieces ?? [box];

export function boxOfDisc(p: { x: number; y: number }, r: number): Box {
  return { left: p.x - r, right: p.x + r, top: p.y - r, bottom: p.y + r };
}

/** A box; where it has a radius, only the rounded box in it, whose discs have their middles within `core`. */
interface Obstacle extends Box {
  core: Box;
  r: number;
}

/** Everything but lines that no label may touch, filed by where it stands. */
export interface ObstacleIndex {
  frame: Frame;
  cells: ReadonlyMap<number, Obstacle[]>;
}

const cellAt = (column: number, row: number) => (column + 512) * 4096 + (row + 512);

/** @param blocked boxes of pills and names */
export function indexObstacles(
  placed: ReadonlyMap<string, PlacedActor>,
  blocked: readonly Box[],
  frame: Frame,
): ObstacleIndex {
  const cells = new Map<number, Obstacle[]>();
  const file = (core: Box, r = 0) => {
    const box = r ? growBox(core, r) : core;
    const obstacle = { ...box, core, r };
    for (let column = Math.floor(box.left / OBSTACLE_CELL); column <= box.right / OBSTACLE_CELL; column++) {
      for (let row = Math.floor(box.top / OBSTACLE_CELL); row <= box.bottom / OBSTACLE_CELL; row++) {
        const at = cellAt(column, row);
        const cell = cells.get(at);
        if (cell) cell.push(obstacle);
        else cells.set(at, [obstacle]);
      }
    }
  };
  for (const { x, y, width, height } of frame.keep) file({ left: x, top: y, right: x + width, bottom: y + height });
  for (const box of blocked) file(growBox(box, 3));
  for (const { x, y, shape } of placed.values()) {
    const { hw, hh, radius } = obstacleOf(shape);
    const core = { left: x - hw, top: y - hh, right: x + hw, bottom: y + hh };
    if (radius) file(core, radius + 4);
    else file(growBox(core, 4));
  }
  return { frame, cells };
}

/** Labels come so near to a hexagon's sides as its circle would let them. */
function obstacleOf(shape: PlacedActor['shape']) {
  return shape.outline === 'hexagon' ? { hw: 0, hh: 0, radius: shape.hw } : roundedBoxOf(shape);
}

const NO_MARGIN = { beside: 0, below: 0 };

/** Whether a box leaves the frame, or touches a kept corner, a pill, an actor or a line. */
export function isObstructed(box: Box, fixed: ObstacleIndex, grid: Grid): boolean {
  return grid.any(box.left - 3, box.top - 2.2, box.right + 3, box.bottom + 2.2) || isTaken(box, fixed);
}

/** Whether a piece of a tilted label touches any of this, or a line other than its own. */
export function isPieceObstructed(piece: Box, index: number, fixed: ObstacleIndex, grid: Grid): boolean {
  return isTaken(piece, fixed) || grid.some(growBox(piece, 1.5), (owner) => owner !== index);
}

/** The same without lines. */
function isTaken(box: Box, { frame, cells }: ObstacleIndex): boolean {
  const { left, top, right, bottom } = box;
  const { beside, below } = frame.margin ?? NO_MARGIN;
  if (left < 6 - beside || right > frame.width - 6 + beside || top < 6 || bottom > frame.height - 6 + below)
    return true;
  for (let column = Math.floor(left / OBSTACLE_CELL); column <= right / OBSTACLE_CELL; column++) {
    for (let row = Math.floor(top / OBSTACLE_CELL); row <= bottom / OBSTACLE_CELL; row++) {
      const cell = cells.get(cellAt(column, row));
      if (!cell) continue;
      for (const other of cell) {
        if (left >= other.right || right <= other.left || top >= other.bottom || bottom <= other.top) continue;
        if (!other.r) return true;
        const { core } = other;
        const dx = core.right < left ? left - core.right : core.left > right ? core.left - right : 0;
        const dy = core.bottom < top ? top - core.bottom : core.top > bottom ? core.top - bottom : 0;
        if (dx * dx + dy * dy < other.r * other.r) return true;
      }
    }
  }
  return false;
}

/** Lines of its own fan that a leader crosses; a leader through anything else counts as impossible. */
export function countLeaderCrossings(
  { leader, badge }: LabelPlace,
  index: number,
  drafts: readonly DraftLine[],
  placed: ReadonlyMap<string, PlacedActor>,
  blocked: readonly Box[],
  grid: Grid,
): number {
  const { from, to } = leader!;
  for (const draft of drafts) {
    if (!isLeaderNear(leader!, draft.badge, draft.reach + 2)) continue;
    if (draft !== drafts[index] && measureDistance(draft.badge, badge) >= 1) return Infinity;
  }
  if (blocked.some((box) => isLeaderThrough(leader!, box))) return Infinity;
  const length = measureDistance(from, to);
  const near: PlacedActor[] = [];
  for (const actor of placed.values()) {
    const { hw, hh } = actor.shape;
    const reach = Math.max(hw, hh) + hw * 0.5;
    if (actor.x < Math.min(from.x, to.x) - reach || actor.x > Math.max(from.x, to.x) + reach) continue;
    if (measureDistanceToSegment(actor, from, to) < reach) near.push(actor);
  }
  if (!near.length && !isLineAbout(from, to, grid)) return 0;
  const crossed = new Set<number>();
  for (let s = 0; s < length; s += 2) {
    const p = { x: from.x + ((to.x - from.x) * s) / length, y: from.y + ((to.y - from.y) * s) / length };
    for (const actor of near) if (measureClearance(actor, p) < 2) return Infinity;
    const isForeign = grid.some(boxOfDisc(p, 2), (owner) => {
      if (owner === index) return false;
      crossed.add(owner);
      return drafts[owner]!.fan !== drafts[index]!.fan;
    });
    if (isForeign) return Infinity;
  }
  return crossed.size;
}

/** Whether any line comes into the box about a leader. */
const isLineAbout = (from: Point, to: Point, grid: Grid): boolean =>
  grid.any(
    Math.min(from.x, to.x) - 2,
    Math.min(from.y, to.y) - 2,
    Math.max(from.x, to.x) + 2,
    Math.max(from.y, to.y) + 2,
  );

/** Whether a leader comes nearer to a point than `room`. */
export function isLeaderNear({ from, to }: Leader, p: Point, room: number): boolean {
  if (from.x < to.x ? p.x < from.x - room || p.x > to.x + room : p.x < to.x - room || p.x > from.x + room) return false;
  if (from.y < to.y ? p.y < from.y - room || p.y > to.y + room : p.y < to.y - room || p.y > from.y + room) return false;
  return measureDistanceToSegment(p, from, to) < room;
}

/** Whether a leader comes within 2 px of a box (Liang and Barsky 1984). */
export function isLeaderThrough({ from, to }: Leader, box: Box): boolean {
  if (from.x < to.x ? to.x < box.left - 2 || from.x > box.right + 2 : from.x < box.left - 2 || to.x > box.right + 2)
    return false;
  if (from.y < to.y ? to.y < box.top - 2 || from.y > box.bottom + 2 : from.y < box.top - 2 || to.y > box.bottom + 2)
    return false;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let enter = 0;
  let leave = 1;
  const clip = (step: number, room: number): boolean => {
    if (step === 0) return room > 0;
    const t = room / step;
    if (step < 0) enter = Math.max(enter, t);
    else leave = Math.min(leave, t);
    return enter < leave;
  };
  return (
    clip(-dx, from.x - box.left + 2) &&
    clip(dx, box.right + 2 - from.x) &&
    clip(-dy, from.y - box.top + 2) &&
    clip(dy, box.bottom + 2 - from.y)
  );
}

/** Whether two leaders cross. */
export function isLeaderCrossing(p: Leader, q: Leader): boolean {
  const side = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  return (
    side(p.from, p.to, q.from) * side(p.from, p.to, q.to) < 0 &&
    side(q.from, q.to, p.from) * side(q.from, q.to, p.to) < 0
  );
}
