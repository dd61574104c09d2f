/** Which relationships are one record: a statement of several, or to several, is drawn as a line for each. */
import type { Link } from '../dossier/indexDossier';

/** The record that a relationship is, or is a further end of. */
export const recordOf = ({ record }: Link): string => record.sameRecordAs ?? record.id;

/** One relationship of each record: all of one record are of one type, certainty and date. */
export const oneOfEachRecord = (links: readonly Link[]): Link[] =>
  links.some(isFurtherEnd) ? [...new Map(links.map((link) => [recordOf(link), link])).values()] : [...links];

/** Whether a relationship is a further end of a record. */
export const isFurtherEnd = ({ record }: Link): boolean => record.sameRecordAs !== undefined;
