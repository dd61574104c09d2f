/** The drawn picture judges: of a few arrangements the one is taken whose picture reads best. */
import type { Positions } from '../layout/types';
import { judgeScene } from '../scene/judge/judgeScene';
import type { Plan } from '../scene/plan/types';
import { drawMarks } from './drawMarks';

/**
 * How many there are depends on the size of the dossier alone, so that it has the same places everywhere.
 * @param arrange gives the places of a start, from 0
 */
export async function chooseArrangement(
  plan: Plan,
  arrange: (start: number) => Promise<Positions>,
  starts: number,
): Promise<Positions> {
  let best: { positions: Positions; score: number } | null = null;
  let next = arrange(0);
  for (let start = 1; start <= starts; start++) {
    const positions = await next;
    // A worker is at the next one while this is drawn.
    if (start < starts) next = arrange(start);
    const { score } = judgeScene(drawMarks(plan, positions));
    if (!best || score < best.score) best = { positions, score };
  }
  return best!.positions;
}
