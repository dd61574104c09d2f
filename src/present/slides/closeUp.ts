/** Where a slide looks: at the whole picture, or closer at what is emphasized. */
import type { Picture } from '../../picture/pictureOf';
import { viewBoxOf } from '../../scene/plan/frames';

/** Text grows along, so a little is enough. */
const CLOSEST = 1.8;
/** Room around what is emphasized, in scene units. */
const MARGIN = 24;

export interface CameraShot {
  k: number;
  /** Of the picture's width and height, in hundredths. */
  x: number;
  y: number;
}

export const WHOLE_PICTURE: CameraShot = { k: 1, x: 0, y: 0 };

/** The closest shot that holds all emphasized actors, with the labels of their lines, and nothing beyond the frame. */
export function closeUpOf({ scene, visible }: Picture): CameraShot {
  const frame = viewBoxOf(scene.frame);
  const { width, height } = frame;
  const emphasized = visible.state.emphasis?.emphasized;
  if (!emphasized) return WHOLE_PICTURE;
  const boxes = [
    ...scene.actors
      .filter(({ id }) => emphasized.has(id))
      .map(({ x, y, shape: { hw, hh } }) => [x - hw, y - hh, x + hw, y + hh]),
    ...scene.lines
      .filter(({ id }) => emphasized.has(id))
      .flatMap(({ points, labelled, label: { box } }) => [
        ...points.map(({ x, y }) => [x, y, x, y]),
        ...(labelled ? [[box.left, box.top, box.right, box.bottom]] : []),
      ]),
  ] as [number, number, number, number][];
  if (!boxes.length) return WHOLE_PICTURE;
  const left = Math.min(...boxes.map((box) => box[0])) - MARGIN - frame.x;
  const top = Math.min(...boxes.map((box) => box[1])) - MARGIN;
  const right = Math.max(...boxes.map((box) => box[2])) + MARGIN - frame.x;
  const bottom = Math.max(...boxes.map((box) => box[3])) + MARGIN;
  const k = Math.max(1, Math.min(CLOSEST, width / (right - left), height / (bottom - top)));
  const shift = (middle: number, size: number) => Math.min(0, Math.max(size - size * k, size / 2 - middle * k));
  return {
    k,
    x: (100 * shift((left + right) / 2, width)) / width,
    y: (100 * shift((top + bottom) / 2, height)) / height,
  };
}
