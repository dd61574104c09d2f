/** Two versions of a dossier: which records are new, gone or changed, field by field. */
import type { Dossier } from './schema';
import { fieldOf, isPlainRecord, isSameValue, type PlainRecord } from './sameValue';
import type { ListName } from './types';

/** A field that says something else. `undefined` is a field that is not there. */
export interface FieldChange {
  /** Names of the field, from the record down: `['quantity', 'value']`. */
  path: readonly string[];
  before: unknown;
  after: unknown;
}

type ChangeKind = 'new' | 'gone' | 'changed';

/** A claim of a record. At least one of both is there. */
export interface ClaimChange {
  kind: ChangeKind;
  before: PlainRecord | null;
  after: PlainRecord | null;
  /** Of a changed one. */
  fields: FieldChange[];
}

export interface RecordChange extends ClaimChange {
  list: ListName;
  /** Of a step, which has none, its title. */
  id: string;
  claims: ClaimChange[];
}

export interface DossierComparison {
  /** Of the head: title, summary and so on. */
  head: FieldChange[];
  /** List by list; in each those that are gone first, and the others in the order of the later version. */
  records: RecordChange[];
  /** Lists of which the records that stayed stand in another order. */
  reordered: ListName[];
}

const LISTS: readonly ListName[] = ['relationships', 'actors', 'sources', 'types', 'families', 'periods', 'story'];
/** Fields of a record that have a comparison of their own. */
const APART = new Set(['claims']);

/**
 * Compares by id. Steps, which have none, are matched by what they say, then by title; claims by what they say, then by
 * id, by source and text, and by source.
 * @param before and after as they are after `parse`
 */
export function compareDossiers(before: Dossier, after: Dossier): DossierComparison {
  const lists = LISTS.map((list) => compareList(list, recordsIn(before, list), recordsIn(after, list)));
  return {
    head: compareFields(before, after, new Set<string>(LISTS)),
    records: lists.flatMap(({ changes }) => changes),
    reordered: LISTS.filter((_, i) => lists[i]?.isReordered),
  };
}

/** Whether two versions say the same. */
export const isWithoutChange = ({ head, records, reordered }: DossierComparison): boolean =>
  !head.length && !records.length && !reordered.length;

const recordsIn = (dossier: Dossier, list: ListName): readonly PlainRecord[] => dossier[list];

/** Ways to tell that two records are one, from the surest on; `null` where a record has no such key. */
type KeyOf = (record: PlainRecord) => string | null;
const textIn = (record: PlainRecord, key: string): string | null => {
  const value = fieldOf(record, key);
  return typeof value === 'string' ? value : null;
};
const wordsOf: KeyOf = (record) => JSON.stringify(sortKeys(record));
const byId: KeyOf = (record) => textIn(record, 'id');
const KEYS_OF_STEPS: readonly KeyOf[] = [wordsOf, (step) => textIn(step, 'title')];
const KEYS_OF_CLAIMS: readonly KeyOf[] = [
  wordsOf,
  byId,
  (claim) => JSON.stringify([textIn(claim, 'source'), textIn(claim, 'text')]),
  (claim) => JSON.stringify([textIn(claim, 'source'), textIn(claim, 'locator')]),
  (claim) => textIn(claim, 'source'),
];

function compareList(list: ListName, before: readonly PlainRecord[], after: readonly PlainRecord[]) {
  const pairs = matchRecords(before, after, list === 'story' ? KEYS_OF_STEPS : [byId]);
  const changes = changesOf(before, after, pairs).flatMap((change): RecordChange[] => {
    const record = change.after ?? change.before ?? {};
    const claims = change.kind === 'changed' ? compareClaims(change.before, change.after) : [];
    if (change.kind === 'changed' && !change.fields.length && !claims.length) return [];
    return [{ ...change, list, id: textIn(record, 'id') ?? textIn(record, 'title') ?? '', claims }];
  });
  const places = new Map(before.map((record, i) => [record, i]));
  const stayed = after.flatMap((record) => {
    const match = pairs.get(record);
    return match ? [match] : [];
  });
  const order = stayed.map((record) => places.get(record) ?? 0);
  return { changes, isReordered: order.some((at, i) => i > 0 && at < (order[i - 1] ?? 0)) };
}

function compareClaims(before: PlainRecord | null, after: PlainRecord | null): ClaimChange[] {
  const [old, fresh] = [claimsOf(before), claimsOf(after)];
  const changes = changesOf(old, fresh, matchRecords(old, fresh, KEYS_OF_CLAIMS));
  return changes.filter(({ kind, fields }) => kind !== 'changed' || fields.length);
}

const claimsOf = (record: PlainRecord | null): PlainRecord[] => {
  const claims = record && fieldOf(record, 'claims');
  return Array.isArray(claims) ? claims.filter((claim: unknown) => isPlainRecord(claim)) : [];
};

/** By record of the later version, the one that it was. */
type Pairs = ReadonlyMap<PlainRecord, PlainRecord>;

/** Each way takes what the ways before it have left. */
function matchRecords(before: readonly PlainRecord[], after: readonly PlainRecord[], keys: readonly KeyOf[]): Pairs {
  const pairs = new Map<PlainRecord, PlainRecord>();
  const left = new Set(before);
  for (const keyOf of keys) {
    const queues = new Map<string, PlainRecord[]>();
    for (const record of left) {
      const key = keyOf(record);
      const queue = key === null ? undefined : queues.get(key);
      if (queue) queue.push(record);
      else if (key !== null) queues.set(key, [record]);
    }
    for (const record of after) {
      const key = pairs.has(record) ? null : keyOf(record);
      const match = key === null ? undefined : queues.get(key)?.shift();
      if (!match) continue;
      pairs.set(record, match);
      left.delete(match);
    }
  }
  return pairs;
}

function changesOf(before: readonly PlainRecord[], after: readonly PlainRecord[], pairs: Pairs): ClaimChange[] {
  const stayed = new Set(pairs.values());
  const gone = before.filter((record) => !stayed.has(record));
  return [
    ...gone.map((record): ClaimChange => ({ kind: 'gone', before: record, after: null, fields: [] })),
    ...after.map((record): ClaimChange => {
      const old = pairs.get(record);
      if (!old) return { kind: 'new', before: null, after: record, fields: [] };
      return { kind: 'changed', before: old, after: record, fields: compareFields(old, record, APART) };
    }),
  ];
}

/** Fields in the order of the later version; parts with fields of their own are compared field by field. */
function compareFields(before: PlainRecord, after: PlainRecord, apart: ReadonlySet<string>): FieldChange[] {
  const keys = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key): FieldChange[] => {
    const [old, fresh] = [fieldOf(before, key), fieldOf(after, key)];
    if (apart.has(key) || isSameValue(old, fresh)) return [];
    if (!isPlainRecord(old) || !isPlainRecord(fresh)) return [{ path: [key], before: old, after: fresh }];
    return compareFields(old, fresh, new Set()).map((change) => ({ ...change, path: [key, ...change.path] }));
  });
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isPlainRecord(value)) return value;
  return Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => [key, sortKeys(entry)]);
}
