/** The long way to good places: many starts, the best of them judged and polished by the picture as it is drawn. */
import type { Plan } from '../scene/plan/types';
import type { DossierIndex } from '../dossier/indexDossier';
import { generateLayouts, type LayoutCandidate } from '../layout/force/generateLayouts';
import type { LayoutRequest, Positions } from '../layout/types';
import { polishPositions } from '../layout/polishPositions';
import type { FrameName } from '../view/viewState';
import { frameSharesOf } from '../scene/plan/frames';
import { judgeScene, type Judgement } from './judgeScene';
import { layoutRequestOf } from '../scene/plan/layoutRequest';
import * as members from '../scene/members/placeMembers';
import { drawMarks } from '../picture/drawMarks';
import { placeActors } from '../picture/placeActors';
import { planPicture } from '../picture/planPicture';
import { addGrounds } from '../scene/plan/planGrounds';

export interface ArrangedFrame extends Judgement {
  frame: FrameName;
  positions: Positions;
}

/** How much the score of an arrangement counts beside the drawn picture, and how much the pictures with members. */
const SCORE_SHARE = 0.35;
const UNFOLDED_SHARE = 0.5;
/** So many of the arrangements are drawn, and so many of these polished. */
const FINALISTS = 48;
const POLISHED = 6;

/**
 * Places for all frames; the wide one first, the others like it.
 * @param starts runs for each frame
 */
export function* arrangeFrames(index: DossierIndex, starts: number): Generator<ArrangedFrame> {
  let reference: LayoutRequest['reference'];
  for (const frame of ['wide', 'square', 'tall'] as const) {
    const plan = addGrounds(planPicture(index, frame));
    const request = layoutRequestOf(plan, new Map(), reference);
    const judged = (positions: Positions) => judgeScene(drawMarks(plan, positions));
    const unfolded = unfoldings(plan).map((ids) =>
      planPicture(index, frame, { unfolded: ids, detail: 'actors' }, plan),
    );
    /** What is wrong with the picture, and with those that show members. */
    const wrong = (positions: Positions) => {
      const sum = unfolded.reduce(
        (all, open) => all + judgeScene(drawMarks(open, placeActors(open, positions, undefined, members)!)).score,
        0,
      );
      return judged(positions).score + (sum * UNFOLDED_SHARE) / (unfolded.length || 1);
    };
    const rank = (found: { positions: Positions; score: number }[]) =>
      found
        .map((one) => ({ ...one, sum: wrong(one.positions) + one.score * SCORE_SHARE }))
        .sort((p, q) => p.sum - q.sum);
    const finalists = [...hands(request, starts, index.dossier.arrangement?.left)].sort((p, q) => p.score - q.score);
    const polished = rank(finalists.slice(0, FINALISTS))
      .slice(0, POLISHED)
      .map(({ positions, score }) => ({ ...polishPositions(request, positions, (at) => judged(at).score), score }));
    const best = polishPositions(request, rank(polished)[0]!.positions, wrong);
    reference ??= frameSharesOf(best.positions, plan.frame);
    yield { ...judged(best.positions), frame, positions: best.positions };
  }
}

/** Who is unfolded in the pictures that are judged as well: everyone, or on a phone each alone. */
function unfoldings({ frame, foldable }: Plan): string[][] {
  const ids = [...foldable].sort();
  if (!ids.length) return [];
  return frame.name === 'tall' ? ids.map((id) => [id]) : [ids];
}

/** Where nothing good has the wanted actor on the left, any side will do. */
function* hands(request: LayoutRequest, starts: number, left: string | undefined): Generator<LayoutCandidate> {
  let none = true;
  for (const candidate of generateLayouts(request, starts, left)) {
    none = false;
    yield candidate;
  }
  if (none && left !== undefined) yield* generateLayouts(request, starts);
}
