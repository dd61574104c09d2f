/** Where the numbers of a handout stand in its picture: beside the badge of their line, where nothing else is. */
import type { Box } from '../../geometry/types';
import { overlaps } from '../../geometry/box';
import { boxesOf, boxOfDisc } from '../../scene/labels/obstacleIndex';
import { pillBoxOf } from '../../scene/nodes/placePills';
import { numberDiscAt } from '../../scene/plan/badgeReach';
import type { LineMark } from '../../scene/types';
import type { Picture } from '../../picture/pictureOf';

export interface NumberMark {
  /** Of the middle of its baseline. */
  x: number;
  y: number;
  text: string;
}

const SIZE = 11;
const DIGIT = 6.6;
/** Half of the room of an end mark. */
const END = 6;
/** Directions from the badge, the best first: straight ones, for beside it lie the badges of its fan. */
const AROUND = [
  [0, -1],
  [-1, 0],
  [1, 0],
  [0, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
] as const;

/** Where a badge tells of how many relationships it is. */
function countBox({ members, pill, badge }: LineMark): Box[] {
  if (pill || members.length === 1) return [];
  const disc = numberDiscAt(badge, badge.scale * (badge.count ?? 1));
  return [boxOfDisc(disc, disc.radius)];
}

/** @param numberOf number of a relationship that the page speaks of */
export function placeNumberMarks({ scene }: Picture, numberOf: (id: string) => number | undefined): NumberMark[] {
  const taken: Box[] = [
    ...scene.lines.filter(({ labelled }) => labelled).flatMap(({ label }) => boxesOf(label)),
    ...scene.lines.map(({ badge }) => boxOfDisc(badge, badge.reach)),
    ...scene.lines.flatMap(countBox),
    ...scene.lines.flatMap(({ points }) =>
      [points[0], points.at(-1)].flatMap((end) => (end ? boxOfDisc(end, END) : [])),
    ),
    ...scene.pills.map(pillBoxOf),
    ...scene.actors.map(({ x, y, shape: { hw, hh } }) => ({
      left: x - hw,
      top: y - hh,
      right: x + hw,
      bottom: y + hh,
    })),
  ];
  return scene.lines.flatMap(({ members, badge }) => {
    const text = members.flatMap((id) => numberOf(id) ?? []).join(', ');
    if (!text) return [];
    const [hw, hh] = [(text.length * DIGIT) / 2, SIZE * 0.4];
    const boxes = AROUND.map(([dx, dy]): Box => {
      // Beside the badge it is close above or below its line.
      const [x, y] = [badge.x + dx * (badge.reach + hw), badge.y + dy * ((dx ? 3 : badge.reach) + hh)];
      return { left: x - hw, top: y - hh, right: x + hw, bottom: y + hh };
    });
    const inTheWay = (box: Box) => taken.filter((other) => overlaps(box, other)).length;
    const box = boxes.reduce((best, one) => (inTheWay(one) < inTheWay(best) ? one : best));
    taken.push(box);
    return [{ x: (box.left + box.right) / 2, y: box.bottom, text }];
  });
}
