/** Certainty as filters know it: the five words and the record that has none. */
import type { Link } from '../dossier/indexDossier';
import { CERTAINTIES } from '../dossier/certainties';
import type { GradedCertainty } from './viewState';

/** From the surest to what has not happened; the record without a word stands last. */
export const GRADED_CERTAINTIES: readonly GradedCertainty[] = [...CERTAINTIES, 'not-graded'];

export function gradedCertaintyOf(link: Link): GradedCertainty {
  return link.record.certainty ?? 'not-graded';
}
