/** What the browser has painted of the explorer: letters, badges, shapes, title and buttons keep to themselves. */
import type { Page } from '@playwright/test';
import { explorerPlaces, ON_CANVAS, SAMPLE, viewBoxIn, WINDOWS } from '../painted/places';
import { FAULTS_TODAY } from '../painted/faultsToday';
import { paintedFaults } from '../painted/paintedFaults';
import { readPainted, type Painted } from '../painted/readPainted';
import { longUnless } from '../sample';
import { CORPUS } from '../shapes/corpus';
import { SCREEN_SCALE } from '../shapes/smallestLetters';
import { expect, explore, test } from './site';

/** Px, of dates; numbers on badges are smaller. */
const SMALLEST_LETTERS = 9.4;
/** Resizes the window, waits for the picture of its frame, and reads it. */
async function paintedIn(page: Page, { width, height, frame }: (typeof WINDOWS)[number]): Promise<Painted> {
  await page.setViewportSize({ width, height });
  await expect(page.locator(`.stage svg.picture[viewBox="${viewBoxIn(frame)}"] [data-actor]`).first()).toBeAttached();
  await expect(page.locator('.zoom')).toBeAttached();
  await page.evaluate(() => document.fonts.ready.then(() => true));
  return page.evaluate(readPainted, explorerPlaces(width));
}

for (const [name, dossier] of CORPUS.filter(([name]) => !ON_CANVAS.includes(name)))
  test(
    `${name}: nothing that is painted lies on anything else`,
    longUnless(SAMPLE.includes(name)),
    async ({ page }) => {
      await page.route('**/data/own.json', (route) => route.fulfill({ json: dossier }));
      await explore(page, 'dossier=data/own.json');
      for (const view of WINDOWS) {
        const painted = await paintedIn(page, view);
        const faults = paintedFaults(painted);
        expect(painted.shapes.length).toBeGreaterThan(0);
        const words = painted.texts.filter(({ kind }) => kind !== 'count');
        expect(words.some(({ kind }) => kind === 'name')).toBe(true);
        expect(Math.min(...words.map(({ size }) => size))).toBeGreaterThan(SMALLEST_LETTERS);
        if (faults.length > (FAULTS_TODAY[view.width][name] ?? 0))
          expect.soft([view.width, ...faults]).toEqual([view.width]);
      }
    },
  );

test('a name, a label or a shape that is moved is found', async ({ page }) => {
  await explore(page);
  const [window] = WINDOWS;
  const before = await paintedIn(page, window);
  expect(before.scale).toBeCloseTo(SCREEN_SCALE.wide, 2);
  const known = new Set(paintedFaults(before));
  await page.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(`.stage ${selector}`)];
    all('[data-actor=usa] .name')[0]!.setAttribute('transform', 'translate(24 0)');
    all('.line .label')[0]!.setAttribute('transform', 'translate(-4000 0)');
    const [first, second] = all('[data-actor]:not(:has(path + path), [data-actor=usa])');
    second!.setAttribute('transform', first!.getAttribute('transform')!);
  });
  const found = paintedFaults(await paintedIn(page, window)).filter((fault) => !known.has(fault));
  for (const kind of [/^name .* beyond usa$/, /^label .* beyond the frame$/, /^name .* on name .* px$/, /^\w+ on \w+$/])
    expect(
      found.some((fault) => kind.test(fault)),
      String(kind),
    ).toBe(true);
});
