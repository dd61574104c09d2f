/** How what a record says becomes what a line looks like: family to look, certainty to pattern, meter and badge. */
import * as words from '../../words/en/certainties';
import { type FamilyStyle, type NamedStyle, NAMED_STYLES, recolour, type UsualStyle } from './familyStyles';
import type { DossierIndex } from '../../dossier/indexDossier';
import type { Family } from '../../dossier/schema';
import { GRADED_CERTAINTIES, gradedCertaintyOf } from '../../view/gradedCertainty';
import type { GradedCertainty } from '../../view/viewState';

export { GRADED_CERTAINTIES, gradedCertaintyOf };

export interface CertaintyStyle {
  name: string;
  /** What the word means to a reader. */
  meaning: string;
  meaningAfterName: string;
  /** Filled cells of the meter, of four; `null` where there is nothing to measure. */
  meter: number | null;
  /** "Word only": drawn with a hollow badge. */
  hollow: boolean;
  pattern: 'solid' | 'dash' | 'dash-dot' | 'dots' | 'rail' | 'thin';
}

export const CERTAINTY_STYLES: Readonly<Record<GradedCertainty, CertaintyStyle>> = {
  confirmed: { ...words.certainties.confirmed, meter: 4, hollow: false, pattern: 'solid' },
  reported: { ...words.certainties.reported, meter: 3, hollow: false, pattern: 'dash' },
  claimed: { ...words.certainties.claimed, meter: 2, hollow: true, pattern: 'dash-dot' },
  speculated: { ...words.certainties.speculated, meter: 1, hollow: true, pattern: 'dots' },
  hypothetical: { ...words.certainties.hypothetical, meter: 0, hollow: true, pattern: 'rail' },
  'not-graded': { ...words.certainties['not-graded'], meter: null, hollow: true, pattern: 'thin' },
};

/**
 * Look of each family, by id: its own glyph, else the one that bears its name, else what it can borrow, by order; then
 * plain. Colours of its own, where they have been checked, take the place of the look's.
 */
export function familyStylesOf(index: DossierIndex): Map<string, FamilyStyle> {
  const looks = [...usualStylesOf(index)].map(([id, look]): [string, FamilyStyle] => {
    const own = index.familyColours.get(id);
    return [id, own ? recolour(look, own) : look];
  });
  return new Map(looks);
}

/** The same without colours of their own. */
export function usualStylesOf(index: DossierIndex): Map<string, UsualStyle> {
  const named = ({ id, label, glyph }: Family) =>
    glyph ??
    NAMED_STYLES.find((look) =>
      [id, label].some((name) => name.toLowerCase().replace(/s$/, '') === look.replace(/s$/, '')),
    );
  const taken = new Set(index.families.map(named));
  const free = NAMED_STYLES.filter((look) => look !== 'plain' && !taken.has(look));
  const borrowed = (lender: NamedStyle | undefined): UsualStyle => (lender ? `like-${lender}` : 'plain');
  return new Map(index.families.map((family) => [family.id, named(family) ?? borrowed(free.shift())]));
}
