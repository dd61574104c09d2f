/** Short texts of the details: why a record is held back, how much was given. */
import type { Relationship } from '../../dossier/schema';
import type { Reason } from '../../view/selectRecords';

/** Why the picture does not show a record. @param window the chosen period in words */
export function describeReason(reason: Reason, window: string): string {
  return `Not shown in the picture: ${REASONS[reason](window)}.`;
}

const REASONS: Readonly<Record<Reason, (window: string) => string>> = {
  type: () => 'relationships of this type are switched off',
  certainty: () => 'this certainty is switched off',
  addition: () => 'additions of the editors are switched off',
  maybe: (window) => `it may fall in ${window}, but that is not known`,
  standing: (window) => `its dates are open at both ends, and such records are switched off in ${window}`,
  undated: (window) => `it has no date, and such records are switched off in ${window}`,
  hypothetical: (window) => `it has not happened, and such records are switched off in ${window}`,
  out: (window) => `it lies outside ${window}`,
};

/** "about 1,000 containers", "500–800 rounds", "at least 3 ships". */
export function formatQuantity(quantity: NonNullable<Relationship['quantity']>): string {
  const { value, min, max, unit, estimated } = quantity;
  const amount =
    value !== undefined
      ? digits(value)
      : min !== undefined && max !== undefined
        ? `${digits(min)}–${digits(max)}`
        : min !== undefined
          ? `at least ${digits(min)}`
          : max !== undefined
            ? `at most ${digits(max)}`
            : '';
  return [estimated && amount ? 'about' : '', amount, unit].filter(Boolean).join(' ');
}

const digits = (value: number) => value.toLocaleString('en-GB');
