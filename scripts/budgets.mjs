/**
 * Weighs what the page asks for from navigation until it has been idle for ten seconds: scripts and styles as brotli,
 * fonts as they are. Prints one line a budget and fails above any of them.
 */
import { brotliCompressSync, constants } from 'node:zlib';
import { chromium } from 'playwright';
import { serve } from './serve.mjs';

const BUDGETS = { code: 104 * 1024, fonts: 120 * 1024 };
const IDLE = 10_000;

const brotli = (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const server = await serve('dist', { port: 0 });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const weights = { code: 0, fonts: 0 };
  const waiting = [];
  let last = Date.now();
  page.on('response', (response) => {
    last = Date.now();
    const kind = response.request().resourceType();
    const bucket = kind === 'font' ? 'fonts' : ['script', 'stylesheet'].includes(kind) ? 'code' : null;
    if (!bucket) return;
    waiting.push(response.body().then((body) => (weights[bucket] += bucket === 'code' ? brotli(body) : body.length)));
  });
  await page.goto(server.address, { waitUntil: 'load' });
  while (Date.now() - last < IDLE) await new Promise((resolve) => setTimeout(resolve, 250));
  await Promise.all(waiting);
  for (const [name, limit] of Object.entries(BUDGETS)) {
    const weight = weights[name];
    const fits = weight > 0 && weight <= limit;
    console.log(`${fits ? 'ok  ' : 'OVER'} ${name}: ${(weight / 1024).toFixed(1)} KiB of ${limit / 1024} KiB`);
    if (!fits) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.close();
}
