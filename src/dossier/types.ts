/** What the passes of reading hand to each other. */
import type { WrittenIndices } from './closeGaps';
import type { DescribeFault, Faults } from './faults';
import type { PointerKey } from './jsonPointer';
import type { Problem } from './problem';
import type { RECORD_SCHEMAS } from './schema';

/** Faults in words, and what may be meant. Both cost more than reading, so the page does without until something is wrong. */
export interface Guesses {
  /** `null`: problems are counted, and have no words. */
  faults: Faults | null;
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

/** @param describe puts it into words, if anybody asks */
export type ReportFault = (
  keys: readonly PointerKey[],
  describe: DescribeFault,
  severity?: Problem['severity'],
) => void;
