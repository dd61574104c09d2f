/** A new build of the site leaves alone what `entente build` has put there. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { putEmbedsBack, setEmbedsAside } from '../../scripts/keepEmbeds';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

test('embeds, the scripts of pinned ones and dossiers of elsewhere outlast a build; what it makes anew is new', async () => {
  const [pinned, other, hash] = ['0123456789ab', 'ba9876543210', 'aaaaaaaaaaaa'];
  const site = folderWith({
    'index.html': '',
    'embed/actor-network.js': 'old',
    'embed/shipped/index.html': 'old',
    'embed/gas/index.html': 'mine',
    'embed/gas/element.html': '<actor-network src="../../data/gas.json">',
    [`embed/seoul/${hash}/element.html`]: `<script src="https://desk.example/embed/${pinned}/load.js">`,
    [`embed/${pinned}/load.js`]: 'pinned',
    [`embed/${other}/load.js`]: 'nobody asks for it',
    'data/shipped.json': 'old',
    'data/gas.json': 'mine',
    'data/withdrawn.json': 'no longer published',
  });
  const store = join(folderWith({}), 'store');
  await setEmbedsAside(site, store, folderWith({ 'shipped.json': '' }));
  rmSync(site, { recursive: true });
  for (const [path, text] of [
    ['embed/actor-network.js', 'new'],
    ['embed/shipped/index.html', 'new'],
    ['data/shipped.json', 'new'],
  ] as const) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  await putEmbedsBack(site, store);
  const read = (path: string) => readFileSync(join(site, path), 'utf8');
  expect(read('embed/gas/index.html')).toBe('mine');
  expect(read(`embed/seoul/${hash}/element.html`)).toContain(pinned);
  expect(read(`embed/${pinned}/load.js`)).toBe('pinned');
  expect(read('data/gas.json')).toBe('mine');
  expect([read('embed/actor-network.js'), read('embed/shipped/index.html'), read('data/shipped.json')]).toEqual(
    Array(3).fill('new'),
  );
  expect(existsSync(join(site, 'embed', other))).toBe(false);
  expect(existsSync(join(site, 'data', 'withdrawn.json'))).toBe(false);
  expect(existsSync(store)).toBe(false);
});

test('a site that was never built has nothing to keep', async () => {
  const store = join(folderWith({}), 'store');
  await setEmbedsAside(join(store, 'nowhere'), store, 'data');
  expect(existsSync(store)).toBe(false);
});
