/** A dossier as its author wrote it, without the defaults that are filled in when it is read. */
import * as v from 'valibot';
import { dossierSchema, type Dossier, type DossierInput } from './schema';

/**
 * @param written as it stands in the file
 * @param dossier what was read of it
 * @returns what was written where all of it is sound, else what was read
 */
export const writtenDossier = (written: unknown, dossier: Dossier): DossierInput =>
  v.is(dossierSchema, written) ? written : dossier;
