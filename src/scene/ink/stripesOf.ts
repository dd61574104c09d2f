/** The stripes of a line that stands for several relationships, for those of them that are seen. */
import { leastCertainAmong } from '../plan/leastCertain';
import type { LinePart, MergedInk } from '../plan/types';
import { CERTAINTY_STYLES } from '../style/encoding';
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

/** A stripe for each family, what is sure of it first; what is too thin to be seen is grey together. */
function stripesOfRibbon(parts: readonly LinePart[], width: number): Stripe[] {
  const count = countMembers(parts);
  const all = familiesOf(parts).flatMap(({ look, parts: own }): Stripe[] =>
    RIBBON_GRADES.map((pattern) => ({
      ...{ look, pattern },
      share: countMembers(own.filter((part) => gradeOf(part) === pattern)) / count,
    })).filter(({ share }) => share > 0),
  );
  const seen = all.filter(({ share }) => share * width >= THINNEST_STRIPE);
  const rest = 1 - seen.reduce((sum, { share }) => sum + share, 0);
  if (rest < 1e-6) return all;
  const hidden = all.filter((stripe) => !seen.includes(stripe)).map(({ pattern }) => pattern);
  const pattern = RIBBON_GRADES.findLast((grade) => hidden.includes(grade))!;
  return [...seen, { look: 'plain', share: rest, pattern }];
}

/** Patterns of stripes, the surest first: known, word only, not happened. */
const RIBBON_GRADES = ['solid', 'dash', 'rail'] as const;

function gradeOf({ graded }: LinePart): (typeof RIBBON_GRADES)[number] {
  if (graded === 'hypothetical') return 'rail';
  return graded === 'confirmed' || graded === 'reported' ? 'solid' : 'dash';
}
