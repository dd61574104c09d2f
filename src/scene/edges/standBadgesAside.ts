/** Badges that no place on their line suits: where the line is all badge, or where foreign lines are everywhere. */
import type { Grid } from '../../geometry/grid';
import { measureDistance } from '../../geometry/polyline';
import type { Box, Point } from '../../geometry/types';
import type { PlacedActor } from '../nodes/placeNodes';
import type { Frame } from '../plan/frames';
import { CLEAR_BADGE_COST, END_MARK_HALF } from '../sceneMeasures';
import { ASIDE_GAPS, ASIDE_SLIDES, BARE_LENGTH } from './edgeMeasures';
import { badgeCostOf, setBadgeDistance, type DraftLine } from './placeBadges';

/**
 * Moves such badges beside their line, where a stem leads to them. A badge for which there is no clear place there either
 * stays.
 */
export function standBadgesAside(
  drafts: readonly DraftLine[],
  placed: ReadonlyMap<string, PlacedActor>,
  grid: Grid,
  blocked: readonly Box[],
  frame: Frame,
): void {
  const actors = [...placed.values()];
  const costAt = (draft: DraftLine, i: number, at: DraftLine['badge']) =>
    badgeCostOf(draft, i, at, drafts, actors, grid, blocked, frame);
  const isInFrame = ({ x, y }: Point, room: number) => Math.min(x, y, frame.width - x, frame.height - y) > room;
  for (const [i, draft] of drafts.entries()) {
    if (draft.line.pill || draft.line.unmarked) continue;
    const { along, track, reach } = draft;
    const [start, end] = bareSpanOf(draft, frame.scale);
    const isAllBadge = end - start - 2 * reach < BARE_LENGTH * frame.scale;
    if (!isAllBadge && (costAt(draft, i, draft.badge) <= CLEAR_BADGE_COST || !isHit(draft, i, drafts, grid))) continue;
    const middle = isAllBadge ? (start + end) / 2 : along;
    const found = placesAside(draft, middle, [start, end], frame.scale).find(({ at, from }) => {
      setBadgeDistance(draft, at, from);
      const { x, y } = draft.badge;
      const foot = track.at(at);
      return (
        isInFrame(draft.badge, reach + 2) &&
        costAt(draft, i, draft.badge) <= CLEAR_BADGE_COST &&
        !isForeignNear(grid, i, { x: (2 * foot.x + x) / 3, y: (2 * foot.y + y) / 3 })
      );
    });
    if (!found) setBadgeDistance(draft, along);
  }
}

/** The part of a line between its end marks, as distances along it. */
function bareSpanOf({ track, line }: DraftLine, scale: number): [number, number] {
  const mark = 2 * END_MARK_HALF * scale;
  return [line.mutual ? mark : 0, track.length - mark];
}

/** Feet and signed distances of places beside a line, the nearest to where its badge would be first. */
function placesAside({ reach }: DraftLine, middle: number, [start, end]: [number, number], scale: number) {
  return ASIDE_GAPS.flatMap((gap) =>
    ASIDE_SLIDES.flatMap((slide) => {
      const at = middle + slide * scale;
      if (slide && (at < start || at > end)) return [];
      return [-1, 1].map((side) => ({ at, from: side * (reach + gap * scale) }));
    }),
  );
}

/** Whether the line of another pair runs under a badge. */
function isHit(draft: DraftLine, self: number, drafts: readonly DraftLine[], grid: Grid): boolean {
  const { badge, reach } = draft;
  const box = { left: badge.x - reach, right: badge.x + reach, top: badge.y - reach, bottom: badge.y + reach };
  return grid.some(
    box,
    (owner, x, y) =>
      owner !== self && measureDistance(badge, { x, y }) < reach - 1 && drafts[owner]!.fan.pair !== draft.fan.pair,
  );
}

function isForeignNear(grid: Grid, self: number, { x, y }: Point): boolean {
  return grid.countForeign(x - 3, y - 3, x + 3, y + 3, self) > 0;
}
