/** Whom the cells of a set name: records of its sheets, and new ones. */
import { createIdSuggester } from '../../../dossier/suggestId';
import * as words from '../../../words/en/sheetSets';
import { splitCellList } from '../../dossierSheets/cellList';
import {
  NAME_FIELDS,
  type DossierColumn,
  type ListSheet,
  type ReferenceTarget,
} from '../../dossierSheets/dossierColumns';
import { createRecordFinders } from '../../dossierSheets/findCited';
import { createIds, slugOf } from '../rows/uniqueIds';
import type { SetRow } from './setTables';
import type { CellPlace, ReportCell } from './sheetSetProblems';

export type CitedList = Exclude<ListSheet, 'story'>;
type NewRecords = Record<words.NewRecordList, Record<string, string>[]>;
const isCreated = (target: ReferenceTarget): target is words.NewRecordList =>
  target === 'actors' || target === 'types' || target === 'families' || target === 'sources';

/** Each guess looks at all records. */
const [MOST_GUESSES, MOST_CANDIDATES] = [20, 1_000];

/**
 * Gives each row of a list an id, and finds records by their ids and names.
 * @param rows of each list
 * @param hasSheet whether a list has a sheet: where it has none, new records are no news
 */
export function createCitations(
  rows: Readonly<Record<CitedList, readonly SetRow[]>>,
  hasSheet: (list: CitedList) => boolean,
  report: ReportCell,
) {
  const writtenIds = (lists: readonly CitedList[]) =>
    new Set(lists.flatMap((list) => rows[list].map((row) => row.cellOf('id').trim())).filter(Boolean));
  // Actors and relationships share one set of ids.
  const recordIds = createIds(writtenIds(['actors', 'relationships']));
  const own = (list: CitedList) => createIds(writtenIds([list]));
  const ids = {
    ...{ relationships: recordIds, actors: recordIds, sources: own('sources') },
    ...{ types: own('types'), families: own('families'), periods: own('periods') },
  };
  const idsOf = (list: CitedList) =>
    rows[list].map((row) => {
      const written = row.cellOf('id').trim();
      return written || list === 'relationships' ? written : ids[list].take(slugOf(row.cellOf(NAME_FIELDS[list])));
    });
  const given: Record<CitedList, string[]> = {
    ...{ relationships: idsOf('relationships'), actors: idsOf('actors'), sources: idsOf('sources') },
    ...{ types: idsOf('types'), families: idsOf('families'), periods: idsOf('periods') },
  };
  const namedRows = (list: CitedList) =>
    rows[list].map((row, i) => ({
      id: given[list][i],
      ...(list === 'relationships' ? {} : { [NAME_FIELDS[list]]: row.cellOf(NAME_FIELDS[list]) }),
      short: row.cellOf('short'),
      aliases: splitCellList(row.cellOf('aliases')),
    }));
  const lists = {
    ...{ relationships: namedRows('relationships'), actors: namedRows('actors'), sources: namedRows('sources') },
    ...{ types: namedRows('types'), families: namedRows('families'), periods: namedRows('periods') },
  };
  const finders = createRecordFinders(lists);
  const added: NewRecords = { actors: [], types: [], families: [], sources: [] };
  let guesses = 0;

  function addRecord(list: words.NewRecordList, text: string, place: CellPlace): string {
    const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
    const id = ids[list].take(slugOf(name));
    if (hasSheet(list)) report(place, 'new-record', words.newRecord(list, name, suggestName(list, name)), 'note');
    const record = { id, names: [name] };
    finders[list].add(record);
    if (list === 'actors') finders.records.add(record);
    added[list].push({ id, [NAME_FIELDS[list]]: name });
    return id;
  }

  function suggestName(list: words.NewRecordList, name: string): string | null {
    if (guesses++ >= MOST_GUESSES) return null;
    const names = rows[list].map((row, i) => [given[list][i] ?? '', row.cellOf(NAME_FIELDS[list])] as const);
    const candidates = names.slice(0, MOST_CANDIDATES).map(([id, one]) => ({ id, names: [one] }));
    const meant = createIdSuggester(candidates)(name);
    return names.find(([id]) => id === meant)?.[1] ?? null;
  }

  return {
    /** Of the rows of a list; empty for a relationship without one. */
    given: given as Readonly<Record<CitedList, readonly string[]>>,
    /** Records that only cells name. */
    added: added as Readonly<NewRecords>,
    /** `null` where there is no such record. */
    find: (target: ReferenceTarget, text: string): string | null => finders[target].find(text),
    cite: (text: string, { target, creates }: DossierColumn, place: CellPlace): string => {
      if (!target) return text;
      const id = finders[target].find(text);
      if (id !== null) return id;
      return creates && isCreated(target) ? addRecord(target, text, place) : text;
    },
    /** An id for a relationship that has none: it stays where rows are put in or sorted. */
    nameRelationship: (wanted: string): string => recordIds.take(wanted),
  };
}
