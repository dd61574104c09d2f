/** Finds the record that a cell names: by its id, or by a name that no other has. */

export interface NamedRecord {
  id: string;
  /** The first is its own; others are read only. */
  names: readonly string[];
}

export interface RecordFinder {
  /** @returns the id; `null` where there is no such record, or more than one */
  find: (text: string) => string | null;
  add: (record: NamedRecord) => void;
}

/** An id goes before a name, and a name as it is written before one that only looks the same. */
export function createRecordFinder(records: readonly NamedRecord[]): RecordFinder {
  const ids = new Set<string>();
  const [named, folded] = [new Map<string, string | null>(), new Map<string, string | null>()];
  const file = (names: Map<string, string | null>, name: string, id: string) =>
    names.set(name, names.has(name) && names.get(name) !== id ? null : id);
  const add = ({ id, names }: NamedRecord) => {
    ids.add(id);
    const [own] = names;
    if (own !== undefined) file(named, own, id);
    for (const name of names) file(folded, foldName(name), id);
  };
  records.forEach(add);
  return {
    find(text) {
      if (ids.has(text.trim())) return text.trim();
      const own = named.get(text);
      return own === undefined ? (folded.get(foldName(text)) ?? null) : own;
    },
    add,
  };
}

const foldName = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
