/** Where the pills with the counts of ribbons sit: along their line, where they touch nothing. */
import { overlaps } from '../../geometry/box';
import type { Box, Point } from '../../geometry/types';
import type { Frame } from '../plan/frames';
import type { CountedLine, PlannedActor } from '../plan/types';
import { COUNT_SLIDES } from './crowdMeasures';

/**
 * Settles the pills, those of the most relationships first.
 * @param names boxes that are taken
 * @returns ids of the lines whose pill has no room: it is seen on request
 */
export function placeCounts(
  lines: readonly CountedLine[],
  placed: ReadonlyMap<string, PlannedActor & Point>,
  names: readonly Box[],
  { width, height, keep }: Frame,
): Set<string> {
  const shapes = [...placed.values()].map(({ x, y, shape: { hw, hh } }) => boxAbout({ x, y }, hw, hh));
  const kept = keep.map((box) => ({ left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }));
  const taken = [...names, ...shapes, ...kept];
  const isFree = (box: Box) =>
    Math.min(box.left, box.top, width - box.right, height - box.bottom) > 2 &&
    !taken.some((other) => overlaps(box, other, 1));
  const missing = new Set<string>();
  const inOrder = lines.filter(({ line }) => line.rest === 'shown');
  inOrder.sort((p, q) => q.line.members.length - p.line.members.length || (p.line.id < q.line.id ? -1 : 1));
  for (const { line, pill, at, settle } of inOrder) {
    const boxAt = (share: number) => boxAbout(at(share), pill.width / 2, pill.height / 2);
    const share = COUNT_SLIDES.find((one) => isFree(boxAt(one)));
    if (share === undefined) {
      missing.add(line.id);
      continue;
    }
    settle(share);
    taken.push(boxAt(share));
  }
  return missing;
}

const boxAbout = ({ x, y }: Point, hw: number, hh: number): Box => ({
  left: x - hw,
  right: x + hw,
  top: y - hh,
  bottom: y + hh,
});
