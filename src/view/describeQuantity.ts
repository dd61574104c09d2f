/** How much a relationship is about. */
import type { Relationship } from '../dossier/schema';
import * as numberWords from '../words/en/numbers';
import * as words from '../words/en/sentences';

/** "about 1,000 containers", "500–800 rounds", "at least 3 ships"; empty where the record says nothing of it. */
export function describeQuantity({ quantity }: Pick<Relationship, 'quantity'>): string {
  if (!quantity) return '';
  const { value, min, max, unit, estimated } = quantity;
  const [exactly, least, most] = [value, min, max].map(
    (number) => number !== undefined && numberWords.formatNumber(number),
  );
  const amount =
    exactly || (least && most ? `${least}–${most}` : least ? words.atLeast(least) : most ? words.atMost(most) : '');
  return [estimated && amount ? words.about(amount) : amount, unit].filter(Boolean).join(' ');
}
