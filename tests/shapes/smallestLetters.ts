/** How small the letters of a picture are on the screen. */
import { COUNT_SIZE, DATE_SIZE, LABEL_SIZE, PILL_SIZE } from '../../src/scene/sceneMeasures';
import type { Scene } from '../../src/scene/types';
import type { FrameName } from '../../src/view/viewState';

/** Px of a scene unit, at least: the wide frame in a window of 1440 × 900 px, the square in 720 × 900, the tall in 390 × 844. */
export const SCREEN_SCALE: Readonly<Record<FrameName, number>> = { wide: 0.944, square: 0.939, tall: 1.083 };

/** @returns px; `Infinity` where nothing is written */
export function smallestLetters({ actors, lines, pills, hulls, frame, crowd }: Scene): number {
  const labels = lines.filter(({ labelled }) => labelled && !crowd);
  const sizes = [
    ...actors.filter(({ label }) => label.stands).map(({ label }) => label.size),
    ...labels.map(({ label }) => (label.date ? DATE_SIZE : LABEL_SIZE) * label.size),
    ...lines.filter(({ pill, rest }) => pill && rest === 'shown').map(() => COUNT_SIZE),
    ...pills.map(() => PILL_SIZE),
    ...hulls.map(({ size }) => size),
  ];
  return Math.min(...sizes) * SCREEN_SCALE[frame.name];
}

/** Of the numbers on badges, at scale 1. */
const BADGE_NUMBER = 10.8;

/** The same of the numbers of relationships that one line stands for. */
export function smallestNumbers({ lines, frame, crowd }: Scene): number {
  const sizes = lines
    .filter(({ members, pill }) => members.length > 1 && !pill && !crowd)
    .map(({ badge }) => BADGE_NUMBER * badge.scale * (badge.count ?? 1));
  return Math.min(...sizes) * SCREEN_SCALE[frame.name];
}
