/** Shapes that every room speaks of. Lengths are scene units (px at scale 1) unless a field says otherwise; y points down. */

export interface Point {
  x: number;
  y: number;
}

/** A rectangle by its corner and its size. */
export interface Rect extends Point {
  width: number;
  height: number;
}

/** A rectangle by its sides. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pan and zoom, as in d3-zoom: screen = k × scene + (x, y), in scene units. */
export interface Transform {
  k: number;
  x: number;
  y: number;
}
