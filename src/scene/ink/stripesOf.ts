/** The stripes of a line that stands for several relationships, for those of them that are seen. */
import { leastCertainAmong } from '../plan/leastCertain';
import type { LinePart, MergedInk } from '../plan/types';
import { CERTAINTY_STYLES } from '../style/encoding';
import type { FamilyStyle } from '../style/familyStyles';
import { MIN_STRIPED_WIDTH, THINNEST_STRIPE } from './inkMeasures';
import type { Stripe } from './inkTypes';
import { countMembers, familiesOf, shownPartsOf } from './lineParts';

/** @param shown ids of the relationships that are seen of it; all where that is left out */
export function stripesOf(ink: MergedInk, shown?: ReadonlySet<string>): Stripe[] {
  const parts = shownPartsOf(ink, shown);
  switch (ink.style) {
    case 'pair':
      return stripesOfPair(parts, ink.giving);
    case 'ribbon':
      return stripesOfRibbon(parts, ink.giving);
    case 'hairline':
      return [{ look: 'plain', share: 1, pattern: 'solid' }];
  }
}

/** In the colour of their family, in two stripes, or grey where they are of more families or the line is too thin. */
function stripesOfPair(parts: readonly LinePart[], width: number): Stripe[] {
  const { pattern } = CERTAINTY_STYLES[leastCertainAmong(parts.map(({ graded }) => graded))];
  const families = familiesOf(parts);
  if (families.length === 1) return [{ look: families[0]!.look, share: 1, pattern }];
  if (families.length > 2 || width < MIN_STRIPED_WIDTH) return [{ look: 'plain', share: 1, pattern }];
  return families.map(({ look }) => ({ look, share: 0.5, pattern }));
}

/**
 * A stripe for each family, what is sure of it first. What is too thin to be seen is one stripe of its family, or grey with
 * others, and never surer than the least certain of it.
 */
function stripesOfRibbon(parts: readonly LinePart[], width: number): Stripe[] {
  const count = countMembers(parts);
  const isSeen = ({ share }: Stripe) => share * width >= THINNEST_STRIPE;
  const all = familiesOf(parts).flatMap(({ look, parts: own }): Stripe[] => {
    const stripes = RIBBON_GRADES.map((pattern) => ({
      ...{ look, pattern },
      share: countMembers(own.filter((part) => gradeOf(part) === pattern)) / count,
    })).filter(({ share }) => share > 0);
    const thin = stripes.filter((stripe) => !isSeen(stripe));
    return thin.length ? [...stripes.filter(isSeen), asOne(thin, look)] : stripes;
  });
  const thin = all.filter((stripe) => !isSeen(stripe));
  return thin.length ? [...all.filter(isSeen), asOne(thin, thin.length === 1 ? thin[0]!.look : 'plain')] : all;
}

const asOne = (stripes: readonly Stripe[], look: FamilyStyle): Stripe => ({
  look,
  share: stripes.reduce((sum, { share }) => sum + share, 0),
  pattern: RIBBON_GRADES.findLast((grade) => stripes.some(({ pattern }) => pattern === grade))!,
});

/** Patterns of stripes, the surest first: known, word only, not happened. */
const RIBBON_GRADES = ['solid', 'dash', 'rail'] as const;

function gradeOf({ graded }: LinePart): (typeof RIBBON_GRADES)[number] {
  if (graded === 'hypothetical') return 'rail';
  return graded === 'confirmed' || graded === 'reported' ? 'solid' : 'dash';
}
