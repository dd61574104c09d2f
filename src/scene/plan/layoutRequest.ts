/** What a layout is told of a plan: sizes of actors, and how far apart the lines between them want them. */
import { BADGE_SPARE, MEMBER_ROW_LENGTH } from '../sceneMeasures';
import type { Point } from '../../geometry/types';
import { NODE_GAP, WIDE_NODE_GAP, WIDE_NODE_GAP_TALL } from '../../layout/layoutMeasures';
import { MIN_LIST_LINES } from '../../layout/listMeasures';
import type { LayoutActor, LayoutPair, LayoutRequest } from '../../layout/types';
import type { Shape } from './shape';
import { roundedBoxOf } from './outlineGeometry';
import { badgeReachOf } from './badgeReach';
import type { Plan, PlannedLine } from './types';

/** Wanted clear length of a pair by its number of lines: labels of a big fan need room beside their badges. */
function clearLength(lines: number, { frame, crowd, wide }: Plan): number {
  if (crowd) return frame.name === 'tall' ? 14 : 30;
  if (frame.name === 'tall') return lines >= MIN_LIST_LINES ? 118 : 46;
  if (wide) return lines >= MIN_LIST_LINES ? 240 : lines > 2 ? 105 : lines > 1 ? 90 : 70;
  return lines >= MIN_LIST_LINES ? 330 : lines > 2 ? 150 : lines > 1 ? 130 : 100;
}

/** What a list wants more where members can come to stand in it: on a phone there is no room for them. */
function seatLength(lines: readonly PlannedLine[], { endOf, frame, crowd }: Plan): number {
  const ends = lines.flatMap(({ members }) => members.flatMap(({ record }) => [record.from, record.to]));
  return !crowd && frame.labels && ends.some((id) => endOf(id) !== id) ? MEMBER_ROW_LENGTH : 0;
}

/** The disc of a shape; of a picture whose shapes are as wide as their names, the rounded box, with its tag. */
export function roomOf(plan: Plan, id: string, shape: Shape): Pick<LayoutActor, 'radius' | 'core'> {
  if (!plan.wide || shape.outside) return { radius: shape.reach };
  const { hw, hh, radius } = roundedBoxOf(shape);
  const tag = plan.tags.find(({ dock }) => dock === id)?.shape;
  return {
    radius,
    core: { hw: hw + (tag ? tag.hw * TAG_ROOM.beside : 0), hh: hh + (tag ? tag.hh * TAG_ROOM.above : 0) },
  };
}

function gapOf({ wide, frame }: Plan): number {
  if (!wide) return NODE_GAP;
  return frame.name === 'tall' ? WIDE_NODE_GAP_TALL : WIDE_NODE_GAP;
}

/** Shares of a tag by which its state asks for more room; on which side the tag hangs is not known yet. */
const TAG_ROOM = { beside: 0.3, above: 0.7 };

/**
 * What the layout needs to know of a plan.
 * @param pins places that are given, by actor id
 * @param like places in another frame, as shares of its size, that these are to be like
 */
export function layoutRequestOf(
  plan: Plan,
  pins: ReadonlyMap<string, Point>,
  like?: ReadonlyMap<string, Point>,
): LayoutRequest {
  const { frame } = plan;
  const byGroup = plan.arrangement?.nearBy !== 'lines';
  const pairs: LayoutPair[] = plan.pairs.map(({ a, b, lines }) => {
    const gap = lines.length >= MIN_LIST_LINES ? frame.fanGap.list : frame.fanGap.slanted;
    const clear = clearLength(lines.length, plan) + (lines.length >= MIN_LIST_LINES ? seatLength(lines, plan) : 0);
    const badge = plan.crowd ? 0 : 2 * Math.max(...lines.map(({ look }) => badgeReachOf(look, frame))) + BADGE_SPARE;
    return { a, b, lines: lines.length, half: ((lines.length - 1) / 2) * gap, clear, badge };
  });
  const actors = plan.actors.map(({ id, shape, group }) => {
    const pin = pins.get(id);
    return {
      id,
      ...roomOf(plan, id, shape),
      ...(plan.crowd && byGroup && group ? { group } : {}),
      ...(pin ? { pin } : {}),
    };
  });
  return {
    actors,
    pairs,
    frame,
    seed: 1,
    gap: gapOf(plan),
    territories: (byGroup && plan.grounds?.territories) || [],
    ...(like ? { reference: like } : {}),
  };
}
