/**
 * Certainty beside the confidence of STIX, from 0 to 100. Source: STIX 2.1, appendix A, scale “Admiralty Credibility”:
 * 80 to 100 “confirmed by other sources”, from 60 “probably true”, from 40 “possibly true”, from 20 “doubtful”, else
 * “improbable”.
 */
import type { Certainty } from '../../dossier/schema';

/** From which value on; the value that the scale writes. */
const SCALE: readonly { least: number; value: number; certainty: Certainty }[] = [
  { least: 80, value: 90, certainty: 'confirmed' },
  { least: 60, value: 70, certainty: 'reported' },
  { least: 40, value: 50, certainty: 'claimed' },
  { least: 20, value: 30, certainty: 'speculated' },
];

/** What has not happened has no confidence: STIX grades what is said to be so. */
export const confidenceOf = (certainty: Certainty | undefined): number | undefined =>
  SCALE.find((step) => step.certainty === certainty)?.value;

/**
 * *Confirmed* is said by nobody else’s number: many write 85 for “high”, which says nothing of other sources.
 * @returns `undefined` for what is no confidence: it stays not graded
 */
export function certaintyOfConfidence(confidence: unknown): Certainty | undefined {
  if (typeof confidence !== 'number' || !(confidence >= 0 && confidence <= 100)) return undefined;
  const certainty = SCALE.find(({ least }) => confidence >= least)?.certainty ?? 'speculated';
  return certainty === 'confirmed' ? 'reported' : certainty;
}
