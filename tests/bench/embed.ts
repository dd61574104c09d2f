/**
 * From navigation to the first picture of an embed in an article, beside a bare page that holds the same SVG in the same
 * style and fonts, loaded in the same order: `npm run bench:embed`. What counts is the first frame with the whole picture in
 * its style, and no less than the browser's first contentful paint. Twenty of each in turn; medians and their ratio. Needs the
 * built page.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { openBrowser } from '../../scripts/browser';
import { serve } from '../../scripts/serve.mjs';
import { median } from './figures';

const ROUNDS = 20;
const FOLDER = 'dist/embed/summit-2023';
const MOST = 1.2;

const page = await readFile(`${FOLDER}/index.html`, 'utf8');
const [svg] = /<svg class="picture" xmlns[\s\S]*?<\/svg>/.exec(page) ?? [''];
// The embed's own style, which speaks of the root of its shadow, for a picture in the page itself.
const style = await readFile('dist/embed/actor-network.css', 'utf8');
await writeFile(`${FOLDER}/bare.css`, style.replace(/:host(?:\((.*?)\))?/g, ':root$1'));
await writeFile(
  `${FOLDER}/bare.html`,
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><link rel="icon" href="data:,"><link rel="stylesheet" href="bare.css"><body style="margin:0">${svg}<link rel="stylesheet" href="../fonts.css"></body></html>`,
);
const server = await serve('dist', { port: 0 });
const browser = await openBrowser();

/** Ms until a frame with the whole picture in its style has been painted. */
async function painted(file: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 680, height: 900 } });
  const tab = await context.newPage();
  await tab.addInitScript(() => {
    const stands = () => {
      const root = document.querySelector('actor-network')?.shadowRoot ?? document;
      const picture = root.querySelector('svg[role="img"]');
      const isRead =
        document.readyState !== 'loading' || picture?.nextElementSibling || picture?.parentElement?.nextElementSibling;
      return isRead && root.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')?.sheet;
    };
    const look = (): void => {
      if (!stands()) return void requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (window.paintedAt = performance.now());
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  });
  await tab.goto(new URL(`embed/summit-2023/${file}`, server.address).href, { waitUntil: 'load' });
  await tab.waitForFunction(() => window.paintedAt && performance.getEntriesByName('first-contentful-paint').length);
  const times = await tab.evaluate(() => [
    window.paintedAt ?? 0,
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  ]);
  await context.close();
  return Math.max(...times);
}

/** How every mark of the picture is drawn, before any script. */
async function looksOf(file: string): Promise<string[]> {
  const tab = await browser.newPage({ viewport: { width: 680, height: 900 }, javaScriptEnabled: false });
  await tab.goto(new URL(`embed/summit-2023/${file}`, server.address).href, { waitUntil: 'load' });
  const picture = tab.locator('svg.picture[role="img"]').filter({ visible: true });
  const drawn = await picture.evaluate((svg) =>
    [...svg.querySelectorAll('*')].map((mark) => {
      const { fill, stroke, strokeWidth, opacity, display, fontFamily, fontSize, fontWeight } = getComputedStyle(mark);
      const font = mark.closest('text') ? [fontWeight, fontSize, fontFamily] : [];
      return [mark.tagName, fill, stroke, strokeWidth, opacity, display, ...font].join(' ');
    }),
  );
  await tab.close();
  return drawn;
}

try {
  const [own, other] = [await looksOf(''), await looksOf('bare.html')];
  const differing = own.find((mark, i) => mark !== other[i]);
  if (differing) throw new Error(`The bare page shows another picture: ${differing}`);
  const times: Record<'embed' | 'bare', number[]> = { embed: [], bare: [] };
  for (let k = 0; k < ROUNDS; k++) {
    times.embed.push(await painted(''));
    times.bare.push(await painted('bare.html'));
  }
  const ratio = median(times.embed) / median(times.bare);
  const figures = Object.entries(times).map(([name, list]) => `${name} ${median(list).toFixed(0)} ms`);
  console.log(`first picture: ${figures.join(', ')}, ratio ${ratio.toFixed(2)} (at most ${MOST})`);
  process.exitCode = ratio > MOST ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
}
