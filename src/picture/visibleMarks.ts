/** Step 5: what a view shows of a picture. Everything that says what is shown reads it here. */
import type { DossierIndex } from '../dossier/indexDossier';
import { PLAIN_STATE, type PictureState } from '../draw/pictureState';
import {
  countBands,
  countLabels,
  countNames,
  countRibbons,
  emphasizedMarks,
  fanOf,
  hiddenMarks,
  markOf,
  type ShownCount,
} from '../scene/markStates';
import { isMerged } from '../scene/ink/lineParts';
import type { Plan } from '../scene/plan/types';
import type { Scene } from '../scene/types';
import { drawableLinksOf } from '../view/drawableLinks';
import { selectRecords, type Selection } from '../view/selectRecords';
import type { ViewState } from '../view/viewState';
import { emphasisOf } from '../view/steps';

/** What of a view decides what is shown of a picture that stands. */
export type ShownView = Pick<ViewState, 'filter' | 'open' | 'between' | 'focus' | 'highlight' | 'step'>;

export interface VisibleMarks extends Selection {
  /** How each mark is seen. */
  state: PictureState;
  labels: ShownCount;
  /** Names of actors. */
  names: ShownCount;
  /** Shown relationships that run within a group of a crowd, so that no line stands for them. */
  inGroups: number;
  /** Shown relationships between groups that ribbons stand for, of how many; the rest are hairlines. */
  ribbons: ShownCount;
  /** Shown relationships between groups that bands stand for, of how many that have no line of their own. */
  bands: ShownCount;
  /** What is to be said of groups that are not the dossier's own. */
  caveat?: string | null | undefined;
}

const known = new WeakMap<Plan, ReadonlySet<string>>();

const filteredBy = new WeakMap<ReadonlySet<string>, { scene: Scene; filtered: ReadonlySet<string> }>();

/** The same set each time: who only opens a record changes nothing of what is filtered. */
function filteredMarksOf(scene: Scene, { shown, hidden }: Selection): ReadonlySet<string> {
  if (!hidden.size) return PLAIN_STATE.filtered;
  const before = filteredBy.get(shown);
  if (before?.scene === scene) return before.filtered;
  const filtered = hiddenMarks(scene, shown);
  filteredBy.set(shown, { scene, filtered });
  return filtered;
}

/** Ids of the relationships within one actor that a plan draws, because the actor is unfolded. */
export function innerLinksOf(index: DossierIndex, plan: Plan): ReadonlySet<string> {
  const before = known.get(plan);
  if (before) return before;
  const inside = new Set(plan.folded ? drawableLinksOf(index).inside : []);
  const ids = plan.folded ? plan.pairs.flatMap(({ lines }) => lines.flatMap(({ members }) => members)) : [];
  const drawn = new Set(ids.map(({ id }) => id).filter((id) => inside.has(id)));
  known.set(plan, drawn);
  return drawn;
}

/** Ids of the actors that a plan draws, or would if it were smaller; of a group those who stand there. */
export function drawnActorsOf({ actors, tags, undrawn }: Plan): string[] {
  if (undrawn.length) return [...undrawn];
  return [...actors, ...tags].flatMap(({ id, members }) => (members.length ? members.map((one) => one.id) : [id]));
}

/**
 * What a view shows of a scene, what it hides and why, and what it emphasizes.
 * @param plan the scene's
 * @param selection what the view shows, where that is known already
 */
export function visibleMarks(
  index: DossierIndex,
  plan: Plan,
  scene: Scene,
  view: ShownView,
  selection: Selection = selectRecords(index, view.filter, innerLinksOf(index, plan)),
): VisibleMarks {
  const { shown } = selection;
  const filtered = filteredMarksOf(scene, selection);
  const records = emphasisOf(index, view);
  const emphasis = records && emphasizedMarks(scene, plan, records);
  const drawn = new Set(scene.lines.flatMap(({ members }) => members));
  return {
    ...selection,
    state: {
      ...PLAIN_STATE,
      filtered,
      ...(selection.hidden.size && scene.lines.some(({ ink }) => isMerged(ink)) ? { shown } : {}),
      emphasis,
      open: view.open === null ? null : markOf(scene, plan, view.open),
      fan: view.open === null && view.between !== null ? fanOf(scene, view.between) : [],
    },
    labels: countLabels(scene, filtered, emphasis),
    names: countNames(scene),
    ribbons: countRibbons(scene, shown),
    bands: countBands(scene, shown),
    caveat: scene.caveat,
    inGroups: scene.detail === 'groups' ? [...shown].filter((id) => !drawn.has(id)).length : 0,
  };
}
