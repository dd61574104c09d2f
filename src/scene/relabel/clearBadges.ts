/** Badges of the lines that a view raises in a crowd, where names and raised lines are so near that some must give way. */
import { boxOfDisc } from '../labels/obstacleIndex';
import { overlaps } from '../../geometry/box';
import { createGrid } from '../../geometry/grid';
import { createTrack, densifyTrack } from '../../geometry/polyline';
import type { Box } from '../../geometry/types';
import { nameBoxOf } from '../markStates';
import { RAISED_BADGE } from '../sceneMeasures';
import type { LineMark, Scene } from '../types';

/** How far a badge goes along its line, as a share of this, the nearest first. */
const SLIDES = [0, ...[0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35].flatMap((off) => [-off, off])];

/**
 * Slides the badges of raised lines along these, off names, actors and other raised badges and lines. What is clear stays.
 * @param isRaised whether a line stands out, by its id
 */
export function clearBadges(scene: Scene, isRaised: (line: string) => boolean): Scene {
  const raised = scene.lines.filter(({ id, rest }) => rest !== 'bare' && isRaised(id));
  const ends = new Set(raised.flatMap(({ from, to }) => [from, to]));
  const taken: Box[] = scene.actors.flatMap((actor) => {
    const { id, x, y, shape, label } = actor;
    const dot = boxOfDisc({ x, y }, Math.max(shape.hw, shape.hh));
    return label.stands || ends.has(id) ? [dot, nameBoxOf(actor)] : [dot];
  });
  for (const { pill, badge } of raised) if (pill) taken.push(boxOfDisc(badge, badge.reach));
  const tracks = raised.map(({ points }) => createTrack(points));
  const grid = createGrid();
  tracks.forEach((track, i) => grid.add(i, densifyTrack(track)));
  const moved = new Map<string, LineMark>();
  raised.forEach((line, i) => {
    if (line.pill) return;
    const { share: own, reach } = line.badge;
    const track = tracks[i]!;
    let best = { cost: Infinity, share: own };
    for (const off of SLIDES) {
      const share = own + off;
      if (off && Math.min(share, 1 - share) < RAISED_BADGE.end) continue;
      const aside = Math.abs(off);
      const box = boxOfDisc(track.at(track.length * share), reach);
      const hits = taken.filter((other) => overlaps(box, other)).length;
      const through = grid.countForeign(box.left, box.top, box.right, box.bottom, i);
      const cost = aside + RAISED_BADGE.covered * hits + RAISED_BADGE.through * Math.min(1, through);
      if (cost < best.cost) best = { cost, share };
      if (cost === aside) break;
    }
    const at = track.at(track.length * best.share);
    taken.push(boxOfDisc(at, reach));
    if (best.share === own) return;
    moved.set(line.id, { ...line, badge: { ...line.badge, x: at.x, y: at.y, share: best.share } });
  });
  return moved.size ? { ...scene, lines: scene.lines.map((line) => moved.get(line.id) ?? line) } : scene;
}
