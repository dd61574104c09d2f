import type { DossierIndex, Link } from '../dossier/indexDossier';
import type { Family } from '../dossier/schema';

/** Relationships by their families, in the order in which the dossier names these; families without any are left out. */
export function groupByFamily(index: DossierIndex, links: readonly Link[]): { family: Family; members: Link[] }[] {
  const groups = new Map<string, Link[]>(index.families.map(({ id }) => [id, []]));
  for (const link of links) groups.get(link.family.id)!.push(link);
  return index.families.flatMap((family) => {
    const members = groups.get(family.id)!;
    return members.length ? [{ family, members }] : [];
  });
}
