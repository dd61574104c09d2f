/** Widths by amount, and their scale in the key, wherever a picture leaves the page. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { renderStaticEmbed } from '../../src/embed/static/renderStaticEmbed';
import { renderStaticPage } from '../../src/explore/static/renderStaticPage';
import { svgTextOf } from '../../src/formats/out/drawing';
import { renderOnServer } from '../../src/formats/out/renderOnServer';
import { buildDeck } from '../../src/formats/out/slides/buildDeck';
import { searchLayout } from '../../src/layout/computeLayout';
import { DELIVERIES } from '../fixtures/deliveries';
import { cutOff, drawn, indexOf, readXml } from './drawn';

const SCALE = ['200 tonnes', '100 tonnes', 'No amount in tonnes'];

/** How wide the giving end of a line is: a ribbon ends beside where it begins, and is written in steps. */
function widthIn(svg: string, id: string): number {
  const [, group] = svg.split(`data-relationship="${id}"`);
  const steps = /d="M[^l"]+(l[^"]+)Z"/
    .exec(group!)![1]!
    .match(/-?[\d.]+/g)!
    .map(Number);
  const along = (axis: 0 | 1) => steps.reduce((sum, step, i) => (i % 2 === axis ? sum + step : sum), 0);
  return Math.hypot(along(0), along(1));
}

test('a file has them', async () => {
  const drawing = await drawn(indexOf(DELIVERIES), { frame: 'wide' });
  const { words } = readXml(svgTextOf(drawing));
  for (const sample of SCALE) expect(words).toContain(sample);
  expect(cutOff(drawing)).toEqual([]);
});

test('an embed has them, and the page without a script', async () => {
  const text = JSON.stringify(DELIVERIES);
  const { element } = await renderStaticEmbed({
    text,
    view: '',
    base: 'https://desk.example/embed/',
    src: 'https://desk.example/d.json',
  });
  const { still } = await renderStaticPage(text);
  for (const html of [element, still]) for (const sample of SCALE) expect(html).toContain(sample);
  expect(widthIn(still, 'whole') / widthIn(still, 'half')).toBeCloseTo(2, 1);
  expect(widthIn(still, 'other')).toBeCloseTo(1, 1);
});

test('a slide has them', async () => {
  const layout = (request: Parameters<typeof searchLayout>[0]) => Promise.resolve(searchLayout(request, 1));
  const deck = await buildDeck({ index: indexOf(DELIVERIES), theme: 'light', layout, draw: renderOnServer });
  const slide = strFromU8(unzipSync(deck)['ppt/slides/slide2.xml']!);
  for (const sample of SCALE) expect(slide).toContain(sample);
});

test('a dossier without the field has none', async () => {
  const plain = indexOf({ ...DELIVERIES, weight: undefined });
  const { words } = readXml(svgTextOf(await drawn(plain, { frame: 'wide' })));
  expect(words).not.toContain('tonnes');
});
