/** Last moves of an arrangement, judged by the picture that comes of it and not by the score. */
import { COMPASS_DIRECTIONS } from '../geometry/compass';
import { holdsDisc } from '../geometry/holdsDisc';
import type { LayoutRequest, Positions } from './types';

const STEPS = [26, 12, 5];

export interface PolishResult {
  positions: Positions;
  judged: number;
}

/**
 * Moves one actor at a time as long as the picture gets better, and pauses after each picture, so that a page can
 * breathe. Pins of the request stay, and nobody leaves the territory in which it stands.
 * @param judge what is wrong with the picture; lower is better
 * @param steps how far actors are moved at a try, in scene units, one after the other
 */
export function* polishStepwise(
  { actors, frame, territories = [] }: LayoutRequest,
  from: Positions,
  judge: (positions: Positions) => number,
  steps: readonly number[] = STEPS,
): Generator<void, PolishResult> {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  let positions = from;
  let judged = judge(from);
  for (const step of steps) {
    for (const { id, radius, core, pin } of actors) {
      if (pin) continue;
      const [edgeX, edgeY] = [radius + (core?.hw ?? 0) + frame.padding, radius + (core?.hh ?? 0) + frame.padding];
      const home = territories.find(({ room }) => holdsDisc(room, positions.get(id)!, radius - 1))?.room;
      for (const [dx, dy] of COMPASS_DIRECTIONS) {
        const { x, y } = positions.get(id)!;
        const at = { x: tenth(x + dx * step), y: tenth(y + dy * step) };
        if (at.x < edgeX || at.y < edgeY || at.x > frame.width - edgeX || at.y > frame.height - edgeY) continue;
        if (home && !holdsDisc(home, at, radius - 1)) continue;
        const next = new Map(positions).set(id, at);
        const found = judge(next);
        yield;
        if (found >= judged - 1e-9) continue;
        positions = next;
        judged = found;
        break;
      }
    }
  }
  return { positions, judged };
}

/** The same in one go, for a build. */
export function polishPositions(...given: Parameters<typeof polishStepwise>): PolishResult {
  const work = polishStepwise(...given);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
