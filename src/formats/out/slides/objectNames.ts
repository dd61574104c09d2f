/**
 * Names of objects on slides. The library knows a name for each but no words for those who cannot see it, and no groups: both
 * travel in the name, and `patchPptx.ts` puts them where they belong. No text of a dossier holds the sign between them.
 */
const BETWEEN = '\u001f';

/** @param group number of the group it belongs to, from 1; 0: it stands alone */
export function encodeObjectName(name: string, alt: string, group = 0): string {
  return [name, alt.replace(/\s+/g, ' '), group].join(BETWEEN);
}

export function decodeObjectName(text: string): { name: string; alt: string; group: number } {
  const [name = '', alt = '', group = '0'] = text.split(BETWEEN);
  return { name, alt, group: Number(group) };
}
