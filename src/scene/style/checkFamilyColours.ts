/** Colours that a dossier gives its families: drawn where everybody can read them and tell them apart, else refused. */
import { formatPointer } from '../../dossier/jsonPointer';
import type { Family, FamilyColour } from '../../dossier/schema';
import type { ParseResult } from '../../dossier/parseRecords';
import type { Problem } from '../../dossier/problem';
import * as words from '../../words/en/colourFaults';
import { MIN_MARK_CONTRAST, MOST_OWN_COLOURS } from '../sceneMeasures';
import { usualStylesOf } from './encoding';
import { type FamilyStyle, lenderStyleOf, ownColoursOf, recolour } from './familyStyles';
import { contrastFaultOf, likenessFaultsOf } from './paletteFaults';
import { familyColourOf, isUsualColour } from './familyColours';
import { DARK_THEME, LIGHT_THEME } from './themes';

const THEMES = { light: LIGHT_THEME, dark: DARK_THEME } as const;

/**
 * Takes over the colours that pass, by the rules of a house style; what is refused is a problem, and the family keeps the
 * colour of its look. Each is judged beside what the others ask for, from the last on, until nothing more is refused.
 */
export function checkFamilyColours(parsed: ParseResult): ParseResult {
  const { index, problems } = parsed;
  if (!index) return parsed;
  const places = parsed.indicesOf?.('families');
  const usual = usualStylesOf(index);
  const wishes = index.families.flatMap((family, i) =>
    family.colour && !isUsualColour(usual.get(family.id)!, family.colour)
      ? [{ family, colour: family.colour, at: places?.[i] ?? i }]
      : [],
  );
  const judged = wishes.slice(0, MOST_OWN_COLOURS);
  const looks = new Map<string, FamilyStyle>(usual);
  for (const { family, colour } of judged) looks.set(family.id, recolour(usual.get(family.id)!, colour));
  const reasons = new Map(
    wishes.slice(MOST_OWN_COLOURS).map(({ family }) => [family.id, words.tooManyColours(MOST_OWN_COLOURS)]),
  );
  for (let before = -1; before < reasons.size;) {
    before = reasons.size;
    for (const { family } of [...judged].reverse()) {
      if (reasons.has(family.id)) continue;
      const reason = findColourFault(family.id, index.families, looks);
      if (reason === undefined) continue;
      reasons.set(family.id, reason);
      looks.set(family.id, usual.get(family.id)!);
    }
  }
  const refused = wishes.flatMap(({ family, at }): Problem[] => {
    const reason = reasons.get(family.id);
    const path = formatPointer(['families', at, 'colour']);
    return reason === undefined
      ? []
      : [{ path, severity: 'warning', code: 'family-colour', ...words.familyColour(family.label, reason) }];
  });
  const accepted = judged.filter(({ family }) => !reasons.has(family.id));
  const familyColours = new Map(accepted.map(({ family, colour }): [string, FamilyColour] => [family.id, colour]));
  return { ...parsed, index: { ...index, familyColours }, problems: [...problems, ...refused] };
}

/** @returns the first reason why a family cannot have the colour that it has in `looks` */
function findColourFault(
  id: string,
  families: readonly Family[],
  looks: ReadonlyMap<string, FamilyStyle>,
): string | undefined {
  const look = looks.get(id)!;
  for (const name of ['light', 'dark'] as const) {
    const theme = THEMES[name];
    const own = familyColourOf(look, theme);
    for (const ground of ['paper', 'panel', 'marker', 'glyph'] as const) {
      const [fault] = contrastFaultOf(name, own, ground, theme[ground], MIN_MARK_CONTRAST);
      if (fault) return fault;
    }
    // Each colour once: hundreds of families share few.
    const others = new Map<string, string>();
    for (const { id: other, label } of families) {
      const look = looks.get(other)!;
      if (other === id || (lenderStyleOf(look) === 'plain' && !ownColoursOf(look))) continue;
      const colour = familyColourOf(look, theme);
      if (!others.has(colour)) others.set(colour, label);
    }
    for (const [colour, label] of others) {
      const [fault] = likenessFaultsOf(name, own, label, colour);
      if (fault) return fault;
    }
  }
  return undefined;
}
