/**
 * What the picture consists of, before anything has a place: actors with their shapes, lines, and the pairs they run
 * between. It depends on the dossier and the frame alone, never on a filter, so that filtering can move nothing.
 */
import { shortDateWords } from '../dossier/dateWords';
import { homeOf, type DossierIndex, type Link } from '../dossier/indexDossier';
import type { Actor } from '../dossier/schema';
import type { LayoutPair, LayoutRequest } from '../layout/layout';
import type { Graded } from '../view/state';
import { familyLooks, GRADED, gradedOf } from './encode';
import type { Frame } from './frames';
import { actorShape, tagShape, type Shape } from './shape';
import type { Look } from './theme';

export interface PlannedActor {
  id: string;
  actor: Actor;
  shape: Shape;
  /** Lines that end at it or at its members. */
  degree: number;
  /** Relationships between two of its own members: not drawn, counted on its rim. */
  inside: string[];
  /** The state whose rim this person's tag is plugged into. */
  dock: string | null;
}

/** One drawn line: a relationship, or several of the same pair, direction, type and certainty. */
export interface PlannedLine {
  id: string;
  members: Link[];
  from: string;
  to: string;
  mutual: boolean;
  look: Look;
  graded: Graded;
  label: string;
  date: string;
}

/** All lines between two actors, in the order in which they fan out. */
export interface PlannedPair {
  /** The alphabetically first actor: bends are measured from it. */
  a: string;
  b: string;
  lines: PlannedLine[];
}

export interface Plan {
  frame: Frame;
  actors: PlannedActor[];
  tags: PlannedActor[];
  pairs: PlannedPair[];
  /** Where a relationship's end is drawn: itself, a docked tag, or the state it folds into. */
  endOf: (actorId: string) => string;
}

/** From top to bottom in a fan: technology and diplomacy above, arms and the rest below. */
const FAN_ORDER: readonly Look[] = [
  'technology',
  'diplomacy',
  'arms',
  'warning',
  'conflict',
  'rule',
  'pressure',
  'plain',
];

/**
 * Plans the picture of a dossier in a frame.
 * @returns actors, tags and pairs sorted by id
 */
export function planPicture(index: DossierIndex, frame: Frame): Plan {
  const homes = new Map([...index.actors.keys()].map((id) => [id, homeOf(index, id)]));
  const home = (id: string) => homes.get(id) ?? id;
  const drawable = [...index.relationships.values()].filter((link) => home(link.record.from) !== home(link.record.to));
  const degrees = countEnds(drawable, home);
  const ownEnds = countEnds(drawable, (id) => id);
  const docked = dockedPersons(index, home, ownEnds);
  const endOf = (id: string) => (docked.has(id) ? id : home(id));
  const inside = groupBy(
    [...index.relationships.values()].filter((link) => home(link.record.from) === home(link.record.to)),
    (link) => home(link.record.from),
  );
  const plan = (actor: Actor): PlannedActor => ({
    id: actor.id,
    actor,
    shape: docked.has(actor.id) ? tagShape(actor, frame) : actorShape(actor, degrees.get(actor.id) ?? 0, frame),
    degree: (docked.has(actor.id) ? ownEnds : degrees).get(actor.id) ?? 0,
    inside: (inside.get(actor.id) ?? []).map((link) => link.id).sort(),
    dock: docked.has(actor.id) ? home(actor.id) : null,
  });
  const sorted = [...index.actors.values()].sort((a, b) => compare(a.id, b.id));
  return {
    frame,
    actors: sorted.filter((actor) => home(actor.id) === actor.id).map(plan),
    tags: sorted.filter((actor) => docked.has(actor.id)).map(plan),
    pairs: planPairs(planLines(index, drawable, endOf), home, docked),
    endOf,
  };
}

/** The named leader of each state with most relationships of his own, who stands on its rim. */
function dockedPersons(index: DossierIndex, home: (id: string) => string, ends: Map<string, number>): Set<string> {
  const best = new Map<string, string>();
  for (const actor of [...index.actors.values()].sort((a, b) => compare(a.id, b.id))) {
    const state = home(actor.id);
    if (actor.kind !== 'person' || actor.unnamed || state === actor.id || !ends.has(actor.id)) continue;
    const rival = best.get(state);
    if (!rival || ends.get(actor.id)! > ends.get(rival)!) best.set(state, actor.id);
  }
  return new Set(best.values());
}

function countEnds(links: Link[], end: (id: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { record } of links) {
    for (const id of [end(record.from), end(record.to)]) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function planLines(index: DossierIndex, links: Link[], endOf: (id: string) => string): PlannedLine[] {
  const looks = familyLooks(index);
  const bundles = groupBy(
    [...links].sort((a, b) => compare(a.id, b.id)),
    (link) => {
      const ends = [endOf(link.record.from), endOf(link.record.to)];
      if (link.mutual) ends.sort(compare);
      return JSON.stringify([ends, link.mutual, link.type.id, gradedOf(link)]);
    },
  );
  return [...bundles.values()].map((members) => {
    const first = members[0]!;
    return {
      id: first.id,
      members,
      from: endOf(first.record.from),
      to: endOf(first.record.to),
      mutual: first.mutual,
      look: looks.get(first.family.id) ?? 'plain',
      graded: gradedOf(first),
      ...lineLabel(index, members),
    };
  });
}

function lineLabel(index: DossierIndex, members: Link[]): { label: string; date: string } {
  const first = members[0]!;
  const happened = first.record.certainty !== 'hypothetical';
  const dates = new Set(members.map((link) => shortDateWords(link.date)));
  const date = !happened ? 'has not happened' : dates.size === 1 ? [...dates][0]! : '';
  if (members.length === 1) return { label: first.record.label ?? first.type.label, date };
  const ids = new Set(members.map((link) => link.id));
  const authored = index.dossier.bundles?.find(
    (bundle) => bundle.relationships.length === ids.size && bundle.relationships.every((id) => ids.has(id)),
  );
  return { label: authored?.label ?? `${members.length} × ${first.type.label.toLowerCase()}`, date };
}

function planPairs(lines: PlannedLine[], home: (id: string) => string, docked: Set<string>): PlannedPair[] {
  const pairs = groupBy(lines, (line) => JSON.stringify([home(line.from), home(line.to)].sort(compare)));
  return [...pairs]
    .map(([key, members]) => {
      const [a, b] = JSON.parse(key) as [string, string];
      return { a, b, lines: fanOrder(members, docked) };
    })
    .sort((p, q) => compare(p.a, q.a) || compare(p.b, q.b));
}

/** Lines between two tags run straight in the middle of the fan, lines to one tag lie next to them. */
function fanOrder(lines: PlannedLine[], docked: Set<string>): PlannedLine[] {
  const tags = (line: PlannedLine) => Number(docked.has(line.from)) + Number(docked.has(line.to));
  const above = (line: PlannedLine) => line.look === 'technology' || line.look === 'diplomacy';
  const place = (line: PlannedLine) => {
    if (tags(line) === 2) return 2;
    return (above(line) ? 0 : 4) + (tags(line) === 1 ? (above(line) ? 1 : -1) : 0);
  };
  return [...lines].sort(
    (p, q) =>
      place(p) - place(q) ||
      FAN_ORDER.indexOf(p.look) - FAN_ORDER.indexOf(q.look) ||
      GRADED.indexOf(q.graded) - GRADED.indexOf(p.graded) ||
      compare(p.id, q.id),
  );
}

/** Wanted clear length of a pair by its number of lines: labels of a big fan need room beside their badges. */
function clearLength(lines: number, frame: Frame): number {
  if (frame.name === 'tall') return lines > 4 ? 118 : 46;
  return lines > 4 ? 330 : lines > 2 ? 150 : lines > 1 ? 130 : 100;
}

/** What the layout needs to know of a plan. @param pins places that are given, by actor id */
export function layoutRequest(plan: Plan, pins: ReadonlyMap<string, { x: number; y: number }>): LayoutRequest {
  const { frame } = plan;
  const pairs: LayoutPair[] = plan.pairs.map(({ a, b, lines }) => {
    const gap = lines.length > 4 ? frame.fanGap.list : frame.fanGap.slanted;
    return { a, b, lines: lines.length, half: ((lines.length - 1) / 2) * gap, clear: clearLength(lines.length, frame) };
  });
  const actors = plan.actors.map(({ id, shape }) => {
    const pin = pins.get(id);
    return { id, radius: shape.reach, ...(pin ? { pin } : {}) };
  });
  return { actors, pairs, frame, seed: 1 };
}

function groupBy<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group) group.push(item);
    else groups.set(k, [item]);
  }
  return groups;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
