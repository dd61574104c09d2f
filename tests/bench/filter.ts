/**
 * Filter to painted picture, beside toggling one class on the same SVG in the same run. Frames are not held to the
 * screen's rate, so that the figure is work and not waiting. Needs the built page.
 */
import { openBrowser } from '../../scripts/browser';
import { serve } from '../../scripts/serve.mjs';
import { median, quantile } from './figures';

const CHANGES = 50;
const server = await serve('dist', { port: 0 });
const browser = await openBrowser('--disable-frame-rate-limit', '--disable-gpu-vsync');
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(server.address);
  await page.getByRole('group', { name: 'Relationship types' }).getByRole('checkbox').first().waitFor();
  const times = await page.evaluate(async (changes) => {
    const svg = document.querySelector('.stage svg')!;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.bench .line .ink { opacity: 0.5 }');
    document.adoptedStyleSheets = [sheet];
    const painted = () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(0);
        }),
      );
    const boxes = [...document.querySelectorAll<HTMLInputElement>('fieldset input[type=checkbox]')];
    const time = async (act: () => void) => {
      await painted();
      const start = performance.now();
      act();
      await painted();
      return performance.now() - start;
    };
    const found: Record<'class' | 'filter', number[]> = { class: [], filter: [] };
    for (let i = 0; i < changes; i++) {
      found.class.push(await time(() => svg.classList.toggle('bench')));
      await new Promise((resolve) => setTimeout(resolve, 220));
      found.filter.push(await time(() => boxes[i % Math.min(boxes.length, 12)]!.click()));
      await new Promise((resolve) => setTimeout(resolve, 220));
    }
    return found;
  }, CHANGES);
  const p95 = (list: readonly number[]) => quantile(list, 0.95);
  const ratio = p95(times.filter) / p95(times.class);
  for (const [name, list] of Object.entries(times)) {
    console.log(`${name.padEnd(7)} median ${median(list).toFixed(2)} ms   p95 ${p95(list).toFixed(2)} ms`);
  }
  console.log(`ratio of the p95s ${ratio.toFixed(2)} (at most 3)`);
  process.exitCode = ratio > 3 ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
}
