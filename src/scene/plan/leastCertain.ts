/** A line that stands for several relationships is drawn as the least certain of them, so that it never looks surer. */
import type { Link } from '../../dossier/indexDossier';
import type { GradedCertainty } from '../../view/viewState';
import { gradedCertaintyOf } from '../style/encoding';

/** From the surest on. What is not graded is drawn unbroken, so it gives way to what is known to be unsure. */
const ORDER = ['confirmed', 'not-graded', 'reported', 'claimed', 'speculated', 'hypothetical'] as const;

export const leastCertainOf = (members: readonly Link[]): GradedCertainty =>
  leastCertainAmong(members.map(gradedCertaintyOf));

export function leastCertainAmong(certainties: readonly GradedCertainty[]): GradedCertainty {
  const places = certainties.map((graded) => ORDER.indexOf(graded));
  return ORDER[places.reduce((last, place) => Math.max(last, place))]!;
}
