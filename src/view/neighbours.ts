/** What stands beside a relationship: others between the same two, what it hangs on, and what is said against it. */
import { homeOf, type DossierIndex, type Link } from '../dossier/indexDossier';
import type { Claim } from '../dossier/schema';

/** Ids of the other relationships between the same two actors, wherever these fold, in the order of the dossier. */
export function parallelLinksOf(index: DossierIndex, relationshipId: string): string[] {
  const link = index.relationships.get(relationshipId);
  if (!link) return [];
  const pair = pairOf(index, link);
  return idsOf(index, (other) => other.id !== link.id && pairOf(index, other) === pair);
}

/** Ids of the relationships that this one hangs on: its conditions. */
export function conditionsOf(index: DossierIndex, relationshipId: string): string[] {
  const conditions = index.relationships.get(relationshipId)?.record.condition ?? [];
  return conditions.filter((id) => index.relationships.has(id));
}

/** Ids of the relationships that rest on this one: those that name it as a condition. */
export function dependentsOf(index: DossierIndex, relationshipId: string): string[] {
  return idsOf(index, ({ record }) => record.condition?.includes(relationshipId) ?? false);
}

/** A claim, and the record where it is written. */
export interface ClaimOnRecord {
  claim: Claim;
  record: string;
}

/**
 * Every claim about an actor or relationship: its own, then those of other records that speak of it as well, unless its
 * own say the same word for word.
 */
export function collectClaims(index: DossierIndex, id: string): ClaimOnRecord[] {
  const all = claimsByRecordOf(index).get(id) ?? [];
  const own = all.filter(({ record }) => record === id);
  const said = new Set(own.map(({ claim }) => wordsOf(claim)));
  const others = all.filter(({ claim, record }) => record !== id && !said.has(wordsOf(claim)));
  return [...own, ...others];
}

const filed = new WeakMap<DossierIndex, Map<string, ClaimOnRecord[]>>();

/** Claims by the records that they speak of; filed once. */
function claimsByRecordOf(index: DossierIndex): Map<string, ClaimOnRecord[]> {
  const before = filed.get(index);
  if (before) return before;
  const byRecord = new Map<string, ClaimOnRecord[]>();
  const records = [...index.relationships.values()].map((link) => link.record);
  for (const record of [...records, ...index.actors.values()]) {
    for (const claim of record.claims) {
      for (const id of new Set([record.id, ...(claim.also ?? [])])) {
        const claims = byRecord.get(id) ?? [];
        byRecord.set(id, claims);
        claims.push({ claim, record: record.id });
      }
    }
  }
  filed.set(index, byRecord);
  return byRecord;
}

/** All that a claim says, without its own name and whom else it speaks of. */
const SAID = ['stance', 'text', 'by', 'said', 'source', 'locator', 'grade', 'quote', 'language', 'addition'];
/** In whatever order it is written. */
const wordsOf = (claim: Claim) => JSON.stringify(claim, SAID);

function idsOf(index: DossierIndex, matches: (link: Link) => boolean): string[] {
  return [...index.relationships.values()].filter(matches).map((link) => link.id);
}

function pairOf(index: DossierIndex, { record }: Link): string {
  return JSON.stringify([homeOf(index, record.from), homeOf(index, record.to)].sort());
}
