/** The embed in Firefox ESR: a second engine, driven over WebDriver BiDi. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMIT } from '../limits';
import { serve } from '../../scripts/serve.mjs';

let site: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'entente-firefox-'));
  await cp('dist', site, { recursive: true });
  const element = await readFile('dist/embed/summit-2023/element.html', 'utf8');
  const snippet = element.replace(/(href|src)="\.\.\/\.\.\//g, '$1="./').replace('src="picture.png"', 'src="data:,"');
  const page = (head: string, body = snippet) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;
  const policy = (rules: string) => `<meta http-equiv="Content-Security-Policy" content="${rules}">`;
  const ours =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; img-src data:";
  await writeFile(join(site, 'strict.html'), page(policy(ours)));
  await writeFile(
    join(site, 'no-script.html'),
    page(policy("default-src 'none'; style-src 'self'; font-src 'self'; img-src data:")),
  );
  await writeFile(
    join(site, 'hostile.html'),
    page('<style>* { font-size: 40px !important } svg { display: none }</style>'),
  );
  await writeFile(join(site, 'dark.html'), page('<style>:root { color-scheme: dark }</style>'));
  const frame = '<iframe sandbox="allow-scripts" src="./embed/summit-2023/" width="680" height="900"></iframe>';
  await writeFile(join(site, 'sandbox.html'), page('', frame));
  server = await serve(site, { port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(site, { recursive: true, force: true });
});

async function withFirefox(prefs: Record<string, unknown>, use: (page: Page) => Promise<void>): Promise<void> {
  const browser: Browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    extraPrefsFirefox: prefs,
    timeout: LIMIT,
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 900, height: 1000 });
    await use(page);
  } finally {
    await browser.close();
  }
}

const open = (page: Page, file: string) => page.goto(new URL(file, server.address).href, { waitUntil: 'load' });
/** Looks at every frame: what changes in a shadow root wakes no waiting of puppeteer's own. */
const find = async (page: Page, selector: string): Promise<ElementHandle> => {
  await page.waitForFunction(
    (path) => document.querySelector('actor-network')?.shadowRoot?.querySelector(path),
    { timeout: LIMIT, polling: 'raf' },
    selector,
  );
  return (await page.$(`actor-network >>> ${selector}`))!;
};
const textOf = (page: Page, selector: string) =>
  page.evaluate(
    (path) => document.querySelector('actor-network')!.shadowRoot!.querySelector(path)!.textContent,
    selector,
  );
const styleOf = (page: Page, selector: string, name: string) =>
  page.evaluate(
    (path, part) => {
      const node = document.querySelector('actor-network')!.shadowRoot!.querySelector(path)!;
      return getComputedStyle(node).getPropertyValue(part);
    },
    selector,
    name,
  );

describe('in Firefox', () => {
  test('it is taken over, filters, opens evidence, and holds in strict, hostile and dark pages', () =>
    withFirefox({}, async (page) => {
      for (const file of ['strict.html', 'hostile.html']) {
        await open(page, file);
        await find(page, '.figure[data-live]');
        await (await find(page, '.chips [data-family="warnings"]')).click();
        await expect.poll(() => textOf(page, '.status'), { timeout: LIMIT }).toContain('Showing 6 of 37');
        await (await find(page, '.chips [data-all]')).click();
        await expect.poll(() => textOf(page, '.status')).toContain('Showing all 37');
        await (await find(page, '.square [data-relationship="S32"] .badge')).click();
        await expect.poll(() => textOf(page, '.card'), { timeout: LIMIT }).toContain('China');
      }
      expect(await styleOf(page, '.title', 'font-size')).toBe('20px');
      expect(await styleOf(page, '.square svg', 'display')).toBe('block');
      await open(page, 'dark.html');
      await find(page, '.figure[data-live]');
      expect(await styleOf(page, '.figure', 'background-color')).toBe('rgb(18, 22, 27)');
    }));

  test('picture and list stand where no script is let in, and none can run', () =>
    withFirefox({}, async (page) => {
      await open(page, 'no-script.html');
      await find(page, '.square svg');
      expect(await textOf(page, '.status')).toContain('Showing all 37');
      expect(await styleOf(page, '.zoom', 'visibility')).toBe('hidden');
    }));

  test('it works in a sealed frame', () =>
    withFirefox({}, async (page) => {
      await open(page, 'sandbox.html');
      await expect.poll(() => page.frames().length).toBe(2);
      const frame = page.frames().find((one) => one !== page.mainFrame())!;
      const picture = await frame.waitForSelector('actor-network >>> .square svg', { timeout: LIMIT });
      expect(picture).not.toBeNull();
    }));
});
