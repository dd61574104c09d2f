/** The course of every line: flat-topped fans, measured from a fixed end, trimmed clear of both actors. */
import type { Point } from '../view/state';
import { LIST_FROM } from '../layout/courses';
import { loop } from './loop';
import type { Frame } from './frames';
import { clearance, type PlacedActor } from './place';
import { distance } from './polyline';
import type { PlannedLine, PlannedPair } from './plan';

/** A line with its course, from giver to receiver. */
export interface Course {
  line: PlannedLine;
  points: Point[];
}

export interface Fan {
  pair: PlannedPair;
  /** How far the whole fan is bent aside, in scene units. */
  bend: number;
  courses: Course[];
  /** Drawn as a list: level, badges in one column, labels in rows. */
  list: boolean;
}

const SAMPLES = 160;
/** Enough to judge a course that will not be drawn. */
export const ROUGH = 40;
export { LIST_FROM };

export function buildFan(
  pair: PlannedPair,
  placed: Map<string, PlacedActor>,
  frame: Frame,
  bend: number,
  samples = SAMPLES,
): Fan {
  const list = pair.lines.length >= LIST_FROM;
  if (pair.a === pair.b) {
    const courses = pair.lines.map((line, i) => {
      const actor = placed.get(line.from)!;
      return { line, points: trimmed(loop(actor, placed, i, frame, samples), actor, actor, line.mutual, frame) };
    });
    return { pair, bend: 0, courses, list: false };
  }
  const courses = pair.lines.map((line, i) => ({ line, points: course(pair, line, i, placed, frame, bend, samples) }));
  return { pair, bend, courses, list };
}

/**
 * Points of one line. The offset grows from nothing at the ends to its full height and stays there: `1 - |2t - 1|^p`
 * is a flat top for p = 5 and a soft arch for p = 2.3.
 */
function course(
  pair: PlannedPair,
  line: PlannedLine,
  i: number,
  placed: Map<string, PlacedActor>,
  frame: Frame,
  bend: number,
  samples: number,
): Point[] {
  const a = placed.get(pair.a)!;
  const b = placed.get(pair.b)!;
  const length = distance(a, b) || 1;
  const normal = { x: -(b.y - a.y) / length, y: (b.x - a.x) / length };
  const many = pair.lines.length >= LIST_FROM;
  const gap = many ? frame.fanGap.list : frame.fanGap.slanted;
  // The first of the fan is the upper one, whichever way the pair runs.
  const down = normal.y < -1e-9 || (Math.abs(normal.y) <= 1e-9 && normal.x < 0) ? -1 : 1;
  const offset = bend + down * (i - (pair.lines.length - 1) / 2) * gap;
  const flipped = placed.get(line.from)!.dock === pair.b || line.from === pair.b;
  const nearA = placed.get(flipped ? line.to : line.from)!;
  const nearB = placed.get(flipped ? line.from : line.to)!;
  const middle = {
    x: (a.x + b.x) / 2 + normal.x * offset - (nearA.x + nearB.x) / 2,
    y: (a.y + b.y) / 2 + normal.y * offset - (nearA.y + nearB.y) / 2,
  };
  const power = many ? 5 : 2.3;
  const points: Point[] = [];
  for (let k = 0; k <= samples; k++) {
    const t = k / samples;
    const rise = 1 - Math.abs(2 * t - 1) ** power;
    points.push({
      x: nearA.x + (nearB.x - nearA.x) * t + middle.x * rise,
      y: nearA.y + (nearB.y - nearA.y) * t + middle.y * rise,
    });
  }
  if (flipped) points.reverse();
  return trimmed(points, placed.get(line.from)!, placed.get(line.to)!, line.mutual, frame);
}

/** Leaves a clear gap between a line and the two outlines it runs between. */
function trimmed(points: Point[], from: PlacedActor, to: PlacedActor, mutual: boolean, frame: Frame): Point[] {
  const out = (mutual ? 5 : 3.5) * frame.scale;
  const into = 4.5 * frame.scale;
  let first = 0;
  let last = points.length - 1;
  while (first < last - 1 && clearance(from, points[first]!) < out) first++;
  while (last > first + 1 && clearance(to, points[last]!) < into) last--;
  return points.slice(first, last + 1);
}
