/** A dossier as its author wrote it, without the defaults that are filled in when it is read. */
import * as v from 'valibot';
import { dossierSchema, type Dossier, type DossierInput } from './schema';

export type WrittenActor = DossierInput['actors'][number];
export type WrittenRelationship = DossierInput['relationships'][number];
export type WrittenSource = NonNullable<DossierInput['sources']>[number];

/**
 * @param written as it stands in the file
 * @param dossier what was read of it
 * @returns what was written where all of it is sound, else what was read; every relationship has its id
 */
export function writtenDossier(written: unknown, dossier: Dossier): DossierInput {
  if (!v.is(dossierSchema, written) || written.relationships.length !== dossier.relationships.length) return dossier;
  const relationships = written.relationships.map((one, i) => ({ ...one, id: dossier.relationships[i]!.id }));
  return { ...written, relationships };
}
