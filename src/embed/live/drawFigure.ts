/** Draws an embed that has no still picture of its view in the page: reads, lays out, and makes the figure. */
import { mount, unmount } from 'svelte';
import { isSafeLink } from '../../dossier/safeAddress';
import type { DossierIndex } from '../../dossier/indexDossier';
import { computeLayout } from '../../layout/computeLayout';
import type { LayoutRequest, Positions } from '../../layout/types';
import { describeView } from '../../view/describeView';
import { readAddress } from '../../view/readAddress';
import type { FrameName } from '../../view/viewState';
import { compactLines } from '../static/compactLines';
import { fitRows } from '../static/fitRows';
import Figure from '../static/Figure.svelte';
import type { EmbedControl } from '../static/readControls';
import { caveatsOf } from '../../picture/describeBands';
import { pictureOf } from '../../picture/pictureOf';

export interface FigureOptions {
  view: string;
  controls: readonly EmbedControl[];
  explore: string | null;
  title: string | null;
  subtitle: string | null;
}

/** In a task of its own: the page around the embed answers between two of them. */
async function layOutLater(request: LayoutRequest): Promise<Positions> {
  await new Promise((resolve) => setTimeout(resolve));
  return computeLayout(request);
}

/**
 * Makes a figure as still as one that comes in a page: nothing of what drew it is left to keep it from being freed.
 * @returns the figure, and what of the view made no sense
 */
export async function drawFigure(
  index: DossierIndex,
  { view: words, controls, explore, title, subtitle }: FigureOptions,
): Promise<{ figure: HTMLElement; notices: string[] }> {
  const { view, notices } = readAddress(index, words);
  const frames: readonly FrameName[] = ['square', 'tall'];
  const drawn = await Promise.all(frames.map((frame) => pictureOf(index, view, frame, layOutLater, 'embed')));
  const pictures = drawn.map(({ scene, visible }) => ({ scene: fitRows(compactLines(scene)), visible }));
  const { shown } = pictures[0]!.visible;
  const target = document.createElement('div');
  const mounted = mount(Figure, {
    target,
    props: {
      index,
      view,
      words,
      pictures,
      controls,
      explore: explore !== null && isSafeLink(explore) ? explore : null,
      title: title ?? index.dossier.title,
      subtitle: subtitle ?? index.dossier.subtitle ?? '',
      description: describeView(index, view, shown, caveatsOf(pictures[0]!.scene, shown)),
    },
  });
  const figure = target.querySelector<HTMLElement>('.figure')!.cloneNode(true) as HTMLElement;
  void unmount(mounted);
  return { figure, notices };
}
