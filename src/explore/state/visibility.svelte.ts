/** What is shown of the picture: what `visibleMarks` says of the view, and what the pointer and the keys are at. */
import { buildPeriodChart, type PeriodChartData } from '../../chart/buildPeriodChart';
import type { DossierIndex } from '../../dossier/indexDossier';
import { PLAIN_STATE, type PictureState } from '../../draw/pictureState';
import {
  drawnActorsOf,
  innerLinksOf,
  visibleMarks,
  type ShownView,
  type VisibleMarks,
} from '../../picture/visibleMarks';
import type * as Raised from '../../picture/drawRaised';
import { markOf } from '../../scene/markStates';
import type { Scene } from '../../scene/types';
import { attempt, fetchPart } from '../../ui/parts/attempt';
import { actorCountsOf } from '../../view/actorCounts';
import { countedLinksOf } from '../../view/drawableLinks';
import { countFacets, type Facets } from '../../view/countFacets';
import { selectRecords, type Selection } from '../../view/selectRecords';
import type { Arrangement } from './arrangement.svelte';
import type { Session } from './session.svelte';

export interface Visibility {
  /** What the view shows, and what it hides and why. */
  readonly selection: Selection;
  /** The picture, with labels for what the view raises; `null` until the first places are found. */
  readonly scene: Scene | null;
  /** The same with everyone where they last stood still. */
  readonly settled: Scene | null;
  /** What the view shows with its marks. */
  readonly marks: VisibleMarks | null;
  /** How each mark is seen, with those that the pointer and the keys are at. */
  readonly state: PictureState;
  /** The numbers beside the filters. */
  readonly facets: Facets;
  /** How many shown relationships each drawn actor has. */
  readonly counts: ReadonlyMap<string, number>;
  readonly chart: PeriodChartData;
  /** The actor or line that the keys are at, by the id of its mark. */
  readonly ring: string | null;
  hover: (record: string | null) => void;
  /** The keys go to a record; its mark gets the ring. */
  ringAt: (record: string | null) => void;
}

export function createVisibility(
  index: DossierIndex,
  session: Pick<Session, 'view'>,
  arrangement: Pick<Arrangement, 'plan' | 'scene' | 'settled' | 'atRest' | 'level' | 'pinned'>,
): Visibility {
  let hover = $state.raw<string | null>(null);
  let ring = $state.raw<string | null>(null);

  const plan = $derived(arrangement.plan);
  /** Moving somebody changes no mark's state. */
  const placed = $derived(arrangement.settled);
  const filter = $derived(session.view.filter);
  const open = $derived(session.view.open);
  const between = $derived(session.view.between);
  const focus = $derived(session.view.focus);
  const highlight = $derived(session.view.highlight);
  const step = $derived(session.view.step);
  /** The same object while nothing in it changes: zooming works out nothing anew. */
  const shownView = $derived<ShownView>({ filter, open, between, focus, highlight, step });
  const inside = $derived(innerLinksOf(index, plan));
  const counted = $derived(countedLinksOf(index, inside));
  const selection = $derived(selectRecords(index, filter, inside));
  const visible = $derived(placed && visibleMarks(index, plan, placed, shownView, selection));
  /** Nothing is raised at first, so it is fetched once something is. */
  let drawRaised = $state.raw<typeof Raised.drawRaised | null>(null);
  const isRaised = $derived(visible?.state.emphasis != null);
  $effect(() => {
    if (isRaised) void attempt(fetchLabels);
  });
  async function fetchLabels(): Promise<void> {
    drawRaised ??= (await fetchPart(() => import('../../picture/drawRaised'))).drawRaised;
  }
  const raised = $derived.by(() => {
    const { atRest, level } = arrangement;
    return atRest && visible && isRaised && drawRaised ? drawRaised(atRest, visible.state, level) : null;
  });
  const scene = $derived(raised ?? arrangement.scene);
  const marks = $derived(raised ? visibleMarks(index, plan, raised, shownView, selection) : visible);
  const state = $derived({ ...(marks?.state ?? PLAIN_STATE), hover, ring, pinned: arrangement.pinned });
  const numbers = $derived(countFacets(index, filter, counted));
  const counts = $derived(actorCountsOf(index, selection.shown, drawnActorsOf(plan)));
  const chart = $derived(buildPeriodChart(index, counted));
  const markAt = (record: string | null) => (record === null || !scene ? record : markOf(scene, plan, record));
  return {
    get selection() {
      return selection;
    },
    get scene() {
      return scene;
    },
    get settled() {
      return raised ?? placed;
    },
    get marks() {
      return marks;
    },
    get state() {
      return state;
    },
    get facets() {
      return numbers;
    },
    get counts() {
      return counts;
    },
    get chart() {
      return chart;
    },
    get ring() {
      return ring;
    },
    hover(record) {
      hover = markAt(record);
    },
    ringAt(record) {
      ring = markAt(record);
    },
  };
}
