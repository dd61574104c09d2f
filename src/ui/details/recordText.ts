/** Short texts of the details: why a record is held back, how much was given. */
import type { Relationship } from '../../dossier/schema';
import type { Reason } from '../../view/selectRecords';
import * as words from '../../words/en/details';
import * as numberWords from '../../words/en/numbers';

/** Why the picture does not show a record. @param window the chosen period in words */
export function describeReason(reason: Reason, window: string): string {
  return words.heldBack(REASONS[reason](window));
}

const REASONS: Readonly<Record<Reason, (window: string) => string>> = words.hiddenReasons;

/** "about 1,000 containers", "500–800 rounds", "at least 3 ships". */
export function formatQuantity(quantity: NonNullable<Relationship['quantity']>): string {
  const { value, min, max, unit, estimated } = quantity;
  const amount =
    value !== undefined
      ? numberWords.formatNumber(value)
      : min !== undefined && max !== undefined
        ? `${numberWords.formatNumber(min)}–${numberWords.formatNumber(max)}`
        : min !== undefined
          ? words.atLeast(numberWords.formatNumber(min))
          : max !== undefined
            ? words.atMost(numberWords.formatNumber(max))
            : '';
  return [estimated && amount ? words.about(amount) : amount, unit].filter(Boolean).join(' ');
}
