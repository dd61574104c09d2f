/** Puts up the windows of a talk. The talk goes on while the explorer stands in their place, so it is kept here. */
import { detourAddressOf, handoutAddressOf, presenterAddressOf, viewAddressOf } from './talk/talkAddresses';
import { mount, unmount } from 'svelte';
import type { DossierIndex } from '../dossier/indexDossier';
import type { TaskRunner } from '../ui/loading/taskRunner';
import { readDossier, type OpenDossier } from '../formats/in/readDossier';
import { adoptStyleSheets } from '../ui/parts/adoptStyleSheets';
import { applyTheme } from '../ui/parts/applyTheme';
import { attempt, openWindow } from '../ui/parts/attempt';
import { replaceHistoryEntry } from '../ui/parts/historyEntry';
import { readAddress } from '../view/readAddress';
import HandoutPage from './handout/HandoutPage.svelte';
import type { CarriedDossier, TalkSide } from './talk/readTalkMessage';
import { createTalkName } from './talk/talkChannel';
import Present from './slides/Present.svelte';
import Presenter from './presenter/Presenter.svelte';
import ReturnLink from './slides/ReturnLink.svelte';
import { HANDOUT_STYLES, PRESENTER_STYLES, RETURN_STYLES, SLIDE_STYLES } from './talkStyles';
import { beginTalk, type Talk } from './talk/talk';
import { stepQueryOf } from './talk/stepView';
import { createTalkSession, type TalkSession } from './talk/talkSession.svelte';
import { slideAddressOf, talkNameOf, pageRouteOf, type PaperSize } from './talk/pageRoutes';

/** What the page does for a talk. */
export interface TalkHost {
  runner: TaskRunner;
  /** Another door, by its address. */
  go: (address: string) => void;
  /** A dossier from the other window. */
  take: (dossier: OpenDossier) => void;
}

let kept: { dossier: OpenDossier; side: TalkSide; talking: TalkSession } | null = null;

/** The talk of a dossier, begun where the address says if it is not going on yet. */
function talkOf(dossier: OpenDossier, side: TalkSide, page: TalkHost): TalkSession {
  if (kept?.dossier === dossier && kept.side === side) return kept.talking;
  kept?.talking.dispose();
  const { index, name, text, published } = dossier;
  const way = pageRouteOf(location.search);
  const { view } = readAddress(index, location.search.slice(1));
  const begun = beginTalk(index, view.step, Date.now());
  const talking = createTalkSession({
    index,
    side,
    start: { ...begun, away: way.door === 'explore' },
    name: way.door === 'presenter' ? way.talk : talkNameOf(location.search),
    dossier: { name, text, published },
    oncarried: (other) => void attempt(() => carry(other, page)),
    ...(side === 'slides' ? { onchange: (talk: Talk) => follow(index, talk, talking, page) } : {}),
  });
  kept = { dossier, side, talking };
  return talking;
}

async function carry({ name, text, published }: CarriedDossier, page: TalkHost): Promise<void> {
  const opened = await readDossier(text, name, published);
  if (opened.ok) page.take(opened.dossier);
}

/** The address says where the talk is: the slide's, or the explorer's while somebody explores. */
function follow(index: DossierIndex, talk: Talk, talking: TalkSession, { go }: TalkHost): void {
  const isAway = pageRouteOf(location.search).door === 'explore';
  const { step, away } = talk;
  if (away && !isAway) go(detourAddressOf(location, step, stepQueryOf(index, step), talking.name));
  else if (!away && isAway) go(slideAddressOf(location, step, talking.name));
  else if (!away) replaceHistoryEntry(slideAddressOf(location, step, talking.name));
}

/** @returns what takes it away */
export function mountSlides(target: Element, dossier: OpenDossier, page: TalkHost): () => void {
  const talking = talkOf(dossier, 'slides', page);
  const { talk } = talking;
  // The browser's Back has led here from the explorer.
  if (talk.away) talking.do({ do: 'step', step: talk.step });
  applyDossierTheme(dossier);
  const props = {
    index: dossier.index,
    talking,
    layout: page.runner.run,
    address: () =>
      dossier.published ? new URL(slideAddressOf(location, talking.talk.step, null), location.href).href : null,
    onexplore: () => talking.do({ do: 'explore' }),
    onleave: () => page.go(viewAddressOf(location, stepQueryOf(dossier.index, talking.talk.step))),
    onpresenter: () => void attempt(() => openPresenter(talking)),
    onhandout: () => page.go(handoutAddressOf(location, talking.talk.step, false, 'a4')),
  };
  return put(SLIDE_STYLES, mount(Present, { target, props }));
}

export function mountPresenter(target: Element, dossier: OpenDossier, page: TalkHost): () => void {
  const talking = talkOf(dossier, 'presenter', page);
  applyDossierTheme(dossier);
  const onslides = () => {
    const address = slideAddressOf(location, talking.talk.step, talking.name);
    void attempt(() => openWindow(address, `entente-slides-${talking.name}`));
  };
  const props = { index: dossier.index, talking, layout: page.runner.run, onslides };
  return put(PRESENTER_STYLES, mount(Presenter, { target, props }));
}

export function mountHandout(target: Element, dossier: OpenDossier, page: TalkHost): () => void {
  const way = pageRouteOf(location.search);
  // Paper is white on the screen, too.
  applyTheme('light');
  const { notes, paper, from } = way.door === 'handout' ? way : { notes: false, paper: 'a4' as const, from: 1 };
  const props = {
    index: dossier.index,
    layout: page.runner.run,
    notes,
    paper,
    onchange: (withNotes: boolean, size: PaperSize) =>
      void replaceHistoryEntry(handoutAddressOf(location, from, withNotes, size)),
    onback: () => page.go(slideAddressOf(location, from, null)),
  };
  return put(HANDOUT_STYLES, mount(HandoutPage, { target, props }));
}

/** The way back for who explores in a talk. */
export function mountReturnLink(target: Element, dossier: OpenDossier, step: number, page: TalkHost): () => void {
  const talking = talkOf(dossier, 'slides', page);
  const onback = () => talking.do({ do: 'step', step: talking.talk.step });
  return put(RETURN_STYLES, mount(ReturnLink, { target, props: { step, onback } }));
}

/** @returns what takes a window away, with its styles */
function put(sheets: readonly CSSStyleSheet[], window: Record<string, unknown>): () => void {
  const undress = adoptStyleSheets(sheets);
  return () => {
    void unmount(window);
    undress();
  };
}

/** Ends the talk: the reader has left it. */
export function endTalk(): void {
  kept?.talking.dispose();
  kept = null;
}

function openPresenter(talking: TalkSession): void {
  const name = talking.name ?? createTalkName();
  const { step } = talking.talk;
  if (talking.name === null) talking.call(name);
  replaceHistoryEntry(slideAddressOf(location, step, name));
  openWindow(presenterAddressOf(location, step, name), `entente-presenter-${name}`, 'popup,width=1280,height=860');
}

function applyDossierTheme({ index }: OpenDossier): void {
  applyTheme(readAddress(index, location.search.slice(1)).view.theme);
}
