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
  /** With less between them a badge lies on a shape, in scene units. */
  badge: number;
}

export interface LayoutFrame {
  width: number;
  height: number;
  padding: number;
  /** Corners kept for the title and the zoom buttons. */
  keep: Rect[];
}

/** What room a heading takes. */
export interface HeadingSize {
  width: number;
  height: number;
  /** Not all of it is written: only where nothing else fits. */
  isCut: boolean;
}

/** A group that is to have a territory. */
export interface TerritoryGroup {
  /** Its name; `null` for all that are in no group, who share a cell that is not drawn. */
  group: string | null;
  members: number;
  /** The area that their discs take, each in a square. */
  area: number;
  /** Radius of the largest of these. */
  radius: number;
  /** Sizes that its heading can be set in, the best first; none where it has no heading. */
  headings: readonly HeadingSize[];
}

/** What decides how groups share a frame. */
export interface TerritoryRequest {
  groups: readonly TerritoryGroup[];
  /** Number of relationships between each two groups, both ways; by their places in the list. */
  exchange: readonly (readonly number[])[];
  frame: LayoutFrame;
}

/** The ground of one group: no other reaches into it. Polygons are convex, their corners clockwise on the screen. */
export interface Territory {
  group: string | null;
  outline: readonly Point[];
  /** The part of it that the heading leaves to the members. */
  room: readonly Point[];
  middle: Point;
  /** The box of its heading, and which of the offered sizes it has. */
  heading: (Rect & { choice: number }) | null;
}

/** Told that a search goes on. */
export type ReportProgress = () => void;

export interface LayoutRequest {
  actors: LayoutActor[];
  pairs: LayoutPair[];
  frame: LayoutFrame;
  seed: number;
  /** Only this start, from 0; without it, the best of a few by their score. */
  start?: number;
  /** What actors want between their rims, in scene units. */
  gap: number;
  /** Where groups share the frame: their members stay in these. */
  territories?: readonly Territory[];
  /** Places in another frame, as shares of its width and height: the arrangement should be known again. */
  reference?: ReadonlyMap<string, Point>;
}

/** Place of each actor's centre, in scene units. */
export type Positions = ReadonlyMap<string, Point>;
