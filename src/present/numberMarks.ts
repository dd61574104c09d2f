/** Where the numbers of a handout stand in its picture: beside the badge of their line, where nothing else is. */
import { overlaps, type Box } from '../scene/grid';
import { around } from '../scene/obstacles';
import type { Drawn } from '../pictureOf';

export interface NumberMark {
  /** Of the middle of its baseline. */
  x: number;
  y: number;
  text: string;
}

const SIZE = 11;
const DIGIT = 6.6;
/** Directions from the badge, the best first. */
const AROUND = [
  [0, -1],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 1],
  [0, 1],
  [-1, 0],
  [1, 0],
] as const;

/** @param numberOf number of a relationship that the page speaks of */
export function numberMarks({ scene }: Drawn, numberOf: (id: string) => number | undefined): NumberMark[] {
  const taken: Box[] = [
    ...scene.lines.filter(({ labelled }) => labelled).map(({ label }) => label.box),
    ...scene.lines.map(({ badge }) => around(badge, badge.reach)),
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
      const [x, y] = [badge.x + dx * (badge.reach + hw), badge.y + dy * (badge.reach + hh)];
      return { left: x - hw, top: y - hh, right: x + hw, bottom: y + hh };
    });
    const inTheWay = (box: Box) => taken.filter((other) => overlaps(box, other)).length;
    const box = boxes.reduce((best, one) => (inTheWay(one) < inTheWay(best) ? one : best));
    taken.push(box);
    return [{ x: (box.left + box.right) / 2, y: box.bottom, text }];
  });
}
