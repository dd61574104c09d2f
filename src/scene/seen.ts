/** From records to marks: which lines and actors a filter holds back, and which stand out. */
import type { Emphasis } from '../view/steps';
import { overlaps } from '../geometry/box';
import type { Box } from '../geometry/types';
import type { Plan } from './plan/types';
import type { ActorMark, LineMark, Scene } from './types';

/** Share of their strength that dimmed lines keep, and those that lend context; the badges of these shrink instead. */
export const FADED = { dim: 0.16, context: 0.45, badge: 0.72 } as const;

/** What must be known of marks to tell which are seen: those of a scene, or those that stand in a page. */
export interface Marks {
  lines: readonly Pick<LineMark, 'id' | 'members' | 'from' | 'to' | 'rest' | 'labelled' | 'blockers'>[];
  actors: readonly Pick<ActorMark, 'id' | 'dock'>[];
}

/** The line that stands for a relationship, if one is drawn. */
export function lineOf(scene: Scene, relationship: string): LineMark | undefined {
  return scene.lines.find((line) => line.members.includes(relationship));
}

/** The lines between the same two as a relationship, in the order of their fan. */
export function fanOf(scene: Scene, relationship: string): LineMark[] {
  const line = lineOf(scene, relationship);
  const fan = scene.fans.find(({ pair }) => pair.lines.some(({ id }) => id === line?.id));
  const ids = new Set(fan?.pair.lines.map(({ id }) => id));
  return scene.lines.filter(({ id }) => ids.has(id));
}

/**
 * Ids of lines and actors that are held back: lines none of whose members is kept, actors all of whose lines are gone.
 * @param kept ids of relationships that the filter leaves
 */
export function heldBack(scene: Marks, kept: ReadonlySet<string>): Set<string> {
  const held = new Set<string>();
  const linked = new Set<string>();
  const shown = new Set<string>();
  const homes = new Map(scene.actors.map((actor) => [actor.id, actor.dock]));
  for (const line of scene.lines) {
    const ends = [line.from, line.to].flatMap((id) => [id, homes.get(id) ?? id]);
    const isKept = line.members.some((id) => kept.has(id));
    if (!isKept) held.add(line.id);
    for (const id of ends) {
      linked.add(id);
      if (isKept) shown.add(id);
    }
  }
  for (const id of linked) if (!shown.has(id)) held.add(id);
  return held;
}

/** Marks that a focus or a story step raises; all others are dimmed. */
export interface Raised {
  /** Ids of lines and actors that stand out. */
  out: ReadonlySet<string>;
  /** Ids of lines that lend them context. */
  context: ReadonlySet<string>;
}

/** From the records that stand out to their marks. A line that is grey at rest spends no colour on context. */
export function standingOut(scene: Marks, plan: Pick<Plan, 'endOf'>, { strong, context, actors }: Emphasis): Raised {
  const out = new Set<string>([...actors].map((id) => plan.endOf(id)));
  const docks = new Map(scene.actors.map((actor) => [actor.id, actor.dock]));
  for (const line of scene.lines) {
    if (!line.members.some((id) => strong.has(id))) continue;
    out.add(line.id).add(line.from).add(line.to);
  }
  for (const id of [...out]) {
    const dock = docks.get(id);
    if (dock) out.add(dock);
  }
  const lending = scene.lines.filter(
    ({ id, rest, members }) => rest !== 'quiet' && !out.has(id) && members.some((one) => context.has(one)),
  );
  return { out, context: new Set(lending.map(({ id }) => id)) };
}

/**
 * Ids of the lines whose label is seen: those that found room, and those whose way is clear now.
 * @param isSeen tells of a line whether it is shown in full
 * @param isThere tells of a line whether it keeps its colour: then it stays in the way of others
 */
export function labelledLines(
  scene: Pick<Marks, 'lines'>,
  isSeen: (line: string) => boolean,
  isThere: (line: string) => boolean = isSeen,
): Set<string> {
  const seen = scene.lines.filter((line) => isSeen(line.id));
  return new Set(
    seen.filter((line) => line.labelled || line.blockers?.every((id) => !isThere(id))).map((line) => line.id),
  );
}

/** How many lines stand in full, and how many of these have their label. */
export function labelsShown(
  scene: Scene,
  held: ReadonlySet<string> = new Set(),
  raised: Raised | null = null,
): { shown: number; all: number } {
  const isSeen = (id: string) => !held.has(id) && (!raised || raised.out.has(id));
  const isThere = (id: string) => isSeen(id) || (!held.has(id) && raised?.context.has(id) === true);
  const all = scene.lines.filter(({ id }) => isSeen(id)).length;
  return { shown: labelledLines(scene, isSeen, isThere).size, all };
}

/**
 * Ids of actors whose name found no room but is seen now: those asked for one by one always, the others that stand out
 * where nothing else is written. Who has most lines comes first.
 */
export function namesOnRequest(
  { actors, lines }: Scene,
  asked: ReadonlySet<string>,
  out: ReadonlySet<string>,
): Set<string> {
  const seen = new Set<string>();
  const degrees = new Map<string, number>();
  for (const line of lines) for (const id of [line.from, line.to]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const rank = ({ id }: ActorMark) => (asked.has(id) ? Infinity : (degrees.get(id) ?? 0));
  const taken = actors.filter(({ label }) => label.stands).map(nameBox);
  for (const actor of actors.filter(({ label }) => !label.stands).sort((p, q) => rank(q) - rank(p))) {
    const box = nameBox(actor);
    if (!asked.has(actor.id) && !(out.has(actor.id) && !taken.some((other) => overlaps(box, other, 1)))) continue;
    seen.add(actor.id);
    taken.push(box);
  }
  return seen;
}

function nameBox({ x, y, label: { box } }: ActorMark): Box {
  return { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y };
}

/**
 * How many names of actors stand, of how many; in a group none does.
 * @param kept ids of the relationships that the filter leaves
 * @returns with the number of those that run inside groups, so that no line stands for them
 */
export function namesShown(
  scene: Scene | null,
  kept: ReadonlySet<string> = new Set(),
): { shown: number; all: number; inGroups: number } {
  const { actors = [], lines = [] } = scene ?? {};
  const drawn = new Set(lines.flatMap(({ members }) => members));
  return {
    shown: actors.filter(({ label, members }) => label.stands && !members.length).length,
    all: actors.reduce((sum, { members }) => sum + (members.length || 1), 0),
    inGroups: scene?.detail === 'groups' ? [...kept].filter((id) => !drawn.has(id)).length : 0,
  };
}

/** How many relationships each actor has, on every level of detail. */
export function degreesOf({ actors }: Plan): Map<string, number> {
  const all = actors.flatMap((actor) => (actor.members.length ? actor.members : actor));
  return new Map(all.map(({ id, degree }) => [id, degree]));
}
