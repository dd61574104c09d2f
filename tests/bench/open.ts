/**
 * From navigation to the settled picture of a dossier without stored places, all starts of the layout included, beside a
 * bare page that shows the finished SVG in the page's own style and fonts: `npm run bench:open`. Both in turn, in the same
 * browser; medians and ratios. Needs the built page.
 */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { openBrowser } from '../../scripts/browser';
import { serve } from '../../scripts/serve.mjs';
import { CORPUS } from '../shapes/corpus';
import { median } from './figures';

const ROUNDS = 15;
const SITE = '.cache/bench-open';
/** Name, number of actors, and the ratio that may not be passed, where there is one. */
const CASES: readonly (readonly [name: string, actors: number, most?: number])[] = [
  ['thicket of 12', 12, 2],
  ['thicket of 30', 30, 2],
  ['thicket of 40', 40],
  ['Misérables', 77, 2],
  ['122 actors in six regions', 122],
  ['300 actors in fifteen groups', 300],
];

await rm(SITE, { recursive: true, force: true });
await cp('dist', SITE, { recursive: true });
await mkdir(`${SITE}/data`, { recursive: true });
for (const [name, actors] of CASES) {
  const [, dossier] = CORPUS.find(([known]) => known === name)!;
  await writeFile(`${SITE}/data/bench-${actors}.json`, JSON.stringify(dossier));
}
const server = await serve(SITE, { port: 0 });
const browser = await openBrowser();

/** Time from navigation until the picture has been painted, in ms, and its SVG. */
async function settled(path: string): Promise<[number, string]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const wait = (): void => {
      if (!document.querySelector('.stage svg.picture [data-actor]')) return void requestAnimationFrame(wait);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => (window.settledAt = performance.now());
        port2.postMessage(0);
      });
    };
    requestAnimationFrame(wait);
  });
  await page.goto(new URL(path, server.address).href);
  await page.waitForFunction(() => window.settledAt !== undefined);
  const found = await page.evaluate((): [number, string] => [
    window.settledAt ?? 0,
    document.querySelector('.stage svg.picture')!.outerHTML,
  ]);
  await context.close();
  return found;
}

/** What makes the finished picture look as it does: the page's links to its style and fonts. */
const looks = (await readFile(`${SITE}/index.html`, 'utf8'))
  .match(/<link rel="(?:preload|stylesheet)"[^>]*>/g)!
  .join('');

let isSlow = false;
try {
  for (const [name, actors, most = Infinity] of CASES) {
    const page = `?dossier=data/bench-${actors}.json`;
    const [, svg] = await settled(page);
    const bare = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title>${looks}<body><div class="stage">${svg}</div></body></html>`;
    await writeFile(`${SITE}/bare-${actors}.html`, bare);
    const times: Record<'page' | 'bare', number[]> = { page: [], bare: [] };
    for (let k = 0; k < ROUNDS; k++) {
      times.page.push((await settled(page))[0]);
      times.bare.push((await settled(`bare-${actors}.html`))[0]);
    }
    const ratio = median(times.page) / median(times.bare);
    isSlow ||= ratio > most;
    const figures = Object.entries(times).map(([which, list]) => `${which} ${median(list).toFixed(0)} ms`);
    console.log(
      `${actors} actors: ${figures.join(', ')}, ratio ${ratio.toFixed(2)}${most < Infinity ? ` (at most ${most})` : ''}`,
    );
  }
  process.exitCode = isSlow ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
}
