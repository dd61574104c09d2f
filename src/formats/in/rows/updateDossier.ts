/** A dossier that is already there takes over what a table of the same subject says now. */
import type { DossierInput } from '../../../dossier/schema';
import { foldName } from './countryNames';
import type { ColumnMeaning } from './columns';
import { createIds } from './uniqueIds';

type Actor = DossierInput['actors'][number];
type Relationship = DossierInput['relationships'][number];
type Claim = NonNullable<Relationship['claims']>[number];
type Source = NonNullable<DossierInput['sources']>[number];

/** Columns that hold a field: where one of them is read, an empty cell empties the field. */
const COLUMNS_OF: Readonly<Partial<Record<keyof Relationship & string, readonly ColumnMeaning[]>>> = {
  mutual: ['mutual'],
  label: ['label'],
  summary: ['summary'],
  when: ['when', 'start', 'end'],
  certainty: ['certainty'],
  basis: ['basis'],
  quantity: ['quantity'],
  claims: ['source', 'url', 'claim', 'by'],
};

export interface UpdateOptions {
  /** What is read of the table. */
  columns: readonly (ColumnMeaning | null)[];
  /** Whether relationships stay that are not in the table. */
  keepsOthers: boolean;
}

/**
 * Actors are found by name or alias, types and families by label, sources by address or title, and relationships by id, or
 * by what they say: who, to whom, of what type, then label and date. What is found keeps its id, its place, and all that no
 * column of the table holds.
 * @param table as `buildDossier` made it of the rows
 */
export function updateDossier(current: DossierInput, table: DossierInput, options: UpdateOptions): DossierInput {
  const ids = createIds(idsIn(current));
  const takeId = (wanted: string) => ids.take(wanted);
  const families = joinByName(current.families ?? [], table.families ?? [], ({ label }) => [label], takeId);
  const types = joinByName(current.types ?? [], (table.types ?? []).map(withFamily), ({ label }) => [label], takeId);
  const sources = joinByName<Source>(current.sources ?? [], table.sources ?? [], keysOfSource, takeId, mergeSource);
  const actors = joinByName<Actor>(current.actors, table.actors, keysOfActor, takeId, (before, now) =>
    mergeActor(before, now, options.columns),
  );
  const rows = table.relationships.map((row) => ({
    ...row,
    ...{ from: actors.idOf(row.from), to: actors.idOf(row.to), type: types.idOf(row.type) },
    ...(row.claims ? { claims: row.claims.map((claim) => ({ ...claim, source: sources.idOf(claim.source) })) } : {}),
  }));
  const found = matchRows(current.relationships, rows, options.columns.includes('id'));
  const idsOfRows = new Map(rows.map((row, i) => [row.id, found.get(i)?.id ?? (row.id && takeId(row.id))]));
  const updated = rows.map((row, i) => {
    const before = found.get(i);
    const id = idsOfRows.get(row.id);
    const further = row.sameRecordAs ? { sameRecordAs: idsOfRows.get(row.sameRecordAs) ?? row.sameRecordAs } : {};
    const now = { ...row, ...(id ? { id } : {}), ...further };
    return before ? mergeRelationship(before, now, options.columns) : now;
  });
  const byOld = new Map([...found].map(([i, before]) => [before, updated[i]!]));
  const stayed = current.relationships.flatMap((before) => byOld.get(before) ?? (options.keepsOthers ? [before] : []));
  const relationships = [...stayed, ...updated.filter((_, i) => !found.has(i))];
  const named = new Set(table.actors.map(({ id }) => actors.idOf(id)));
  const lists = { types: types.all, actors: actors.all, relationships };
  const whole = { ...current, ...listsOf(families.all, sources.all), ...lists };
  const lost = lostActors(current.relationships, whole);
  return { ...whole, actors: actors.all.filter(({ id }) => named.has(id) || !lost.has(id)) };

  function withFamily<T extends { family?: string | undefined }>(type: T): T {
    return type.family === undefined ? type : { ...type, family: families.idOf(type.family) };
  }
}

const listsOf = (families: DossierInput['families'], sources: DossierInput['sources']) => ({
  ...(families?.length ? { families } : {}),
  ...(sources?.length ? { sources } : {}),
});

/** Actors that had relationships, and that nothing in the dossier names any more. */
function lostActors(before: readonly Relationship[], now: DossierInput): ReadonlySet<string> {
  const counts = new Map<string, number>();
  countTexts(now, counts);
  const had = new Set(before.flatMap(({ from, to }) => [from, to]));
  // Its own record names it once.
  return new Set([...had].filter((id) => counts.get(id) === 1));
}

function countTexts(value: unknown, counts: Map<string, number>): void {
  if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) countTexts(one, counts);
}

function idsIn({
  actors,
  relationships,
  types = [],
  families = [],
  sources = [],
  periods = [],
}: DossierInput): Set<string> {
  const records = [...actors, ...relationships, ...types, ...families, ...sources, ...periods];
  return new Set(records.flatMap(({ id }) => id ?? []));
}

interface JoinedList<T> {
  all: T[];
  /** The id in the dossier for one of the table. */
  idOf: (id: string) => string;
}

/** Records of both, each once. @param keysOf what a record is found by, from the surest on */
function joinByName<T extends { id: string }>(
  current: readonly T[],
  table: readonly T[],
  keysOf: (record: T) => readonly string[],
  takeId: (wanted: string) => string,
  merge: (before: T, now: T) => T = (before) => before,
): JoinedList<T> {
  const byKey = new Map<string, number>();
  current.forEach((record, i) => {
    for (const key of keysOf(record).map(foldName)) if (key && !byKey.has(key)) byKey.set(key, i);
  });
  const all = [...current];
  const ids = new Map<string, string>();
  for (const record of table) {
    const at = keysOf(record)
      .map((key) => byKey.get(foldName(key)))
      .find((one) => one !== undefined);
    const before = at === undefined ? undefined : all[at];
    const id = before?.id ?? takeId(record.id);
    if (before) all[at!] = merge(before, { ...record, id });
    else all.push({ ...record, id });
    ids.set(record.id, id);
  }
  return { all, idOf: (id) => ids.get(id) ?? id };
}

const keysOfActor = ({ name, aliases = [] }: Actor): string[] => [name, ...aliases];
const keysOfSource = ({ url, title }: Source): string[] => [...(url ? [url] : []), title];

const mergeSource = (before: Source, now: Source): Source => ({ ...now, ...before });

function mergeActor(before: Actor, now: Actor, columns: UpdateOptions['columns']): Actor {
  const said = (field: 'group' | 'kind' | 'country', ...meanings: ColumnMeaning[]) =>
    now[field] !== undefined && meanings.some((one) => columns.includes(one)) ? { [field]: now[field] } : {};
  return {
    ...before,
    ...said('group', 'fromGroup', 'toGroup'),
    ...said('kind', 'fromKind', 'toKind'),
    ...said('country', 'fromCountry', 'toCountry'),
  };
}

function mergeRelationship(before: Relationship, now: Relationship, columns: UpdateOptions['columns']): Relationship {
  const merged: Relationship = { ...before, ...now };
  for (const [field, meanings] of Object.entries(COLUMNS_OF) as [keyof typeof COLUMNS_OF, readonly ColumnMeaning[]][]) {
    const isRead = meanings.some((one) => columns.includes(one));
    if (now[field] === undefined && isRead) delete merged[field];
  }
  if (now.claims && before.claims) merged.claims = mergeClaims(before.claims, now.claims);
  return merged;
}

/** A claim that says the same of the same source keeps what no column holds. */
function mergeClaims(before: readonly Claim[], now: readonly Claim[]): Claim[] {
  return now.map((claim) => {
    const same = before.find(
      ({ source, text, stance }) => source === claim.source && text === claim.text && stance === claim.stance,
    );
    return same ? { ...same, ...claim } : claim;
  });
}

/** Ways to find the relationship of a row, from the surest on. Each is found once. */
const KEYS: readonly ((one: Relationship) => string | null)[] = [
  ({ from, to, type, label, when }) => JSON.stringify([from, to, type, label, when]),
  ({ from, to, type, label }) => (label ? JSON.stringify([from, to, type, label]) : null),
  ({ from, to, type, when }) => (when ? JSON.stringify([from, to, type, when]) : null),
  ({ from, to, type }) => JSON.stringify([from, to, type]),
];

/**
 * @param haveIds whether the table has ids of its own: those that are made follow the order of its rows
 * @returns by place of a row, the relationship that it is of
 */
function matchRows(
  current: readonly Relationship[],
  rows: readonly Relationship[],
  haveIds: boolean,
): Map<number, Relationship> {
  const found = new Map<number, Relationship>();
  const left = new Set(current);
  for (const keyOf of haveIds ? [({ id }: Relationship) => id ?? null, ...KEYS] : KEYS) {
    const byKey = new Map<string, Relationship[]>();
    for (const one of left) {
      const key = keyOf(one);
      const alike = key === null ? undefined : byKey.get(key);
      if (alike) alike.push(one);
      else if (key !== null) byKey.set(key, [one]);
    }
    rows.forEach((row, i) => {
      if (found.has(i)) return;
      const key = keyOf(row);
      const match = key === null ? undefined : byKey.get(key)?.shift();
      if (!match) return;
      found.set(i, match);
      left.delete(match);
    });
  }
  return found;
}
