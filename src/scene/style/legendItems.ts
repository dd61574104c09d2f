/** What is needed to read a picture: the families and certainties that occur in it. */
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import type { GradedCertainty } from '../../view/viewState';
import { CERTAINTY_STYLES, familyStylesOf, GRADED_CERTAINTIES, gradedCertaintyOf } from './encoding';
import type { FamilyStyle } from './familyStyles';

export interface LegendItems {
  /** `hollow`: none of its relationships has a filled badge. */
  families: { id: string; label: string; look: FamilyStyle; hollow: boolean }[];
  levels: GradedCertainty[];
}

/** In the order of the dossier, and from the surest on. A family of mere claims and guesses shows its hollow badge. */
export function legendItemsOf(index: DossierIndex, links: readonly Link[]): LegendItems {
  const looks = familyStylesOf(index);
  const families = index.families.flatMap(({ id, label }) => {
    const own = links.filter(({ family }) => family.id === id);
    const hollow = own.every((link) => CERTAINTY_STYLES[gradedCertaintyOf(link)].hollow);
    return own.length ? [{ id, label, look: looks.get(id) ?? ('plain' as const), hollow }] : [];
  });
  return {
    families,
    levels: GRADED_CERTAINTIES.filter((graded) => links.some((link) => gradedCertaintyOf(link) === graded)),
  };
}
