/** From records to marks: which lines and actors a filter hides, which are emphasized, and how each is seen for it. */
import { overlaps } from '../geometry/box';
import type { Box } from '../geometry/types';
import type { Emphasis } from '../view/steps';
import { countLineEnds, findLine } from './markIndex';
import type { LineRestState, Plan } from './plan/types';
import type { ActorMark, LineMark, Scene } from './types';

/** Share of their strength that dimmed lines keep, those that lend context (their badges shrink instead), and hairlines. */
export const FADED_OPACITY = { dim: 0.16, context: 0.45, badge: 0.72, faint: 0.3 } as const;

/** What must be known of marks to tell how they are seen: those of a scene, or those that stand in a page. */
export interface MarkLists {
  lines: readonly Pick<LineMark, 'id' | 'members' | 'from' | 'to' | 'rest' | 'labelled' | 'blockers'>[];
  actors: readonly Pick<ActorMark, 'id' | 'dock'>[];
  /** What stands for lines between groups. */
  bands?: readonly Pick<LineMark, 'id' | 'members'>[];
}

/** Marks that a focus or a story step emphasizes; all others are dimmed. */
export interface EmphasizedMarks {
  /** Ids of lines, bands and actors. */
  emphasized: ReadonlySet<string>;
  /** Ids of lines that lend them context. */
  context: ReadonlySet<string>;
}

/** How a mark is seen. Context: beside what is emphasized. `bare`, `quiet` and `banded` are lines of a crowd: see `LineRestState`. */
export type MarkState = 'shown' | 'context' | 'dim' | 'filtered' | Exclude<LineRestState, 'shown'>;

/** The lines between the same two actors as a relationship, in the order of their fan; the band that stands for them. */
export function fanOf(scene: Scene, relationship: string): LineMark[] {
  const line = findLine(scene.lines, relationship);
  const band = line?.rest === 'banded' ? findLine(scene.bands, relationship) : undefined;
  if (band) return [band];
  const ids = new Set(line && scene.fans.find(({ lines }) => lines.includes(line.id))?.lines);
  return scene.lines.filter(({ id }) => ids.has(id));
}

/**
 * The mark that stands for a record: the line of a relationship, or the actor itself or what it folds into. A band is its own.
 * @returns the id of the mark; for a relationship that no line stands for, its own
 */
export function markOf(
  marks: { lines: readonly { id: string; members: readonly string[] }[]; bands?: readonly { id: string }[] },
  { endOf }: Pick<Plan, 'endOf'>,
  record: string,
): string {
  if (marks.bands?.some(({ id }) => id === record)) return record;
  return findLine(marks.lines, record)?.id ?? endOf(record);
}

/**
 * Ids of lines, bands and actors that a filter hides: lines none of whose members is shown, actors all of whose lines are hidden.
 * @param shown ids of relationships
 */
export function hiddenMarks({ actors, lines, bands = [] }: MarkLists, shown: ReadonlySet<string>): Set<string> {
  const hidden = new Set<string>();
  const linked = new Set<string>();
  const seen = new Set<string>();
  const docks = new Map(actors.flatMap(({ id, dock }) => (dock ? [[id, dock] as const] : [])));
  for (const line of lines) {
    const isShown = line.members.some((id) => shown.has(id));
    if (!isShown) hidden.add(line.id);
    const ends = isShown ? seen : linked;
    for (const id of [line.from, line.to]) {
      ends.add(id);
      const dock = docks.get(id);
      if (dock) ends.add(dock);
    }
  }
  for (const id of linked) if (!seen.has(id)) hidden.add(id);
  for (const { id, members } of bands) if (!members.some((one) => shown.has(one))) hidden.add(id);
  return hidden;
}

/** From emphasized records to their marks. Lines of a crowd lend none: there would be too many. */
export function emphasizedMarks(
  { actors, lines, bands = [] }: MarkLists,
  { endOf }: Pick<Plan, 'endOf'>,
  { strong, context, actors: meant }: Emphasis,
): EmphasizedMarks {
  const emphasized = new Set<string>([...meant].map((id) => endOf(id)));
  const docks = new Map(actors.map((actor) => [actor.id, actor.dock]));
  for (const line of lines) {
    if (!line.members.some((id) => strong.has(id))) continue;
    emphasized.add(line.id).add(line.from).add(line.to);
  }
  for (const id of [...emphasized]) {
    const dock = docks.get(id);
    if (dock) emphasized.add(dock);
  }
  for (const { id, members } of bands) if (members.some((one) => strong.has(one))) emphasized.add(id);
  const lending = lines.filter(
    ({ id, rest, members }) =>
      (rest === 'shown' || rest === 'bare') && !emphasized.has(id) && members.some((one) => context.has(one)),
  );
  return { emphasized, context: new Set(lending.map(({ id }) => id)) };
}

/**
 * How a mark is seen.
 * @param rest how a line is seen until it is asked about; `shown` for an actor
 */
export function markState(
  id: string,
  rest: LineRestState,
  hidden: ReadonlySet<string>,
  emphasis: EmphasizedMarks | null,
): MarkState {
  if (hidden.has(id)) return 'filtered';
  if (emphasis?.emphasized.has(id)) return rest === 'bare' ? rest : 'shown';
  if (!emphasis || rest === 'banded') return rest;
  return emphasis.context.has(id) ? 'context' : 'dim';
}

/**
 * How a line or a band is seen where bands may give way to their lines.
 * @param isApart lines that bands stand for are drawn each, and no band is
 */
export function lineStateOf(
  { id, rest, outline }: Pick<LineMark, 'id' | 'rest' | 'outline'>,
  hidden: ReadonlySet<string>,
  emphasis: EmphasizedMarks | null,
  isApart: boolean,
): MarkState {
  const state = markState(id, rest, hidden, emphasis);
  if (!isApart || state === 'filtered') return state;
  if (outline !== undefined) return 'banded';
  return state === 'banded' ? (emphasis ? 'dim' : 'quiet') : state;
}

/**
 * Ids of the lines whose label is seen: those that found room, and those whose way is clear now.
 * @param isSeen tells of a line whether it is shown in full
 * @param isThere tells of a line whether it keeps its colour: then it stays in the way of others
 */
export function labelledLinesOf(
  { lines }: Pick<MarkLists, 'lines'>,
  isSeen: (line: string) => boolean,
  isThere: (line: string) => boolean = isSeen,
): Set<string> {
  const seen = lines.filter((line) => isSeen(line.id));
  return new Set(
    seen.filter((line) => line.labelled || line.blockers?.every((id) => !isThere(id))).map((line) => line.id),
  );
}

export interface ShownCount {
  shown: number;
  all: number;
}

/** What is told of a line by its id. */
export interface LineTests {
  /** Whether it is shown in full. */
  isSeen: (line: string) => boolean;
  /** Whether it keeps its colour. */
  isThere: (line: string) => boolean;
}

export function lineTestsOf(hidden: ReadonlySet<string>, emphasis: EmphasizedMarks | null): LineTests {
  const isSeen = (id: string) => !hidden.has(id) && (!emphasis || emphasis.emphasized.has(id));
  const isThere = (id: string) => isSeen(id) || (!hidden.has(id) && emphasis?.context.has(id) === true);
  return { isSeen, isThere };
}

/** How many lines stand in full, and how many of these have their label. */
export function countLabels(
  marks: Pick<MarkLists, 'lines'>,
  hidden: ReadonlySet<string> = new Set(),
  emphasis: EmphasizedMarks | null = null,
): ShownCount {
  const { isSeen, isThere } = lineTestsOf(hidden, emphasis);
  const all = marks.lines.filter(({ id }) => isSeen(id)).length;
  return { shown: labelledLinesOf(marks, isSeen, isThere).size, all };
}

/** How many shown relationships have a line that is seen, of how many that have one: some have hairlines alone. */
export function countRibbons({ lines }: Pick<MarkLists, 'lines'>, shown: ReadonlySet<string>): ShownCount {
  return {
    shown: countOf(
      lines.filter(({ rest }) => rest !== 'faint'),
      shown,
    ),
    all: countOf(lines, shown),
  };
}

/** For how many shown relationships between groups a band stands, of how many whose lines are not drawn. */
export function countBands({ lines, bands = [] }: MarkLists, shown: ReadonlySet<string>): ShownCount {
  return {
    shown: countOf(bands, shown),
    all: countOf(
      lines.filter(({ rest }) => rest === 'banded'),
      shown,
    ),
  };
}

const countOf = (some: readonly { members: readonly string[] }[], shown: ReadonlySet<string>): number =>
  some.reduce((sum, { members }) => sum + members.filter((id) => shown.has(id)).length, 0);

/** How many names of actors stand, of how many; in a group none does. */
export function countNames({ actors }: Pick<Scene, 'actors'>): ShownCount {
  return {
    shown: actors.filter(({ label, members }) => label.stands && !members.length).length,
    all: actors.reduce((sum, { members }) => sum + (members.length || 1), 0),
  };
}

/**
 * Ids of actors whose name found no room but is seen now: those asked for one by one always, the others that are emphasized
 * where nothing else is written. Who has most lines comes first.
 */
export function requestedNamesOf(
  { actors, lines }: Pick<Scene, 'actors' | 'lines'>,
  asked: ReadonlySet<string>,
  emphasized: ReadonlySet<string>,
): Set<string> {
  const seen = new Set<string>();
  const isMeant = ({ id, label }: ActorMark) => !label.stands && (asked.has(id) || emphasized.has(id));
  const meant = actors.filter(isMeant);
  if (!meant.length) return seen;
  const degrees = countLineEnds(lines);
  const rank = ({ id }: ActorMark) => (asked.has(id) ? Infinity : (degrees.get(id) ?? 0));
  const taken = actors.filter(({ label }) => label.stands).map(nameBoxOf);
  for (const actor of meant.sort((p, q) => rank(q) - rank(p))) {
    const box = nameBoxOf(actor);
    if (!asked.has(actor.id) && taken.some((other) => overlaps(box, other, 1))) continue;
    seen.add(actor.id);
    taken.push(box);
  }
  return seen;
}

/** Room that the name of an actor takes, or would take. */
export function nameBoxOf({ x, y, label: { box } }: ActorMark): Box {
  return { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y };
}
