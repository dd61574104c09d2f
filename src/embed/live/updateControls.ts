/** What stands about the picture, brought up to the view: chips, period, story, list, status and card. */
import * as commonWords from '../../words/en/common';
import type { DossierIndex } from '../../dossier/indexDossier';
import { countFacets } from '../../view/countFacets';
import { familyStateOf } from '../../view/filters';
import type { Selection } from '../../view/selectRecords';
import type { ViewState } from '../../view/viewState';
import { describeStatus } from '../../view/describeStatus';
import { buildCard } from './buildCard';
import { setOrRemoveAttribute } from './updatePicture';
import { storyBarTextOf } from '../static/storyBar';

/** @param open ids of what is open: one record, or a fan to pick from */
export function updateControls(
  figure: HTMLElement,
  index: DossierIndex,
  view: ViewState,
  selection: Selection,
  open: readonly string[],
): void {
  chips(figure, index, view, selection);
  story(figure, index, view);
  const { filter } = view;
  const period = figure.querySelector<HTMLSelectElement>('.period select');
  if (period) period.value = filter.window && 'period' in filter.window ? filter.window.period : '';
  for (const item of figure.querySelectorAll<HTMLElement>('[data-item]'))
    item.hidden = !selection.shown.has(item.dataset.item!);
  say(figure, describeStatus(index, selection, view));
  const card = figure.querySelector<HTMLElement>('.card');
  if (!card) return;
  card.hidden = !open.length;
  const arrange = figure.dataset.arrange !== undefined;
  card.replaceChildren(
    ...(open.length ? buildCard(index, open, { focus: view.focus, arrange, base: addressOf(figure) }) : []),
  );
}

/** Where an embed's dossier lies, if it is no text in the page. */
function addressOf(figure: HTMLElement): string | null {
  const root = figure.getRootNode();
  const src = root instanceof ShadowRoot ? root.host.getAttribute('src') : null;
  return src === null ? null : new URL(src, document.baseURI).href;
}

/** Tells those who hear the page what has come into it elsewhere than where they are. */
export function announce(figure: Element, words: string): void {
  figure.querySelector('.announced')?.replaceChildren(words);
}

/** The line below the picture. */
function say(figure: Element, words: string): void {
  const status = figure.querySelector('.status');
  if (!status) return;
  if (status.textContent !== words) status.textContent = words;
  status.classList.remove('fault');
}

/** Says what went wrong beside what the line below the picture says; it stands there in red until the next change. */
export function addFault(figure: Element, words: string): void {
  const status = figure.querySelector('.status');
  status?.append(` ${words}`);
  status?.classList.add('fault');
}

function chips(figure: HTMLElement, index: DossierIndex, { filter }: ViewState, { counted }: Selection): void {
  const counts = countFacets(index, filter, counted);
  const everything = filter.hiddenTypes.length === 0;
  for (const chip of figure.querySelectorAll<HTMLElement>('.chips button')) {
    const { family } = chip.dataset;
    const isOn = family === undefined ? everything : !everything && familyStateOf(index, filter, family) !== 'off';
    const count = family === undefined ? counts.all : (counts.families.get(family)?.shown ?? 0);
    setOrRemoveAttribute(chip, 'aria-pressed', String(isOn));
    const number = chip.querySelector(':scope > span');
    if (number && number.textContent !== String(count)) number.textContent = String(count);
  }
}

function story(figure: HTMLElement, index: DossierIndex, { step }: ViewState): void {
  const bar = figure.querySelector('.story');
  if (!bar) return;
  const { story: steps, language } = index.dossier;
  for (const [part, words] of Object.entries(storyBarTextOf(steps, step)))
    bar.querySelector(`.${part}`)!.replaceChildren(words);
  // Before the story begins, its head is the interface's own.
  setOrRemoveAttribute(bar.querySelector('.point'), 'lang', step === null ? undefined : language);
  const [back, on] = bar.querySelectorAll('button');
  back!.disabled = step === null || step === 1;
  on!.disabled = step === steps.length;
  on!.textContent = step === null ? commonWords.start : commonWords.next;
}
