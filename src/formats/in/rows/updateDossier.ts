/** A dossier that is already there takes over what a table of the same subject says now. */
import { compareDossiers } from '../../../dossier/compareDossiers';
import { describeChanges, withoutPlaces } from '../../../dossier/describeChanges';
import { parseDossierValue } from '../../../dossier/parseDossier';
import type { Dossier, DossierInput } from '../../../dossier/schema';
import { writtenDossier, type WrittenActor } from '../../../dossier/writtenDossier';
import type { BuiltDossier } from './buildDossier';
import type { ColumnMeaning } from './columns';
import { dropReferences } from './dropReferences';
import { matchActors, matchLabels, matchRelationships, matchSources } from './matchRecords';
import { mergeActor, mergeRelationship, mergeSource, mergeType } from './mergeRecords';
import { createIds } from './uniqueIds';

export interface UpdateOptions {
  /** What is read of the table. */
  columns: readonly (ColumnMeaning | null)[];
  /** Whether relationships stay that are not in the table. */
  keepsOthers: boolean;
}

type TableDossier = Pick<BuiltDossier, 'dossier' | 'ownIds' | 'unread'>;

/**
 * @param written as it stands in the file
 * @param shown what was read of it
 * @param table as `buildDossier` made it of the rows
 * @returns what was written, updated, and what changes, in sentences; no changes where it cannot be read any more
 */
export function updateWithChanges(
  written: unknown,
  shown: Dossier,
  table: TableDossier,
  options: UpdateOptions,
): { dossier: DossierInput; changes: string[] | null } {
  const dossier = updateDossier(writtenDossier(written, shown), table, options);
  const after = parseDossierValue(dossier).index?.dossier;
  if (!after) return { dossier, changes: null };
  return { dossier, changes: describeChanges(withoutPlaces(compareDossiers(shown, after)), shown, after) };
}

/**
 * What is found keeps its id, its place, and all that no column of the table holds: see `matchRecords` and `mergeRecords`.
 * References to what is gone go, too.
 * @param current all of its relationships have ids
 */
export function updateDossier(current: DossierInput, table: TableDossier, options: UpdateOptions): DossierInput {
  const read = new Set(options.columns);
  const ids = createIds(idsIn(current));
  const takeId = (wanted: string) => ids.take(wanted);
  const own = table.dossier;
  const families = join(current.families ?? [], own.families ?? [], matchLabels, takeId, (before) => before);
  const types = join(current.types ?? [], (own.types ?? []).map(withFamily), matchLabels, takeId, (before, now) =>
    mergeType(before, now, read),
  );
  const sources = join(current.sources ?? [], own.sources ?? [], matchSources, takeId, (before, now) =>
    mergeSource(before, now, read),
  );
  const actors = join<WrittenActor>(current.actors, own.actors, matchActors, takeId, (before, now) =>
    mergeActor(before, now, read),
  );
  const rows = own.relationships.map((row) => ({
    ...row,
    ...{ from: actors.idOf(row.from), to: actors.idOf(row.to), type: types.idOf(row.type) },
    ...(row.claims ? { claims: row.claims.map((claim) => ({ ...claim, source: sources.idOf(claim.source) })) } : {}),
  }));
  const found = matchRelationships(current.relationships, rows, table.ownIds, !options.keepsOthers);
  const newIds = new Map(rows.map((row) => [row.id, found.get(row)?.id ?? takeId(row.id ?? '')]));
  const idOf = (id: string | undefined) => newIds.get(id) ?? id;
  const updated = new Map(
    rows.map((row) => {
      const [id, further] = [idOf(row.id), idOf(row.sameRecordAs)];
      const now = { ...row, ...(id ? { id } : {}), ...(further ? { sameRecordAs: further } : {}) };
      const before = found.get(row);
      if (!before) return [row, now] as const;
      // What cannot be read says nothing; but a doubt that is not understood is no certainty.
      const unread = new Set<ColumnMeaning | null>(table.unread.get(row.id ?? ''));
      unread.delete('certainty');
      const known = unread.size ? new Set([...read].filter((one) => !unread.has(one))) : read;
      return [row, mergeRelationship(before, now, known, actors.all)] as const;
    }),
  );
  const inPlace = new Map([...found].map(([row, before]) => [before, updated.get(row)!]));
  const stayed = current.relationships.flatMap((one) => inPlace.get(one) ?? (options.keepsOthers ? [one] : []));
  const relationships = [...stayed, ...rows.filter((row) => !found.has(row)).map((row) => updated.get(row)!)];
  const whole = { ...current, types: types.all, actors: actors.all, relationships };
  if (families.all.length) whole.families = families.all;
  if (sources.all.length) whole.sources = sources.all;
  return withoutGone(whole, current, new Set(own.actors.map(({ id }) => actors.idOf(id))));

  function withFamily<T extends { family?: string | undefined }>(type: T): T {
    return type.family === undefined ? type : { ...type, family: families.idOf(type.family) };
  }
}

interface JoinedList<T> {
  all: T[];
  /** The id in the dossier for one of the table. */
  idOf: (id: string) => string;
}

/** Records of both, each once. */
function join<T extends { id: string }>(
  current: readonly T[],
  table: readonly T[],
  match: (current: readonly T[], table: readonly T[]) => Map<T, T>,
  takeId: (wanted: string) => string,
  merge: (before: T, now: T) => T,
): JoinedList<T> {
  const found = match(current, table);
  const merged = new Map(current.map((one) => [one, one]));
  const fresh: T[] = [];
  const ids = new Map<string, string>();
  for (const one of table) {
    const before = found.get(one);
    const id = before?.id ?? takeId(one.id);
    ids.set(one.id, id);
    if (before) merged.set(before, merge(merged.get(before)!, { ...one, id }));
    else fresh.push({ ...one, id });
  }
  return { all: [...merged.values(), ...fresh], idOf: (id) => ids.get(id) ?? id };
}

function idsIn({ actors, relationships, types = [], families = [], sources = [], periods = [] }: DossierInput) {
  const records = [...actors, ...relationships, ...types, ...families, ...sources, ...periods];
  return new Set(records.flatMap(({ id }) => id ?? []));
}

/** @param named actors that the table names */
function withoutGone(now: DossierInput, before: DossierInput, named: ReadonlySet<string>): DossierInput {
  const stays = new Set(now.relationships.map(({ id }) => id));
  const gone = before.relationships.flatMap(({ id }) => (id === undefined || stays.has(id) ? [] : [id]));
  const kept = dropReferences(now, new Set(gone));
  // Who had relationships, has none any more, and is spoken of nowhere else.
  const had = new Set(before.relationships.flatMap(({ from, to }) => [from, to]));
  const spokenOf = new Set([
    ...kept.relationships.flatMap(({ from, to, claims = [] }) => [from, to, ...claims.flatMap(({ by }) => by ?? [])]),
    ...kept.actors.flatMap(({ partOf }) => partOf ?? []),
    ...(kept.story ?? []).flatMap(({ view }) => [view?.open, ...(view?.emphasis ?? []), ...(view?.unfold ?? [])]),
  ]);
  const isLost = ({ id, claims = [] }: WrittenActor) =>
    had.has(id) && !named.has(id) && !spokenOf.has(id) && !claims.length;
  const lost = new Set(kept.actors.filter(isLost).map(({ id }) => id));
  const rest = dropReferences(kept, lost);
  return { ...rest, actors: rest.actors.filter(({ id }) => !lost.has(id)) };
}
