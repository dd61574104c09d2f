/** What a label and its leader must not touch. */
import type { Point } from '../view/state';
import type { DraftLine } from './badges';
import type { Frame } from './frames';
import { overlaps, type Box, type Grid } from './grid';
import type { LabelPlace } from './labels';
import { clearance, type PlacedActor } from './place';
import { distance, distanceToSegment } from './polyline';

type Leader = NonNullable<LabelPlace['leader']>;

export function underOwnBadge({ box, badge }: LabelPlace, draft: DraftLine): boolean {
  return overlaps(box, around(badge, draft.reach - 1));
}

export function around(p: { x: number; y: number }, r: number): Box {
  return { left: p.x - r, right: p.x + r, top: p.y - r, bottom: p.y + r };
}

/** Everything but lines that no label may touch. */
export interface Standing {
  frame: Frame;
  /** With the room that they keep. */
  boxes: Box[];
  discs: { x: number; y: number; r: number }[];
}

/** @param blocked boxes of pills and names */
export function standing(placed: ReadonlyMap<string, PlacedActor>, blocked: readonly Box[], frame: Frame): Standing {
  const boxes = [...frame.keep.map((kept) => boxAround(kept.x, kept.y, kept.width, kept.height, 0))];
  boxes.push(...blocked.map((box) => grown(box, 3)));
  const discs: Standing['discs'] = [];
  for (const { x, y, shape } of placed.values()) {
    const { hw, hh, outline } = shape;
    if (outline === 'box' || outline === 'tag') boxes.push(boxAround(x - hw, y - hh, 2 * hw, 2 * hh, 4));
    else discs.push({ x, y, r: hw + 4 });
  }
  return { frame, boxes, discs };
}

function boxAround(x: number, y: number, width: number, height: number, gap: number): Box {
  return grown({ left: x, top: y, right: x + width, bottom: y + height }, gap);
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Whether a box leaves the frame, or touches a kept corner, a pill, an actor or a line. */
export function touchesStanding(box: Box, { frame, boxes, discs }: Standing, grid: Grid): boolean {
  const { left, top, right, bottom } = box;
  if (left < 6 || right > frame.width - 6 || top < 6 || bottom > frame.height - 6) return true;
  for (const other of boxes) if (overlaps(box, other)) return true;
  for (const { x, y, r } of discs) {
    const dx = x < left ? left - x : x > right ? x - right : 0;
    const dy = y < top ? top - y : y > bottom ? y - bottom : 0;
    if (dx * dx + dy * dy < r * r) return true;
  }
  return grid.any(left - 3, top - 2.2, right + 3, bottom + 2.2);
}

/** Lines of its own fan that a leader crosses; a leader through anything else counts as impossible. */
export function leaderCrossings(
  { leader, badge }: LabelPlace,
  index: number,
  drafts: readonly DraftLine[],
  placed: ReadonlyMap<string, PlacedActor>,
  blocked: readonly Box[],
  grid: Grid,
): number {
  const { from, to } = leader!;
  for (const draft of drafts) {
    if (draft === drafts[index] || distance(draft.badge, badge) < 1) continue;
    if (distanceToSegment(draft.badge, from, to) < draft.reach + 2) return Infinity;
  }
  if (blocked.some((box) => cuts(leader!, box))) return Infinity;
  const length = distance(from, to);
  const near = [...placed.values()].filter(({ x, y, shape }) => {
    return distanceToSegment({ x, y }, from, to) < Math.max(shape.hw, shape.hh) + shape.hw * 0.5;
  });
  const crossed = new Set<number>();
  for (let s = 0; s < length; s += 2) {
    const p = { x: from.x + ((to.x - from.x) * s) / length, y: from.y + ((to.y - from.y) * s) / length };
    for (const actor of near) if (clearance(actor, p) < 2) return Infinity;
    const isForeign = grid.some(around(p, 2), (owner) => {
      if (owner === index) return false;
      crossed.add(owner);
      return drafts[owner]!.fan !== drafts[index]!.fan;
    });
    if (isForeign) return Infinity;
  }
  return crossed.size;
}

/** Whether a leader comes within 2 px of a box (Liang and Barsky 1984). */
export function cuts({ from, to }: Leader, box: Box): boolean {
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
export function leadersCross(p: Leader, q: Leader): boolean {
  const side = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  return (
    side(p.from, p.to, q.from) * side(p.from, p.to, q.to) < 0 &&
    side(q.from, q.to, p.from) * side(q.from, q.to, p.to) < 0
  );
}
