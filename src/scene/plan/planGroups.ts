/** The coarsest level of a crowd: each group is one mark where its members stand, and each two of them one line. */
import { MIN_GROUP_SIZE } from '../sceneMeasures';
import type { DossierIndex } from '../../dossier/indexDossier';
import type { Positions } from '../../layout/types';
import { mergePair } from './mergePair';
import type { Frame } from './frames';
import { compareCodeUnits, groupBy } from './order';
import type { Plan, PlannedActor, PlannedPair } from './types';
import { groupShapeOf } from './actorShape';

/** Ids of actors hold no spaces, so a mark of this name can be nobody else. */
const markId = (group: string) => `group ${group}`;

/** Actors by the name of their group, of all groups that are large enough; by name. */
export function actorGroupsOf<T extends PlannedActor>(actors: readonly T[]): [string, T[]][] {
  const grouped = actors.filter(({ actor }) => actor.group);
  return [...groupBy(grouped, ({ actor }) => actor.group!)]
    .filter(([, members]) => members.length >= MIN_GROUP_SIZE)
    .sort(([p], [q]) => compareCodeUnits(p, q));
}

/**
 * The plan with a mark for each group instead of its members. Nobody moves: the mark stands in the middle of them.
 * @param plan of a crowd, with its lines not yet bundled
 * @param frame with its marks in the size that the few of them have room for
 */
export function planGroups(index: DossierIndex, plan: Plan, frame: Frame): Plan {
  const groups = actorGroupsOf(plan.actors);
  const markOf = new Map(groups.flatMap(([name, members]) => members.map(({ id }) => [id, markId(name)])));
  const end = (id: string) => markOf.get(id) ?? id;
  const moved = plan.pairs.map(({ a, b, lines }): PlannedPair => {
    const [first, second] = [end(a), end(b)].sort(compareCodeUnits);
    const ends = lines.map((line) => ({ ...line, from: end(line.from), to: end(line.to) }));
    return { a: first!, b: second!, lines: ends };
  });
  const joined = [...groupBy(moved, ({ a, b }) => JSON.stringify([a, b])).values()].map((pairs) => ({
    ...pairs[0]!,
    lines: pairs.flatMap(({ lines }) => lines),
  }));
  const within = new Map(joined.filter(({ a, b }) => a === b).map(({ a, lines }) => [a, linksOf(lines)]));
  const pairs = joined
    .filter(({ a, b }) => a !== b)
    .sort((p, q) => compareCodeUnits(p.a, q.a) || compareCodeUnits(p.b, q.b));
  const marks = groups.map(([name, members]): PlannedActor => {
    const id = markId(name);
    return {
      id,
      actor: { id, name, kind: 'group', claims: [] },
      shape: groupShapeOf(name, members.length, frame),
      degree: pairs
        .filter(({ a, b }) => a === id || b === id)
        .reduce((sum, pair) => sum + linksOf(pair.lines).length, 0),
      inside: [...(within.get(id) ?? []), ...members.flatMap(({ inside }) => inside)].sort(),
      dock: null,
      unfolded: false,
      beside: null,
      members: [...members].sort((p, q) => q.degree - p.degree || compareCodeUnits(p.id, q.id)),
    };
  });
  const alone = plan.actors.filter(({ id }) => !markOf.has(id));
  const isGroup = new Set(marks.map(({ id }) => id));
  return {
    ...plan,
    frame,
    actors: [...alone, ...marks].sort((p, q) => compareCodeUnits(p.id, q.id)),
    // Lines of dots stay grey, as on the level of actors.
    pairs: pairs.map((pair) => mergePair(index, pair, isGroup.has(pair.a) && isGroup.has(pair.b) ? 'shown' : 'quiet')),
    endOf: (id) => end(plan.endOf(id)),
  };
}

function linksOf(lines: PlannedPair['lines']): string[] {
  return lines.flatMap(({ members }) => members.map(({ id }) => id));
}

/** Places with those of the groups, each in the middle of its territory, or of its members where these stand elsewhere. */
export function addGroupPositions(plan: Plan, positions: Positions): Positions {
  const groups = plan.actors.filter(({ members }) => members.length > 0);
  if (!groups.length) return positions;
  const middle = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const places = groups.map(({ id, members, actor }) => {
    const at = members.flatMap((member) => {
      const place = positions.get(member.id);
      return place ? { ...member, ...place } : [];
    });
    const own = plan.grounds?.middleOf(actor.name, at);
    return [id, own ?? { x: middle(at.map(({ x }) => x)), y: middle(at.map(({ y }) => y)) }] as const;
  });
  return new Map([...positions, ...places.filter(([, { x }]) => Number.isFinite(x))]);
}
