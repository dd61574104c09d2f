import type { Dossier, DossierInput } from './schema';

/** What a clean dossier is once it has been checked: all that its author may leave out is there. See `schema.ts`. */
export function fillDefaults(written: DossierInput): Dossier {
  return {
    format: 1,
    language: 'en',
    families: [],
    sources: [],
    periods: [],
    story: [],
    ...written,
    types: (written.types ?? []).map((type) => ({ directed: true, ...type })),
    actors: written.actors.map((actor) => ({ kind: 'state', claims: [], ...actor })),
    relationships: written.relationships.map((record) => ({ claims: [], ...record })),
  } as Dossier;
}
