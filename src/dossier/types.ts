/** What the passes of reading hand to each other. */
import type { EdtfResult } from './edtf/types';
import type { WrittenIndices } from './closeGaps';
import type { Fault } from './faults';
import type { PointerKey } from './jsonPointer';
import type { Problem } from './problem';
import type { RECORD_SCHEMAS } from './schema';

/** What may be meant by what cannot be read. Costs more than reading, so the page does without until something is wrong. */
export interface Guesses {
  /** Reads a date, and may say what is meant by one that cannot be read. */
  readDate: (text: string) => EdtfResult;
  /** @returns for an id that leads nowhere, the candidate closest to it; `null` if none is close */
  ids: (candidates: readonly IdCandidate[]) => (written: string) => string | null;
}

export interface IdCandidate {
  id: string;
  /** Names by which it may be known besides its id. */
  names: readonly string[];
}

export type ListName = keyof typeof RECORD_SCHEMAS;

/** A record that holds, and the place it was read from. */
export interface LocatedRecord {
  value: Record<string, unknown>;
  keys: PointerKey[];
  /** Where the entries of its shortened lists were written. */
  moved: WrittenIndices;
}

export type ReportFault = (keys: readonly PointerKey[], fault: Fault, severity?: Problem['severity']) => void;
