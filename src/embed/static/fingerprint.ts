/**
 * A short name for a text, by which a change of it is noticed; not safe against someone who wants two to be alike.
 * Method: FNV-1a with 32 bits (Fowler, Noll and Vo 1991), over two seeds.
 */
export function fingerprint(text: string): string {
  return [0x811c9dc5, 0x9e3779b9].map((seed) => fnv(text, seed).toString(16).padStart(8, '0')).join('');
}

function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
