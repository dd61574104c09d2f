/** Certainty as filters know it: the five words and the record that has none. */
import type { Link } from '../dossier/indexDossier';
import { CERTAINTIES } from '../dossier/schema';
import type { Graded } from './state';

/** From the surest to what has not happened; the record without a word stands last. */
export const GRADED: readonly Graded[] = [...CERTAINTIES, 'not-graded'];

export function gradedOf(link: Link): Graded {
  return link.record.certainty ?? 'not-graded';
}
