/** Last moves of an arrangement, judged by the picture that comes of it and not by the score. For a build, not for a page. */
import { COMPASS } from './compass';
import type { LayoutRequest, Positions } from './layout';

const STEPS = [26, 12, 5];

/**
 * Moves one actor at a time as long as the picture gets better.
 * @param judge what is wrong with the picture; lower is better
 */
export function polish(
  { actors, frame }: LayoutRequest,
  from: Positions,
  judge: (positions: Positions) => number,
): { positions: Positions; judged: number } {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  let positions = from;
  let judged = judge(from);
  for (const step of STEPS) {
    for (const { id, radius, pin } of actors) {
      if (pin) continue;
      const edge = radius + frame.padding;
      for (const [dx, dy] of COMPASS) {
        const { x, y } = positions.get(id)!;
        const at = { x: tenth(x + dx * step), y: tenth(y + dy * step) };
        if (at.x < edge || at.y < edge || at.x > frame.width - edge || at.y > frame.height - edge) continue;
        const next = new Map(positions).set(id, at);
        const found = judge(next);
        if (found >= judged - 1e-9) continue;
        positions = next;
        judged = found;
        break;
      }
    }
  }
  return { positions, judged };
}
