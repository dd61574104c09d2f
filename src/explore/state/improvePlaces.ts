/** Places that read better than those that stand, judged by the drawn picture; fetched by the few who ask for them. */
import type { DossierIndex } from '../../dossier/indexDossier';
import type { Positions } from '../../layout/types';
import { drawMarks } from '../../picture/drawMarks';
import { placesRequestOf } from '../../picture/findPlaces';
import { handPlacesOf, placeActors } from '../../picture/placeActors';
import { judgeScene } from '../../scene/judge/judgeScene';
import type { Plan } from '../../scene/plan/types';
import type { TaskRunner } from '../../ui/loading/taskRunner';
import { moveActors } from '../../view/pins';
import type { ViewState } from '../../view/viewState';
import { longestMoveOf } from './interpolatePositions';
import { tidyUp } from './tidyUp';

/** Scene units: who stands so near to home stands there. */
const LEAST_MOVE = 0.1;

export interface ImprovableArrangement {
  index: DossierIndex;
  /** On the level of actors, with nobody unfolded. */
  plan: Plan;
  /** Where everyone stands before a hand has been at it. */
  home: Positions;
  view: ViewState;
}

/**
 * @param how by small moves near whom a hand has moved, or by a longer search of the layout, after which a reader should know
 *   the picture again
 * @returns what changes of the view; `null` where the picture gets no better
 */
export async function improvePlaces(
  how: 'tidy' | 'longer',
  { index, plan, home, view }: ImprovableArrangement,
  run: TaskRunner['run'],
): Promise<Pick<ViewState, 'pins' | 'moved'> | null> {
  const hand = handPlacesOf(view, plan.frame.name);
  const present = placeActors(plan, home, hand, null)!;
  const costOf = (at: Positions) => judgeScene(drawMarks(plan, at)).score;
  const places =
    how === 'tidy'
      ? await tidyUp(index, plan, present, hand, costOf)
      : await run(placesRequestOf(index, plan, new Map(Object.entries(hand.pins)), present), 'longer');
  if (costOf(places) >= costOf(present)) return null;
  const away = [...places].filter(([id, at]) => longestMoveOf(home, new Map([[id, at]])) > LEAST_MOVE);
  const ofMembers = Object.entries(hand.moved).filter(([id]) => !home.has(id));
  return moveActors(view, plan.frame.name, new Map([...away, ...ofMembers]));
}
