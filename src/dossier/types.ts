/** What the passes of reading hand to each other. */
import type { WrittenIndices } from './closeGaps';
import type { Fault } from './faults';
import type { PointerKey } from './jsonPointer';
import type { Problem } from './problem';
import type { RECORD_SCHEMAS } from './schema';

export type ListName = keyof typeof RECORD_SCHEMAS;

/** A record that holds, and the place it was read from. */
export interface LocatedRecord {
  value: Record<string, unknown>;
  keys: PointerKey[];
  /** Where the entries of its shortened lists were written. */
  moved: WrittenIndices;
}

export type ReportFault = (keys: readonly PointerKey[], fault: Fault, severity?: Problem['severity']) => void;
