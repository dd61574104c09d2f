/** The coarsest level of a crowd: each group is one circle, and what runs from one to another is one ribbon. */
import { countMembers } from '../ink/lineParts';
import type { Link } from '../../dossier/indexDossier';
import type { Frame } from '../plan/frames';
import { compareCodeUnits, groupBy } from '../../dossier/order';
import type { Plan, PlannedActor, PlannedLine, PlannedPair } from '../plan/types';
import { groupShapesOf } from './groupShapes';
import { lineShareOf, membersOf, mergePair } from './mergePair';
import { planRibbons } from './planRibbons';
import { MIN_GROUP_SIZE } from './crowdMeasures';

/** Ids of actors hold no spaces, so a mark of this name can be nobody else. */
const markId = (group: string) => `group ${group}`;

/** Actors by the name of their group, of all groups that are large enough; by name. */
export function actorGroupsOf<T extends PlannedActor>(actors: readonly T[]): [string, T[]][] {
  const grouped = actors.filter(({ group }) => group);
  return [...groupBy(grouped, ({ group }) => group!)]
    .filter(([, members]) => members.length >= MIN_GROUP_SIZE)
    .sort(([p], [q]) => compareCodeUnits(p, q));
}

/**
 * The plan with a mark for each group instead of its members. Nobody else moves.
 * @param plan of a crowd, with its lines not yet bundled
 * @param frame with its marks in the size that the few of them have room for
 */
export function planGroups(plan: Plan, frame: Frame): Plan {
  const groups = actorGroupsOf(plan.actors);
  const markOf = new Map(groups.flatMap(([name, members]) => members.map(({ id }) => [id, markId(name)])));
  const end = (id: string) => markOf.get(id) ?? id;
  const joined = joinPairs(plan.pairs, end);
  const within = new Map(joined.filter(({ a, b }) => a === b).map(({ a, lines }) => [a, membersOf(lines)]));
  const pairs = joined.filter(({ a, b }) => a !== b);
  const shapes = groupShapesOf(groups, frame);
  const marks = groups.map(([name, members], i): PlannedActor => {
    const id = markId(name);
    const own = pairs.filter(({ a, b }) => a === id || b === id);
    return {
      id,
      actor: { id, name, kind: 'group', claims: [] },
      shape: { ...shapes[i]!, dashed: (plan.arrangement?.caveat ?? null) !== null },
      group: undefined,
      degree: own.reduce((sum, pair) => sum + countMembers(pair.lines), 0),
      hub: true,
      inside: idsOf([...(within.get(id) ?? [])])
        .concat(members.flatMap(({ inside }) => inside))
        .sort(),
      dock: null,
      unfolded: false,
      beside: null,
      members: [...members].sort((p, q) => q.degree - p.degree || compareCodeUnits(p.id, q.id)),
    };
  });
  const alone = plan.actors.filter(({ id }) => !markOf.has(id));
  const isGroup = new Set(marks.map(({ id }) => id));
  const isBetweenGroups = ({ a, b }: PlannedPair) => isGroup.has(a) && isGroup.has(b);
  const share = lineShareOf(frame, plan.pairs.length);
  const ribbons = planRibbons(pairs.filter(isBetweenGroups), groups.length, frame);
  const dots = pairs.filter((pair) => !isBetweenGroups(pair)).map((pair) => mergePair(pair, share));
  return {
    ...plan,
    frame,
    actors: [...alone, ...marks].sort((p, q) => compareCodeUnits(p.id, q.id)),
    pairs: [...dots, ...ribbons],
    bands: [],
    endOf: (id) => end(plan.endOf(id)),
  };
}

/** All lines between two marks as one pair, by its ends. */
export function joinPairs(pairs: readonly PlannedPair[], end: (id: string) => string): PlannedPair[] {
  const moved = pairs.map(({ a, b, lines }): PlannedPair => {
    const [first, second] = [end(a), end(b)].sort(compareCodeUnits);
    return { a: first!, b: second!, lines: lines.map((line): PlannedLine => movedLine(line, end)) };
  });
  return [...groupBy(moved, ({ a, b }) => JSON.stringify([a, b])).values()]
    .map((same) => ({ ...same[0]!, lines: same.flatMap(({ lines }) => lines) }))
    .sort((p, q) => compareCodeUnits(p.a, q.a) || compareCodeUnits(p.b, q.b));
}

const movedLine = (line: PlannedLine, end: (id: string) => string): PlannedLine => ({
  ...line,
  from: end(line.from),
  to: end(line.to),
});

const idsOf = (links: readonly Link[]): string[] => links.map(({ id }) => id);
