/** What a view speaks of. */
import { homeOf, type DossierIndex, type Link } from '../dossier/indexDossier';
import { select } from './select';
import type { ViewState } from './state';
import { emphasisOf } from './steps';

/**
 * The relationships that it raises; all that it shows, where it raises none. In the order of the dossier. Those within an
 * actor count while that is unfolded.
 */
export function spokenLinks(index: DossierIndex, view: ViewState): Link[] {
  const raised = emphasisOf(index, view)?.strong;
  const { kept, insideKept } = select(index, view.filter);
  const isOpen = ({ record }: Link) => view.unfolded.includes(homeOf(index, record.from));
  const isShown = (link: Link) => kept.has(link.id) || (insideKept.has(link.id) && isOpen(link));
  const shown = [...index.relationships.values()].filter(isShown);
  return raised?.size ? shown.filter(({ id }) => raised.has(id)) : shown;
}
