/** `entente/dossier`: reads dossiers. */
export { parseDossier, parseDossierValue } from '../dossier/parseDossier';
export type { ParseResult } from '../dossier/parseRecords';
export { locateProblems } from '../dossier/locateProblems';
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
