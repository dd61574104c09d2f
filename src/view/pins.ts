/** Places and zoom as a view holds them: short numbers within bounds, so that an address restores them exactly. */
import type { FrameName, Point, Transform, ViewState } from './state';

export const FRAME_NAMES: readonly FrameName[] = ['wide', 'square', 'tall'];
/** Farthest place from the origin, in scene units. */
const FARTHEST = 10_000;
const ZOOM = { least: 0.2, most: 20 };

/** The nearest place that a view can hold: tenths of a scene unit. */
export function pinPlace({ x, y }: Point): Point {
  return { x: short(x, FARTHEST, 10), y: short(y, FARTHEST, 10) };
}

/** The nearest zoom that a view can hold; the picture may be shifted as far as the farthest place at the strongest. */
export function viewTransform({ k, x, y }: Transform): Transform {
  const farthest = FARTHEST * ZOOM.most;
  return {
    k: Math.min(ZOOM.most, Math.max(ZOOM.least, short(k, ZOOM.most, 1000))),
    x: short(x, farthest, 10),
    y: short(y, farthest, 10),
  };
}

/** Puts an actor at a place in one frame, or takes its pin out. Pins stand sorted by actor. */
export function pinActor(view: ViewState, frame: FrameName, actorId: string, place: Point | null): ViewState {
  const others = Object.entries(view.pins[frame] ?? {}).filter(([id]) => id !== actorId);
  const places = place ? [...others, [actorId, pinPlace(place)] as const] : others;
  return { ...view, pins: pinsOf({ ...view.pins, [frame]: Object.fromEntries(places) }) };
}

/** Pins in their one order, without empty frames. */
export function pinsOf(pins: ViewState['pins']): ViewState['pins'] {
  const frames = FRAME_NAMES.flatMap((frame) => {
    const places = Object.entries(pins[frame] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    return places.length ? [[frame, Object.fromEntries(places)] as const] : [];
  });
  return Object.fromEntries(frames);
}

function short(value: number, farthest: number, parts: number): number {
  const near = Math.min(farthest, Math.max(-farthest, value));
  return Math.round(near * parts) / parts + 0;
}
