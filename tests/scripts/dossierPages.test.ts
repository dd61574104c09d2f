/** Pages of dossiers in a built site. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, expect, test, vi } from 'vitest';
import { pageFolderOf } from '../../src/publish/fillPage';
import { addDossierPage, writeDossierPages } from '../../src/cli/writeDossierPages';
import { certificateOf } from '../../src/dossier/certificate';
import type { PlacesByFrame } from '../../src/view/viewState';
import { largeCrowd } from '../fixtures/largeCrowd';

const TEMPLATE = `<!doctype html>
<html lang="en"><head><link rel="icon" href="icon.svg" type="image/svg+xml" /><script src="./assets/page.js"></script>
<!--head--></head><body><!--put-away--><p data-missing="<!--missing-->"><!--waiting--></p><div id="entente"><!--still--></div>
<!--evidence--></body></html>`;

const dossier = (title: string, id?: string) =>
  JSON.stringify({
    ...(id === undefined ? {} : { id }),
    title,
    actors: [
      { id: 'a', name: 'Alpha' },
      { id: 'b', name: 'Beta' },
    ],
    relationships: [{ from: 'a', to: 'b', type: 'talks', label: 'Talks </script> here' }],
  });

function siteWith(files: Readonly<Record<string, string>>): string {
  const site = mkdtempSync(join(tmpdir(), 'entente-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, 'data', name)), { recursive: true });
    writeFileSync(join(site, 'data', name), text);
  }
  return site;
}
const read = (site: string, path: string) => readFileSync(join(site, path), 'utf8');
const pageOf = (site: string, path: string) => {
  const html = read(site, path);
  const places = /<script type="application\/json" id="places">(.*?)<\/script>/s.exec(html)![1]!;
  return { html, ...(JSON.parse(places) as { of: string; places: PlacesByFrame }) };
};

afterEach(() => void vi.restoreAllMocks());

test('each dossier gets a page with its picture, its places and its way to the site', async () => {
  const files = { 'one.json': dossier('First', 'un'), 'two.json': dossier('Second') };
  const site = siteWith(files);
  await writeDossierPages(site, TEMPLATE, 'two.json', Object.keys(files));
  const first = pageOf(site, 'd/un/index.html');
  expect(first.html).toContain('src="../../assets/page.js"');
  expect(first.html).toContain('href="../../icon.svg"');
  expect(first.html).toMatch(/<html [^>]*data-root="\.\.\/\.\.\/" data-dossier="data\/one\.json"/);
  for (const frame of ['wide', 'square', 'tall'] as const) {
    expect(first.html).toContain(`<div class="still ${frame}">`);
    expect(Object.keys(first.places[frame]!)).toEqual(['a', 'b']);
  }
  expect(first.of).toBe(certificateOf(Buffer.from(files['one.json'])));
  // The first page of the site is that of one of them.
  const start = pageOf(site, 'index.html');
  expect(start.html).toMatch(/data-root="\.\/" data-dossier="data\/two\.json"/);
  expect(start.places).toEqual(pageOf(site, 'd/two/index.html').places);
  const { dossiers } = JSON.parse(read(site, 'data/index.json')) as { dossiers: object[] };
  expect(dossiers).toMatchObject([
    { title: 'First', address: 'data/one.json', page: 'd/un/', actors: 2, relationships: 1 },
    { title: 'Second', address: 'data/two.json', page: 'd/two/' },
  ]);
  expect(read(site, 'd/index.html')).toMatch(/href="un\/"[\s\S]*First[\s\S]*2 actors, 1 relationship</);
  expect(read(site, 'd/index.html')).not.toContain('<script');
});

test('two dossiers of one id stop the build, and are named', async () => {
  const files = { 'one.json': dossier('First', 'Same'), 'two.json': dossier('Second', 'same') };
  await expect(writeDossierPages(siteWith(files), TEMPLATE, 'one.json', Object.keys(files))).rejects.toThrow(
    'data/one.json and data/two.json have one id, and so one page, d/same/. Give one of them another id.',
  );
});

test('a dossier that was published beside those of the site does not stop it', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const site = siteWith({ 'one.json': dossier('First', 'same'), 'copy.json': dossier('Copy', 'same') });
  await writeDossierPages(site, TEMPLATE, 'one.json', ['one.json']);
  expect(read(site, 'd/same/index.html')).toContain('First');
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('data/one.json and data/copy.json have one id'));
});

test('a page that is added later stands in the list', async () => {
  const site = siteWith({ 'one.json': dossier('First') });
  await writeDossierPages(site, TEMPLATE, 'one.json', ['one.json']);
  writeFileSync(join(site, 'data/late one.json'), dossier('Late'));
  expect(await addDossierPage(site, 'late one.json')).toEqual({ page: 'd/late-one/' });
  expect(pageOf(site, 'd/late-one/index.html').html).toContain('data-dossier="data/late%20one.json"');
  expect(read(site, 'd/index.html')).toMatch(/First[\s\S]*Late|Late[\s\S]*First/);
  // Once more: it is there already.
  await addDossierPage(site, 'late one.json');
  expect((JSON.parse(read(site, 'data/index.json')) as { dossiers: object[] }).dossiers).toHaveLength(2);
  writeFileSync(join(site, 'data/other.json'), dossier('Other', 'late-one'));
  expect(await addDossierPage(site, 'other.json')).toMatchObject({
    fault: expect.stringContaining('one id') as string,
  });
});

test('a site without a template gets no page, and is told why', async () => {
  const site = siteWith({ 'one.json': dossier('First') });
  expect(await addDossierPage(site, 'one.json')).toMatchObject({
    fault: expect.stringContaining('npm run build') as string,
  });
  expect(existsSync(join(site, 'd'))).toBe(false);
});

test.each([
  ['summit-2023', 'x.json', 'summit-2023'],
  [undefined, 'My file (2).json', 'My-file-2-'],
  ['../../etc', 'x.json', '-etc'],
  ['북한/러시아', 'x.json', '북한-러시아'],
])('the page of %j in %j lies in %j', (id, file, folder) => expect(pageFolderOf(id, file)).toBe(folder));

test('the page of a large dossier has its groups, and leaves evidence and places to its file', async () => {
  const large = JSON.stringify(largeCrowd({ actors: 500, relationships: 2_600 }));
  const site = siteWith({ 'large.json': large });
  await writeDossierPages(site, TEMPLATE, 'large.json', ['large.json']);
  const page = pageOf(site, 'd/large/index.html');
  const holds = (part: RegExp) => part.test(page.html);
  expect(holds(/data-actor="group Group 1"/)).toBe(true);
  expect([holds(/data-relationships=/), holds(/id="r-r0"/)]).toEqual([false, false]);
  expect(holds(/2,600 relationships are too many to tell here.*href="\.\.\/\.\.\/data\/large\.json"/s)).toBe(true);
  expect(page.places).toEqual({});
  expect(brotliCompressSync(page.html).length).toBeLessThan(150 * 1024);
});
