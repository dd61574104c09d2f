/**
 * A step of a talk, frame by frame, beside toggling one class on the same SVG in the same run: how long each frame of the
 * 700 ms after it takes, and the first of them, which does the work. Needs the built page.
 */
import { openBrowser } from '../../scripts/browser';
import { serve } from '../../scripts/serve.mjs';
import { quantile } from './figures';

const CHANGES = 30;
const server = await serve('dist', { port: 0 });
const browser = await openBrowser('--disable-frame-rate-limit', '--disable-gpu-vsync');
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.address}?present`);
  await page.locator('.screen .camera svg [data-actor]').first().waitFor();
  // All pictures are made, as they are after the first round of a talk.
  await page.keyboard.press('o');
  await page.waitForFunction(() => document.querySelectorAll('.layer .camera svg').length === 9);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('dialog'));
  const times = await page.evaluate(async (changes) => {
    const svg = document.querySelector('.screen .camera svg')!;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.bench .line .ink { opacity: 0.5 }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const painted = () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(0);
        }),
      );
    const frames = async (act: () => void) => {
      await painted();
      const end = performance.now() + 700;
      const found: number[] = [];
      let start = performance.now();
      act();
      while (start < end) {
        await painted();
        const now = performance.now();
        found.push(now - start);
        start = now;
      }
      return found;
    };
    const found: Record<'class' | 'step', number[][]> = { class: [], step: [] };
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    for (let i = 0; i < changes; i++) {
      found.class.push(await frames(() => svg.classList.toggle('bench')));
      const key = Math.floor(i / 8) % 2 ? 'ArrowLeft' : 'ArrowRight';
      found.step.push(
        await frames(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))),
      );
    }
    return found;
  }, CHANGES);
  const firsts = (rounds: readonly number[][]) => rounds.map(([one = 0]) => one);
  for (const [name, rounds] of Object.entries(times)) {
    const all = rounds.flat();
    const first = firsts(rounds);
    console.log(
      `${name.padEnd(6)} frames: median ${quantile(all, 0.5).toFixed(2)} ms, p95 ${quantile(all, 0.95).toFixed(2)} ms; the first: median ${quantile(first, 0.5).toFixed(2)} ms, p95 ${quantile(first, 0.95).toFixed(2)} ms`,
    );
  }
  const ratio = quantile(firsts(times.step), 0.95) / quantile(firsts(times.class), 0.95);
  console.log(`ratio of the first frames’ p95s ${ratio.toFixed(2)} (at most 3)`);
  process.exitCode = ratio > 3 ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
}
