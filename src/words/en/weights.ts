/** Words about lines whose width says an amount: in the key, and where a dossier asks for what cannot be. */
import { namesOf, quote } from './faults';
import { formatNumber } from './numbers';

// The key.
export const amountOf = (amount: number, unit: string) => `${formatNumber(amount)} ${unit}`;
/** Of the least width: smaller amounts have it, too. */
export const orLess = (amount: number, unit: string) => `${amountOf(amount, unit)} or less`;
/** Of the thin line beside the others. */
export const noAmount = (unit: string) => `No amount in ${unit}`;
/** After the first sample, where some amounts are ranges. */
export const ofRanges = (sample: string) => `${sample}; of a range, the least`;

// Faults.
export const noAmounts = (unit: string | undefined) => ({
  fault:
    unit === undefined
      ? 'no relationship has a `quantity`, so no line has a width by it'
      : `no relationship has an amount in ${quote(unit)}, so no line has a width by it`,
  fix: 'Write `quantity` with `value` or `min` and this unit, or take out `weight`.',
});
export const mixedUnits = (unit: string, ids: readonly string[]) => ({
  fault: `lines are as wide as their amounts in ${quote(unit)}; thin, for another unit: ${namesOf(ids)}`,
  fix: 'Write these in the same unit, or name the unit that counts as `weightUnit`.',
});
export const noLeastAmount = (ids: readonly string[]) => ({
  fault: `thin, because no least amount is given: ${namesOf(ids)}`,
  fix: 'Write `value` or `min`, at least 0.',
});
