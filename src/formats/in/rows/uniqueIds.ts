/** Ids made of names: the same from the same sheet, and short enough to be read in an address. */

const LONGEST = 40;

/** Lower case, without marks, words joined by hyphens. Letters of every script stay. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const slug = [...(words ?? []).join('-')].slice(0, LONGEST).join('').replace(/-+$/, '');
  return slug || 'x';
}

/** Gives each name an id that no other has. */
export function createIds(): { take: (wanted: string) => string; has: (id: string) => boolean } {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return {
    has: (id) => taken.has(id),
    take(wanted) {
      let id = wanted;
      for (let n = next.get(wanted) ?? 2; taken.has(id); n++) {
        id = `${wanted}-${n}`;
        next.set(wanted, n + 1);
      }
      taken.add(id);
      return id;
    },
  };
}
