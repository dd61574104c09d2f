/**
 * The picture while actors are on their way: lines follow at once, bent as they were. Nothing is placed anew before everyone
 * stands still again, so that the hand is never ahead of the picture; until then labels of lines that move are away, because
 * they would lie on whatever they come to.
 */
import { STILL_BADGE } from './sceneMeasures';
import type { Positions } from '../layout/types';
import type { Box, Point } from '../geometry/types';
import { draftLines, setBadgeDistance, type DraftLine } from './edges/placeBadges';
import { buildFan } from './edges/buildFan';
import type { Frame } from './plan/frames';
import { createActorMark, createLineMark } from './createMarks';
import { placeNodes, type PlacedActor } from './nodes/placeNodes';
import type { Plan } from './plan/types';
import { spreadEndpoints } from './edges/spreadEndpoints';
import type { LabelMark, Scene } from './types';

/** @param rest the same plan's picture, from which bends, badges, labels and pills are taken */
export function dragScene(plan: Plan, rest: Scene, positions: Positions): Scene {
  const { frame } = plan;
  const placed = placeNodes(plan, positions);
  const drafts = redraftLines(rest, placed, frame);
  const before = new Map(rest.actors.map((actor) => [actor.id, actor]));
  return {
    ...rest,
    actors: [...placed.values()].map((actor) => createActorMark(actor, before.get(actor.id)!.label)),
    lines: rest.lines.map((line, i) => {
      const draft = drafts[i]!;
      const { badge } = draft;
      const [dx, dy] = [badge.x - line.badge.x, badge.y - line.badge.y];
      const label = shifted(line.label, dx, dy);
      const isStill = Math.abs(dx) + Math.abs(dy) < STILL_BADGE;
      const [labelled, blockers] = isStill ? [line.labelled, line.blockers] : [false, null];
      return createLineMark(draft, { label, labelled, blockers }, placed, frame, rest.widths);
    }),
    pills: rest.pills.map((pill) => {
      const [from, to] = [before.get(pill.actor)!, placed.get(pill.actor)!];
      return { ...pill, x: pill.x + to.x - from.x, y: pill.y + to.y - from.y };
    }),
  };
}

/** The lines of a picture, bent and with their badges as in it, wherever their actors are. */
export function redraftLines(rest: Scene, placed: Map<string, PlacedActor>, frame: Frame): DraftLine[] {
  const fans = rest.fans.map(({ pair, bend }) => buildFan(pair, placed, frame, bend));
  const drafts = spreadEndpoints(fans, placed, frame).flatMap((fan) => draftLines(fan, frame));
  drafts.forEach((draft, i) => {
    const { share, aside } = rest.lines[i]!.badge;
    setBadgeDistance(draft, draft.track.length * share, aside?.by);
  });
  return drafts;
}

function shifted(label: LabelMark, dx: number, dy: number): LabelMark {
  if (Math.abs(dx) + Math.abs(dy) < 0.02) return label;
  const shift = <T extends Point>(at: T): T => ({ ...at, x: at.x + dx, y: at.y + dy });
  const moved = (b: Box): Box => ({ left: b.left + dx, right: b.right + dx, top: b.top + dy, bottom: b.bottom + dy });
  const { rows, date, leader, box, pieces } = label;
  return {
    ...label,
    rows: rows.map(shift),
    date: date && shift(date),
    leader: leader && { from: shift(leader.from), to: shift(leader.to) },
    box: moved(box),
    ...(pieces ? { pieces: pieces.map(moved) } : {}),
  };
}
