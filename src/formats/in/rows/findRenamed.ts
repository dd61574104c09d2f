/** Names of a table that may be those of actors of a dossier, spelt otherwise: a question, and never joined in silence. */
import { foldName } from './countryNames';
import { findSameNames } from './findSameNames';

interface NamedActor {
  name: string;
  aliases?: readonly string[] | undefined;
}

export interface RenamedActor {
  /** In the table. */
  name: string;
  /** In the dossier. */
  to: string;
}

/** @param names how often each stands in the table @param joined names that stand for others */
export function findRenamed(
  names: ReadonlyMap<string, number>,
  joined: ReadonlyMap<string, string>,
  actors: readonly NamedActor[],
): RenamedActor[] {
  const known = new Set(actors.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(foldName));
  const fresh = [...names].filter(([name]) => !joined.has(name) && !known.has(foldName(name)));
  const inTable = new Set([...names.keys()].map((name) => foldName(joined.get(name) ?? name)));
  // Whom the table names already is nobody else in it.
  const gone = actors.filter(({ name, aliases = [] }) => ![name, ...aliases].some((one) => inTable.has(foldName(one))));
  const isGone = new Set(gone.map(({ name }) => name));
  const counts = new Map([...fresh, ...gone.map(({ name }) => [name, 0] as const)]);
  return findSameNames(counts).flatMap((alike) => {
    const [to, other] = alike.filter((name) => isGone.has(name));
    if (to === undefined || other !== undefined) return [];
    return alike.filter((name) => name !== to).map((name) => ({ name, to }));
  });
}
