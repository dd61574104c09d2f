import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  writeElementSnippet,
  writeIframePage,
  writeIframeSnippet,
  writeOembed,
} from '../../src/embed/static/embedCode';
import { renderStaticEmbed, type EmbedRequest } from '../../src/embed/static/renderStaticEmbed';
import { hostile } from '../fixtures/hostile';

const text = readFileSync('data/summit-2023.json', 'utf8');
const still = (asked: Partial<EmbedRequest> = {}) =>
  renderStaticEmbed({
    text,
    view: '',
    base: 'https://desk.example/embed/',
    src: 'https://desk.example/data/summit-2023.json',
    ...asked,
  });

const linesIn = (html: string) => [...html.matchAll(/data-relationships?="([^"]+)"[^>]*class="line[^>]*>/g)];

describe('an embed without a script', () => {
  test('of the shipped dossier weighs at most 25 KB, and is the same every time', async () => {
    const [first, second] = [writeElementSnippet(await still()), writeElementSnippet(await still())];
    expect(brotliCompressSync(first).length).toBeLessThanOrEqual(25 * 1024);
    expect(second).toBe(first);
  });
  test('bears the handling mark at its top and at its foot, in its colours', async () => {
    const marked = JSON.stringify({ ...(JSON.parse(text) as object), marking: 'TLP: AMBER+STRICT' });
    const { element, plain } = await still({ text: marked });
    const bands = [...element.matchAll(/<p class="([^"]*marking[^"]*)"[^>]*>([^<]*)</g)];
    expect(bands.map(([, name, words]) => [name, words])).toEqual([
      ['marking tlp tlp-amber-strict', 'TLP:AMBER+STRICT'],
      ['marking tlp tlp-amber-strict', 'TLP:AMBER+STRICT'],
    ]);
    expect(plain.match(/TLP:AMBER\+STRICT/g)).toHaveLength(2);
  });
  test('shows exactly the view that is asked for, in both frames', async () => {
    const { element, notices } = await still({ view: 'period=P4' });
    expect(notices).toEqual([]);
    const lines = linesIn(element);
    const shown = lines.filter(([tag]) => !tag.includes('data-filtered'));
    expect(lines.length).toBe(2 * 34);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(lines.length);
    const listed = [...element.matchAll(/<li data-item="([^"]+)"(?! hidden)[^>]*>/g)].map(([, id]) => id!);
    const drawn = new Set(shown.flatMap(([, ids]) => ids!.split(' ')));
    expect(listed.filter((id) => drawn.has(id))).toHaveLength(17);
    expect(element).toContain('data-view="period=P4"');
  });
  test('describes the whole in the author’s words, and a part of it in its own', async () => {
    const [whole, part] = [await still(), await still({ view: 'hide-certainty=confirmed' })];
    expect(whole.description).toMatch(/^A network of sixteen actors/);
    expect(part.description).toMatch(/^A network of \d+ actors and 27 relationships\./);
    expect(part.description).not.toContain('confirmed');
  });
  test('says what of the view it could not use', async () => {
    expect((await still({ view: 'hide=nothing-like-it' })).notices[0]).toContain('nothing-like-it');
  });
  test('needs no style attribute, no inline script and no id', async () => {
    const { element } = await still({ controls: ['filters', 'period', 'story', 'legend', 'details', 'table'] });
    expect(element).not.toMatch(/\s(style|id|on\w+)="/);
    expect(element).not.toMatch(/<script/);
  });
  test('says what was corrected, when, and whom to tell', async () => {
    const dossier = {
      ...(JSON.parse(text) as object),
      contact: 'desk@example.org',
      corrections: [{ date: '2023-11-02', text: 'The date of the talks.' }],
    };
    const { element } = await still({ text: JSON.stringify(dossier) });
    expect(element).toContain('Corrected on 2 November 2023: The date of the talks.');
    expect(element).toContain('desk@example.org');
  });
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('lets no text of hostile dossier %i become markup', async (seed) => {
    const made = await still({ text: hostile(seed).text }).catch(() => null);
    if (!made) return;
    const page = writeIframePage(made, { base: 'x/', page: 'p', image: null, oembed: 'o' }, { css: '', hash: '' });
    const tags = [...page.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)];
    // Every `<` begins a tag that is ours.
    expect(page.split('<').length - 1).toBe(tags.length + page.split('</').length - 1 + 1);
    const names = new Set(tags.map(([, name]) => name));
    expect(['iframe', 'img', 'a'].filter((name) => names.has(name))).toEqual([]);
    expect(tags.filter(([, name]) => name === 'script')).toHaveLength(2);
    expect(tags.filter(([, name]) => name === 'style')).toHaveLength(1);
    for (const [tag, , attributes] of tags)
      expect(attributes!.replace(/="[^"]*"/g, '='), tag.slice(0, 200)).not.toMatch(/\s(on\w+|srcdoc|style)=/);
  });
});

describe('pages about an embed', () => {
  const addresses = {
    base: '../',
    page: 'https://desk.example/embed/x/',
    image: 'https://desk.example/p.png',
    oembed: 'oembed.json',
  };
  test('tell article systems what it is', async () => {
    const made = await still({ title: 'A "title" <b>' });
    const page = writeIframePage(made, addresses, { css: 'body{margin:0}', hash: 'abc=' });
    expect(page).toContain('<style>body{margin:0}</style>');
    expect(page).toContain("style-src 'self' 'sha256-abc=';");
    expect(page).toContain('<meta property="og:title" content="A &quot;title&quot; &lt;b&gt;">');
    expect(page).toContain('<meta name="twitter:card" content="summary_large_image">');
    expect(page).toContain('type="application/json+oembed" href="oembed.json"');
    expect(page).toMatch(/http-equiv="Content-Security-Policy" content="default-src &?/);
    const answer = JSON.parse(writeOembed(made, addresses)) as Record<string, unknown>;
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 680, title: 'A "title" <b>' });
    expect(answer.html).toBe(writeIframeSnippet(made, addresses));
  });
});
