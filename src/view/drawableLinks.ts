/** Which relationships can be drawn: those whose ends fold into two different actors. Counts are over these. */
import { homeOf, type DossierIndex, type Link } from '../dossier/indexDossier';

export interface DrawableLinks {
  /** Relationships between two homes, in the order of the dossier. */
  links: readonly Link[];
  /** Ids of the relationships within one home. */
  inside: readonly string[];
}

/** Actors that have something to unfold: members with relationships, or relationships within. Sorted by id. */
export function foldableActorsOf(index: DossierIndex): string[] {
  const homes = new Set<string>();
  for (const { record } of index.relationships.values()) {
    const [from, to] = [homeOf(index, record.from), homeOf(index, record.to)];
    if (from === to) homes.add(from);
    if (from !== record.from) homes.add(from);
    if (to !== record.to) homes.add(to);
  }
  return [...homes].sort();
}

const known = new WeakMap<DossierIndex, DrawableLinks>();

/** Sorts the relationships of a dossier into those between two homes and those within one; worked out once. */
export function drawableLinksOf(index: DossierIndex): DrawableLinks {
  const before = known.get(index);
  if (before) return before;
  const links: Link[] = [];
  const inside: string[] = [];
  for (const link of index.relationships.values()) {
    if (homeOf(index, link.record.from) === homeOf(index, link.record.to)) inside.push(link.id);
    else links.push(link);
  }
  const found = { links, inside };
  known.set(index, found);
  return found;
}

/**
 * What the counts are over, in the order of the dossier: relationships between two homes, and those drawn within one.
 * @param drawnInside ids of the relationships within one actor that are drawn, because it is unfolded
 */
export function countedLinksOf(index: DossierIndex, drawnInside: ReadonlySet<string>): readonly Link[] {
  const { links } = drawableLinksOf(index);
  if (!drawnInside.size) return links;
  const ids = new Set([...links.map(({ id }) => id), ...drawnInside]);
  return [...index.relationships.values()].filter(({ id }) => ids.has(id));
}
