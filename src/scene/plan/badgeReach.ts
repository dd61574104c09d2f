/** How much room the badge of a line takes, and the number on it. */
import type { Point } from '../../geometry/types';
import { BADGE_NUMBER } from '../sceneMeasures';
import { badgeRadiusOf } from '../style/glyphs';
import type { FamilyStyle } from '../style/familyStyles';
import type { Frame } from './frames';

/** Radius that a badge keeps, in scene units. */
export function badgeReachOf(look: FamilyStyle, frame: Frame): number {
  return badgeRadiusOf(look) * frame.badge * (frame.scale < 0.8 ? 0.72 : 1) + 1;
}

/** How large badges are drawn. */
export const badgeScaleOf = ({ badge, scale }: Frame): number => badge * scale * 0.97;

/** The number on a badge that stands at a place, with its rim. @param size how large it is drawn */
export function numberDiscAt({ x, y }: Point, size: number): Point & { radius: number } {
  return { x: x + BADGE_NUMBER.x * size, y: y + BADGE_NUMBER.y * size, radius: BADGE_NUMBER.radius * size };
}
