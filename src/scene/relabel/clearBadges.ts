/** Badges of the lines that a view raises in a crowd. These have none at rest, so nothing else has kept clear of them. */
import { boxOfDisc } from '../labels/obstacleIndex';
import { overlaps } from '../../geometry/box';
import { createTrack } from '../../geometry/polyline';
import type { Box } from '../../geometry/types';
import { nameBoxOf } from '../markStates';
import { RAISED_BADGE_COST } from '../sceneMeasures';
import type { LineMark, Scene } from '../types';

/** Shares of a line at which its badge is tried, the middle first. */
const SHARES = [0.5, ...[0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35].flatMap((off) => [0.5 - off, 0.5 + off])];

/**
 * Slides the badges of raised lines along these, clear of names, actors and each other where there is such a place.
 * @param isRaised whether a line stands out, by its id
 */
export function clearBadges(scene: Scene, isRaised: (line: string) => boolean): Scene {
  const raised = scene.lines.filter(({ id, pill }) => !pill && isRaised(id));
  if (!raised.length) return scene;
  const ends = new Set(raised.flatMap(({ from, to }) => [from, to]));
  const taken: Box[] = scene.actors.flatMap((actor) => {
    const { id, x, y, shape, label } = actor;
    const dot = boxOfDisc({ x, y }, Math.max(shape.hw, shape.hh));
    return label.stands || ends.has(id) ? [dot, nameBoxOf(actor)] : [dot];
  });
  const moved = new Map<string, LineMark>();
  for (const line of raised) {
    const track = createTrack(line.points);
    const { reach } = line.badge;
    let best = { cost: Infinity, share: 0.5 };
    for (const share of SHARES) {
      const box = boxOfDisc(track.at(track.length * share), reach);
      const cost = Math.abs(share - 0.5) + RAISED_BADGE_COST * taken.filter((other) => overlaps(box, other)).length;
      if (cost < best.cost) best = { cost, share };
    }
    const { x, y } = track.at(track.length * best.share);
    taken.push(boxOfDisc({ x, y }, reach));
    moved.set(line.id, { ...line, badge: { ...line.badge, x, y, share: best.share } });
  }
  return { ...scene, lines: scene.lines.map((line) => moved.get(line.id) ?? line) };
}
