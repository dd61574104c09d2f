/** Ids made of names: the same from the same sheet, and short enough to be read in an address. */
import { foldLetters } from '../sheets/dateText';

const LONGEST = 40;

/** Lower case, without marks, words joined by hyphens. Letters of every script stay. */
export function slugOf(name: string): string {
  const words = foldLetters(name).match(/[\p{L}\p{N}]+/gu);
  const slug = [...(words ?? []).join('-')].slice(0, LONGEST).join('').replace(/-+$/, '');
  return slug || 'x';
}

/** Four letters or digits that a text always gives. Method: FNV-1a with 32 bits (Fowler, Noll and Vo 1991). */
export function shortDigest(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-4);
}

/**
 * Gives each record an id that no other has.
 * @param reserved ids that authors have given: no id is made that is one of them
 */
export function createIds(reserved: ReadonlySet<string> = new Set()) {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  const isFree = (id: string) => !taken.has(id) && !reserved.has(id);
  return {
    /** An author's own id, where nobody has it yet. */
    claim(id: string): boolean {
      const isNew = !taken.has(id);
      taken.add(id);
      return isNew;
    },
    take(wanted: string): string {
      let id = wanted;
      for (let n = next.get(wanted) ?? 2; !isFree(id); n++) {
        id = `${wanted}-${n}`;
        next.set(wanted, n + 1);
      }
      taken.add(id);
      return id;
    },
  };
}
