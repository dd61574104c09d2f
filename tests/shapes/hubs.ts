/** The actors that a reader looks for first. */
import type { ActorMark, Scene } from '../../src/scene/types';

/** Share of all actors. */
const TOP = 0.1;

interface Ranked {
  actor: ActorMark;
  relationships: number;
}

/** All actors, those with most relationships first. */
export function rankActors({ actors, lines }: Pick<Scene, 'actors' | 'lines'>): Ranked[] {
  const counts = new Map(actors.map(({ id }) => [id, 0]));
  for (const { from, to, members } of lines)
    for (const id of new Set([from, to])) counts.set(id, counts.get(id)! + members.length);
  const ranked = actors.map((actor) => ({ actor, relationships: counts.get(actor.id)! }));
  return ranked.sort((p, q) => q.relationships - p.relationships || (p.actor.id < q.actor.id ? -1 : 1));
}

/** The first tenth, without those who have no more than the next. */
export function hubsOf(scene: Pick<Scene, 'actors' | 'lines'>): ActorMark[] {
  const ranked = rankActors(scene);
  const most = Math.ceil(ranked.length * TOP);
  const next = ranked[most]?.relationships ?? 0;
  return ranked.flatMap(({ actor, relationships }, i) => (i < most && relationships > next ? [actor] : []));
}
