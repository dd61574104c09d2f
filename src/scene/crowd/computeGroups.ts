/** Groups of a crowd that its dossier does not name, found in its lines: fetched when a reader asks for them. */
import { countMembers } from '../ink/lineParts';
import * as words from '../../words/en/computedGroups';
import type { Plan, PlannedActor } from '../plan/types';
import { MIN_GROUP_SIZE, MOST_COMPUTED_GROUPS } from './crowdMeasures';
import type { ComputedGroups } from './divideCrowd';
import { findCommunities, type WeightedEdge } from './findCommunities';

/**
 * A name for each actor that stands with others: that of the best connected among them. Who has no lines stays alone.
 * @param plan of a crowd with nobody unfolded, its actors by id; all its lines count, whatever a filter shows
 */
export function computeGroups({ actors, pairs }: Plan): ComputedGroups {
  const places = new Map(actors.map(({ id }, i) => [id, i]));
  const edges = pairs.map(({ a, b, lines }) => ({
    a: places.get(a)!,
    b: places.get(b)!,
    weight: countMembers(lines),
  }));
  const groups = mergeSmallest(findCommunities(actors.length, edges), edges).map((members) =>
    members.sort((p, q) => actors[q]!.degree - actors[p]!.degree || p - q),
  );
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

interface Community {
  /** By their places in the list. */
  members: number[];
  /** Relationships that end there, those inside twice. */
  degree: number;
  /** Relationships with each other community. */
  links: Map<number, number>;
}

/**
 * The smallest community joins the neighbour with which it has most lines beyond chance, while it is no group or there are
 * too many. Without neighbours its members stand alone.
 * @returns members of each group, the largest first
 */
function mergeSmallest(found: readonly number[], edges: readonly WeightedEdge[]): number[][] {
  const communities = new Map<number, Community>();
  found.forEach((number, actor) => {
    const community = communities.get(number) ?? { members: [], degree: 0, links: new Map<number, number>() };
    communities.set(number, community);
    community.members.push(actor);
  });
  const join = (from: number, to: number, weight: number) => {
    const { links } = communities.get(from)!;
    if (from !== to) links.set(to, (links.get(to) ?? 0) + weight);
  };
  for (const { a, b, weight } of edges) {
    const [from, to] = [found[a]!, found[b]!];
    for (const end of [from, to]) communities.get(end)!.degree += weight;
    join(from, to, weight);
    join(to, from, weight);
  }
  const ends = edges.reduce((sum, { weight }) => sum + 2 * weight, 0);
  for (;;) {
    const inOrder = [...communities].sort(([p, a], [q, b]) => a.members.length - b.members.length || p - q);
    const [smallest] = inOrder;
    const isGroup = smallest && smallest[1].members.length >= MIN_GROUP_SIZE;
    if (!smallest || (isGroup && inOrder.length <= MOST_COMPUTED_GROUPS))
      return inOrder.map(([, { members }]) => members).reverse();
    const [number, { members, degree, links }] = smallest;
    const gainOf = (other: number) => links.get(other)! - (degree * communities.get(other)!.degree) / ends;
    const [nearest] = [...links.keys()].sort((p, q) => gainOf(q) - gainOf(p) || p - q);
    communities.delete(number);
    for (const [other, weight] of links) {
      communities.get(other)!.links.delete(number);
      if (nearest === undefined || other === nearest) continue;
      join(nearest, other, weight);
      join(other, nearest, weight);
    }
    if (nearest === undefined) continue;
    communities.get(nearest)!.members.push(...members);
    communities.get(nearest)!.degree += degree;
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
