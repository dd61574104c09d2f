/** Whether two JSON values say the same, whatever the order of their fields. What is not there is `undefined`. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, i) => isSameValue(one, b[i]));
  }
  if (!isPlainRecord(a) || !isPlainRecord(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSameValue(fieldOf(a, key), fieldOf(b, key)));
}

export type PlainRecord = Readonly<Record<string, unknown>>;

export const isPlainRecord = (value: unknown): value is PlainRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of its own; what a prototype has is none. */
export const fieldOf = (record: PlainRecord, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined;
