/** An embed that answers: one view of the dossier, shown by switching the marks that stand in the page. */
import * as embedWords from '../../words/en/embeds';
import type { Point } from '../../geometry/types';
import { homeOf, type DossierIndex } from '../../dossier/indexDossier';
import { writeAddress } from '../../view/writeAddress';
import { familyStateOf, showOnlyFamily, choosePeriod, toggleFamily } from '../../view/filters';
import { roundPlace } from '../../view/pins';
import { readAddress } from '../../view/readAddress';
import { selectRecords, type Selection } from '../../view/selectRecords';
import { drawableLinksOf } from '../../view/drawableLinks';
import { shownActorsOf } from '../../view/shownActors';
import { NO_FILTER, type FrameName, type ViewState } from '../../view/viewState';
import { applyStep, emphasisOf, isRecord } from '../../view/steps';
import { parallelLinksOf } from '../../view/neighbours';
import { readPicture, type PictureElement } from './readPicture';
import { actorPositionsOf, dragStatic } from './dragStatic';
import { showRaisedLabels, updatePicture } from './updatePicture';
import { storyBarTextOf } from '../static/storyBar';
import { createFollowFilter } from './followFilter';
import { announce, addFault, updateControls } from './updateControls';

export interface EmbedChange {
  view: string;
  /** What has changed for a listener of its own. */
  opened?: string | null;
  step?: number | null;
}

export interface EmbedSession {
  readonly index: DossierIndex;
  readonly view: ViewState;
  readonly pictures: readonly PictureElement[];
  words: () => string;
  /** Whether its marks are seen as they were drawn. */
  isAsDrawn: () => boolean;
  /** The picture that is seen now. */
  current: () => PictureElement;
  /** Takes a view in the words of the address. @returns what of it made no sense; then nothing has changed */
  read: (words: string) => string[];
  change: (patch: Partial<ViewState>) => void;
  pickFamily: (id: string | null) => void;
  pickPeriod: (id: string | null) => void;
  open: (ids: readonly string[]) => void;
  /** Moves on in the story, or back. */
  step: (by: 1 | -1) => void;
  /** An actor is held somewhere: the picture follows, the view does not yet. */
  hold: (actor: string, at: Point) => void;
  /** Goes to a step of the story, by its number from 1; `null` leaves it. */
  toStep: (step: number | null) => void;
  put: (actor: string, at: Point) => void;
  putBack: (actor: string) => void;
  shown: () => { actors: string[]; relationships: string[] };
  positions: () => Map<string, Point>;
}

/**
 * @param figure what stands in the shadow root
 * @param start the view that the figure shows, or is to show, in the words of the address
 * @param onchange is told of every change after the first
 */
export function createEmbedSession(
  index: DossierIndex,
  figure: HTMLElement,
  start: string,
  onchange: (change: EmbedChange) => void,
): EmbedSession {
  let { view } = readAddress(index, start);
  /** All of a view that decides how marks are seen, and where. */
  const marksOf = (of: ViewState) => writeAddress(index, { ...of, transform: null });
  const drawn = figure.dataset.view === start ? marksOf(view) : null;
  const isAsDrawn = () => marksOf(view) === drawn;
  const pictures = [...figure.querySelectorAll('.still')].map(readPicture);

  const current = () => pictures.find(({ svg }) => svg.getClientRects().length > 0) ?? pictures[0]!;
  /** A relationship within one actor counts where the picture draws it. */
  const select = (): Selection => {
    const inside = new Set(drawableLinksOf(index).inside);
    const drawn = current().lines.flatMap(({ members }) => members);
    return selectRecords(index, view.filter, new Set(drawn.filter((id) => inside.has(id))));
  };
  const followFilter = createFollowFilter(index, pictures, view, select().shown);
  const openIds = () => (view.open !== null ? [view.open] : view.between !== null ? fan(view.between) : []);
  const switchMarks = ({ shown }: Selection) => {
    const open = openIds();
    for (const picture of pictures) {
      const ids = new Set(picture.actors.map(({ id }) => id));
      const endOf = (id: string) => (ids.has(id) ? id : homeOf(index, id));
      updatePicture(picture, { shown, emphasis: emphasisOf(index, view), open, endOf, isAsDrawn: isAsDrawn() });
      dragStatic(picture, placesOf(picture.frame));
    }
  };
  const render = () => {
    const selection = select();
    switchMarks(selection);
    updateControls(figure, index, view, selection, openIds());
    followFilter(selection.shown).then(
      (isRedrawn) => isRedrawn && switchMarks(selection),
      () => addFault(figure, embedWords.linesNotRedrawn),
    );
  };
  const placesOf = (frame: FrameName) => new Map(Object.entries({ ...view.moved[frame], ...view.pins[frame] }));
  const fan = (id: string) =>
    current().bands.find(({ members }) => members.includes(id))?.members ??
    (index.relationships.has(id) ? [id, ...parallelLinksOf(index, id)] : []);
  const go = (next: ViewState) => {
    const before = view;
    view = next;
    render();
    tell(before);
    onchange({
      view: writeAddress(index, view),
      ...(view.open === before.open ? {} : { opened: view.open }),
      ...(view.step === before.step ? {} : { step: view.step }),
    });
  };
  /** What comes into the page below the picture, for those who hear it. A story of the article is read there. */
  const tell = (before: ViewState) => {
    const isTold = view.step !== before.step && figure.querySelector('.story') !== null;
    const isOpened = view.open !== before.open || view.between !== before.between;
    const heading = isOpened && figure.querySelector('.card:not([hidden]) .point')?.textContent;
    if (isTold)
      announce(figure, Object.values(storyBarTextOf(index.dossier.story, view.step)).filter(Boolean).join('. '));
    else if (isOpened) announce(figure, heading ? embedWords.detailsOf(heading) : '');
  };
  const withPins = (frame: FrameName, pins: Readonly<Record<string, Point>>) => ({
    ...view,
    pins: { ...view.pins, [frame]: pins },
  });
  if (figure.dataset.view !== start) render();
  else if (view.open !== null || view.step !== null || view.between !== null) render();

  return {
    index,
    pictures,
    current,
    get view() {
      return view;
    },
    words: () => writeAddress(index, view),
    isAsDrawn,
    read(words) {
      const { view: next, notices } = readAddress(index, words);
      if (!notices.length) go(next);
      return notices;
    },
    change: (patch) => go({ ...view, ...patch }),
    pickFamily(id) {
      const { filter } = view;
      const isAll = filter.hiddenTypes.length === 0;
      if (id === null) return go({ ...view, step: null, filter: { ...filter, hiddenTypes: [] } });
      const next = isAll ? showOnlyFamily(index, filter, id) : toggleFamily(index, filter, id);
      const isEmpty = index.families.every((family) => familyStateOf(index, next, family.id) === 'off');
      go({ ...view, step: null, filter: isEmpty ? { ...filter, hiddenTypes: [] } : next });
    },
    pickPeriod: (id) => go({ ...view, step: null, filter: choosePeriod(index, view.filter, id) }),
    open(ids) {
      const [id = null] = ids.filter((one) => isRecord(index, one));
      go(ids.length > 1 ? { ...view, open: null, between: id } : { ...view, open: id, between: null });
    },
    step(by) {
      const last = index.dossier.story.length;
      const next = Math.min(last, Math.max(1, (view.step ?? 0) + by));
      if (last && next !== view.step) go(applyStep(index, view, next));
    },
    toStep(step) {
      if (step === view.step) return;
      if (step === null) go({ ...view, step, filter: NO_FILTER, open: null });
      else go(applyStep(index, view, step));
    },
    hold(actor, at) {
      const picture = current();
      showRaisedLabels(picture, false);
      dragStatic(picture, placesOf(picture.frame).set(actor, at));
    },
    put(actor, at) {
      const { frame } = current();
      go(withPins(frame, { ...view.pins[frame], [actor]: roundPlace(at) }));
    },
    putBack(actor) {
      const { frame } = current();
      const left = Object.fromEntries(Object.entries(view.pins[frame] ?? {}).filter(([id]) => id !== actor));
      go(withPins(frame, left));
    },
    shown() {
      const selection = select();
      return { actors: [...shownActorsOf(index, selection)].sort(), relationships: [...selection.shown].sort() };
    },
    positions: () => actorPositionsOf(current()),
  };
}
