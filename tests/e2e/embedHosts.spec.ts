/** The embed in pages that are not ours: strict, hostile, dark, right to left, narrow, crowded, on paper. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { host, pasted as snippet } from './hostPage';
import { lend, OURS as SITE } from './strangers';
import { expect, test } from './site';
import { LONG } from '../sample';

const policy = (rules: string) => `<meta http-equiv="Content-Security-Policy" content="${rules}">`;
const OURS =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src 'self' data:";

/** A colour as it is painted. */
const paint = (embed: Locator, selector: string, part: string) =>
  embed
    .locator(selector)
    .first()
    .evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), part);

test('under a strict policy that lets our files in, all of it works', async ({ page }) => {
  const rules = `${OURS}; require-trusted-types-for 'script'; trusted-types svelte-trusted-html`;
  const embed = await host(page, { head: policy(rules) });
  await embed.getByRole('button', { name: 'Warnings' }).click();
  await expect(embed.locator('.status')).toContainText('Showing 6 of 37');
  await embed.locator('.square [data-relationship="S32"] .badge').click({ force: true });
  await expect(embed.locator('.line:not([data-filtered])').first()).toBeAttached();
});

test('under one that names no policy of ours, picture and filters still work', async ({ page }) => {
  const rules = `${OURS}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const embed = await host(page, { head: policy(rules) });
  await embed.getByRole('button', { name: 'Warnings' }).click();
  await expect(embed.locator('.status')).toContainText('Showing 6 of 37');
});

test('puts no style into the page around it, neither taken over nor drawn by its script', LONG, async ({ page }) => {
  const bare = '<actor-network src="./data/summit-2023.json" view="period=P4"></actor-network>';
  const embed = await host(page, {
    head: '<style>.title, .chips, .figure { color: rgb(1, 2, 3) }</style>',
    body: `<p class="title">Ours</p>${snippet}${bare}`,
  });
  await expect(page.locator('actor-network').nth(1).locator('.figure[data-live]')).toBeVisible();
  await embed.getByRole('button', { name: 'Warnings' }).click();
  await embed.locator('.square [data-relationship="S32"] .badge').click({ force: true });
  await expect(embed.locator('.line:not([data-filtered])').first()).toBeAttached();
  const sheets = await page.evaluate(() => [
    ...[...document.styleSheets].map(({ href }) => href?.split('/').at(-1) ?? 'own'),
    ...document.adoptedStyleSheets.map(() => 'adopted'),
  ]);
  expect(sheets).toEqual(['own', 'fonts.css']);
});

test('under one that lets no script in, picture and list stay, and one line is said', async ({ page, faults }) => {
  const embed = await host(page, {
    head: policy("default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:"),
  });
  await expect(embed.locator('.square svg')).toBeVisible();
  await embed.locator('summary').click();
  await expect(embed.locator('[data-item="S01"]')).toBeVisible();
  await expect(embed.locator('.zoom')).toBeHidden();
  const said = faults.splice(0).filter((line) => !line.startsWith('console: policy:'));
  expect(said).toHaveLength(1);
});

test('a style of the host does not get in', async ({ page }) => {
  const calm = await host(page, {});
  const before = await calm.locator('.figure').boundingBox();
  const hostile = `<style>* { box-sizing: content-box; font-size: 40px !important; color: red !important } svg { display: none } p, figure, button { padding: 50px !important }</style>`;
  await page.unrouteAll();
  const embed = await host(page, { head: hostile });
  await expect(embed.locator('.square svg')).toBeVisible();
  const after = await embed.locator('.figure').boundingBox();
  expect(Math.abs(after!.height - before!.height)).toBeLessThan(2);
  expect(await paint(embed, '.title', 'font-size')).toBe('20px');
  expect(await paint(embed, '.title', 'color')).toBe('rgb(29, 35, 43)');
});

test('is dark where the host is, and light where the host says nothing', LONG, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const plain = await host(page, {});
  expect(await paint(plain, '.figure', 'background-color')).toBe('rgb(255, 255, 255)');
  await page.unrouteAll();
  const dark = await host(page, { head: '<style>:root { color-scheme: dark }</style>' });
  expect(await paint(dark, '.figure', 'background-color')).toBe('rgb(18, 22, 27)');
  expect(await paint(dark, '.square .actor .shape', 'fill')).toBe('rgb(236, 232, 223)');
});

test('takes colours from the host by name', LONG, async ({ page }) => {
  const embed = await host(page, { head: '<style>actor-network { --entente-node: rgb(1, 2, 3) }</style>' });
  expect(await paint(embed, '.square .actor .shape', 'fill')).toBe('rgb(1, 2, 3)');
});

test('fits a column of 320 px', LONG, async ({ page }) => {
  const body = `<div id="column">${snippet}</div>`;
  const embed = await host(page, { head: '<style>#column { width: 320px }</style>', body });
  await expect(embed.locator('.tall svg')).toBeVisible();
  const wide = await embed.locator('.figure').evaluate((figure) => figure.scrollWidth - figure.clientWidth);
  expect(wide).toBe(0);
});

test('ten on a page are all live, and share no id', LONG, async ({ page }) => {
  const [, element = ''] = /(<actor-network[\s\S]*<\/actor-network>)/.exec(snippet) ?? [];
  await host(page, { body: `${element.repeat(9)}${snippet}` });
  await expect(page.locator('actor-network .figure[data-live]')).toHaveCount(10);
  await page.locator('actor-network').nth(7).getByRole('button', { name: 'Warnings' }).click();
  await expect(page.locator('actor-network').nth(7).locator('.status')).toContainText('Showing 6 of 37');
  await expect(page.locator('actor-network').nth(6).locator('.status')).toContainText('Showing all 37');
  expect(await page.locator('actor-network [id]').count()).toBe(0);
});

test('without a picture, a dossier that is not there promises none', async ({ page, faults }) => {
  const embed = await host(page, {
    body: '<actor-network src="./data/gone.json"></actor-network><script src="./embed/load.js"></script>',
  });
  await expect(embed.getByRole('alert')).toHaveText('The dossier gone.json cannot be had: the server answers 404.');
  expect(faults.splice(0).filter((line) => !line.includes('404'))).toEqual([]);
});

test(
  'a dossier that is not there leaves the picture, with a clear line and an event',
  LONG,
  async ({ page, faults }) => {
    const embed = await host(page, { body: snippet.replace('summit-2023.json', 'gone.json') });
    const said = embed.evaluate(
      (element) =>
        new Promise((resolve) =>
          element.addEventListener('error', (event) =>
            resolve((event as CustomEvent<{ message: string }>).detail.message),
          ),
        ),
    );
    await embed.getByRole('button', { name: 'Warnings' }).click();
    expect(await said).toBe('The dossier gone.json cannot be had: the server answers 404. The picture stays as it is.');
    await expect(embed.locator('.status.fault')).toContainText('404');
    await expect(embed.locator('.square svg')).toBeVisible();
    expect(faults.splice(0).some((line) => line.includes('actor-network:'))).toBe(true);
  },
);

test('without a still picture it draws its own, for its view', LONG, async ({ page }) => {
  const body =
    '<actor-network src="./data/summit-2023.json" view="period=P4"></actor-network><script type="module" src="./embed/actor-network.js"></script>';
  const embed = await host(page, { body });
  await expect(embed.locator('.figure[data-live] .square svg')).toBeVisible();
  await expect(embed.locator('.status')).toContainText('Showing 17 of 37');
});

test(
  'stores nothing, sets no cookie, and leaves nothing behind when it is taken away',
  LONG,
  async ({ page, context }) => {
    const embed = await host(page, {});
    await embed.getByRole('button', { name: 'Warnings' }).click();
    await expect(embed.locator('.status')).toContainText('Showing 6 of 37');
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    const client = await page.context().newCDPSession(page);
    const listeners = async () => {
      const { result } = await client.send('Runtime.evaluate', { expression: 'window' });
      return (await client.send('DOMDebugger.getEventListeners', { objectId: result.objectId! })).listeners.length;
    };
    const heap = async () => {
      await client.send('HeapProfiler.collectGarbage');
      return ((await client.send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize;
    };
    const rounds = (count: number) =>
      page.evaluate(async (times) => {
        const first = document.querySelector('actor-network')!;
        const still = first.shadowRoot!.querySelector('.figure')!;
        for (let k = 0; k < times; k++) {
          const one = document.createElement('actor-network');
          for (const { name, value } of first.attributes) one.setAttribute(name, value);
          one.attachShadow({ mode: 'open' }).append(still.cloneNode(true));
          document.body.append(one);
          await (one as unknown as { focusOn: (id: string) => Promise<void> }).focusOn('kor');
          one.remove();
          await new Promise((resolve) => setTimeout(resolve));
        }
      }, count);
    await rounds(100);
    const [before, had] = [await heap(), await listeners()];
    await rounds(100);
    // Several collections: what finalizers free is gone only at the next.
    await expect.poll(async () => (await heap()) / before).toBeLessThan(1.05);
    expect(await listeners()).toBe(had);
  },
);

test('on paper it keeps its key and its source, and drops what only a screen can do', LONG, async ({ page }) => {
  const embed = await host(page, {});
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const kept of ['.title', '.key', '.source', '.square svg'])
    await expect(embed.locator(kept).first()).toBeVisible();
  for (const dropped of ['.zoom', '.story']) await expect(embed.locator(dropped)).toBeHidden();
  const pdf = join(mkdtempSync(join(tmpdir(), 'entente-paper-')), 'article.pdf');
  await page.pdf({ path: pdf });
  const text = spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).stdout.replace(/\s+/g, ' ');
  for (const words of [
    'The Kim–Putin summit and its audience',
    'South Korea',
    'Speculated',
    'Warnings',
    'After an analyst’s article',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('Choose');
});

test('a dossier that does not come is told after fifteen seconds, and the picture stays', async ({ page, faults }) => {
  await page.clock.install();
  await page.route('**/slow.json', () => {});
  const embed = await host(page, { body: snippet.replace('src="./data/summit-2023.json"', 'src="slow.json"') });
  await expect(embed.locator('.figure[data-live]')).toBeVisible();
  const said = embed.evaluate(
    (one) =>
      new Promise((tell) =>
        one.addEventListener('error', (event) => tell((event as CustomEvent<{ message: string }>).detail.message)),
      ),
  );
  const asked = page.waitForRequest('**/slow.json');
  await embed.getByRole('button', { name: 'Warnings' }).click();
  await asked;
  await page.clock.fastForward(14_000);
  await expect(embed.locator('.status.fault')).toHaveCount(0);
  await page.clock.fastForward(2_000);
  expect(await said).toBe(
    'The dossier slow.json cannot be had: nothing came for 15 seconds. The picture stays as it is.',
  );
  await expect(embed.locator('.status.fault')).toContainText('15 seconds');
  await expect(embed.locator('.square svg')).toBeVisible();
  expect(faults.splice(0).some((line) => line.includes('actor-network:'))).toBe(true);
});

test('what is asked before anything stands is answered when it does', LONG, async ({ page }) => {
  await host(page, { body: '<script type="module" src="./embed/actor-network.js"></script>' });
  const view = await page.evaluate(async () => {
    await customElements.whenDefined('actor-network');
    const one = document.createElement('actor-network') as HTMLElement & {
      focusOn: (id: string) => Promise<void>;
      view: string;
    };
    one.setAttribute('src', './data/summit-2023.json');
    document.body.append(one);
    await one.focusOn('kor');
    return one.view;
  });
  expect(view).toBe('focus=kor');
  await expect(page.locator('actor-network .square [data-relationship=S31][data-dim]')).toBeAttached();
});

test('a page that arrives slowly gets its embed taken over once all of it is there', LONG, async ({ page, faults }) => {
  const [before, after] = [
    snippet.slice(0, snippet.indexOf('<svg') + 4000),
    snippet.slice(snippet.indexOf('<svg') + 4000),
  ];
  let finish = () => {};
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8');
    const own = (text: string) => text.replaceAll('"./', `"${SITE}/`);
    answer.write(
      `<!doctype html><html lang="en"><head><title>Slow</title><link rel="icon" href="data:,"></head><body><script type="module" src="${SITE}/embed/actor-network.js"></script>${own(before)}`,
    );
    finish = () => answer.end(own(after));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const { port } = server.address() as AddressInfo;
    await lend(page);
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'commit' });
    await expect(page.locator('actor-network')).toBeAttached();
    await expect(page.locator('actor-network .figure[data-live]')).toHaveCount(0);
    finish();
    const embed = page.locator('actor-network');
    await expect(embed.locator('.figure[data-live]')).toBeVisible();
    await embed.getByRole('button', { name: 'Warnings' }).click();
    await expect(embed.locator('.status')).toContainText('Showing 6 of 37');
  } finally {
    server.close();
    // The page itself is somebody else's.
    expect(faults.splice(0)).toEqual([expect.stringMatching(/^request: http:\/\/127\.0\.0\.1:\d+\/$/)]);
  }
});

test('a view may raise what it names', LONG, async ({ page }) => {
  const embed = await host(page, {});
  await embed.evaluate((one) => one.setAttribute('view', 'highlight=S41'));
  await expect(embed.locator('.square [data-relationship=S31][data-dim]')).toBeAttached();
  await expect(embed.locator('.square [data-relationship=S41]:not([data-dim])')).toBeAttached();
});

test('by keys alone: filter, open evidence, close it, follow the story', async ({ page }) => {
  const embed = await host(page, {});
  const focused = () => embed.evaluate((one) => one.shadowRoot?.activeElement?.textContent?.trim() ?? '');
  const tabTo = async (words: RegExp) => {
    for (let n = 0; n < 60 && !words.test(await focused()); n++) await page.keyboard.press('Tab');
    expect(await focused()).toMatch(words);
  };
  await tabTo(/^Warnings/);
  await page.keyboard.press('Enter');
  await expect(embed.locator('.status')).toContainText('Showing 6 of 37');
  await tabTo(/^Read as a list/);
  await page.keyboard.press('Enter');
  await tabTo(/^It may be that Russia signalled to South Korea/);
  await page.keyboard.press('Enter');
  await expect(embed.locator('.card')).toContainText('It may be that Russia signalled to South Korea.');
  await page.keyboard.press('Escape');
  await expect(embed.locator('.card')).toBeHidden();
  expect(await focused()).toMatch(/^It may be that Russia signalled to South Korea/);
});
