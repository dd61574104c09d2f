import type { EdtfDate } from './edtf';
import type { Actor, Dossier, Family, Period, Relationship, RelationshipType, Source } from './schema';

/** A relationship with everything about it looked up once. */
export interface Link {
  id: string;
  record: Relationship;
  type: RelationshipType;
  family: Family;
  /** `null` when no date is given. */
  date: EdtfDate | null;
  /** Runs both ways: said so by the record, or its type has no direction. */
  mutual: boolean;
}

export interface DatedPeriod {
  id: string;
  record: Period;
  date: EdtfDate;
}

/** A dossier with its records filed under their ids; every list is in the order of the dossier unless said otherwise. */
export interface DossierIndex {
  dossier: Dossier;
  /** Declared families, then one for each type that names none. */
  families: Family[];
  types: Map<string, RelationshipType>;
  actors: Map<string, Actor>;
  relationships: Map<string, Link>;
  sources: Map<string, Source>;
  periods: Map<string, DatedPeriod>;
  /** Ids of the relationships at each actor itself (not at its members), sorted. */
  around: Map<string, string[]>;
  /** Ids of the actors that name this one as `partOf`, sorted. */
  members: Map<string, string[]>;
}
