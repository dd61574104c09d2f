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

/** Whether a box leaves the frame, or touches a kept corner, a pill, an actor or a line. */
export function touchesStanding(
  box: Box,
  placed: Map<string, PlacedActor>,
  grid: Grid,
  blocked: readonly Box[],
  frame: Frame,
): boolean {
  if (box.left < 6 || box.right > frame.width - 6 || box.top < 6 || box.bottom > frame.height - 6) return true;
  for (const kept of frame.keep) {
    if (overlaps(box, { left: kept.x, top: kept.y, right: kept.x + kept.width, bottom: kept.y + kept.height }))
      return true;
  }
  if (blocked.some((other) => overlaps(box, other, 3))) return true;
  for (const actor of placed.values()) if (touchesActor(box, actor)) return true;
  const wide = { left: box.left - 3, right: box.right + 3, top: box.top - 2.2, bottom: box.bottom + 2.2 };
  return grid.some(wide, () => true);
}

function touchesActor(box: Box, actor: PlacedActor): boolean {
  const { hw, hh, outline, outside, rows, fontSize } = actor.shape;
  if (outside) {
    const name = {
      left: actor.x - 58,
      right: actor.x + 58,
      top: actor.y + hh,
      bottom: actor.y + hh + 9 + rows.length * fontSize * 1.12,
    };
    if (overlaps(box, name, 3)) return true;
  }
  if (outline === 'box' || outline === 'tag') {
    return overlaps(box, { left: actor.x - hw, right: actor.x + hw, top: actor.y - hh, bottom: actor.y + hh }, 4);
  }
  const dx = Math.max(box.left - actor.x, 0, actor.x - box.right);
  const dy = Math.max(box.top - actor.y, 0, actor.y - box.bottom);
  return Math.hypot(dx, dy) < hw + 4;
}

/** Lines of its own fan that a leader crosses; a leader through anything else counts as impossible. */
export function leaderCrossings(
  { leader, badge }: LabelPlace,
  index: number,
  drafts: readonly DraftLine[],
  placed: Map<string, PlacedActor>,
  blocked: readonly Box[],
  grid: Grid,
): number {
  const { from, to } = leader!;
  const length = distance(from, to);
  const crossed = new Set<number>();
  for (let s = 0; s < length; s += 2) {
    const p = { x: from.x + ((to.x - from.x) * s) / length, y: from.y + ((to.y - from.y) * s) / length };
    grid.some(around(p, 2), (owner) => {
      if (owner !== index) crossed.add(owner);
      return false;
    });
    for (const actor of placed.values()) if (clearance(actor, p) < 2) return Infinity;
    if (blocked.some((box) => overlaps(around(p, 1), box))) return Infinity;
  }
  for (const draft of drafts) {
    if (draft === drafts[index] || distance(draft.badge, badge) < 1) continue;
    if (distanceToSegment(draft.badge, from, to) < draft.reach + 2) return Infinity;
  }
  for (const owner of crossed) if (drafts[owner]!.fan !== drafts[index]!.fan) return Infinity;
  return crossed.size;
}

/** Whether a leader runs through a box. */
export function cuts({ from, to }: Leader, box: Box): boolean {
  const steps = Math.ceil(distance(from, to) / 2);
  for (let i = 0; i <= steps; i++) {
    const x = from.x + ((to.x - from.x) * i) / (steps || 1);
    const y = from.y + ((to.y - from.y) * i) / (steps || 1);
    if (x > box.left - 2 && x < box.right + 2 && y > box.top - 2 && y < box.bottom + 2) return true;
  }
  return false;
}

/** Whether two leaders cross. */
export function leadersCross(p: Leader, q: Leader): boolean {
  const side = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  return (
    side(p.from, p.to, q.from) * side(p.from, p.to, q.to) < 0 &&
    side(q.from, q.to, p.from) * side(q.from, q.to, p.to) < 0
  );
}
