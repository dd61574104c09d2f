/** What a layout is told of a plan: sizes of actors, and how far apart the lines between them want them. */
import { MEMBER_ROW_LENGTH } from '../sceneMeasures';
import type { Point } from '../../geometry/types';
import { MIN_LIST_LINES } from '../../layout/layoutMeasures';
import type { LayoutPair, LayoutRequest } from '../../layout/types';
import type { Plan, PlannedLine } from './types';

/** Wanted clear length of a pair by its number of lines: labels of a big fan need room beside their badges. */
function clearLength(lines: number, { frame, crowd }: Plan): number {
  if (crowd) return frame.name === 'tall' ? 14 : 30;
  if (frame.name === 'tall') return lines >= MIN_LIST_LINES ? 118 : 46;
  return lines >= MIN_LIST_LINES ? 330 : lines > 2 ? 150 : lines > 1 ? 130 : 100;
}

/** What a list wants more where members can come to stand in it: on a phone there is no room for them. */
function seatLength(lines: readonly PlannedLine[], { endOf, frame, crowd }: Plan): number {
  const ends = lines.flatMap(({ members }) => members.flatMap(({ record }) => [record.from, record.to]));
  return !crowd && frame.labels && ends.some((id) => endOf(id) !== id) ? MEMBER_ROW_LENGTH : 0;
}

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
  const pairs: LayoutPair[] = plan.pairs.map(({ a, b, lines }) => {
    const gap = lines.length >= MIN_LIST_LINES ? frame.fanGap.list : frame.fanGap.slanted;
    const clear = clearLength(lines.length, plan) + (lines.length >= MIN_LIST_LINES ? seatLength(lines, plan) : 0);
    return { a, b, lines: lines.length, half: ((lines.length - 1) / 2) * gap, clear };
  });
  const actors = plan.actors.map(({ id, shape, actor: { group } }) => {
    const pin = pins.get(id);
    return { id, radius: shape.reach, ...(plan.crowd && group ? { group } : {}), ...(pin ? { pin } : {}) };
  });
  return {
    actors,
    pairs,
    frame,
    seed: 1,
    territories: plan.grounds?.territories ?? [],
    ...(like ? { reference: like } : {}),
  };
}
