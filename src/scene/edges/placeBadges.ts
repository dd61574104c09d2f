/** Where each line's badge sits: in one column in a list, else at the middle or slid along to clear another mark. */
import { BADGE_LOOK_AROUND, CLEAR_BADGE_COST, END_MARK_HALF, MANY_LINES, MOST_CAREFUL_LINES } from '../sceneMeasures';
import { createBoxIndex, indexBoxes } from '../../geometry/boxIndex';
import type { Fan } from './buildFan';
import { badgeReachOf, badgeScaleOf, numberDiscAt } from '../plan/badgeReach';
import type { Frame } from '../plan/frames';
import type { Grid } from '../../geometry/grid';
import { measureClearance } from '../nodes/clearance';
import type { PlacedActor } from '../nodes/placeNodes';
import { createCountPill } from '../nodes/countPill';
import { tallyOf } from '../ink/lineParts';
import type { Plan, PlannedLine } from '../plan/types';
import { measureDistance, simplifyPolyline, createTrack, type TrackPoint, type Track } from '../../geometry/polyline';
import type { Point, Box } from '../../geometry/types';

/** A line on its way to being drawn. */
export interface DraftLine {
  line: PlannedLine;
  fan: Fan;
  track: Track;
  /** Distance of the badge along the line, and from it where it stands beside it; its place, and the radius it keeps. */
  along: number;
  aside: number;
  badge: TrackPoint;
  reach: number;
  /** How large the number on its badge is; 0 without one. */
  numberScale: number;
  /** Middles of its end marks. */
  marks: Point[];
}

/** The lines of a fan, each with its badge in the middle. */
export function draftLines(fan: Fan, frame: Frame): DraftLine[] {
  return fan.routes.map(({ line, points }) => {
    const measured = createTrack(simplifyPolyline(points, 0.05));
    const along = measured.length / 2;
    const back = Math.min(END_MARK_HALF * frame.scale, along);
    const marks = [measured.length - back, ...(line.mutual ? [back] : [])].map((at) => measured.at(at));
    const reach = line.pill ? createCountPill(pillTallyOf(line)).width / 2 : badgeReachOf(line.look, frame);
    return {
      line,
      fan,
      track: measured,
      along,
      aside: 0,
      badge: measured.at(along),
      reach,
      numberScale: !line.pill && line.members.length > 1 ? badgeScaleOf(frame) : 0,
      marks,
    };
  });
}

/** What the pill of a line counts. */
export const pillTallyOf = (line: PlannedLine) => tallyOf(line, line.members.length);

/** Shares of a line at which its badge is tried, the middle first. */
const SLIDES = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66, 0.3, 0.7, 0.26, 0.74, 0.22, 0.78];

/** Where a badge that touches something everywhere else is tried at last. What it costs at most while it is clear. */
const FINE_SLIDES = Array.from({ length: 81 }, (_, i) => 0.1 + i * 0.01);

/** How far a badge goes along its line to leave a column, in scene units. */
const COLUMN_SLIDES = [8, -8, 16, -16, 24, -24, 32, -32, 44, -44, 58, -58, 72, -72, 90, -90];

/** How far from the middle a column is tried, in scene units. */
const ASIDE = [0, 16, -16, 32, -32, 0];

function touch(p: DraftLine, q: DraftLine): boolean {
  return measureDistance(p.badge, q.badge) < p.reach + q.reach + 2;
}

/** True for fans whose badges stand in one column with their labels after them. */
export function hasBadgeColumn(fan: Fan, placed: Map<string, PlacedActor>, frame: Frame): boolean {
  const a = placed.get(fan.pair.a)!;
  const b = placed.get(fan.pair.b)!;
  const dx = Math.abs(a.x - b.x);
  const dy = Math.abs(a.y - b.y);
  if (fan.list) return dx > dy;
  const room = a.shape.hw + b.shape.hw + 170;
  return frame.labels && fan.routes.length > 2 && dy < 0.13 * dx && dx > room;
}

/** Settles every badge; lists first, then the others twice over, each sliding clear of what stands. */
export function placeBadges(
  drafts: DraftLine[],
  placed: Map<string, PlacedActor>,
  grid: Grid,
  names: readonly Box[],
  { frame, dense, crowd }: Plan,
): void {
  if (crowd && drafts.length > MOST_CAREFUL_LINES) return;
  const actors = [...placed.values()];
  const column = new Set(drafts.filter((draft) => hasBadgeColumn(draft.fan, placed, frame)));
  for (const fan of new Set([...column].map((draft) => draft.fan))) {
    const members = drafts.filter((draft) => draft.fan === fan);
    const settled = drafts.filter((draft) => column.has(draft) && draft.fan !== fan);
    // Where no labels follow the badges, a column gives way to another.
    for (const aside of frame.labels ? [0] : ASIDE) {
      for (const draft of members) setBadgeDistance(draft, columnDistance(draft, aside, placed, frame));
      if (!members.some((draft) => settled.some((other) => touch(draft, other)))) break;
    }
  }
  for (const [i, draft] of drafts.entries()) {
    if (column.has(draft) && dense) leaveColumn(draft, i, drafts, actors, grid, names, frame);
  }
  const nearby = drafts.length > MANY_LINES ? indexBadgeObstacles(drafts, actors, names, frame) : null;
  const all = { others: drafts, actors, names };
  const slides = drafts.length > MANY_LINES ? SLIDES.filter((_, i) => i % 3 === 0) : SLIDES;
  for (let pass = 0; pass < (drafts.length > MANY_LINES ? 1 : 2); pass++) {
    for (const [i, draft] of drafts.entries()) {
      if (column.has(draft)) continue;
      let best = { cost: Infinity, share: 0.5 };
      const slide = (share: number) => {
        const at = draft.track.at(draft.track.length * share);
        const aside = Math.abs(share - 0.5) * 1.2;
        const near = nearby?.at(draft, at) ?? all;
        const enough = best.cost - aside;
        const cost = aside + badgeCostOf(draft, i, at, near.others, near.actors, grid, near.names, frame, enough);
        if (cost < best.cost - 1e-9) best = { cost, share };
      };
      slides.forEach(slide);
      if (best.cost > CLEAR_BADGE_COST && drafts.length <= MANY_LINES) FINE_SLIDES.forEach(slide);
      setBadgeDistance(draft, draft.track.length * best.share);
      nearby?.move(draft);
    }
  }
}

/** What badges may touch, filed by where it stands: with many lines all of it is too much to look at. */
function indexBadgeObstacles(
  drafts: readonly DraftLine[],
  actors: readonly PlacedActor[],
  names: readonly Box[],
  { scale }: Frame,
) {
  const about = ({ x, y }: Point, reach: number): Box => ({
    left: x - reach,
    right: x + reach,
    top: y - reach,
    bottom: y + reach,
  });
  const boxes = indexBoxes(names);
  const shapes = createBoxIndex<PlacedActor>();
  for (const actor of actors) shapes.put(actor, about(actor, Math.max(actor.shape.hw, actor.shape.hh)));
  const badges = createBoxIndex<DraftLine>();
  const move = (draft: DraftLine) => badges.put(draft, about(draft.badge, draft.reach));
  const marks = createBoxIndex<Point>();
  const ownerOf = new Map<Point, DraftLine>();
  for (const draft of drafts) {
    move(draft);
    for (const mark of draft.marks) {
      marks.put(mark, about(mark, END_MARK_HALF * scale));
      ownerOf.set(mark, draft);
    }
  }
  return {
    move,
    /** All that the badge of a line may touch at a place. */
    at(draft: DraftLine, place: Point) {
      const box = about(place, draft.reach + 1);
      const owners = marks.near(box, BADGE_LOOK_AROUND).map((mark) => ownerOf.get(mark)!);
      return {
        others: [...new Set([...badges.near(box, BADGE_LOOK_AROUND), ...owners])],
        actors: shapes.near(box, BADGE_LOOK_AROUND),
        names: boxes.near(box),
      };
    },
  };
}

/** A badge of a column that lies on a foreign line or mark goes along its own line to where it is clear, or nearly so. */
function leaveColumn(
  draft: DraftLine,
  self: number,
  drafts: readonly DraftLine[],
  actors: readonly PlacedActor[],
  grid: Grid,
  names: readonly Box[],
  frame: Frame,
): void {
  const costAt = (along: number) => badgeCostOf(draft, self, draft.track.at(along), drafts, actors, grid, names, frame);
  const at = draft.along;
  const room = 2 * draft.reach;
  let best = { along: at, cost: costAt(at) };
  for (const slide of COLUMN_SLIDES) {
    if (best.cost <= CLEAR_BADGE_COST) break;
    const along = at + slide;
    if (along <= room || along >= draft.track.length - room) continue;
    const cost = costAt(along);
    if (cost < best.cost) best = { along, cost };
  }
  setBadgeDistance(draft, best.along);
}

/** @param aside how far beside the line, to the right of its direction where it is more than 0 */
export function setBadgeDistance(draft: DraftLine, along: number, aside = 0): void {
  draft.along = along;
  draft.aside = aside;
  draft.badge = badgePlaceOf(draft.track, along, aside);
}

/** Where a badge stands. @param aside as for `setBadgeDistance` */
export function badgePlaceOf(track: Track, along: number, aside: number): TrackPoint {
  const foot = track.at(along);
  return { ...foot, x: foot.x - foot.ty * aside, y: foot.y + foot.tx * aside };
}

/** Points of the stem of a badge beside its line, from the line to the badge; none where it stands on it. */
export function stemPointsOf({ track, along, aside, badge, reach }: DraftLine): Point[] {
  if (!aside) return [];
  const foot = track.at(along);
  const seen = Math.max(0, 1 - reach / Math.abs(aside));
  return STEM_SHARES.map((share) => ({
    x: foot.x + (badge.x - foot.x) * share * seen,
    y: foot.y + (badge.y - foot.y) * share * seen,
  }));
}
/** It is a few units long. */
const STEM_SHARES = [0, 0.25, 0.5, 0.75, 1];

/** Indices of the lines of other pairs that run under a badge. */
export function foreignLinesUnder(
  { fan, badge, reach }: DraftLine,
  drafts: readonly DraftLine[],
  grid: Grid,
): Set<number> {
  const found = new Set<number>();
  grid.some(
    { left: badge.x - reach, right: badge.x + reach, top: badge.y - reach, bottom: badge.y + reach },
    (owner, x, y) => {
      if (drafts[owner]!.fan.pair !== fan.pair && measureDistance(badge, { x, y }) < reach - 1) found.add(owner);
      return false;
    },
  );
  return found;
}

/**
 * What is wrong with a badge here: foreign lines under it, actors, badges and end marks of `others`, boxes that are
 * taken, kept corners.
 * @param self index of the line in the grid
 * @param enough ends the counting
 */
export function badgeCostOf(
  draft: DraftLine,
  self: number,
  at: TrackPoint,
  others: readonly DraftLine[],
  actors: readonly PlacedActor[],
  grid: Grid,
  blocked: readonly Box[],
  frame: Frame,
  enough = Infinity,
): number {
  const number = draft.numberScale ? numberDiscAt(at, draft.numberScale) : null;
  const reach = draft.reach + 1;
  const [left, top, right, bottom] = [at.x - reach, at.y - reach, at.x + reach, at.y + reach];
  let cost = 0.6 * grid.countForeign(left, top, right, bottom, self);
  if (cost >= enough) return cost;
  for (const box of blocked)
    if (left < box.right && right > box.left && top < box.bottom && bottom > box.top) cost += 5;
  for (const actor of actors) {
    const { hw, hh } = actor.shape;
    const near = Math.max(hw, hh) + reach + 4;
    const isFar = Math.abs(actor.x - at.x) > near || Math.abs(actor.y - at.y) > near;
    if (!isFar && measureClearance(actor, at) < reach + 2) cost += 6;
    if (!isFar && number && measureClearance(actor, number) < number.radius) cost += 4;
  }
  if (cost >= enough) return cost;
  for (const other of others) {
    const room = other.reach + reach + 2;
    const dx = other.badge.x - at.x;
    const dy = other.badge.y - at.y;
    if (other !== draft && dx * dx + dy * dy < room * room) cost += 5;
    for (const mark of other.marks) {
      const near = reach + END_MARK_HALF * frame.scale;
      const mx = mark.x - at.x;
      const my = mark.y - at.y;
      if (mx * mx + my * my < near * near) cost += 3;
    }
  }
  for (const kept of frame.keep) {
    const dx = Math.max(kept.x - at.x, 0, at.x - kept.x - kept.width);
    const dy = Math.max(kept.y - at.y, 0, at.y - kept.y - kept.height);
    if (Math.max(dx, dy) < reach) cost += 5;
  }
  return cost;
}

function columnDistance(draft: DraftLine, aside: number, placed: Map<string, PlacedActor>, frame: Frame): number {
  const a = placed.get(draft.fan.pair.a)!;
  const b = placed.get(draft.fan.pair.b)!;
  const [left, right] = a.x < b.x ? [a, b] : [b, a];
  const tag = [...placed.values()].find((actor) => actor.dock === left.id);
  const inset = left.shape.hw + (tag ? tag.shape.hw * 2 + 20 : 34 * frame.scale);
  const column = left.x + (frame.labels ? Math.max((right.x - left.x) * 0.2, inset) : (right.x - left.x) / 2) + aside;
  const x = besideMembers(draft, column, placed);
  let best = { off: Infinity, along: draft.track.length / 2 };
  for (let along = 0; along <= draft.track.length; along += 2) {
    const off = Math.abs(draft.track.at(along).x - x);
    if (off < best.off) best = { off, along };
  }
  return best.along;
}

/** The column, moved on where a member stands in it, and halfway between two. */
function besideMembers({ line, reach }: DraftLine, column: number, placed: Map<string, PlacedActor>): number {
  const [left, right] = [placed.get(line.from)!, placed.get(line.to)!].sort((p, q) => p.x - q.x) as [
    PlacedActor,
    PlacedActor,
  ];
  const least = left.beside ? left.x + left.shape.hw + reach + 8 : -Infinity;
  const most = right.beside ? right.x - right.shape.hw - reach - 8 : Infinity;
  return least > most ? (least + most) / 2 : Math.min(most, Math.max(least, column));
}
