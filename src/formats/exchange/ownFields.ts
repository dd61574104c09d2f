/** The fields of a dossier as attributes of other formats, each under its own name. */
import type { Dossier } from '../../dossier/schema';

/** `json`: what no plain attribute can hold stands there as JSON. */
export type FieldForm = 'string' | 'boolean' | 'integer' | 'json';
export type FieldForms = Readonly<Record<string, FieldForm>>;

/** Fields of an actor beside its id and name. */
export const ACTOR_FIELDS = {
  kind: 'string',
  short: 'string',
  country: 'string',
  group: 'string',
  partOf: 'string',
  unnamed: 'boolean',
  summary: 'string',
  aliases: 'json',
  coordinates: 'json',
  links: 'json',
  image: 'json',
  positions: 'json',
  claims: 'json',
} as const satisfies FieldForms;

/** Fields of a relationship beside its id, ends and label. */
export const RELATIONSHIP_FIELDS = {
  type: 'string',
  when: 'string',
  certainty: 'string',
  basis: 'string',
  mutual: 'boolean',
  summary: 'string',
  sameRecordAs: 'string',
  addition: 'boolean',
  priority: 'integer',
  quantity: 'json',
  condition: 'json',
  notes: 'json',
  claims: 'json',
} as const satisfies FieldForms;

/** Fields of a dossier beside its actors and relationships. */
export const HEAD_FIELDS = {
  format: 'integer',
  id: 'string',
  title: 'string',
  subtitle: 'string',
  summary: 'string',
  language: 'string',
  asOf: 'string',
  credit: 'string',
  licence: 'string',
  marking: 'string',
  description: 'string',
  continues: 'string',
  contact: 'string',
  weight: 'string',
  weightUnit: 'string',
  corrections: 'json',
  arrangement: 'json',
  bundles: 'json',
  families: 'json',
  types: 'json',
  sources: 'json',
  periods: 'json',
  story: 'json',
} as const satisfies FieldForms;

/** Fields that the format of dossiers does not know, as one object. */
export const EXTRA = 'extra';
/** Names the format of the dossier in a file that is made of one. */
export const OWN_MARK = 'entente';
/** What a relationship is called, and its family: for programs that do not look up types. */
export const TYPE_LABEL = 'typeLabel';
export const TYPE_FAMILY = 'family';
/** Whether a relationship runs both ways, by itself or by its type. */
export const BOTH_WAYS = 'bothWays';
/** What is said beside the fields of a relationship, and follows from them. */
export const DERIVED: readonly string[] = [TYPE_LABEL, TYPE_FAMILY, BOTH_WAYS];

const NAMES = new Map(
  [...Object.keys(ACTOR_FIELDS), ...Object.keys(RELATIONSHIP_FIELDS), ...DERIVED].map((name) => [
    name.toLowerCase(),
    name,
  ]),
);

/** The name of a field of a record in the case that dossiers have: Gephi writes ids of attributes in small letters. */
export const ownNameOf = (name: string): string => NAMES.get(name.toLowerCase()) ?? name;

/**
 * The fields of a record in the order of a table.
 * @param elsewhere fields that the format has a place of its own for
 */
export function ownFieldsOf(
  record: Readonly<Record<string, unknown>>,
  forms: FieldForms,
  elsewhere: readonly string[],
): Map<string, unknown> {
  const isEmpty = (name: string, value: unknown) => name === 'claims' && Array.isArray(value) && !value.length;
  const values = new Map<string, unknown>();
  for (const name of Object.keys(forms)) {
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    if (value !== undefined && !isEmpty(name, value)) values.set(name, value);
  }
  const extra = Object.entries(record).filter(
    ([name, value]) => value !== undefined && !Object.hasOwn(forms, name) && !elsewhere.includes(name),
  );
  if (extra.length) values.set(EXTRA, Object.fromEntries(extra));
  return values;
}

/** What a dossier says beside its actors and relationships. */
export const headFieldsOf = (dossier: Dossier): Map<string, unknown> =>
  ownFieldsOf({ ...dossier }, HEAD_FIELDS, ['actors', 'relationships']);

/** How an attribute of this name is written. */
export const formOf = (forms: FieldForms, name: string): FieldForm =>
  Object.hasOwn(forms, name) ? forms[name]! : name === EXTRA ? 'json' : name === BOTH_WAYS ? 'boolean' : 'string';
