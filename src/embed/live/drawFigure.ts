/** Draws an embed that has no still picture of its view in the page: reads, lays out, and puts the figure up. */
import { mount, unmount } from 'svelte';
import { isSafeLink } from '../../dossier/findAddressFault';
import type { DossierIndex } from '../../dossier/indexDossier';
import { computeLayout } from '../../layout/computeLayout';
import { describeView } from '../../view/describeView';
import { readAddress } from '../../view/readAddress';
import type { FrameName } from '../../view/viewState';
import { compactLines } from '../static/compactLines';
import Figure from '../static/Figure.svelte';
import type { EmbedControl } from '../static/readControls';
import { pictureOf } from '../../picture/pictureOf';

export interface FigureOptions {
  view: string;
  controls: readonly EmbedControl[];
  explore: string | null;
  title: string | null;
  subtitle: string | null;
}

/**
 * Puts the figure into a root in place of what stands there.
 * @returns what of the view made no sense, and what takes the figure away
 */
export async function drawFigure(
  index: DossierIndex,
  root: ShadowRoot,
  { view: words, controls, explore, title, subtitle }: FigureOptions,
): Promise<{ notices: string[]; remove: () => void }> {
  const { view, notices } = readAddress(index, words);
  const frames: readonly FrameName[] = ['square', 'tall'];
  const drawn = await Promise.all(
    frames.map((frame) => pictureOf(index, view, frame, (request) => Promise.resolve(computeLayout(request)))),
  );
  const pictures = drawn.map(({ scene, visible }) => ({ scene: compactLines(scene), visible }));
  for (const old of root.querySelectorAll('.figure, .wait')) old.remove();
  const figure = mount(Figure, {
    target: root,
    props: {
      index,
      view,
      words,
      pictures,
      controls,
      explore: explore !== null && isSafeLink(explore) ? explore : null,
      title: title ?? index.dossier.title,
      subtitle: subtitle ?? index.dossier.subtitle ?? '',
      description: describeView(index, view, pictures[0]!.visible.shown),
    },
  });
  return { notices, remove: () => void unmount(figure) };
}
