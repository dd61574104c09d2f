/** What a view raises has the same labels in an embed as in the explorer; those at rest stand beside them, unseen. */
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import after2023 from '../../data/after-2023.json';
import Picture from '../../src/draw/svg/Picture.svelte';
import { computeLayout } from '../../src/layout/computeLayout';
import { pictureOf, type Purpose } from '../../src/picture';
import { readAddress } from '../../src/view/readAddress';
import type { FrameName } from '../../src/view/viewState';
import { renderStaticEmbed } from '../../src/embed/static/renderStaticEmbed';
import { dossier, indexOf } from '../scene/shipped';

const [summit, after] = [indexOf(dossier), indexOf(after2023)];
const CASES: [string, typeof summit, FrameName][] = [
  ['focus=kor', summit, 'square'],
  ['open=kor', summit, 'tall'],
  ['step=8', summit, 'square'],
  ['focus=rus&period=P3', summit, 'tall'],
  ['open=usa', after, 'square'],
  ['step=2', after, 'square'],
];

const textOf = (markup: string) => markup.replace(/<[^>]*>/g, '').trim();

async function markupOf(index: typeof summit, words: string, frame: FrameName, purpose: Purpose): Promise<string> {
  const { view } = readAddress(index, words);
  const layout = (request: Parameters<typeof computeLayout>[0]) => Promise.resolve(computeLayout(request));
  const { scene, visible } = await pictureOf(index, view, frame, layout, purpose);
  const switchable = purpose === 'embed';
  return render(Picture, { props: { scene, state: visible.state, switchable } }).body.replace(/<!--.*?-->/g, '');
}

/** Every label that is seen, with its place. */
function labelsIn(markup: string): string[] {
  const seen = markup.replace(/<g class="words" visibility="hidden">.*?<\/g>/gs, '');
  return [...seen.matchAll(/<text class="label .*?<\/text>/gs)].map(([label]) => label).sort();
}

test.each(CASES)('%s', async (words, index, frame) => {
  const [embed, screen, rest] = [
    await markupOf(index, words, frame, 'embed'),
    await markupOf(index, words, frame, 'screen'),
    await markupOf(index, '', frame, 'embed'),
  ];
  expect(labelsIn(embed)).toEqual(labelsIn(screen));
  expect(labelsIn(embed).length).toBeGreaterThan(2);
  expect(embed).toContain('<g class="labels"');
  expect(rest).not.toContain('<g class="labels"');
  const wordsOf = (markup: string) =>
    [...markup.matchAll(/<g class="words"[^>]*>(.*?)<\/g>/gs)].map(([, label]) => label);
  expect(wordsOf(embed)).toEqual(wordsOf(rest));
});

test('they fit in any font, and stand in the picture of its own', async () => {
  const { element, svg } = await renderStaticEmbed({
    text: JSON.stringify(dossier),
    view: 'focus=kor',
    base: '',
    src: '',
  });
  const [square = ''] = /<g class="labels".*?<g class="actors"/s.exec(element) ?? [];
  const rows = [...square.matchAll(/<tspan x[^>]*>/g)];
  expect(rows.length).toBeGreaterThan(1);
  for (const [row] of rows) expect(row).toContain('textLength');
  const [label = ''] = /<text class="label .*?<\/text>/s.exec(square) ?? [];
  expect(textOf(svg)).toContain(textOf(label));
});
