/** How much of what runs between the groups of a picture its bands stand for, in words. */
import { countBands, type MarkLists } from '../scene/markStates';
import type { Scene } from '../scene/types';
import * as words from '../words/en/filters';

/** @param shown ids of relationships @returns nothing where they stand for all of it */
export function describeBands(marks: MarkLists, shown: ReadonlySet<string>): string {
  const { shown: number, all } = countBands(marks, shown);
  return number < all ? words.bandsCover(number, all) : '';
}

/** The same with what is to be said of groups that are computed; `null` where there is nothing to say. */
export function caveatsOf(scene: MarkLists & Pick<Scene, 'caveat'>, shown: ReadonlySet<string>): string | null {
  const bands = describeBands(scene, shown);
  return [scene.caveat, bands && `${bands}.`].filter(Boolean).join(' ') || null;
}
