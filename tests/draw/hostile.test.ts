import { SaxesParser } from 'saxes';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { parseDossier } from '../../src/dossier/parseDossier';
import Picture from '../../src/draw/svg/Picture.svelte';
import { searchLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { hostile } from '../fixtures/hostile';
import { soundHead, soundLists } from '../fixtures/sound';
import { sampled } from '../sample';

const COUNT = sampled(100, 500);
const ELEMENTS = ['svg', 'g', 'path', 'circle', 'rect', 'text', 'tspan'];
const ATTRIBUTES =
  /^(class|d|x|y|dx|r|rx|cx|cy|width|height|viewBox|transform|opacity|(fill|stroke)(-[a-z]+)?|paint-order|pointer-events|text-anchor|font-(family|size|weight)|role|xmlns|aria-(hidden|label)|data-(actor|context|dim|filtered|relationships?))$/;

/** Reads XML strictly; throws where it is not well-formed. */
function read(xml: string): { elements: Set<string>; attributes: Set<string>; words: string } {
  const elements = new Set<string>();
  const attributes = new Set<string>();
  let words = '';
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.on('opentag', ({ name, attributes: own }) => {
    elements.add(name);
    for (const key of Object.keys(own)) attributes.add(key);
  });
  parser.on('text', (text) => (words += text));
  parser.write(xml).close();
  return { elements, attributes, words };
}

it(`${COUNT} broken dossiers are drawn, and nothing in them becomes markup`, async () => {
  const elements = new Set<string>();
  const attributes = new Set<string>();
  let words = '';
  for (let seed = 0; seed < COUNT; seed++) {
    const { index } = parseDossier(hostile(seed).text);
    const plan = picture.planPicture(index!, (['wide', 'square', 'tall'] as const)[seed % 3]!);
    const places = await picture.findPlaces(index!, plan, (request) => Promise.resolve(searchLayout(request, 1)));
    const scene = picture.drawMarks(plan, places);
    const { body } = render(Picture, { props: { scene, title: index!.dossier.title, live: seed % 2 === 0 } });
    // In a page `]]>` is text like any other; in XML it is not.
    const found = read(body.replace(/<!--.{0,12}?-->/g, '').replaceAll(']]>', ']]&gt;'));
    found.elements.forEach((name) => elements.add(name));
    found.attributes.forEach((name) => attributes.add(name));
    words += found.words;
    expect(body, `seed ${seed}`).not.toMatch(/="[^"]*(NaN|Infinity|undefined)[^"]*"/);
  }
  expect([...elements].filter((name) => !ELEMENTS.includes(name))).toEqual([]);
  expect([...attributes].filter((name) => !ATTRIBUTES.test(name))).toEqual([]);
  // What was planted did get this far: as words.
  expect(words).toContain('<script>');
  expect(words).not.toMatch(/[\u0000-\u0008\u202e\ud800]/);
});

it.each(['a '.repeat(9_000), 'x'.repeat(19_000), '\u0301'.repeat(19_000), '中'.repeat(19_000)])(
  'names and labels without end are cut',
  (endless) => {
    const lists = soundLists();
    for (const actor of lists.actors) Object.assign(actor, { name: endless, short: endless });
    for (const link of lists.relationships) link.label = endless;
    const { index, problems } = parseDossier(JSON.stringify({ ...soundHead(), ...lists }));
    expect(new Set(problems.map(({ code, severity }) => `${code} ${severity}`))).toEqual(
      new Set(/[ 中]/.test(endless) ? [] : ['long-word warning']),
    );
    const scene = picture.drawMarks(picture.planPicture(index!, 'wide'), picture.storedPlacesOf(index!, 'wide'));
    const rows = [
      ...scene.actors.flatMap(({ label }) => label.rows),
      ...scene.lines.flatMap(({ label }) => label.rows),
    ];
    expect(Math.max(...rows.map(({ text }) => text.length))).toBeLessThan(170);
    expect(scene.actors.every(({ shape }) => shape.reach < 200)).toBe(true);
  },
);
