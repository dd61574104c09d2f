/** Puts up the windows of a talk. The talk goes on while the explorer stands in their place, so it is kept here. */
import { awayAddress, handoutAddress, presenterAddress, viewAddress } from './talk/addresses';
import { mount, unmount } from 'svelte';
import type { DossierIndex } from '../dossier/indexDossier';
import type { LayoutRunner } from '../ui/loading/layoutRunner';
import { readDossier, type OpenDossier } from '../formats/in/openDossier';
import { wearSheets } from '../ui/parts/sheets';
import { wear } from '../ui/parts/wear';
import { readAddress } from '../view/readAddress';
import HandoutPage from './handout/HandoutPage.svelte';
import { nameOfTalk, type Carried, type Side } from './talk/link';
import Present from './slides/Present.svelte';
import Presenter from './presenter/Presenter.svelte';
import Return from './slides/Return.svelte';
import { HANDOUT, PRESENTER, RETURN, SLIDES } from './sheets';
import { beginAt, type Talk } from './talk/talk';
import { stepWords } from './talk/stepView';
import { createTalking, type Talking } from './talk/talking.svelte';
import { slideAddress, talkIn, wayOf, type Paper } from './talk/way';

/** What the page does for a talk. */
export interface Page {
  runner: LayoutRunner;
  /** Another door, by its address. */
  go: (address: string) => void;
  show: (dossier: OpenDossier) => void;
}

let kept: { dossier: OpenDossier; side: Side; talking: Talking } | null = null;

/** The talk of a dossier, begun where the address says if it is not going on yet. */
function talkOf(dossier: OpenDossier, side: Side, page: Page): Talking {
  if (kept?.dossier === dossier && kept.side === side) return kept.talking;
  kept?.talking.dispose();
  const { index, name, text, published } = dossier;
  const way = wayOf(location.search);
  const { view } = readAddress(index, location.search.slice(1));
  const begun = beginAt(index, view.step, Date.now());
  const talking = createTalking({
    index,
    side,
    start: { ...begun, away: way.door === 'explore' },
    name: way.door === 'presenter' ? way.talk : talkIn(location.search),
    dossier: { name, text, published },
    oncarried: (other) => void carry(other, page),
    ...(side === 'slides' ? { onchange: (talk: Talk) => follow(index, talk, talking, page) } : {}),
  });
  kept = { dossier, side, talking };
  return talking;
}

async function carry({ name, text, published }: Carried, page: Page): Promise<void> {
  const opened = await readDossier(text, name, published);
  if (opened.ok) page.show(opened.dossier);
}

/** The address says where the talk is: the slide's, or the explorer's while somebody explores. */
function follow(index: DossierIndex, talk: Talk, talking: Talking, { go }: Page): void {
  const isAway = wayOf(location.search).door === 'explore';
  const { step, away } = talk;
  if (away && !isAway) go(awayAddress(location, step, stepWords(index, step), talking.name));
  else if (!away && isAway) go(slideAddress(location, step, talking.name));
  else if (!away) history.replaceState(history.state, '', slideAddress(location, step, talking.name));
}

/** @returns what takes it away */
export function putSlides(target: Element, dossier: OpenDossier, page: Page): () => void {
  const talking = talkOf(dossier, 'slides', page);
  const { talk } = talking;
  // The browser's Back has led here from the explorer.
  if (talk.away) talking.do({ do: 'step', step: talk.step });
  wearTheme(dossier);
  const props = {
    index: dossier.index,
    talking,
    layout: page.runner.run,
    address: () => new URL(slideAddress(location, talking.talk.step, null), location.href).href,
    onexplore: () => talking.do({ do: 'explore' }),
    onleave: () => page.go(viewAddress(location, stepWords(dossier.index, talking.talk.step))),
    onpresenter: () => openPresenter(talking),
    onhandout: () => page.go(handoutAddress(location, talking.talk.step, false, 'a4')),
  };
  return put(SLIDES, mount(Present, { target, props }));
}

export function putPresenter(target: Element, dossier: OpenDossier, page: Page): () => void {
  const talking = talkOf(dossier, 'presenter', page);
  wearTheme(dossier);
  const onslides = () => {
    const address = slideAddress(location, talking.talk.step, talking.name);
    open(address, `entente-slides-${talking.name}`);
  };
  const props = { index: dossier.index, talking, layout: page.runner.run, onslides };
  return put(PRESENTER, mount(Presenter, { target, props }));
}

export function putHandout(target: Element, dossier: OpenDossier, page: Page): () => void {
  const way = wayOf(location.search);
  // Paper is white on the screen, too.
  wear('light');
  const { notes, paper, from } = way.door === 'handout' ? way : { notes: false, paper: 'a4' as const, from: 1 };
  const props = {
    index: dossier.index,
    layout: page.runner.run,
    notes,
    paper,
    onchange: (withNotes: boolean, size: Paper) =>
      history.replaceState(history.state, '', handoutAddress(location, from, withNotes, size)),
    onback: () => page.go(slideAddress(location, from, null)),
  };
  return put(HANDOUT, mount(HandoutPage, { target, props }));
}

/** The way back for who explores in a talk. */
export function putReturn(target: Element, dossier: OpenDossier, step: number, page: Page): () => void {
  const talking = talkOf(dossier, 'slides', page);
  const onback = () => talking.do({ do: 'step', step: talking.talk.step });
  return put(RETURN, mount(Return, { target, props: { step, onback } }));
}

/** @returns what takes a window away, with its styles */
function put(sheets: readonly CSSStyleSheet[], window: Record<string, unknown>): () => void {
  const undress = wearSheets(sheets);
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

function openPresenter(talking: Talking): void {
  const name = talking.name ?? nameOfTalk();
  const { step } = talking.talk;
  if (talking.name === null) talking.call(name);
  history.replaceState(history.state, '', slideAddress(location, step, name));
  open(presenterAddress(location, step, name), `entente-presenter-${name}`, 'popup,width=1280,height=860');
}

function wearTheme({ index }: OpenDossier): void {
  wear(readAddress(index, location.search.slice(1)).view.theme);
}
