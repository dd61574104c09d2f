import type { EdtfDate } from './edtf/types';
import { parseEdtf } from './edtf/parseEdtf';
import type { Actor, Dossier, Family, FamilyColour, Period, Relationship, RelationshipType, Source } from './schema';

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

interface DatedPeriod {
  id: string;
  record: Period;
  date: EdtfDate;
}

/** A dossier with its records filed under their ids; every list is in the order of the dossier unless said otherwise. */
export interface DossierIndex {
  dossier: Dossier;
  /** Declared families, then one for each type that names none. */
  families: Family[];
  /** Colours of their own that families are drawn in, by id: those that everybody can read. See `checkFamilyColours`. */
  familyColours: ReadonlyMap<string, FamilyColour>;
  types: Map<string, RelationshipType>;
  actors: Map<string, Actor>;
  relationships: Map<string, Link>;
  sources: Map<string, Source>;
  periods: Map<string, DatedPeriod>;
  /** Ids of the actors that name this one as `partOf`, sorted. */
  members: Map<string, string[]>;
  /** By id of an actor, that of the topmost actor of which it is a part; its own, if of none. */
  homes: Map<string, string>;
}

/**
 * Files a checked dossier: one whose references, dates and ids are sound, as `parse` leaves it.
 * Lists keep the order of the dossier; what hangs on an actor is sorted by id, so that order of records changes nothing.
 */
export function indexDossier(dossier: Dossier): DossierIndex {
  const families = [...dossier.families];
  const declared = new Map(families.map((family) => [family.id, family]));
  const types = new Map<string, RelationshipType>();
  for (const type of dossier.types) {
    types.set(type.id, type);
    const id = type.family ?? type.id;
    if (declared.has(id)) continue;
    const family = { id, label: type.label };
    declared.set(id, family);
    families.push(family);
  }
  const relationships = new Map<string, Link>();
  for (const record of dossier.relationships) {
    const type = types.get(record.type)!;
    const family = declared.get(type.family ?? type.id)!;
    const date = record.when === undefined ? null : dateOf(record.when);
    relationships.set(record.id, {
      id: record.id,
      record,
      type,
      family,
      date,
      mutual: record.mutual ?? !type.directed,
    });
  }
  const members = new Map<string, string[]>();
  for (const { id, partOf } of dossier.actors) {
    if (!partOf) continue;
    const list = members.get(partOf);
    if (list) list.push(id);
    else members.set(partOf, [id]);
  }
  for (const list of members.values()) list.sort();
  const periods = dossier.periods.flatMap((record): [string, DatedPeriod][] => {
    const date = dateOf(record.when);
    return date ? [[record.id, { id: record.id, record, date }]] : [];
  });
  const actors = new Map(dossier.actors.map((actor) => [actor.id, actor]));
  return {
    dossier,
    families,
    familyColours: new Map(),
    types,
    actors,
    relationships,
    sources: new Map(dossier.sources.map((source) => [source.id, source])),
    periods: new Map(periods),
    members,
    homes: homesOf(actors),
  };
}

/** Climbs from each actor to its topmost one, or to one whose home is known: each step up is taken once. */
function homesOf(actors: ReadonlyMap<string, Actor>): Map<string, string> {
  const homes = new Map<string, string>();
  for (const start of actors.keys()) {
    const chain = new Set<string>();
    let at = start;
    while (!homes.has(at) && !chain.has(at)) {
      chain.add(at);
      at = actors.get(at)?.partOf ?? at;
    }
    const home = homes.get(at) ?? at;
    for (const id of chain) homes.set(id, home);
  }
  return homes;
}

/** The actor that this one folds into in the picture: the topmost of which it is a part, else itself. */
export function homeOf(index: DossierIndex, actor: string): string {
  return index.homes.get(actor) ?? actor;
}

function dateOf(text: string): EdtfDate | null {
  const read = parseEdtf(text);
  return read.ok ? read.date : null;
}
