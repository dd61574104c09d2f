/** Leaves out the smallest broken thing of a record: an optional field or an entry of a list, else the whole record. */
import type { GenericSchema } from 'valibot';
import type { PointerKey } from './jsonPointer';
import { coreOf, type SchemaNode } from './schemaNode';

/** Fields whose loss would make a record look surer, or other, than its author wrote it: without them the record goes. */
const VITAL = new Set(['when', 'certainty', 'mutual', 'addition', 'stance']);

/**
 * Removes what lies at `keys`, or the smallest thing around it that can be missing. Changes `record`.
 * @returns false where nothing less than the record can go
 */
export function pruneRecord(record: unknown, schema: GenericSchema, keys: readonly PointerKey[]): boolean {
  for (let length = keys.length; length > 0; length--) {
    const inside = keys.slice(0, length - 1);
    const key = keys[length - 1]!;
    const holder = valueAt(record, inside);
    if (Array.isArray(holder) && coreOf(nodeAt(schema, inside))?.item) {
      if (holder[Number(key)] !== undefined) holder[Number(key)] = undefined;
      return true;
    }
    const field = nodeAt(schema, [...inside, key]);
    if (isObject(holder) && isOptional(field) && !VITAL.has(String(key))) {
      delete holder[key];
      return true;
    }
  }
  return false;
}

/** Paths of fields that the schema does not know, down to `depth` levels. */
export function findUnknownFields(
  value: unknown,
  schema: GenericSchema,
  keys: readonly PointerKey[] = [],
): PointerKey[][] {
  const node = coreOf(schema);
  if (Array.isArray(value)) {
    return node?.item
      ? value.flatMap((entry, i) => findUnknownFields(entry, node.item as unknown as GenericSchema, [...keys, i]))
      : [];
  }
  if (typeof value !== 'object' || value === null || !node?.entries) return [];
  const { entries } = node;
  return Object.entries(value).flatMap(([key, entry]): PointerKey[][] =>
    Object.hasOwn(entries, key)
      ? findUnknownFields(entry, entries[key] as unknown as GenericSchema, [...keys, key])
      : [[...keys, key]],
  );
}

/** Paths of lists that stand where the schema has an object: to JavaScript, and to the schema's library, a list is one. */
export function findListsForObjects(
  value: unknown,
  schema: GenericSchema,
  keys: readonly PointerKey[] = [],
): PointerKey[][] {
  const node = coreOf(schema);
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && node?.entries) return [[...keys]];
  return Object.entries(value).flatMap(([key, entry]): PointerKey[][] => {
    const inside = node?.entries ? (Object.hasOwn(node.entries, key) ? node.entries[key] : undefined) : node?.item;
    const step = Array.isArray(value) ? Number(key) : key;
    return inside ? findListsForObjects(entry, inside as unknown as GenericSchema, [...keys, step]) : [];
  });
}

function isObject(value: unknown): value is Record<PointerKey, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function valueAt(value: unknown, keys: readonly PointerKey[]): unknown {
  return keys.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
    value,
  );
}

function nodeAt(schema: SchemaNode, keys: readonly PointerKey[]): SchemaNode | undefined {
  return keys.reduce<SchemaNode | undefined>((at, key) => {
    const node = at && coreOf(at);
    return node?.entries ? node.entries[key] : node?.item;
  }, schema);
}

function isOptional(node: SchemaNode | undefined): boolean {
  if (!node) return true;
  if (node.type === 'optional') return true;
  return node.pipe?.[0] !== undefined && node.pipe[0] !== node && isOptional(node.pipe[0]);
}
