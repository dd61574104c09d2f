/** The drawn picture judges: of a few arrangements the one is taken whose picture reads best, and its faults are mended. */
import type { LayoutRequest, Positions, ReportProgress } from '../layout/types';
import { judgeScene, type Judgement } from '../scene/judge/judgeScene';
import { mendFaults } from '../scene/judge/mendFaults';
import type { Plan } from '../scene/plan/types';
import { drawMarks } from './drawMarks';

/** How much a page does for an arrangement. It depends on the size of the dossier alone, so that places are the same everywhere. */
export interface ChoosingEffort {
  /** So many starts are drawn. */
  starts: number;
  /** So often faults are mended, and so many places are tried each time. */
  rounds: number;
  tries: number;
}

interface JudgedArrangement {
  positions: Positions;
  judgement: Judgement;
}

/**
 * @param arrange gives the places of a start, from 0; of the only one, the best of all that the layout finds
 * @param report told that the search goes on
 */
export async function chooseArrangement(
  plan: Plan,
  request: LayoutRequest,
  arrange: (start: number) => Promise<Positions>,
  { starts, rounds, tries }: ChoosingEffort,
  report: ReportProgress = () => undefined,
): Promise<Positions> {
  const judge = (positions: Positions) => {
    const judgement = judgeScene(drawMarks(plan, positions));
    report();
    return { positions, judgement };
  };
  let best: JudgedArrangement | null = null;
  let next = arrange(0);
  for (let start = 1; start <= starts; start++) {
    const positions = await next;
    // A worker is at the next one while this is drawn.
    if (start < starts) next = arrange(start);
    const found = judge(positions);
    if (!best || found.judgement.score < best.judgement.score) best = found;
  }
  let last = best!;
  for (let round = 0; round < rounds && last.judgement.atFault.size; round++) {
    const places = mendFaults(plan, request, last.positions, mostFaultsFirst(last.judgement), tries, report);
    if ([...places].every(([id, at]) => at === last.positions.get(id))) break;
    const found = judge(places);
    // A picture that reads worse may lead to one that reads better.
    last = found;
    if (found.judgement.score < best!.judgement.score) best = found;
  }
  return best!.positions;
}

const mostFaultsFirst = ({ atFault }: Judgement): string[] =>
  [...atFault].sort(([p, m], [q, n]) => n - m || (p < q ? -1 : 1)).map(([id]) => id);
