/** What has changed between two versions of a dossier, in sentences. */
import * as words from '../words/en/comparisons';
import type { ClaimChange, DossierComparison, FieldChange, RecordChange } from './compareDossiers';
import { formatEdtf } from './edtf/formatEdtf';
import { fieldOf, isPlainRecord, isSameValue, type PlainRecord } from './sameValue';
import type { Dossier } from './schema';

const DATES = new Set(['when', 'said', 'published', 'accessed', 'asOf']);
/** By field, the list of the record that it names. */
const REFERENCES: ReadonlyMap<string, NamedList> = new Map([
  ...(['from', 'to', 'partOf', 'by'] as const).map((field) => [field, 'actors'] as const),
  ...[['type', 'types'] as const, ['family', 'families'] as const, ['source', 'sources'] as const],
]);
const NAMES = { actors: 'name', types: 'label', families: 'label', sources: 'title', periods: 'label' } as const;
type NamedList = keyof typeof NAMES;
/** Gives a record its name; an id that leads nowhere is one itself. */
type NameOf = (list: NamedList, id: string) => string;

/**
 * @param before and after that were compared: they have the names
 * @returns a sentence for each record that is new, gone or changed, and for the head
 */
export function describeChanges(comparison: DossierComparison, before: Dossier, after: Dossier): string[] {
  const nameOf = createNames(before, after);
  const head = comparison.head.filter(({ path }) => path[0] !== 'corrections');
  return [
    ...(head.length ? [words.changes(words.head, describeFields(head, nameOf))] : []),
    ...comparison.records.map((change) => describeRecord(change, nameOf)),
    ...comparison.reordered.map((list) => words.otherOrder(list)),
  ];
}

/** Without what readers do not see: places in the picture, and the order of lists other than the story. */
export function withoutPlaces({ head, records, reordered }: DossierComparison): DossierComparison {
  const isSeen = ({ path }: FieldChange) => path[0] !== 'positions' && path[0] !== 'arrangement';
  const seen = records.map((change) => ({ ...change, fields: change.fields.filter(isSeen) }));
  return {
    head: head.filter(isSeen),
    records: seen.filter(({ kind, fields, claims }) => kind !== 'changed' || fields.length || claims.length),
    reordered: reordered.filter((list) => list === 'story'),
  };
}

function createNames(before: Dossier, after: Dossier): NameOf {
  const names = new Map<string, string>();
  for (const dossier of [before, after]) {
    for (const list of Object.keys(NAMES) as NamedList[]) {
      const records: readonly PlainRecord[] = dossier[list];
      for (const record of records) names.set(`${list} ${textOf(record, 'id')}`, textOf(record, NAMES[list]));
    }
  }
  return (list, id) => names.get(`${list} ${id}`) ?? id;
}

const textOf = (record: PlainRecord, key: string): string => {
  const value = fieldOf(record, key);
  return typeof value === 'string' ? value : '';
};

function describeRecord(change: RecordChange, nameOf: NameOf): string {
  const { kind, fields, claims } = change;
  const record = subjectOf(change, nameOf);
  if (kind === 'new') return words.isNew(record);
  if (kind === 'gone') return words.isGone(record);
  return words.changes(record, [...describeFields(fields, nameOf), ...claims.map((one) => describeClaim(one, nameOf))]);
}

/** "Relationship S08 (Russia → North Korea, Arms: Rockets)". */
function subjectOf({ list, id, after, before }: RecordChange, nameOf: NameOf): string {
  const record = after ?? before ?? {};
  const noun = words.recordNouns[list];
  if (list === 'story') return words.named(noun, words.quoted(id), '');
  if (list !== 'relationships') return words.named(noun, id, textOf(record, NAMES[list]));
  const ends = words.ends(nameOf('actors', textOf(record, 'from')), nameOf('actors', textOf(record, 'to')));
  const what = [nameOf('types', textOf(record, 'type')), textOf(record, 'label')].filter(Boolean).join(': ');
  return words.named(noun, id, [ends, what].filter(Boolean).join(', '));
}

function describeClaim({ kind, before, after, fields }: ClaimChange, nameOf: NameOf): string {
  const claim = after ?? before ?? {};
  const source = textOf(claim, 'source');
  const told = words.fromSource(words.quoted(textOf(claim, 'text')), source && words.quoted(nameOf('sources', source)));
  if (kind === 'new') return words.claimIsNew(told);
  if (kind === 'gone') return words.claimIsGone(told);
  return words.claimChanged(told, describeFields(fields, nameOf));
}

/** Places are figures that nobody reads: all of them are one change. */
function describeFields(fields: readonly FieldChange[], nameOf: NameOf): string[] {
  const others = fields.filter(({ path }) => path[0] !== 'positions');
  const told = others.map((change) => describeField(change, nameOf));
  return others.length < fields.length ? [...told, words.moved] : told;
}

function describeField({ path, before, after }: FieldChange, nameOf: NameOf): string {
  const field = path.map(fieldNameOf).join(', ');
  const key = path.at(-1) ?? '';
  if (Array.isArray(before) && Array.isArray(after)) return describeList(field, before, after);
  const [old, fresh] = [before, after].map((value) => (value === undefined ? null : valueOf(key, value, nameOf)));
  if (old === null) return words.added(field, fresh ?? '');
  if (fresh === null) return words.takenAway(field, old ?? '');
  return old === fresh ? words.isChanged(field) : words.was(field, old ?? '', fresh ?? '');
}

function describeList(field: string, before: readonly unknown[], after: readonly unknown[]): string {
  const isIn = (list: readonly unknown[]) => (value: unknown) => list.some((one) => isSameValue(one, value));
  const more = after.filter((value) => !isIn(before)(value)).map(plainValueOf);
  const less = before.filter((value) => !isIn(after)(value)).map(plainValueOf);
  return more.length || less.length ? words.listChanged(field, more, less) : words.listReordered(field);
}

const fieldNameOf = (key: string): string =>
  Object.hasOwn(words.fieldNames, key)
    ? (words.fieldNames[key] ?? key)
    : key.replace(/\p{Lu}/gu, (letter) => ` ${letter.toLowerCase()}`);

function valueOf(key: string, value: unknown, nameOf: NameOf): string {
  if (typeof value !== 'string') return plainValueOf(value);
  const list = REFERENCES.get(key);
  if (list) return words.quoted(nameOf(list, value));
  return (DATES.has(key) && formatEdtf(value)) || words.quoted(value);
}

function plainValueOf(value: unknown): string {
  if (typeof value === 'string') return words.quoted(value);
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const title = isPlainRecord(value) ? ['label', 'title', 'text', 'url'].map((key) => textOf(value, key)) : [];
  return words.quoted(title.find(Boolean) ?? JSON.stringify(value) ?? '');
}
