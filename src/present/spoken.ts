/** What a slide speaks of: the relationships that stand out at a step, and all that must be known to read them. */
import type { DossierIndex, Link } from '../dossier/indexDossier';
import { gradedOf, GRADED } from '../view/graded';
import { CERTAINTY_LOOKS, familyLooks } from '../scene/encode';
import type { Look } from '../scene/theme';
import { select } from '../view/select';
import type { Graded, ViewState } from '../view/state';
import { emphasisOf } from '../view/steps';

/** What the picture raises; all that it shows, where it raises nothing. In the order of the dossier. */
export function spokenLinks(index: DossierIndex, view: ViewState): Link[] {
  const raised = emphasisOf(index, view)?.strong;
  const { kept } = select(index, view.filter);
  const shown = [...index.relationships.values()].filter(({ id }) => kept.has(id));
  return raised?.size ? shown.filter(({ id }) => raised.has(id)) : shown;
}

export interface KeyEntries {
  families: { id: string; label: string; look: Look; hollow: boolean }[];
  levels: Graded[];
}

/** Families and certainties that occur; a family of mere claims and guesses shows its hollow badge. */
export function keyOf(index: DossierIndex, links: readonly Link[]): KeyEntries {
  const looks = familyLooks(index);
  const families = index.families.flatMap(({ id, label }) => {
    const own = links.filter(({ family }) => family.id === id);
    const hollow = own.every((link) => CERTAINTY_LOOKS[gradedOf(link)].hollow);
    return own.length ? [{ id, label, look: looks.get(id) ?? ('plain' as const), hollow }] : [];
  });
  return { families, levels: GRADED.filter((graded) => links.some((link) => gradedOf(link) === graded)) };
}
