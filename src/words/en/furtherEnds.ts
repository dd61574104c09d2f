/** Words about a record that is drawn as several relationships. */
import { countRelationships } from './common';

/** Before the other ends of a record that is drawn as several relationships. */
export const alsoInRecord = 'Also';
/** In a row that stands for one. @param names who else */
export const alsoOthers = (ends: string, names: readonly string[]) =>
  names.length ? `${ends}, also ${names.join(', ')}` : ends;
export const countRecords = (records: number, relationships: number) =>
  records === relationships
    ? countRelationships(relationships)
    : `${records} ${records === 1 ? 'record' : 'records'}, drawn as ${countRelationships(relationships)}`;
