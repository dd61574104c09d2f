/** Whose names stand on a canvas. */
import { placeHubNames } from '../../scene/crowd/placeHubNames';
import { nameInSight } from '../../scene/relabel/nameInSight';
import type { ActorMark, Scene } from '../../scene/types';
import type { PaintTask } from './paintTask';
import { growthOf, seenBoxOf, type Viewport } from './viewport';

const named = new WeakMap<Viewport, { scene: Scene; actors: ReadonlyMap<string, ActorMark> }>();

/** Actors whose names stand where the picture is seen, with these names; the first is to be drawn last. */
export function namedActorsOf({
  scene,
  viewport,
}: Pick<PaintTask, 'scene' | 'viewport'>): ReadonlyMap<string, ActorMark> {
  const before = named.get(viewport);
  if (before?.scene === scene) return before.actors;
  const names =
    viewport.zoom > 1 && nameInSight(scene, seenBoxOf(viewport), viewport.zoom, growthOf(viewport), placeHubNames);
  const actors = new Map(
    scene.actors.flatMap((actor): [string, ActorMark][] => {
      const label = names ? names.get(actor.id) : actor.label;
      return label?.stands ? [[actor.id, label === actor.label ? actor : { ...actor, label }]] : [];
    }),
  );
  named.set(viewport, { scene, actors });
  return actors;
}
