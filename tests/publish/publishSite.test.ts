/** A site of one dossier as a ZIP file: what is in it, and that text stays text. */
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { SiteFiles, SiteRequest } from '../../src/formats/out/sitePublisher';
import { computeLayout } from '../../src/layout/computeLayout';
import { fillPage } from '../../src/publish/fillPage';
import { publishSite } from '../../src/publish/publishSite';

const PLACES = ['put-away', 'missing', 'waiting', 'head', 'still', 'evidence'].map((place) => `<!--${place}-->`);
const TEMPLATE = `<!doctype html><html lang="en"><head></head><body>${PLACES.join('')}</body></html>`;
const HOSTILE = '</script><script>alert(1)</script>';

const dossierText = (more: object = {}) =>
  JSON.stringify({
    title: HOSTILE,
    actors: [
      { id: '__proto__', name: '한국' },
      { id: 'b', name: 'سوريا' },
    ],
    relationships: [{ id: 'constructor', from: '__proto__', to: 'b', type: 'talks' }],
    ...more,
  });

const requestOf = (text: string, more: Partial<SiteRequest> = {}): SiteRequest => ({
  ...{ text, name: 'two', base: '', frameHash: 'hash' },
  files: new Map([
    ['d/template.html', strToU8(TEMPLATE)],
    ['assets/page.js', strToU8('page')],
  ]),
  pictures: new Map([['faces/b.png', strToU8('png')]]),
  layout: (request) => Promise.resolve(computeLayout(request)),
  drawPng: () => Promise.resolve(strToU8('picture')),
  ...more,
});

const unpacked = async (request: SiteRequest) =>
  new Map(Object.entries(unzipSync(await publishSite(request))).map(([path, body]) => [path, strFromU8(body)]));

test('holds the page that a build writes, the dossier to the letter, and a list of all files', async () => {
  const text = dossierText();
  const site = await unpacked(requestOf(text));
  const { html } = await fillPage({
    ...{ template: TEMPLATE, file: strToU8(text), dossier: 'data/two.json', root: './' },
    pages: { 'data/two.json': './' },
  });
  expect(site.get('index.html')).toBe(html);
  expect(site.get('data/two.json')).toBe(text);
  expect(site.get('assets/page.js')).toBe('page');
  expect(site.get('data/faces/b.png')).toBe('png');
  expect(site.get('embed/two/picture.png')).toBe('picture');
  const { files, own, dossier, embed } = JSON.parse(site.get('site-files.json')!) as SiteFiles;
  expect([dossier, embed]).toEqual(['data/two.json', 'embed/two/']);
  const unlisted = ['site-files.json', '_headers', '.nojekyll'];
  expect([...files, ...own].map(({ path }) => path).sort()).toEqual(
    [...site.keys()].filter((path) => !unlisted.includes(path)).sort(),
  );
  expect(own.find(({ path }) => path === dossier)?.bytes).toBe(strToU8(text).length);
});

test('no text of a dossier becomes markup', async () => {
  const site = await unpacked(requestOf(dossierText({ marking: HOSTILE })));
  for (const path of ['index.html', 'embed.html', 'how-to-publish.html', 'embed/two/index.html']) {
    expect(site.get(path)).not.toContain('<script>alert');
    expect(site.get(path)).toMatch(/&lt;\/script(?:>|&gt;)/);
  }
});

test('names whole addresses: those of the site, else a placeholder', async () => {
  const unnamed = await unpacked(requestOf(dossierText()));
  expect(unnamed.get('embed/two/element.html')).toContain('src="https://your-site.example/data/two.json"');
  expect(unnamed.get('embed/two/index.html')).toContain('src="../../data/two.json"');
  const named = await unpacked(requestOf(dossierText(), { base: 'https://desk.example/a/' }));
  expect(named.get('embed/two/frame.html')).toContain('src="https://desk.example/a/embed/two/"');
  expect(named.get('embed.html')).not.toContain('your-site.example');
});

test('a dossier with a mark of the Traffic Light Protocol has a page', async () => {
  const site = await unpacked(requestOf(dossierText({ marking: 'TLP:RED' })));
  expect(site.get('index.html')).toContain('data-tlp="TLP:RED"');
  expect(site.get('how-to-publish.html')).toContain('TLP:RED');
});

test('the same request gives the same bytes', async () => {
  const text = dossierText();
  expect(await publishSite(requestOf(text))).toEqual(await publishSite(requestOf(text)));
});

test('says what is missing', async () => {
  await expect(publishSite(requestOf(dossierText(), { files: new Map() }))).rejects.toThrow('d/template.html');
  await expect(publishSite(requestOf('['))).rejects.toThrow('Nothing of the dossier');
});
