/** Grounds of the groups of a crowd, with their headings: their territories are a pure function of the plan. */
import { insetPolygon } from '../../geometry/convexPolygon';
import { holdsDisc } from '../../geometry/holdsDisc';
import { formatPath } from '../../geometry/polyline';
import type { Point } from '../../geometry/types';
import { divideFrame } from '../../layout/territories/divideFrame';
import type { HeadingSize, Territory, TerritoryGroup } from '../../layout/types';
import { HULL_STROKE } from '../sceneMeasures';
import { measureText, wrapTextEvenly, wrapTextWithin } from '../style/measureText';
import { FRAMES } from '../plan/frames';
import { actorGroupsOf } from './planGroups';
import { hullAbout } from './hulls';
import type { Grounds, Hull, Plan, PlannedActor } from '../plan/types';
import { HULL_HEADING_SIZE, HULL_HEADING_WEIGHT, HULL_ROW_HEIGHT, NARROW_HEADINGS } from './crowdMeasures';

/** A heading as it can be set. */
interface Typeset extends HeadingSize {
  rows: string[];
  size: number;
}

/**
 * The territory of each group, by name, and last the cell of all who are in none.
 * @param plan of a crowd on the level of actors, with nobody unfolded
 * @returns `null` where there are no groups
 */
export function groundsOf(plan: Plan): Grounds | null {
  const groups = actorGroupsOf(plan.actors);
  if (!groups.length) return null;
  const place = new Map(groups.flatMap(([, members], i) => members.map(({ id }): [string, number] => [id, i])));
  const loose = plan.actors.filter(({ id }) => !place.has(id));
  const smallest = FRAMES[plan.frame.name].smallestName;
  const headings = groups.map(([name, members]) => headingsOf(name, members.length, smallest));
  const asked = groups.map(([group, members], i): TerritoryGroup => {
    return { group, members: members.length, ...discsOf(members), headings: headings[i]! };
  });
  if (loose.length) asked.push({ group: null, members: loose.length, ...discsOf(loose), headings: [] });
  const exchange = exchangeOf(plan, ({ id }) => place.get(id) ?? groups.length, asked.length);
  let divided: { territories: readonly Territory[]; hulls: Hull[] } | undefined;
  /** Worked out when it is asked for: where lines decide who is near, most pictures need none. */
  const divide = () => {
    if (divided) return divided;
    // Slides keep no corners, but their groups stand where they stand on the screen.
    const territories = divideFrame({
      groups: asked,
      exchange,
      frame: { ...FRAMES[plan.frame.name], keep: plan.corners },
    });
    const hulls = groups.map(([, members], i) => hullOf(territories[i]!, members.length, headings[i]!));
    return (divided = { territories, hulls });
  };
  /** Where in the list a group is whose members all stand in its territory. */
  const heldAt = (group: string, members: readonly (PlannedActor & Point)[]) =>
    divide().territories.findIndex(
      (one) => one.group === group && members.every((member) => holdsDisc(one.outline, member, member.shape.hw)),
    );
  return {
    get territories() {
      return divide().territories;
    },
    hullsOf: (placed) =>
      actorGroupsOf(placed).map(([group, members]) => {
        return divide().hulls[heldAt(group, members)] ?? hullAbout(group, members, plan.frame);
      }),
    middleOf: (group, members) => divide().territories[heldAt(group, members)]?.middle,
  };
}

/** What the discs of actors take. */
const discsOf = (actors: readonly PlannedActor[]) => ({
  area: actors.reduce((sum, { shape }) => sum + 4 * shape.reach * shape.reach, 0),
  radius: Math.max(...actors.map(({ shape }) => shape.reach)),
});

/** Number of relationships between each two groups. */
function exchangeOf({ actors, pairs }: Plan, placeOf: (actor: PlannedActor) => number, count: number): number[][] {
  const place = new Map(actors.map((actor) => [actor.id, placeOf(actor)]));
  const exchange = Array.from({ length: count }, () => new Array<number>(count).fill(0));
  for (const { a, b, lines } of pairs) {
    const [i, j] = [place.get(a), place.get(b)];
    if (i === undefined || j === undefined || i === j) continue;
    const links = lines.reduce((sum, { members }) => sum + members.length, 0);
    exchange[i]![j]! += links;
    exchange[j]![i]! += links;
  }
  return exchange;
}

/** A heading on one row and on more, then smaller, then cut short. */
function headingsOf(group: string, members: number, smallest: number): Typeset[] {
  const typeset = (rows: string[], size: number, isCut = false): Typeset => ({
    rows,
    size,
    isCut,
    width: Math.max(...rows.map((row, i) => widthOf(i === rows.length - 1 ? `${row} ${members}` : row, size))),
    height: rows.length * size * HULL_ROW_HEIGHT,
  });
  const whole = [HULL_HEADING_SIZE, smallest].flatMap((size) =>
    [1, 2, 3].map((count) =>
      typeset(
        wrapTextEvenly(group, count, (row) => widthOf(row, size)),
        size,
      ),
    ),
  );
  const short = NARROW_HEADINGS.map((limit) =>
    typeset(
      wrapTextWithin(group, limit, 2, (row) => widthOf(row, smallest)),
      smallest,
      true,
    ),
  );
  const all = [...whole, ...short];
  // A name of one word has one row however many are offered.
  return all.filter((one, i) => all.findIndex(({ rows, size }) => same(rows, one.rows) && size === one.size) === i);
}

const same = (p: readonly string[], q: readonly string[]) => p.join('\n') === q.join('\n');
const widthOf = (text: string, size: number) => measureText(text, size, HULL_HEADING_WEIGHT);

function hullOf({ group, outline, heading }: Territory, members: number, headings: readonly Typeset[]): Hull {
  const ground = insetPolygon(outline, HULL_STROKE / 2);
  const { x, y, width, height, choice } = heading ?? { x: 0, y: 0, width: 0, height: 0, choice: -1 };
  const { rows = [], size = HULL_HEADING_SIZE } = headings[choice] ?? {};
  return {
    group: group!,
    members,
    outline: formatPath(ground.length ? ground : outline, true),
    edge: outline,
    x: x + width / 2,
    rows: rows.map((text, i) => ({ text, y: y + size * (0.86 + i * HULL_ROW_HEIGHT) })),
    size,
    heading: { left: x, right: x + width, top: y, bottom: y + height },
  };
}
