/** A figure as it stands in a page, with marks as they are sent. */
import { mount, unmount } from 'svelte';
import { afterEach } from 'vitest';
import type { DossierIndex } from '../../src/dossier/indexDossier';
import { compactLines } from '../../src/embed/static/compactLines';
import Figure from '../../src/embed/static/Figure.svelte';
import { fitRows } from '../../src/embed/static/fitRows';
import { computeLayout } from '../../src/layout/computeLayout';
import { pictureOf } from '../../src/picture';
import type { FrameName, ViewState } from '../../src/view/viewState';

const put: Record<string, unknown>[] = [];
afterEach(() => put.splice(0).forEach((one) => void unmount(one)));

export async function figureOf(
  index: DossierIndex,
  view: ViewState,
  words: string,
  frames: readonly FrameName[],
): Promise<HTMLElement> {
  const drawn = await Promise.all(
    frames.map((frame) => pictureOf(index, view, frame, (request) => Promise.resolve(computeLayout(request)), 'embed')),
  );
  const pictures = drawn.map(({ scene, visible }) => ({ scene: fitRows(compactLines(scene)), visible }));
  const target = document.body.appendChild(document.createElement('div'));
  const shared = { title: 'T', subtitle: '', description: 'D', explore: null };
  const controls = ['filters', 'details'] as const;
  put.push(mount(Figure, { target, props: { index, view, words, pictures, controls, ...shared } }));
  return target.querySelector<HTMLElement>('.figure')!;
}
