/**
 * Lighthouse 12 on the example article, five times: accessibility, best practices and SEO must be 100, the median of
 * performance at least 95. The tool is large and needed here alone, so it is fetched into `.cache` at the first run.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from './browser';
import { run } from './ensure.mjs';
import { serve } from './serve.mjs';

const FOLDER = '.cache/lighthouse';
const RUNS = 5;
const PORT = 9333;
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };

if (!existsSync(`${FOLDER}/node_modules/lighthouse`)) {
  mkdirSync(FOLDER, { recursive: true });
  const args = ['install', '--prefix', FOLDER, '--no-save', '--no-audit', '--no-fund', 'lighthouse@12'];
  if (run('npm', args) !== 0) process.exit(1);
}
const find = createRequire(resolve(FOLDER, 'index.js'));
/** What of the tool is used here. */
interface Tool {
  default: (
    address: string,
    options: { port: number; logLevel: 'error' },
  ) => Promise<{ lhr: { categories: Record<Category, { score: number }> } }>;
}
type Category = keyof typeof LEAST;
const CATEGORIES = Object.keys(LEAST) as Category[];
const { default: lighthouse } = (await import(
  /* @vite-ignore */ pathToFileURL(find.resolve('lighthouse')).href
)) as Tool;

const server = await serve('dist', { port: 0 });
const browser = await openBrowser(`--remote-debugging-port=${PORT}`);
const median = (list: readonly number[]) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
try {
  const scores = new Map(CATEGORIES.map((name) => [name, [] as number[]]));
  for (let k = 0; k < RUNS; k++) {
    const { lhr } = await lighthouse(`${server.address}demo/article.html`, { port: PORT, logLevel: 'error' });
    for (const [name, list] of scores) list.push(Math.round(lhr.categories[name].score * 100));
  }
  for (const [name, list] of scores) {
    const least = LEAST[name];
    const fits = median(list) >= least;
    console.log(`${fits ? 'ok  ' : 'LESS'} ${name}: ${list.join(', ')} (median at least ${least})`);
    if (!fits) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.close();
}
