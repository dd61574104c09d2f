/** The shapes of actors that stand for themselves: circles, hexagons and boxes, or all as wide as their names. */
import type { Actor } from '../../dossier/schema';
import { MIN_LIST_LINES } from '../../layout/listMeasures';
import { MAX_SHAPES_SHARE, MIN_END_GAP, NAME_ROOMS } from '../sceneMeasures';
import { actorShapeOf, isRoomy, wideActorShapeOf } from './actorShape';
import type { Frame } from './frames';
import type { Shape } from './shape';
import type { PlannedPair } from './types';
import type { LineEnds, NameRoom } from './wideShape';

export interface PlannedShapes {
  /** They are as wide as their names. */
  wide: boolean;
  /** By id of the actor. */
  of: ReadonlyMap<string, Shape>;
}

/**
 * One rule for every dossier and frame: where one circle, hexagon or box of the picture does not hold its name, or has
 * no room for the ends of its lines, all shapes are as wide as their names.
 * @param screen the frame that decides: a slide, whose letters are larger, has the shapes of the screen
 * @param tags how much of its rim an actor's tag takes, in scene units
 * @param degrees relationships of each actor in the unfiltered dossier
 */
export function planShapes(
  actors: readonly Actor[],
  pairs: readonly PlannedPair[],
  degrees: ReadonlyMap<string, number>,
  tags: ReadonlyMap<string, number>,
  frame: Frame,
  screen: Frame,
): PlannedShapes {
  const needs = new Map(
    actors.map(({ id }): [string, LineEnds] => [
      id,
      { degree: degrees.get(id) ?? 0, rim: tags.get(id) ?? 0, tallest: 0 },
    ]),
  );
  for (const { a, b, lines } of pairs) {
    const tall = lines.length >= MIN_LIST_LINES ? (lines.length - 1) * frame.fanGap.list : 0;
    for (const id of [a, b]) {
      const own = needs.get(id);
      if (own)
        needs.set(id, {
          ...own,
          rim: own.rim + lines.length * MIN_END_GAP * frame.scale,
          tallest: Math.max(own.tallest, tall),
        });
    }
  }
  const shapesBy = (shapeOf: (actor: Actor, own: LineEnds) => Shape) =>
    new Map(actors.map((actor) => [actor.id, shapeOf(actor, needs.get(actor.id)!)]));
  const compactIn = (shown: Frame) => shapesBy((actor, { degree }) => actorShapeOf(actor, degree, shown));
  const onScreen = compactIn(screen);
  const hasRoom = actors.every(({ id }) => isRoomy(onScreen.get(id)!, needs.get(id)!));
  if (hasRoom) return { wide: false, of: frame.smallestName === screen.smallestName ? onScreen : compactIn(frame) };
  const wideIn = (room: NameRoom) => shapesBy((actor, own) => wideActorShapeOf(actor, own, frame, room));
  const room = NAME_ROOMS.find((one) => shareOf(wideIn(one), frame) <= MAX_SHAPES_SHARE) ?? NAME_ROOMS.at(-1)!;
  return { wide: true, of: wideIn(room) };
}

/** Share of the frame that shapes take. */
function shareOf(shapes: ReadonlyMap<string, Shape>, { width, height }: Frame): number {
  return [...shapes.values()].reduce((sum, { hw, hh }) => sum + 4 * hw * hh, 0) / (width * height);
}
