/** What a view speaks of. */
import type { DossierIndex, Link } from '../dossier/indexDossier';
import { linksOf } from './selectRecords';
import type { ViewState } from './viewState';
import { emphasisOf } from './steps';

/**
 * The relationships that a view emphasizes; all that it shows, where it emphasizes none. In the order of the dossier.
 * @param shown ids of the relationships that it shows
 */
export function mentionedLinksOf(index: DossierIndex, view: ViewState, shown: ReadonlySet<string>): Link[] {
  const strong = emphasisOf(index, view)?.strong;
  const links = linksOf(index, shown);
  return strong?.size ? links.filter(({ id }) => strong.has(id)) : links;
}
