/** Closes the gaps that `prune` leaves in lists, and remembers where what is left was written. */
import { formatPointer, type PointerKey } from './jsonPointer';

/** Of each shortened list, by its pointer as written: the places of the entries that are left, as written. */
export type WrittenIndices = Map<string, number[]>;

/** Closes the gaps in the lists of a record. Changes `value`, and tells `moved` of it. */
export function closeGaps(value: unknown, moved: WrittenIndices, written: readonly PointerKey[] = []): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) {
    for (const [key, entry] of Object.entries(value)) closeGaps(entry, moved, [...written, key]);
    return;
  }
  const list = value as unknown[];
  const places = moved.get(formatPointer(written));
  const left = [...list.keys()].filter((i) => list[i] !== undefined);
  if (left.length < list.length) {
    moved.set(
      formatPointer(written),
      left.map((i) => places?.[i] ?? i),
    );
    left.forEach((from, to) => (list[to] = list[from]));
    list.length = left.length;
  }
  list.forEach((entry, i) => closeGaps(entry, moved, [...written, moved.get(formatPointer(written))?.[i] ?? i]));
}

/** The path at which something in a record was written. */
export function writtenPathOf(path: readonly PointerKey[], moved: WrittenIndices): PointerKey[] {
  const written: PointerKey[] = [];
  for (const key of path) written.push(moved.get(formatPointer(written))?.[Number(key)] ?? key);
  return written;
}
