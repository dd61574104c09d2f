/** What happens to a line when its actors move: it keeps its ends, its bend and its width, and gets longer or shorter. */
import type { Point } from '../../geometry/types';

/** An actor as a line meets it. */
export interface StretchEnd {
  /** Where it stood when the line was drawn, and where it stands now. */
  from: Point;
  to: Point;
  /** How far from its middle the line keeps its shape. */
  reach: number;
}

export interface Stretch {
  move: (at: Point) => Point;
  /** What directions turn by, in degrees. */
  turn: number;
}

/**
 * The map of the plane that takes a line along with its ends. Along the way between the two actors what is within their
 * reach moves with them and the rest is stretched evenly; across it everything keeps its distance.
 */
export function createStretch(a: StretchEnd, b: StretchEnd): Stretch {
  const before = between(a.from, b.from);
  const now = between(a.to, b.to);
  if (before.length === 0) {
    const move = ({ x, y }: Point) => ({ x: x + a.to.x - a.from.x, y: y + a.to.y - a.from.y });
    return { move, turn: 0 };
  }
  const [first, last] = [a.reach, before.length - b.reach];
  const grown = now.length - before.length;
  const along = (u: number) => {
    if (u <= first || last <= first) return u <= before.length / 2 ? u : u + grown;
    return u >= last ? u + grown : u + (grown * (u - first)) / (last - first);
  };
  const move = ({ x, y }: Point): Point => {
    const [px, py] = [x - a.from.x, y - a.from.y];
    const u = along(px * before.cos + py * before.sin);
    const v = py * before.cos - px * before.sin;
    return { x: a.to.x + u * now.cos - v * now.sin, y: a.to.y + u * now.sin + v * now.cos };
  };
  const turn = Math.atan2(now.sin, now.cos) - Math.atan2(before.sin, before.cos);
  return { move, turn: (turn * 180) / Math.PI };
}

function between(p: Point, q: Point): { length: number; cos: number; sin: number } {
  const [dx, dy] = [q.x - p.x, q.y - p.y];
  const length = Math.hypot(dx, dy);
  return length ? { length, cos: dx / length, sin: dy / length } : { length, cos: 1, sin: 0 };
}
