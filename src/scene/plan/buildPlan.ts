/**
 * What the picture consists of, before anything has a place: actors with their shapes, lines, and the pairs they run
 * between. It depends on the dossier, the frame, who is unfolded and the level of detail, never on a filter, so that filtering
 * can move nothing.
 */
import type { PlannedActor, Plan } from './types';
import { homeOf, type DossierIndex, type Link } from '../../dossier/indexDossier';
import type { Actor } from '../../dossier/schema';
import type { DetailLevel } from '../../view/viewState';
import { mergePair } from './mergePair';
import { fitFrameToActors, fitFrameToGroups, fitFrameToLines, isCrowd } from './fitFrame';
import type { Frame } from './frames';
import { actorGroupsOf, planGroups } from './planGroups';
import { compareCodeUnits, groupBy } from './order';
import { planLines, planPairs } from './planLines';
import { actorShapeOf, dotShapeOf, memberShapeOf, tagShapeOf, type Shape } from './actorShape';

/**
 * Plans the picture of a dossier in a frame.
 * @param unfolded ids of actors whose members stand beside them; nothing else changes its size or place for that
 * @param detail how much is drawn of a crowd; groups only where there are any
 * @param base the same with nobody unfolded, on the level of actors, where that is known
 * @returns actors, tags and pairs sorted by id
 */
export function buildPlan(
  index: DossierIndex,
  whole: Frame,
  unfolded: readonly string[] = [],
  detail: DetailLevel = 'actors',
  base?: Plan,
): Plan {
  const homes = new Map([...index.actors.keys()].map((id) => [id, homeOf(index, id)]));
  const home = (id: string) => homes.get(id) ?? id;
  const all = [...index.relationships.values()];
  const folded = all.filter((link) => home(link.record.from) !== home(link.record.to));
  const degrees = countEnds(folded, home);
  const ownEnds = countEnds(folded, (id) => id);
  const sorted = [...index.actors.values()].sort((a, b) => compareCodeUnits(a.id, b.id));
  const tops = sorted.filter((actor) => home(actor.id) === actor.id);
  const crowd = isCrowd(whole, tops.length);
  const apart = crowd && detail === 'lines';
  const frame = apart ? fitFrameToLines(whole) : fitFrameToActors(whole, tops.length);
  const docked = crowd ? new Set<string>() : dockedPersons(index, home, ownEnds);
  const members = crowd ? [] : linkedMembers(index, home, docked);
  const satellites = new Set(members.filter((id) => unfolded.includes(home(id))));
  const loops = crowd
    ? []
    : all.filter(({ record }) => record.from === record.to).map(({ record }) => home(record.from));
  const place = (id: string) => (satellites.has(id) ? id : home(id));
  const endOf = (id: string) => (docked.has(id) ? id : place(id));
  /** One that leaves an actor and comes back to it is drawn as a loop while the actor is unfolded. */
  const isLoop = ({ record }: Link) => record.from === record.to && !crowd && unfolded.includes(home(record.from));
  const isDrawn = (link: Link) => place(link.record.from) !== place(link.record.to) || isLoop(link);
  const inside = groupBy(
    all.filter((link) => !isDrawn(link)),
    (link) => place(link.record.from),
  );
  const shapeOf = (actor: Actor): Shape => {
    const degree = degrees.get(actor.id) ?? 0;
    if (docked.has(actor.id)) return tagShapeOf(actor, frame);
    if (satellites.has(actor.id)) return memberShapeOf(actor, frame);
    return crowd ? dotShapeOf(actor, degree, frame) : actorShapeOf(actor, degree, frame);
  };
  const opened = new Set([...[...satellites].map(home), ...all.filter(isLoop).map(({ record }) => home(record.from))]);
  const plan = (actor: Actor): PlannedActor => ({
    id: actor.id,
    actor,
    shape: shapeOf(actor),
    degree: (docked.has(actor.id) ? ownEnds : degrees).get(actor.id) ?? 0,
    inside: (inside.get(actor.id) ?? []).map((link) => link.id).sort(),
    dock: docked.has(actor.id) ? home(actor.id) : null,
    unfolded: !crowd && home(actor.id) === actor.id && opened.has(actor.id),
    beside: satellites.has(actor.id) ? home(actor.id) : null,
    members: [],
  });
  const drawn: Plan = {
    frame,
    crowd,
    detail: apart ? 'lines' : 'actors',
    levels: [],
    actors: sorted.filter((actor) => home(actor.id) === actor.id || satellites.has(actor.id)).map(plan),
    tags: sorted.filter((actor) => docked.has(actor.id)).map(plan),
    pairs: planPairs(planLines(index, all.filter(isDrawn), endOf, apart), place, docked),
    foldable: new Set([...members.map(home), ...loops]),
    folded: opened.size ? (base ?? buildPlan(index, whole)) : null,
    endOf,
  };
  return crowd ? levelOf(index, drawn, whole, detail) : drawn;
}

/** A crowd on one of its levels of detail; where there are no groups, its actors stand for them. */
function levelOf(index: DossierIndex, plan: Plan, whole: Frame, detail: DetailLevel): Plan {
  const groups: DetailLevel[] = actorGroupsOf(plan.actors).length ? ['groups'] : [];
  const crowd: Plan = { ...plan, levels: [...groups, 'actors', 'lines'] };
  if (detail === 'lines') return crowd;
  if (detail === 'groups' && groups.length) return { ...planGroups(index, crowd, fitFrameToGroups(whole)), detail };
  return { ...crowd, pairs: crowd.pairs.map((pair) => mergePair(index, pair, 'quiet')) };
}

/** Members that have relationships of their own, whether these leave their home or not, and no place on its rim. */
function linkedMembers(index: DossierIndex, home: (id: string) => string, docked: ReadonlySet<string>): string[] {
  const ends = new Set([...index.relationships.values()].flatMap(({ record }) => [record.from, record.to]));
  return [...ends].filter((id) => home(id) !== id && !docked.has(id));
}

/** The named leader of each state with most relationships of his own, who stands on its rim. */
function dockedPersons(index: DossierIndex, home: (id: string) => string, ends: Map<string, number>): Set<string> {
  const best = new Map<string, string>();
  for (const actor of [...index.actors.values()].sort((a, b) => compareCodeUnits(a.id, b.id))) {
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
