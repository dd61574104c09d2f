/** The shape of an actor: its outline, and the name in it or beside it. */
import type { Actor } from '../../dossier/schema';

/** A `stadium` has round ends and level sides; a `wideHexagon` is as wide as the name in it. */
export type Outline = 'circle' | 'hexagon' | 'box' | 'pin' | 'tag' | 'stadium' | 'wideHexagon';

export interface Shape {
  outline: Outline;
  /** Half width and half height; equal for circles and regular hexagons. */
  hw: number;
  hh: number;
  /** Radius of a disc round everything that must be kept clear, name included. */
  reach: number;
  dashed: boolean;
  tone: 'state' | 'organisation' | 'open';
  rows: string[];
  fontSize: number;
  /** The name stands beside the shape instead of inside it. */
  outside: boolean;
}

const OUTLINES: Partial<Record<Actor['kind'], Outline>> = {
  organisation: 'hexagon',
  institution: 'hexagon',
  group: 'box',
  vessel: 'box',
  audience: 'box',
  place: 'pin',
  person: 'tag',
};

/** The outline that tells what kind an actor is: a circle is a state. */
export function outlineOf({ kind }: Pick<Actor, 'kind'>): Outline {
  return OUTLINES[kind] ?? 'circle';
}
