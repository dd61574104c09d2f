/** Groups of a crowd that its dossier does not name, found in its lines: fetched when a reader asks for them. */
import * as words from '../../words/en/computedGroups';
import { groupBy } from '../plan/order';
import type { Plan, PlannedActor } from '../plan/types';
import { MIN_GROUP_SIZE, MOST_COMPUTED_GROUPS } from './crowdMeasures';
import type { ComputedGroups } from './divideCrowd';
import { findCommunities } from './findCommunities';
import { membersOf } from './mergePair';

/**
 * A name for each actor that stands with others: that of the best connected among them. Who has no lines stays alone.
 * @param plan of a crowd with nobody unfolded, its actors by id; all its lines count, whatever a filter shows
 */
export function computeGroups({ actors, pairs }: Plan): ComputedGroups {
  const places = new Map(actors.map(({ id }, i) => [id, i]));
  const edges = pairs.map(({ a, b, lines }) => ({
    a: places.get(a)!,
    b: places.get(b)!,
    weight: membersOf(lines).length,
  }));
  const communities = mergeSmallest(findCommunities(actors.length, edges), edges);
  const groups = [...groupBy([...actors.keys()], (i) => String(communities[i]))]
    .filter(([community]) => community !== String(LOOSE))
    .map(([, members]) => [...members].sort((p, q) => actors[q]!.degree - actors[p]!.degree || p - q));
  const names = new Set<string>();
  return {
    nameOf: new Map(
      groups.flatMap((members) => {
        const name = nameOf(actors[members[0]!]!, names);
        names.add(name);
        return members.map((i) => [actors[i]!.id, name] as const);
      }),
    ),
    caveat: words.caveat,
  };
}

const LOOSE = -1;

interface Edge {
  a: number;
  b: number;
  weight: number;
}

/**
 * The smallest community joins the neighbour with which it has most lines beyond chance, while it is no group or there are
 * too many. Without neighbours its members stand loose.
 */
function mergeSmallest(before: readonly number[], edges: readonly Edge[]): number[] {
  let communities = [...before];
  const total = edges.reduce((sum, { weight }) => sum + weight, 0);
  for (;;) {
    const sizes = new Map<number, number>();
    for (const community of communities) sizes.set(community, (sizes.get(community) ?? 0) + 1);
    sizes.delete(LOOSE);
    const [smallest, size] = [...sizes].reduce((p, q) => (q[1] < p[1] ? q : p), [LOOSE, Infinity]);
    if (size >= MIN_GROUP_SIZE && sizes.size <= MOST_COMPUTED_GROUPS) return communities;
    const between = new Map<number, number>();
    const degrees = new Map<number, number>();
    for (const { a, b, weight } of edges) {
      const ends = [communities[a]!, communities[b]!];
      for (const end of ends) degrees.set(end, (degrees.get(end) ?? 0) + weight);
      const [other] = ends[0] === ends[1] ? [] : ends.filter((_, i) => ends[1 - i] === smallest);
      if (other !== undefined) between.set(other, (between.get(other) ?? 0) + weight);
    }
    const gainOf = (other: number) =>
      between.get(other)! - (degrees.get(smallest)! * degrees.get(other)!) / (2 * total);
    const [nearest = LOOSE] = [...between.keys()].sort((p, q) => gainOf(q) - gainOf(p) || p - q);
    communities = communities.map((community) => (community === smallest ? nearest : community));
  }
}

/** Says whom a group stands around, and nothing of what it has in common; namesakes are numbered. */
function nameOf({ actor }: PlannedActor, taken: ReadonlySet<string>): string {
  const name = words.around(actor.short ?? actor.name);
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : words.numberedName(name, number);
    if (!taken.has(numbered)) return numbered;
  }
}
