/** What a layout takes and gives. Sizes come from the scene, so that names fit; nothing here knows what is drawn. */
import type { Point, Rect } from '../geometry/types';

export interface LayoutActor {
  id: string;
  /** Radius of the disc that holds its shape, in scene units; of the disc that sweeps over `core`, if it has one. */
  radius: number;
  /** Half sizes of the box that a wide shape is rounded about, in scene units. */
  core?: { hw: number; hh: number };
  /** Actors of one group stand together. */
  group?: string;
  /** A stored or dragged place: the layout leaves it there. */
  pin?: Point;
}

/** All lines between two actors as one. */
export interface LayoutPair {
  a: string;
  b: string;
  /** Number of lines drawn. */
  lines: number;
  /** Half the height of their fan, in scene units. */
  half: number;
  /** Wanted length between the two rims, in scene units. */
  clear: number;
}

export interface LayoutFrame {
  width: number;
  height: number;
  padding: number;
  /** Corners kept for the title and the zoom buttons. */
  keep: Rect[];
}

/** Told that a search goes on. */
export type ReportProgress = () => void;

export interface LayoutRequest {
  actors: LayoutActor[];
  pairs: LayoutPair[];
  frame: LayoutFrame;
  seed: number;
  /** What actors want between their rims, in scene units. */
  gap: number;
  /** Places in another frame, as shares of its width and height: the arrangement should be known again. */
  reference?: ReadonlyMap<string, Point>;
}

/** Place of each actor's centre, in scene units. */
export type Positions = ReadonlyMap<string, Point>;
