/** `entente/dossier`: reads dossiers. */
export { parse, parseValue, type Reading } from '../dossier/parse';
export { locate } from '../dossier/locate';
export type { Problem } from '../dossier/problem';
export type { DossierIndex, Link } from '../dossier/indexDossier';
export type {
  Actor,
  Certainty,
  Claim,
  Dossier,
  DossierInput,
  Family,
  Period,
  Relationship,
  RelationshipType,
  Source,
  Step,
} from '../dossier/schema';
