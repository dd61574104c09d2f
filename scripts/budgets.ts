/**
 * Weighs what a page asks for: scripts and styles as brotli, fonts as they are. The explorer from navigation until it has
 * been idle for ten seconds, and beside it what only its worker asks for in that time; the embed before a reader touches it
 * and after everything was used; and the embed's text.
 * Prints one line a budget and fails above any of them.
 */
import { readFile } from 'node:fs/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { openBrowser } from './browser';
import { serve } from './serve.mjs';

const KIB = 1024;
const BUDGETS = {
  code: 95 * KIB,
  'code of the worker': 18 * KIB,
  fonts: 120 * KIB,
  'embed before it is touched': 20 * KIB,
  'embed after all was used': 36 * KIB,
  'embed as text': 25 * KIB,
};
const IDLE = 10_000;

const brotli = (body: Buffer): number =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const server = await serve('dist', { port: 0 });
const browser = await openBrowser();

/** Opens a page and weighs all it asks for. */
async function weighed(path: string, isOurs: (address: string) => boolean = () => true) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  /** By address: what page and worker share is fetched once. */
  const found = new Map<string, { kind: 'code' | 'fonts'; weight: Promise<number> }>();
  const seen = { last: Date.now() };
  page.on('response', (response) => {
    seen.last = Date.now();
    const kind = response.request().resourceType();
    const bucket = kind === 'font' ? 'fonts' : ['script', 'stylesheet'].includes(kind) ? 'code' : null;
    const address = response.url();
    if (!bucket || !isOurs(address) || found.has(address)) return;
    const weight = response.body().then((body) => (bucket === 'code' ? brotli(body) : body.length));
    found.set(address, { kind: bucket, weight });
  });
  await page.goto(new URL(path, server.address).href, { waitUntil: 'load' });
  const soFar = async (idle: number) => {
    while (Date.now() - seen.last < idle) await new Promise((resolve) => setTimeout(resolve, 250));
    const weights = { code: 0, worker: 0, fonts: 0 };
    // A page does not list what its worker asks for.
    const own = new Set(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)));
    for (const [address, { kind, weight }] of found)
      weights[kind === 'code' && !own.has(address) ? 'worker' : kind] += await weight;
    return weights;
  };
  return { page, soFar };
}

function judge(name: keyof typeof BUDGETS, weight: number): void {
  const limit = BUDGETS[name];
  const fits = weight > 0 && weight <= limit;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${name}: ${(weight / KIB).toFixed(2)} KiB of ${limit / KIB} KiB`);
  if (!fits) process.exitCode = 1;
}

try {
  const explorer = await weighed('');
  const { code, worker, fonts } = await explorer.soFar(IDLE);
  judge('code', code);
  judge('code of the worker', worker);
  judge('fonts', fonts);

  const { page, soFar } = await weighed('embed/summit-2023/', (url) => url.includes('/embed/'));
  judge('embed before it is touched', (await soFar(2_000)).code);
  const embed = page.locator('actor-network');
  await embed.getByRole('button', { name: 'Warnings' }).click();
  await embed.getByRole('button', { name: 'All' }).click();
  await embed.locator('.square [data-relationship] .badge').first().click();
  await embed.locator('.card .claims').waitFor();
  const box = await embed.locator('.square [data-actor="chn"] .shape').boundingBox();
  if (!box) throw new Error('The embed shows no actor to drag.');
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 30, { steps: 3 });
  await page.mouse.up();
  judge('embed after all was used', (await soFar(2_000)).code);
  judge('embed as text', brotli(await readFile('dist/embed/summit-2023/element.html')));
} finally {
  await browser.close();
  await server.close();
}
