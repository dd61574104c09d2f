/** A record of a dossier with what a table says of it now: what no column holds stays, and an emptied cell empties. */
import type { DossierInput } from '../../../dossier/schema';
import type { WrittenActor, WrittenRelationship, WrittenSource } from '../../../dossier/writtenDossier';
import type { ColumnMeaning } from './columns';

type Claim = NonNullable<WrittenRelationship['claims']>[number];
type RelationshipType = NonNullable<DossierInput['types']>[number];
type ColumnsRead = ReadonlySet<ColumnMeaning | null>;

/** Which columns hold a field. */
type ColumnsOf<T> = Readonly<Partial<Record<keyof T & string, readonly ColumnMeaning[]>>>;

const OF_RELATIONSHIP: ColumnsOf<WrittenRelationship> = {
  mutual: ['mutual'],
  label: ['label'],
  summary: ['summary'],
  when: ['when', 'start', 'end'],
  certainty: ['certainty'],
  basis: ['basis'],
  quantity: ['quantity'],
};
const OF_CLAIM: ColumnsOf<Claim> = {
  text: ['claim'],
  by: ['by'],
  said: ['said'],
  locator: ['locator'],
  grade: ['grade'],
  stance: ['stance'],
};
const OF_SOURCE: ColumnsOf<WrittenSource> = { published: ['published'], publisher: ['publisher'], author: ['author'] };
const OF_ACTOR: ColumnsOf<WrittenActor> = {
  group: ['fromGroup', 'toGroup'],
  kind: ['fromKind', 'toKind'],
  country: ['fromCountry', 'toCountry'],
};
const CLAIM_COLUMNS: readonly ColumnMeaning[] = ['source', 'url', 'claim', 'by'];

/** @param empties whether a field goes that the table has a column for, and no value */
function mergeFields<T extends object>(
  before: T,
  now: T,
  read: ColumnsRead,
  columns: ColumnsOf<T>,
  empties: boolean,
): T {
  const merged = { ...before };
  for (const field of Object.keys(columns) as (keyof T & string)[]) {
    if (!columns[field]!.some((one) => read.has(one))) continue;
    if (now[field] !== undefined) merged[field] = now[field];
    else if (empties) delete merged[field];
  }
  return merged;
}

/** A cell beside one end says nothing of the other, so an empty one does not empty. */
export const mergeActor = (before: WrittenActor, now: WrittenActor, read: ColumnsRead): WrittenActor => {
  const aliases = [...(before.aliases ?? []), ...(now.aliases ?? [])].filter((one) => one !== before.name);
  const merged = mergeFields(before, now, read, OF_ACTOR, false);
  return aliases.length ? { ...merged, aliases: [...new Set(aliases)] } : merged;
};

/** Of several rows some may leave these empty. */
export const mergeSource = (before: WrittenSource, now: WrittenSource, read: ColumnsRead): WrittenSource =>
  mergeFields(before, now, read, OF_SOURCE, false);

export const mergeType = (before: RelationshipType, now: RelationshipType, read: ColumnsRead): RelationshipType =>
  read.has('family') && now.family !== undefined ? { ...before, family: now.family } : before;

/** @param actors of the dossier: who says something may be one of them */
export function mergeRelationship(
  before: WrittenRelationship,
  now: WrittenRelationship,
  read: ColumnsRead,
  actors: readonly WrittenActor[],
): WrittenRelationship {
  const { from, to, type, sameRecordAs } = now;
  const merged = { ...mergeFields(before, now, read, OF_RELATIONSHIP, true), from, to, type };
  // A label that is too long becomes a summary, and a shorter one takes its place.
  if (read.has('label') && !read.has('summary') && now.summary !== undefined) merged.summary = now.summary;
  else if (read.has('label') && !read.has('summary') && now.label && !before.label) delete merged.summary;
  if (sameRecordAs === undefined) delete merged.sameRecordAs;
  else merged.sameRecordAs = sameRecordAs;
  if (!CLAIM_COLUMNS.some((one) => read.has(one))) return merged;
  const claims = mergeClaims(before.claims ?? [], now.claims ?? [], read, actors);
  if (claims.length) merged.claims = claims;
  else delete merged.claims;
  return merged;
}

/** A claim of the same source that says the same keeps what no column holds; one that only a person can have made stays. */
function mergeClaims(
  before: readonly Claim[],
  now: readonly Claim[],
  read: ColumnsRead,
  actors: readonly WrittenActor[],
): Claim[] {
  const left = new Set(before);
  const merged = now.map((claim) => {
    const alike = [...left].filter(({ source }) => source === claim.source);
    const same = alike.find(({ text }) => text === claim.text) ?? (alike.length === 1 ? alike[0] : undefined);
    if (!same) return claim;
    left.delete(same);
    const whole = mergeFields(same, claim, read, OF_CLAIM, true);
    return isSaidBy(same.by, claim.by, actors) ? { ...whole, by: same.by! } : whole;
  });
  const cited = new Set(now.map(({ text }) => text));
  const isOwn = ({ id, quote, also, text }: Claim) =>
    Boolean(id ?? quote ?? also) || (!read.has('claim') && !cited.has(text));
  return [...merged, ...[...left].filter(isOwn)];
}

/** Whether an id is that of the actor whom a cell names. */
function isSaidBy(id: string | undefined, name: string | undefined, actors: readonly WrittenActor[]): boolean {
  const actor = id === undefined ? undefined : actors.find((one) => one.id === id);
  return actor !== undefined && name !== undefined && [actor.name, ...(actor.aliases ?? [])].includes(name);
}
