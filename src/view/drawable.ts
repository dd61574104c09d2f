/** Which relationships can be drawn: those whose ends fold into two different actors. Counts are over these. */
import { homeOf, type DossierIndex, type Link } from '../dossier/indexDossier';

export interface Drawable {
  /** Relationships between two homes, in the order of the dossier. */
  links: readonly Link[];
  /** Ids of the relationships within one home. */
  inside: readonly string[];
}

/** Actors that have something to unfold: members with relationships, or relationships within. Sorted by id. */
export function foldable(index: DossierIndex): string[] {
  const homes = new Set<string>();
  for (const { record } of index.relationships.values()) {
    const [from, to] = [homeOf(index, record.from), homeOf(index, record.to)];
    if (from === to) homes.add(from);
    if (from !== record.from) homes.add(from);
    if (to !== record.to) homes.add(to);
  }
  return [...homes].sort();
}

const known = new WeakMap<DossierIndex, Drawable>();

/** Sorts the relationships of a dossier into those between two homes and those within one; worked out once. */
export function drawable(index: DossierIndex): Drawable {
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

/** What the counts are over: what can be drawn, and what is drawn within unfolded actors. */
export function counted(index: DossierIndex, inside: ReadonlySet<string>): Link[] {
  const { links } = drawable(index);
  return [...links, ...[...inside].flatMap((id) => index.relationships.get(id) ?? [])];
}
