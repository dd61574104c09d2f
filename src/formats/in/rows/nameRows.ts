/** Ids for rows that have none of their own. */
import { compareCodeUnits, groupBy } from '../../../dossier/order';
import { shortDigest, type createIds } from './uniqueIds';

export interface NamedRow {
  /** An author's id, which nobody else has; empty where there is none. */
  own: string;
  /** Its ends and its type. */
  key: string;
  /** What tells it from others with the same ends and type. */
  saying: string;
  /** All that it says; asked for only where several say the same. */
  all: () => string;
}

/**
 * Names each row by what it says, so that ids stay where rows are put in or sorted: by its ends and its type, with a digest
 * of the rest where several have the same. Only rows that say the same are counted.
 */
export function nameRows(rows: readonly NamedRow[], ids: ReturnType<typeof createIds>): string[] {
  const named = rows.map(({ own }) => own);
  const unnamed = rows.flatMap(({ own }, i) => (own ? [] : [i]));
  for (const [key, alike] of groupBy(unnamed, (i) => rows[i]!.key)) {
    const only = alike.length === 1;
    for (const [wanted, same] of groupBy(alike, (i) => (only ? key : `${key}-${shortDigest(rows[i]!.saying)}`)))
      for (const i of inOrder(same, (place) => rows[place]!.all())) named[i] = ids.take(wanted);
  }
  return named;
}

/** By what each says, which does not change where rows are sorted. */
function inOrder(places: readonly number[], sayingOf: (place: number) => string): readonly number[] {
  if (places.length === 1) return places;
  const said = new Map(places.map((place) => [place, sayingOf(place)]));
  return [...places].sort((p, q) => compareCodeUnits(said.get(p)!, said.get(q)!));
}
