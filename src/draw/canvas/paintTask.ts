/** What every part of a picture on a canvas is drawn with, and how its context is set. */
import type { Point } from '../../geometry/types';
import { findActor } from '../../scene/markIndex';
import type { MarkState } from '../../scene/markStates';
import type { Scene } from '../../scene/types';
import type { PictureState } from '../pictureState';
import { INK_OPACITY } from '../svg/lineState';
import type { Ink } from './paintLines';
import type { Palette } from './palette';
import type { Viewport } from './viewport';

export interface PaintTask {
  scene: Scene;
  state: PictureState;
  viewport: Viewport;
  palette: Palette;
}

export function inkOf({ scene, state: { shown }, viewport, palette }: PaintTask, patterns: Ink['patterns']): Ink {
  return { palette, viewport, patterns, shown, actorOf: (id) => findActor(scene.actors, id) };
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
