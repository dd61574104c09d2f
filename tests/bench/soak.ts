/**
 * Hours of reading in minutes: an article's embeds are added, used, moved and removed, and in the explorer filters, steps,
 * records and dialogs come and go. After each round both pages are as they were before; after the warm-up, heap, nodes and
 * listeners must stay within 5 %. `npm run soak -- --minutes 20`; needs the built page.
 */
import { parseArgs } from 'node:util';
import type { Browser, CDPSession, Page } from 'playwright';
import { openBrowser } from '../../scripts/browser';
import { serve } from '../../scripts/serve.mjs';
import { median } from './figures';

const MEASURES = ['JSHeapUsedSize', 'Nodes', 'JSEventListeners'] as const;
type Sample = Record<(typeof MEASURES)[number], number>;

/** Shares of the time before anything counts, and at either end of the rest that are compared. */
const WARM_UP = 0.3;
const END = 0.25;
const BOUND = 0.05;

/** One after the other, so that a page is measured at rest. */
const ROUNDS: Readonly<Record<string, { start: (page: Page) => Promise<void>; round: (page: Page) => Promise<void> }>> =
  { article: { start: openArticle, round: readArticle }, explorer: { start: openExplorer, round: readExplorer } };

async function openArticle(page: Page): Promise<void> {
  await page.route('**/article.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><title>Article</title><div id="first"></div><div id="second"></div>
<script type="module" src="./embed/actor-network.js"></script></html>`,
    }),
  );
  await page.goto('./article.html');
  await page.evaluate(() => customElements.whenDefined('actor-network').then(() => undefined));
}

async function readArticle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const embed = document.createElement('actor-network') as HTMLElement & { ready: Promise<void> };
    embed.setAttribute('src', './data/summit-2023.json');
    document.getElementById('first')!.append(embed);
    await embed.ready;
  });
  const embed = page.locator('actor-network');
  await embed.getByRole('button', { name: 'Warnings' }).click();
  await embed.getByRole('button', { name: /^All/ }).click();
  await embed.locator('.square [data-actor=chn]').click();
  await embed.getByRole('button', { name: 'Close', exact: true }).click();
  await page.evaluate(() => document.getElementById('second')!.append(document.querySelector('actor-network')!));
  await embed.locator('.square svg').waitFor();
  await page.evaluate(() => document.querySelector('actor-network')!.remove());
}

async function openExplorer(page: Page): Promise<void> {
  await page.goto('./');
  await page.locator('.stage svg [data-actor]').first().waitFor();
}

async function readExplorer(page: Page): Promise<void> {
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.locator('ol button').first().click();
  for (let step = 2; step <= 4; step++) await details.getByRole('button', { name: 'Next', exact: true }).click();
  const filter = page.locator('#filters input[type=checkbox]').first();
  await filter.click();
  await filter.click();
  await page.locator('.stage [data-actor=chn]').click();
  await details.getByRole('button', { name: 'Close details' }).click();
  for (const name of ['Share', 'Export']) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  }
}

/** What is left when all that can be freed is. */
async function measure(client: CDPSession): Promise<Sample> {
  // What finalizers free is gone only at the next collection.
  for (let time = 0; time < 3; time++) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
  return { JSHeapUsedSize: of('JSHeapUsedSize'), Nodes: of('Nodes'), JSEventListeners: of('JSEventListeners') };
}

async function soak(browser: Browser, address: string, name: string, ms: number): Promise<boolean> {
  const { start, round } = ROUNDS[name]!;
  const page = await browser.newPage({ baseURL: address, viewport: { width: 1440, height: 900 } });
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await start(page);
  const begin = performance.now();
  const passed = () => (performance.now() - begin) / ms;
  const samples: Sample[] = [];
  let rounds = 0;
  for (; passed() < 1; rounds++) {
    await round(page);
    if (passed() > WARM_UP) samples.push(await measure(client));
  }
  await page.close();
  const few = Math.max(1, Math.floor(samples.length * END));
  console.log(`${name}: ${rounds} rounds, ${faults.length} uncaught errors${faults[0] ? `: ${faults[0]}` : ''}`);
  const flat = MEASURES.map((measured) => {
    const [before, after] = [samples.slice(0, few), samples.slice(-few)].map((some) =>
      median(some.map((sample) => sample[measured])),
    );
    const change = after! / before! - 1;
    console.log(
      `  ${measured.padEnd(16)} ${Math.round(before!)} to ${Math.round(after!)}, ${(100 * change).toFixed(1)} % (within ${100 * BOUND} %)`,
    );
    return Math.abs(change) <= BOUND;
  });
  return flat.every(Boolean) && faults.length === 0;
}

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '20' } } });
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error('Say for how many minutes: --minutes 20.');
const names = Object.keys(ROUNDS);
const server = await serve('dist', { port: 0 });
const browser = await openBrowser();
try {
  for (const name of names)
    if (!(await soak(browser, server.address, name, (minutes * 60_000) / names.length))) process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}
