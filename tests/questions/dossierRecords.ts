/** The shipped dossiers as plain records, and what is looked up in them. */
import { readFileSync } from 'node:fs';
import type { Question } from './questions';

export interface Claim {
  id?: string;
  stance: 'asserts' | 'denies' | 'qualifies';
  text: string;
  by?: string;
  said?: string;
  source: string;
  grade?: string;
}

interface Actor {
  id: string;
  name: string;
  kind?: string;
  partOf?: string;
  claims?: Claim[];
}

export interface Relationship {
  id: string;
  type: string;
  from: string;
  to: string;
  label: string;
  summary: string;
  when?: string;
  certainty: string;
  condition?: string[];
  quantity?: { value?: number; min?: number; unit: string };
  sameRecordAs?: string;
  claims: Claim[];
}

export interface DossierRecords {
  types: { id: string; family: string }[];
  actors: Actor[];
  relationships: Relationship[];
  sources: { id: string; title: string }[];
  periods: { label: string; when: string }[];
}

/** Reads a shipped dossier. A relationship for which nobody speaks has an empty list of claims. */
export function readRecords(id: Question['dossier']): DossierRecords {
  const dossier = JSON.parse(readFileSync(`data/${id}.json`, 'utf8')) as DossierRecords;
  return { ...dossier, relationships: dossier.relationships.map((each) => ({ ...each, claims: each.claims ?? [] })) };
}

/** The ids of all relationships, actors, claims and sources. */
export function idsOf({ relationships, actors, sources }: DossierRecords): Set<string> {
  const claims = [...relationships, ...actors].flatMap(({ claims = [] }) => claims);
  return new Set([...relationships, ...actors, ...sources, ...claims].flatMap(({ id }) => id ?? []));
}

/** The dossier without one record, and without the relationships and claims that cannot stand without it. */
export function leaveOut(dossier: DossierRecords, id: string): DossierRecords {
  const withClaims = <T extends { claims?: Claim[] }>(record: T): T => ({
    ...record,
    claims: (record.claims ?? []).filter((claim) => claim.id !== id && claim.source !== id),
  });
  return {
    ...dossier,
    actors: dossier.actors.filter((actor) => actor.id !== id).map(withClaims),
    relationships: dossier.relationships.filter((each) => ![each.id, each.from, each.to].includes(id)).map(withClaims),
    sources: dossier.sources.filter((source) => source.id !== id),
  };
}

/** The one entry that fits; an error if there is none, or more than one. */
export function single<T>(entries: readonly T[], what: string): T {
  const [first, ...others] = entries;
  if (first === undefined || others.length > 0) throw new Error(`${entries.length} entries for ${what}; one is needed`);
  return first;
}

export const relationshipOf = (dossier: DossierRecords, id: string): Relationship =>
  single(
    dossier.relationships.filter((relationship) => relationship.id === id),
    `relationship ${id}`,
  );

export const actorOf = (dossier: DossierRecords, id: string): Actor =>
  single(
    dossier.actors.filter((actor) => actor.id === id),
    `actor ${id}`,
  );

export const titleOf = (dossier: DossierRecords, id: string): string =>
  single(
    dossier.sources.filter((source) => source.id === id),
    `source ${id}`,
  ).title;

/** Whether an actor is another one, or a part of it. */
export const isOf = (dossier: DossierRecords, id: string, whole: string): boolean =>
  id === whole || actorOf(dossier, id).partOf === whole;

/** Who makes a claim: the name of an actor, or the words of the claim. */
export function speakerOf(dossier: DossierRecords, { by, text }: Claim): string {
  if (by === undefined) throw new Error(`Nobody is named for “${text}”`);
  return dossier.actors.find(({ id }) => id === by)?.name ?? by;
}
