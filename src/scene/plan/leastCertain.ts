/** A line that stands for several relationships is drawn as the least certain of them, so that it never looks surer. */
import type { Link } from '../../dossier/indexDossier';
import type { GradedCertainty } from '../../view/viewState';
import { GRADED_CERTAINTIES, gradedCertaintyOf } from '../style/encoding';

export function leastCertainOf(members: readonly Link[]): GradedCertainty {
  const places = members.map((link) => GRADED_CERTAINTIES.indexOf(gradedCertaintyOf(link)));
  return GRADED_CERTAINTIES[places.reduce((last, place) => Math.max(last, place))]!;
}
