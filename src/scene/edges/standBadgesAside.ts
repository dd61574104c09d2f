/** Badges that no place on their line suits: where the line is all badge, or where foreign lines are everywhere. */
import type { Grid } from '../../geometry/grid';
import type { Box, Point } from '../../geometry/types';
import type { PlacedActor } from '../nodes/placeNodes';
import type { Frame } from '../plan/frames';
import { CLEAR_BADGE_COST, END_MARK_HALF } from '../sceneMeasures';
import { ASIDE_GAPS, ASIDE_SLIDES, BARE_LENGTH } from './edgeMeasures';
import {
  badgeCostOf,
  badgePlaceOf,
  foreignLinesUnder,
  setBadgeDistance,
  stemPointsOf,
  type DraftLine,
} from './placeBadges';

/**
 * Moves such badges beside their line, where a stem leads to them. A badge for which there is no clear place there either
 * stays.
 * @param grid of all lines; takes the stems
 */
export function standBadgesAside(
  drafts: readonly DraftLine[],
  placed: ReadonlyMap<string, PlacedActor>,
  grid: Grid,
  blocked: readonly Box[],
  frame: Frame,
): void {
  const actors = [...placed.values()];
  const isClear = (draft: DraftLine, i: number, at: DraftLine['badge']) =>
    badgeCostOf(draft, i, at, drafts, actors, grid, blocked, frame) <= CLEAR_BADGE_COST;
  const isInFrame = ({ x, y }: Point, room: number) => Math.min(x, y, frame.width - x, frame.height - y) > room;
  for (const [i, draft] of drafts.entries()) {
    if (draft.line.pill || draft.line.unmarked) continue;
    const { along, track, reach, badge } = draft;
    const bare = bareSpanOf(draft, frame.scale);
    const isAllBadge = bare.to - bare.from - 2 * reach < BARE_LENGTH * frame.scale;
    if (!isAllBadge && (isClear(draft, i, badge) || !foreignLinesUnder(draft, drafts, grid).size)) continue;
    const middle = isAllBadge ? (bare.from + bare.to) / 2 : along;
    const found = placesAside(middle, reach, bare, frame.scale).find((place) => {
      const at = badgePlaceOf(track, place.along, place.aside);
      const stem = stemPointsOf({ ...draft, ...place, badge: at });
      const isCrossed = stem.some(({ x, y }) => grid.countForeign(x - 2, y - 2, x + 2, y + 2, i) > 0);
      return isInFrame(at, reach + 2) && !isCrossed && isClear(draft, i, at);
    });
    if (!found) continue;
    setBadgeDistance(draft, found.along, found.aside);
    grid.add(i, stemPointsOf(draft));
  }
}

/** The part of a line between its end marks, as distances along it. */
function bareSpanOf({ track, line }: DraftLine, scale: number): { from: number; to: number } {
  const mark = 2 * END_MARK_HALF * scale;
  return { from: line.mutual ? mark : 0, to: track.length - mark };
}

/** Places beside a line, the nearest to where its badge would be first. */
function placesAside(middle: number, reach: number, { from, to }: { from: number; to: number }, scale: number) {
  return ASIDE_GAPS.flatMap((gap) =>
    ASIDE_SLIDES.flatMap((slide) => {
      const along = middle + slide * scale;
      if (slide && (along < from || along > to)) return [];
      return [-1, 1].map((side) => ({ along, aside: side * (reach + gap * scale) }));
    }),
  );
}
