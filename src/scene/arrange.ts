/** The long way to good places: many starts, the best of them judged and polished by the picture as it is drawn. */
import type { DossierIndex } from '../dossier/indexDossier';
import { candidates, type Candidate } from '../layout/candidates';
import type { LayoutRequest, Positions } from '../layout/layout';
import { polish } from '../layout/polish';
import type { FrameName } from '../view/state';
import { FRAMES, shares } from './frames';
import { judge, type Judgement } from './judge';
import { layoutRequest, planPicture } from './plan';
import { buildScene } from './scene';

export interface Arranged extends Judgement {
  frame: FrameName;
  positions: Positions;
}

/** How much the score of an arrangement counts beside the drawn picture. */
const SCORE_SHARE = 0.35;
/** So many of the arrangements are drawn, and so many of these polished. */
const FINALISTS = 48;
const POLISHED = 6;

/**
 * Places for all frames; the wide one first, the others like it.
 * @param starts runs for each frame
 */
export function* arrange(index: DossierIndex, starts: number): Generator<Arranged> {
  let like: LayoutRequest['like'];
  for (const frame of ['wide', 'square', 'tall'] as const) {
    const plan = planPicture(index, FRAMES[frame]);
    const request = layoutRequest(plan, new Map(), like);
    const judged = (positions: Positions) => judge(buildScene(plan, positions));
    const finalists = [...hands(request, starts, index.dossier.arrangement?.left)]
      .sort((p, q) => p.score - q.score)
      .slice(0, FINALISTS)
      .map(({ positions, score }) => ({ positions, sum: judged(positions).score + score * SCORE_SHARE, score }))
      .sort((p, q) => p.sum - q.sum)
      .slice(0, POLISHED)
      .map(({ positions, score }) => {
        const polished = polish(request, positions, (at) => judged(at).score);
        return { ...polished, sum: polished.judged + score * SCORE_SHARE };
      })
      .sort((p, q) => p.sum - q.sum);
    const { positions } = finalists[0]!;
    like ??= shares(positions, plan.frame);
    yield { ...judged(positions), frame, positions };
  }
}

/** Where nothing good has the wanted actor on the left, any side will do. */
function* hands(request: LayoutRequest, starts: number, left: string | undefined): Generator<Candidate> {
  let none = true;
  for (const candidate of candidates(request, starts, left)) {
    none = false;
    yield candidate;
  }
  if (none && left !== undefined) yield* candidates(request, starts);
}
