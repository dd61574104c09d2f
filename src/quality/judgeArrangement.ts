/** How well places read in one frame: the picture itself, and the pictures that show members. */
import type { DossierIndex } from '../dossier/indexDossier';
import type { Positions } from '../layout/types';
import { drawMarks } from '../picture/drawMarks';
import { placeActors } from '../picture/placeActors';
import { planPicture } from '../picture/planPicture';
import * as members from '../scene/members/placeMembers';
import type { Plan } from '../scene/plan/types';
import { judgeScene, type Judgement } from '../scene/judge/judgeScene';

/** Both lower the better. */
export interface JudgedPlaces extends Judgement {
  positions: Positions;
  /** The score, and a share of the scores of the pictures that show members. */
  cost: number;
}

export interface ArrangementJudge {
  /** How many pictures one judgement draws at most. */
  drawings: number;
  /**
   * @param below what the score must be below, or equal to: else the pictures with members are not drawn
   * @returns `null` where the score is above it
   */
  judge: (positions: Positions, below?: number) => JudgedPlaces | null;
}

/** How much the pictures with members count. */
const UNFOLDED_SHARE = 0.5;

export function createArrangementJudge(index: DossierIndex, plan: Plan): ArrangementJudge {
  const unfolded = unfoldings(plan).map((ids) =>
    planPicture(index, plan.frame.name, { unfolded: ids, detail: 'actors' }, plan),
  );
  const scoreUnfolded = (open: Plan, positions: Positions) => {
    const places = placeActors(open, positions, undefined, members);
    return places ? judgeScene(drawMarks(open, places)).score : 0;
  };
  return {
    drawings: 1 + unfolded.length,
    judge(given, below = Infinity) {
      const positions = asStored(given);
      const judgement = judgeScene(drawMarks(plan, positions));
      if (judgement.score > below) return null;
      const sum = unfolded.reduce((all, open) => all + scoreUnfolded(open, positions), 0);
      return { ...judgement, positions, cost: judgement.score + (sum * UNFOLDED_SHARE) / (unfolded.length || 1) };
    },
  };
}

/** To the tenth, as a dossier stores them: a label may find no room for want of less. */
const asStored = (positions: Positions): Positions => {
  const tenth = (value: number) => Math.round(value * 10) / 10;
  return new Map([...positions].map(([id, { x, y }]) => [id, { x: tenth(x), y: tenth(y) }]));
};

/** Whether some places are better than others in one way, and worse in none. */
export const isBetter = (places: JudgedPlaces, than: JudgedPlaces): boolean =>
  places.score <= than.score && places.cost <= than.cost && (places.score < than.score || places.cost < than.cost);

/** Who is unfolded in the pictures that are judged as well: everyone, or on a phone each alone. */
function unfoldings({ frame, foldable }: Plan): string[][] {
  const ids = [...foldable].sort();
  if (!ids.length) return [];
  return frame.name === 'tall' ? ids.map((id) => [id]) : [ids];
}
