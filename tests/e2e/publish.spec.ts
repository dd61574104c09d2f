/** A site that the page makes of a dossier: unpacked and served elsewhere, it is whole, and tells what is missing from it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { PNG } from 'pngjs';
import { fileFor, serve } from '../../scripts/serve.mjs';
import { expect, expectAccessible, explore, test } from './site';
import { unpack } from './unpack';
import { LONG } from '../sample';

test.use({ acceptDownloads: true });

const NAME = 'two-states';
const DOSSIER = {
  title: 'Two states <b>& more</b>',
  marking: 'TLP:AMBER',
  actors: [
    { id: 'kor', name: '한국' },
    { id: 'prk', name: 'North Korea' },
    { id: 'chn', name: 'China' },
  ],
  relationships: [
    { id: 'R1', from: 'kor', to: 'prk', type: 'talks', mutual: true },
    { id: 'R2', from: 'prk', to: 'chn', type: 'trade' },
  ],
};

test('publishes a reader’s own dossier as a site that works elsewhere and tells what is missing', async ({
  page,
  browser,
  faults,
}) => {
  await explore(page);
  await page.getByRole('button', { name: 'Open' }).first().click();
  await page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles({
      name: `${NAME}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(DOSSIER)),
    });
  await expect(page.locator('.stage [data-actor=kor]')).toBeAttached();
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'Website', exact: true }).check();
  await expectAccessible(page);
  // A dossier with a handling mark: nothing is made before that is answered.
  await dialog.getByRole('button', { name: 'Save' }).click();
  const may = dialog.getByRole('checkbox', { name: 'TLP:AMBER' });
  expect(await may.evaluate((box: HTMLInputElement) => box.validity.valueMissing)).toBe(true);
  await expect(dialog.getByRole('status')).toHaveText('');
  await may.check();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${NAME}.site.zip`);
  const folder = unpack(await readFile(await file.path()));
  expect(JSON.parse(readFileSync(join(folder, `data/${NAME}.json`), 'utf8'))).toEqual(DOSSIER);
  expect(readFileSync(join(folder, 'how-to-publish.html'), 'utf8')).toContain('TLP:AMBER');
  expect(readFileSync(join(folder, `data/${NAME}.csv`), 'utf8')).toContain('한국');
  const picture = PNG.sync.read(readFileSync(join(folder, `embed/${NAME}/picture.png`)));
  expect(picture.width).toBe(1360);
  expect(new Set(picture.data).size).toBeGreaterThan(20);

  const site = await serve(folder, { port: 0 });
  const article = mkdtempSync(join(tmpdir(), 'entente-article-'));
  const other = await serve(article, { port: 0 });
  const open = async (options: { javaScriptEnabled?: boolean } = {}) => {
    const fresh = await (await browser.newContext(options)).newPage();
    fresh.on('pageerror', ({ message }) => faults.push(message));
    fresh.on(
      'console',
      (message) => message.type() === 'error' && !/404/.test(message.text()) && faults.push(message.text()),
    );
    fresh.on('request', (request) => {
      const isKnown = [site.address, other.address].some((own) => request.url().startsWith(own));
      if (!isKnown && !/^(data|blob):/.test(request.url())) faults.push(`request: ${request.url()}`);
    });
    return fresh;
  };
  try {
    const still = await open({ javaScriptEnabled: false });
    await still.goto(site.address);
    await expect(still).toHaveTitle(/^Two states <b>& more<\/b>/);
    await expect(still.locator('.still.wide [data-actor=kor]')).toBeVisible();
    await still.goto(`${site.address}how-to-publish.html`);
    await expect(still.getByRole('heading', { level: 1 })).toHaveText('How to publish: Two states <b>& more</b>');

    const live = await open();
    await live.goto(site.address);
    await live.locator('.stage [data-actor=prk] .name').click();
    await expect(live.getByRole('complementary', { name: 'Details' })).toContainText('North Korea');

    await live.goto(`${site.address}check.html`);
    await expect(live.getByRole('status')).toHaveText(/^All is well: \d+ tests passed\.$/);
    await expectAccessible(live);
    const text = await live.getByLabel('Element').inputValue();
    expect(text).toContain(`src="${site.address}data/${NAME}.json"`);
    writeFileSync(
      join(article, 'index.html'),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title><link rel="icon" href="data:,"></head><body>${text}</body></html>`,
    );
    await live.goto(other.address);
    const embed = live.locator('actor-network');
    await expect(embed.locator('.figure[data-live]')).toBeVisible();
    await expect(embed.locator('.square [data-actor=kor]')).toBeVisible();

    rmSync(join(folder, 'embed/actor-network.css'));
    await live.goto(`${site.address}check.html`);
    await expect(live.getByRole('status')).toHaveText(/^One thing is wrong/);
    await expect(live.locator('.fault')).toContainText('embed/actor-network.css is missing');
  } finally {
    await site.close();
    await other.close();
  }
});

test('tells what a server withholds from other sites', LONG, async ({ browser }) => {
  const list = { frameHash: '', files: [], own: [], dossier: 'data/summit-2023.json', embed: 'embed/summit-2023/' };
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  const server = createServer((request, response) => {
    const file = fileFor('dist', request.url ?? '');
    if (request.url === '/site-files.json') return void response.end(JSON.stringify(list));
    if (!file || !existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/json' }).end(readFileSync(file));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/check.html`);
    await expect(page.getByRole('status')).toHaveText(/^2 things are wrong/);
    await expect(page.locator('.fault').first()).toContainText('Other sites may not read data/summit-2023.json');
    await expect(page.locator('.fault').last()).toContainText('access-control-allow-origin', { ignoreCase: true });
  } finally {
    server.close();
    server.closeAllConnections();
  }
});
