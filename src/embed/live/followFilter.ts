/** Keeps lines that stand for several relationships at those that are shown. */
import type { DossierIndex } from '../../dossier/indexDossier';
import type { ViewState } from '../../view/viewState';
import type { PictureElement } from './readPicture';

/** @returns whether lines were drawn again; it fails where the code for that cannot be had */
export type FollowFilter = (shown: ReadonlySet<string>) => Promise<boolean>;

/**
 * What draws lines is fetched when a filter first divides one.
 * @param view the one that the pictures were drawn for
 * @param shown ids of the relationships that it shows
 */
export function createFollowFilter(
  index: DossierIndex,
  pictures: readonly PictureElement[],
  view: ViewState,
  shown: ReadonlySet<string>,
): FollowFilter {
  let drawn = shown;
  let latest = shown;
  /** A line none of whose members is shown is away. */
  const staleLinesOf = ({ lines, bands }: PictureElement) =>
    [...lines, ...bands].filter(
      ({ merged, members }) =>
        merged && members.some((id) => latest.has(id)) && members.some((id) => latest.has(id) !== drawn.has(id)),
    );
  const prepare = async (stale: readonly PictureElement[]) => {
    const { prepareLines } = await import('./drawLines');
    return Promise.all(stale.map((picture) => prepareLines(index, view, picture)));
  };
  return async (now) => {
    latest = now;
    const stale = pictures.filter((picture) => staleLinesOf(picture).length);
    if (!stale.length) return false;
    try {
      const draws = await prepare(stale);
      if (latest !== now) return false;
      draws.forEach((draw, i) => draw(staleLinesOf(stale[i]!), now));
      drawn = now;
      return true;
    } catch (error) {
      // A later filter draws and tells its own.
      if (latest !== now) return false;
      throw error;
    }
  };
}
