/** Short texts of the details. */
import type { Reason } from '../../view/selectRecords';
import * as words from '../../words/en/details';

/** Why the picture does not show a record. @param window the chosen period in words */
export function describeReason(reason: Reason, window: string): string {
  return words.heldBack(REASONS[reason](window));
}

const REASONS: Readonly<Record<Reason, (window: string) => string>> = words.hiddenReasons;
