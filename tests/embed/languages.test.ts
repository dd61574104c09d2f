/** Embeds of dossiers in other languages and directions than the interface. */
import { describe, expect, test } from 'vitest';
import { renderStaticEmbed } from '../../src/embed/static/renderStaticEmbed';
import { renderStaticStory } from '../../src/embed/static/renderStaticStory';
import { splitSentence } from '../../src/embed/static/splitSentence';

const dossier = {
  format: 1,
  id: 'arabic',
  title: 'من يحذر من؟',
  subtitle: 'العلاقات بين NATO وروسيا',
  language: 'ar',
  credit: 'وكالة الأنباء',
  families: [{ id: 'w', label: 'تحذيرات', glyph: 'warning' }],
  types: [{ id: 'warn', label: 'تحذير', family: 'w', verb: 'حذر' }],
  actors: [
    { id: 'nato', name: 'هل NATO؟', kind: 'organisation' },
    { id: 'jpn', name: 'Japan', kind: 'state' },
  ],
  relationships: [{ id: 'r1', type: 'warn', from: 'nato', to: 'jpn', label: 'تحذير 2023!', claims: [] }],
  sources: [],
  story: [{ title: 'البداية', text: 'نص' }],
};
const asked = {
  text: JSON.stringify(dossier),
  view: '',
  controls: ['filters', 'story', 'legend', 'table'] as const,
  base: './embed/',
  src: 'data.json',
};

/** Elements whose text holds words of the dossier, outside the picture. */
const elementsAround = (html: string, words: string) =>
  [
    ...html
      .replace(/<\/template>[\s\S]*/, '')
      .replace(/<svg[\s\S]*?<\/svg>/g, '')
      .matchAll(/<([a-z]+)([^>]*)>([^<]*)(?=<)/g),
  ]
    .filter(([, , , text]) => text!.includes(words))
    .map(([, tag, attributes]) => ({ tag, attributes: attributes! }));

describe('an embed of an Arabic dossier', () => {
  test('says of each of its words that they are Arabic, and leaves their direction to their first letter', async () => {
    const { element } = await renderStaticEmbed(asked);
    expect(element).toMatch(/<figure class="figure"[^>]* lang="en" dir="ltr"/);
    for (const words of [dossier.title, dossier.subtitle, dossier.credit, 'تحذيرات', 'تحذير 2023!']) {
      const found = elementsAround(element, words);
      expect(found.length, words).toBeGreaterThan(0);
      for (const { tag, attributes } of found) {
        expect(attributes, words).toContain('lang="ar"');
        if (tag !== 'bdi') expect(attributes, words).toContain('dir="auto"');
      }
    }
    const story = await renderStaticStory(asked, (step) => `step-${step}.svg`);
    for (const { attributes } of elementsAround(story.element, 'البداية'))
      expect(attributes).not.toContain('lang="en"');
  });
  test('orders its rows in the picture from the right, and no others', async () => {
    const { element, svg } = await renderStaticEmbed(asked);
    for (const picture of [element, svg]) {
      const rows = [...picture.matchAll(/<tspan[^>]*>([^<]*)<\/tspan>/g)].map(([, row]) => row!);
      const arabic = rows.filter((row) => /[\u0600-\u06ff]/.test(row));
      expect(arabic.length).toBeGreaterThan(0);
      for (const row of arabic.filter((one) => /[\w!]/.test(one))) expect(row).toMatch(/^\u2067.*\u2069$/);
      expect(rows).toContain('هل');
      expect(rows).toContain('Japan');
    }
  });
});

test('a sentence of the interface is split around the words that it is given', () => {
  expect(splitSentence((words) => `Source: ${words}.`)).toEqual(['Source: ', '.']);
  expect(splitSentence((words) => words)).toEqual(['', '']);
});
