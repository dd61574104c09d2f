/** Places and zoom as a view holds them: short numbers within bounds, so that an address restores them exactly. */
import type { Point, Transform } from '../geometry/types';
import type { FrameName, PlacesByFrame, ViewState } from './viewState';

export const FRAME_NAMES: readonly FrameName[] = ['wide', 'square', 'tall'];
/** Farthest place from the origin, in scene units. */
const FARTHEST = 10_000;
const ZOOM = { least: 0.2, most: 20 };

/** The nearest place that a view can hold: tenths of a scene unit. */
export function roundPlace({ x, y }: Point): Point {
  return { x: short(x, FARTHEST, 10), y: short(y, FARTHEST, 10) };
}

/** The nearest zoom that a view can hold; the picture may be shifted as far as the farthest place at the strongest. */
export function roundTransform({ k, x, y }: Transform): Transform {
  const farthest = FARTHEST * ZOOM.most;
  return {
    k: Math.min(ZOOM.most, Math.max(ZOOM.least, short(k, ZOOM.most, 1000))),
    x: short(x, farthest, 10),
    y: short(y, farthest, 10),
  };
}

/** Fixes an actor where a hand has put it; those who gave way to it keep their new places. */
export function dropActor(view: ViewState, frame: FrameName, id: string, at: Point, gaveWay: Places): ViewState {
  const moved = new Map([...placesIn(view.moved, frame), ...gaveWay]);
  moved.delete(id);
  return withPlaces(view, frame, new Map(placesIn(view.pins, frame)).set(id, at), moved);
}

/** Takes an actor's pin out: it goes back to where the layout has it. */
export function releaseActor(view: ViewState, frame: FrameName, id: string): ViewState {
  const pins = new Map(placesIn(view.pins, frame));
  pins.delete(id);
  return withPlaces(view, frame, pins, placesIn(view.moved, frame));
}

/** Gives places to all actors that no hand has fixed. */
export function moveActors(view: ViewState, frame: FrameName, places: Places): ViewState {
  const pins = placesIn(view.pins, frame);
  return withPlaces(view, frame, pins, new Map([...places].filter(([id]) => !pins.has(id))));
}

/** Puts every actor of a frame back to where the layout has it. */
export function putActorsBack(view: ViewState, frame: FrameName): ViewState {
  return withPlaces(view, frame, new Map(), new Map());
}

type Places = ReadonlyMap<string, Point>;

function placesIn(places: PlacesByFrame, frame: FrameName): Places {
  return new Map(Object.entries(places[frame] ?? {}));
}

function withPlaces(view: ViewState, frame: FrameName, pins: Places, moved: Places): ViewState {
  const short = (places: Places) => Object.fromEntries([...places].map(([id, at]) => [id, roundPlace(at)]));
  return {
    ...view,
    pins: sortPlaces({ ...view.pins, [frame]: short(pins) }),
    moved: sortPlaces({ ...view.moved, [frame]: short(moved) }),
  };
}

/** Places in their one order, without empty frames. */
export function sortPlaces(places: PlacesByFrame): PlacesByFrame {
  const frames = FRAME_NAMES.flatMap((frame) => {
    const own = Object.entries(places[frame] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    return own.length ? [[frame, Object.fromEntries(own)] as const] : [];
  });
  return Object.fromEntries(frames);
}

function short(value: number, farthest: number, parts: number): number {
  const near = Math.min(farthest, Math.max(-farthest, value));
  return Math.round(near * parts) / parts + 0;
}
