/** A line that stands for several relationships is drawn as the least certain of them, so that it never looks surer. */
import type { Link } from '../../dossier/indexDossier';
import type { GradedCertainty } from '../../view/viewState';
import { gradedCertaintyOf } from '../style/encoding';

/** From the surest on. What is not graded is drawn unbroken, so it gives way to what is known to be unsure. */
const ORDER = ['confirmed', 'not-graded', 'reported', 'claimed', 'speculated', 'hypothetical'] as const;

export function leastCertainOf(members: readonly Link[]): GradedCertainty {
  const places = members.map((link) => ORDER.indexOf(gradedCertaintyOf(link)));
  return ORDER[places.reduce((last, place) => Math.max(last, place))]!;
}
