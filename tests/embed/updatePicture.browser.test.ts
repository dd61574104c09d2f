/** Switching marks gives the picture that would have been drawn: attribute for attribute. */
import { mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import dossier from '../../data/summit-2023.json';
import { createEmbedSession } from '../../src/embed/live/embedSession';
import Figure from '../../src/embed/static/Figure.svelte';
import { pictureOf } from '../../src/picture';
import { computeLayout } from '../../src/layout/computeLayout';
import { readAddress } from '../../src/view/readAddress';
import { applyStep } from '../../src/view/steps';
import type { ViewState } from '../../src/view/viewState';
import { indexOf } from '../scene/shipped';

const index = indexOf(dossier);
const viewOf = (words: string) => {
  const { view } = readAddress(index, words);
  return view.step === null ? view : applyStep(index, view, view.step);
};
const put: Record<string, unknown>[] = [];
afterEach(() => put.splice(0).forEach((one) => void unmount(one)));

async function figureOf(view: ViewState, words: string): Promise<HTMLElement> {
  const pictures = await Promise.all(
    (['square', 'tall'] as const).map((frame) =>
      pictureOf(index, view, frame, (request) => Promise.resolve(computeLayout(request)), 'embed'),
    ),
  );
  const target = document.body.appendChild(document.createElement('div'));
  const shared = {
    title: 'T',
    subtitle: '',
    description: 'D',
    explore: null,
    controls: ['filters', 'details'] as const,
  };
  put.push(mount(Figure, { target, props: { index, view, words, pictures, ...shared } }));
  return target.querySelector<HTMLElement>('.figure')!;
}

/** What is seen of every mark, one line each. */
function seen(figure: HTMLElement): string[] {
  const of = (node: Element | null, names: readonly string[]) =>
    names.map((name) => `${name}=${node?.getAttribute(name) ?? ''}`).join(' ');
  return [...figure.querySelectorAll('.line, .actor')].map((group) =>
    [
      of(group, ['data-relationship', 'data-relationships', 'data-actor', 'transform']),
      of(group, ['data-filtered', 'data-dim', 'data-context', 'pointer-events']),
      of(group.querySelector('.ink'), ['opacity']),
      of(group.querySelector('.mark'), ['opacity']),
      of(group.querySelector('.words'), ['visibility']),
      of(group.querySelector('.course'), ['class', 'd', 'stroke', 'stroke-width']),
      of(group.querySelector('.shape'), ['class', 'fill', 'stroke', 'stroke-width']),
      of(group.querySelector('.name'), ['class', 'fill']),
    ].join(' | '),
  );
}

const VIEWS = [
  'period=P4',
  'hide-family=arms,warnings',
  'focus=kor',
  'step=3',
  'step=8',
  'hide-certainty=confirmed&open=S33',
  'focus=rus&period=P3',
];

test.each(VIEWS)('of the view %s, from the whole picture and back', async (words) => {
  const drawn = seen(await figureOf(viewOf(words), words));
  const figure = await figureOf(viewOf(''), '');
  const whole = seen(figure);
  expect(drawn).not.toEqual(whole);
  const session = createEmbedSession(index, figure, '', () => undefined);
  session.change(viewOf(words));
  expect(seen(figure)).toEqual(drawn);
  session.change(viewOf(''));
  expect(seen(figure)).toEqual(whole);
});
