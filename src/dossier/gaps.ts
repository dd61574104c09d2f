/** Closes the gaps that `prune` leaves in lists, and remembers where what is left was written. */
import { pointer, type Key } from './pointer';

/** Of each shortened list, by its pointer as written: the places of the entries that are left, as written. */
export type Moved = Map<string, number[]>;

/** Closes the gaps in the lists of a record. Changes `value`, and tells `moved` of it. */
export function closeGaps(value: unknown, moved: Moved, written: readonly Key[] = []): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) {
    for (const [key, entry] of Object.entries(value)) closeGaps(entry, moved, [...written, key]);
    return;
  }
  const list = value as unknown[];
  const places = moved.get(pointer(written));
  const left = [...list.keys()].filter((i) => list[i] !== undefined);
  if (left.length < list.length) {
    moved.set(
      pointer(written),
      left.map((i) => places?.[i] ?? i),
    );
    left.forEach((from, to) => (list[to] = list[from]));
    list.length = left.length;
  }
  list.forEach((entry, i) => closeGaps(entry, moved, [...written, moved.get(pointer(written))?.[i] ?? i]));
}

/** The path at which something in a record was written. */
export function asWritten(path: readonly Key[], moved: Moved): Key[] {
  const written: Key[] = [];
  for (const key of path) written.push(moved.get(pointer(written))?.[Number(key)] ?? key);
  return written;
}
