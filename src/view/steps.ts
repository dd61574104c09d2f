/** Story steps: each is a patch of the view, and raises what it speaks of above the rest. */
import { homeOf, type DossierIndex } from '../dossier/indexDossier';
import type { StepView } from '../dossier/schema';
import { SIDE_BINS } from './bins';
import { choosePeriod, sortByOrder, sortIds } from './filters';
import { GRADED_CERTAINTIES } from './gradedCertainty';
import { NO_FILTER, type Filter, type ViewState } from './viewState';

/** What stands out and what lends it context; everything else is dimmed, not gone. */
export interface Emphasis {
  /** Ids of relationships. */
  strong: ReadonlySet<string>;
  /** Ids of the other relationships between the actors that stand out; none around an actor where these are many. */
  context: ReadonlySet<string>;
  /** Ids of actors: those meant, and those they fold into. */
  actors: ReadonlySet<string>;
}

/**
 * The filter of a step; what its patch leaves out is not filtered. A period brings its usual side bins unless the patch
 * names them.
 * @param step counted from 1
 * @returns `null` if there is no such step
 */
export function stepFilterOf(index: DossierIndex, step: number): Filter | null {
  const record = index.dossier.story[step - 1];
  if (!record) return null;
  const patch: StepView = record.view ?? {};
  const filter: Filter = {
    ...NO_FILTER,
    hiddenTypes: sortIds((patch.hide ?? []).filter((id) => index.types.has(id))),
    hiddenCertainties: sortByOrder(GRADED_CERTAINTIES, patch.hideCertainty ?? []),
  };
  if (patch.period === undefined || !index.periods.has(patch.period)) return filter;
  const inPeriod = choosePeriod(index, filter, patch.period);
  return patch.also ? { ...inPeriod, also: sortByOrder(SIDE_BINS, patch.also) } : inPeriod;
}

/**
 * The view at a step: its filter, what it opens and what it unfolds; pins, theme and zoom stay. The same view if there is
 * no such step.
 */
export function applyStep(index: DossierIndex, view: ViewState, step: number): ViewState {
  const filter = stepFilterOf(index, step);
  if (!filter) return view;
  const { open, unfold } = index.dossier.story[step - 1]?.view ?? {};
  return {
    ...view,
    filter,
    step,
    focus: null,
    highlight: [],
    between: null,
    unfolded: unfold ? sortIds(unfold.filter((id) => index.actors.has(id))) : view.unfolded,
    open: open !== undefined && isRecord(index, open) ? open : null,
  };
}

/**
 * What a view raises: everything around the actor in focus, with the other ends; else around an actor that a reader has
 * opened; else what is highlighted, or what the open step names, with the ends of its relationships. An actor that a step
 * names brings no relationships with it, but lends them as context.
 * @returns `null` if nothing stands out
 */
export function emphasisOf(
  index: DossierIndex,
  view: Pick<ViewState, 'focus' | 'highlight' | 'open' | 'step'>,
): Emphasis | null {
  if (view.focus !== null && index.actors.has(view.focus)) return aroundActor(index, view.focus);
  const ofStep = view.step === null ? undefined : index.dossier.story[view.step - 1]?.view;
  const opened = view.open !== null && index.actors.has(view.open) ? view.open : null;
  if (opened !== null && opened !== ofStep?.open) return aroundActor(index, opened);
  const named = view.highlight.length ? view.highlight : (ofStep?.emphasis ?? []);
  const known = named.filter((id) => isRecord(index, id));
  if (known.length) return emphasise(index, known);
  return opened === null ? null : aroundActor(index, opened);
}

/** Relationships: where more run between the neighbours of an actor, nearly nothing would be dimmed. */
const MOST_CONTEXT = 24;

function aroundActor(index: DossierIndex, actorId: string): Emphasis {
  const home = homeOf(index, actorId);
  const links = [...index.relationships.values()].filter(({ record }) =>
    [record.from, record.to].some((end) => homeOf(index, end) === home),
  );
  const around = emphasise(index, [actorId, ...links.map((link) => link.id)]);
  return around.context.size > MOST_CONTEXT ? { ...around, context: new Set() } : around;
}

function emphasise(index: DossierIndex, ids: readonly string[]): Emphasis {
  const strong = new Set(ids.filter((id) => index.relationships.has(id)));
  const ends = ids.flatMap((id) => {
    const link = index.relationships.get(id);
    return link ? [link.record.from, link.record.to] : [id];
  });
  const actors = new Set(ends.flatMap((id) => [id, homeOf(index, id)]));
  const between = [...index.relationships.values()].filter(({ record }) =>
    [record.from, record.to].every((end) => actors.has(homeOf(index, end))),
  );
  const context = between.map(({ id }) => id).filter((id) => !strong.has(id));
  return { strong, context: new Set(context), actors };
}

/** Whether an id is one that can be opened: an actor's or a relationship's. */
export function isRecord(index: DossierIndex, id: string): boolean {
  return index.actors.has(id) || index.relationships.has(id);
}
