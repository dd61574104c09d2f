/** Colours that a dossier gives its families: drawn where everybody can read them and tell them apart, else refused. */
import { formatPointer } from '../../dossier/jsonPointer';
import type { Family, FamilyColour } from '../../dossier/schema';
import type { ParseResult } from '../../dossier/parseRecords';
import type { Problem } from '../../dossier/problem';
import * as words from '../../words/en/colourFaults';
import { MIN_MARK_CONTRAST } from '../sceneMeasures';
import { usualStylesOf } from './encoding';
import { type FamilyStyle, lenderStyleOf, recolour } from './familyStyles';
import { contrastFaultOf, likenessFaultsOf } from './paletteFaults';
import { familyColourOf, isUsualColour } from './familyColours';
import { DARK_THEME, LIGHT_THEME } from './themes';

const THEMES = { light: LIGHT_THEME, dark: DARK_THEME } as const;

/**
 * Takes over the colours that pass, by the rules of a house style; what is refused is a problem, and the family keeps the
 * colour of its look.
 */
export function checkFamilyColours(parsed: ParseResult): ParseResult {
  const { index, problems } = parsed;
  if (!index) return parsed;
  const looks = usualStylesOf(index);
  const accepted = new Map<string, FamilyColour>();
  const refused: Problem[] = [];
  index.families.forEach((family, i) => {
    const { id, colour } = family;
    const look = looks.get(id)!;
    if (!colour || isUsualColour(look, colour)) return;
    const others = index.families.filter(
      (other) => other !== family && lenderStyleOf(looks.get(other.id)!) !== 'plain',
    );
    const faults = faultsOf(recolour(look, colour), others, looks);
    if (!faults.length) {
      accepted.set(id, colour);
      looks.set(id, recolour(look, colour));
    } else
      refused.push({
        path: formatPointer(['families', i, 'colour']),
        severity: 'warning',
        code: 'family-colour',
        ...words.familyColour(family.label, faults[0]!),
      });
  });
  return { index: { ...index, familyColours: accepted }, problems: [...problems, ...refused] };
}

/** @param others families that it must be told from */
function faultsOf(look: FamilyStyle, others: readonly Family[], looks: ReadonlyMap<string, FamilyStyle>): string[] {
  return (['light', 'dark'] as const).flatMap((name) => {
    const theme = THEMES[name];
    const own = familyColourOf(look, theme);
    return [
      ...(['paper', 'panel', 'marker', 'glyph'] as const).flatMap((ground) =>
        contrastFaultOf(name, own, ground, theme[ground], MIN_MARK_CONTRAST),
      ),
      ...others.flatMap(({ id, label }) => likenessFaultsOf(name, own, label, familyColourOf(looks.get(id)!, theme))),
    ];
  });
}
