/** Finds what the cells of a set of sheets cite. */
import { NAME_FIELDS, type ListSheet, type ReferenceTarget } from './dossierColumns';
import { createRecordFinder, type NamedRecord, type RecordFinder } from './createRecordFinder';

type Fields = Readonly<Record<string, unknown>>;
export type CitedLists = Readonly<Record<Exclude<ListSheet, 'story'>, readonly Fields[]>>;
export type RecordFinders = Readonly<Record<ReferenceTarget, RecordFinder>>;

/** @param lists records with ids; those without one cannot be cited */
export function createRecordFinders(lists: CitedLists): RecordFinders {
  const finderOf = (name: keyof typeof NAME_FIELDS) => createRecordFinder(namedRecords(lists[name], NAME_FIELDS[name]));
  const relationships = namedRecords(lists.relationships, null);
  return {
    relationships: createRecordFinder(relationships),
    records: createRecordFinder([...relationships, ...namedRecords(lists.actors, NAME_FIELDS.actors)]),
    actors: finderOf('actors'),
    sources: finderOf('sources'),
    types: finderOf('types'),
    families: finderOf('families'),
    periods: finderOf('periods'),
  };
}

function namedRecords(records: readonly Fields[], field: string | null): NamedRecord[] {
  return records.flatMap((record) => {
    if (typeof record.id !== 'string' || !record.id) return [];
    const names = field === null ? [] : [record[field], record.short, ...listOf(record.aliases)];
    return [{ id: record.id, names: names.filter((name): name is string => typeof name === 'string' && name !== '') }];
  });
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
