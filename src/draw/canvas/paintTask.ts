/** What every part of a picture on a canvas is drawn with. */
import type { Point } from '../../geometry/types';
import { placeHubNames } from '../../scene/crowd/placeHubNames';
import { markState, type MarkState } from '../../scene/markStates';
import { nameInSight } from '../../scene/relabel/nameInSight';
import type { ActorMark, Scene } from '../../scene/types';
import type { PictureState } from '../pictureState';
import { INK_OPACITY } from '../svg/lineState';
import { actorsById } from './lineCourse';
import type { Ink } from './paintLines';
import type { Palette } from './palette';
import { growthOf, seenBoxOf, type Viewport } from './viewport';

export interface PaintTask {
  scene: Scene;
  state: PictureState;
  viewport: Viewport;
  palette: Palette;
  /** Ids of marks that are drawn over all others, since a hand moves them. */
  held?: ReadonlySet<string>;
}

const named = new WeakMap<Viewport, { scene: Scene; actors: ReadonlyMap<string, ActorMark> }>();

/** Actors whose names stand where the picture is seen, with these names; the first is to be drawn last. */
export function namedActorsOf({ scene, viewport }: PaintTask): ReadonlyMap<string, ActorMark> {
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

/** Whether an actor is held back by a filter or an emphasis. */
export const isFaintIn =
  ({ filtered, emphasis }: PictureState) =>
  (id: string): boolean =>
    ['dim', 'filtered'].includes(markState(id, 'shown', filtered, emphasis));

export function inkOf({ scene, state: { shown }, viewport, palette }: PaintTask, patterns: Ink['patterns']): Ink {
  const actors = actorsById(scene);
  return { palette, viewport, patterns, shown, actorOf: (id) => actors.get(id) };
}

/** Draws about a place as if the picture was not seen closer. */
export function inUsualSize(context: CanvasRenderingContext2D, { x, y }: Point, zoom: number, paint: () => void): void {
  context.save();
  context.translate(x, y);
  context.scale(1 / zoom, 1 / zoom);
  context.translate(-x, -y);
  paint();
  context.restore();
}

/** Wipes a canvas. */
export function clear(context: CanvasRenderingContext2D, { width, height, ratio }: Viewport): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width * ratio, height * ratio);
}

/** Draws what belongs to a line as strong as its state has it. */
export function paintPale(context: CanvasRenderingContext2D, state: MarkState, paint: () => void): void {
  context.globalAlpha = INK_OPACITY[state] ?? 1;
  paint();
  context.globalAlpha = 1;
}

/** Draws an outline, filled or not. */
export function paintAround(
  context: CanvasRenderingContext2D,
  path: Path2D,
  fill: string | null,
  edge: string,
  width: number,
): void {
  if (fill) {
    context.fillStyle = fill;
    context.fill(path);
  }
  context.strokeStyle = edge;
  context.lineWidth = width;
  context.stroke(path);
}

/** Pins of actors that a hand has fixed, in their usual size on the rim that is seen. */
export function paintPins(
  context: CanvasRenderingContext2D,
  { scene, state, palette: { colours }, viewport }: PaintTask,
  actors: readonly ActorMark[],
): void {
  const growth = growthOf(viewport);
  for (const { id, x, y } of actors) {
    const rim = scene.rims[id];
    if (!rim || !state.pinned.has(id)) continue;
    const at = { x: x + rim.x * growth, y: y + rim.y * growth };
    inUsualSize(context, at, viewport.zoom, () => {
      for (const [radius, fill, edge] of [
        [5, colours.paper, colours.ink],
        [1.9, colours.ink, null],
      ] as const) {
        context.beginPath();
        context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
        context.fillStyle = fill;
        context.fill();
        if (!edge) continue;
        context.strokeStyle = edge;
        context.lineWidth = 1.8;
        context.stroke();
      }
    });
  }
}
