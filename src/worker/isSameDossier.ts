import type { SentDossier } from './protocol';

/** Whether two dossiers are read alike and have their actors in the same places. */
export const isSameDossier = (one: SentDossier, other: SentDossier): boolean =>
  one.text === other.text &&
  one.published === other.published &&
  JSON.stringify(one.built) === JSON.stringify(other.built);
