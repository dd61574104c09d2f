/** What is needed to read a picture: the families and certainties that occur in it. */
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import type { Graded } from '../../view/state';
import { CERTAINTY_LOOKS, familyLooks, GRADED, gradedOf } from './encode';
import type { Look } from './looks';

export interface Key {
  /** `hollow`: none of its relationships has a filled badge. */
  families: { id: string; label: string; look: Look; hollow: boolean }[];
  levels: Graded[];
}

/** In the order of the dossier, and from the surest on. A family of mere claims and guesses shows its hollow badge. */
export function keyOf(index: DossierIndex, links: readonly Link[]): Key {
  const looks = familyLooks(index);
  const families = index.families.flatMap(({ id, label }) => {
    const own = links.filter(({ family }) => family.id === id);
    const hollow = own.every((link) => CERTAINTY_LOOKS[gradedOf(link)].hollow);
    return own.length ? [{ id, label, look: looks.get(id) ?? ('plain' as const), hollow }] : [];
  });
  return { families, levels: GRADED.filter((graded) => links.some((link) => gradedOf(link) === graded)) };
}
