/** The picture seen closer: its text comes back at its own size, and nothing else changes. */
import type { Page } from '@playwright/test';
import { expect, explore, places, test } from './site';
import { LONG, longUnless } from '../sample';

/** Sizes of all labels and names in px of the screen. */
function sizes(page: Page, of: string): Promise<number[]> {
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll<SVGTextElement>(`.stage ${selector}`)].map(
        (text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM()!.a,
      ),
    of,
  );
}
const labels = (page: Page) => page.locator('.stage .lines text.label');

/** @param at where, as a share of the stage */
async function zoom(page: Page, by: number, at = 0.5): Promise<void> {
  const box = (await page.locator('.stage svg').boundingBox())!;
  await page.mouse.move(box.x + box.width * at, box.y + box.height * at);
  await page.mouse.wheel(0, -Math.log2(by) / 0.002);
}
const told = (page: Page) => page.getByText(/\d+ of \d+ labels shown/);

for (const width of [390, 360]) {
  test(
    `at ${width} px labels come where there is room for them, and are told`,
    longUnless(width === 390),
    async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await explore(page);
      await expect(labels(page)).toHaveCount(0);
      await expect(told(page)).toHaveCount(0);
      let before = 0;
      for (const by of [1.6, 1.4, 1.5]) {
        await zoom(page, by);
        await expect.poll(() => labels(page).count()).toBeGreaterThan(before);
        before = await labels(page).count();
        await expect(told(page)).toHaveText(`${before} of 34 labels shown`);
        for (const size of await sizes(page, 'text.label')) expect(size).toBeGreaterThanOrEqual(10.5);
        for (const size of await sizes(page, 'text.name')) expect(size).toBeGreaterThanOrEqual(10.5);
      }
      expect(before).toBeGreaterThanOrEqual(24);
      await zoom(page, 1 / 4);
      await expect(labels(page)).toHaveCount(0);
    },
  );
}

test('zooming moves no actor, line or badge, keeps the labels that stand, and takes up none anew', async ({ page }) => {
  await explore(page);
  const marks = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.stage g.line')].map((line) => [
        line.querySelector('.hit')!.getAttribute('d'),
        line.querySelector('.mark > g')!.getAttribute('transform'),
      ]),
    );
  const [actors, lines, count] = [await places(page), await marks(), await labels(page).count()];
  await labels(page).evaluateAll((all) => all.forEach((label) => label.setAttribute('data-stood', '')));
  await zoom(page, 2.5);
  await expect(told(page)).toHaveText('34 of 34 labels shown');
  expect(await page.locator('.stage .lines text.label[data-stood]').count()).toBe(count);
  expect(await places(page)).toEqual(actors);
  expect(await marks()).toEqual(lines);
  const onScreen = await sizes(page, '.lines text.label');
  expect(Math.max(...onScreen)).toBeLessThan(16);
});

test('within a level nothing is drawn anew', LONG, async ({ page }) => {
  await explore(page);
  // In the empty corner, where no line is hovered over.
  await zoom(page, 1.6, 0.04);
  await expect(told(page)).toHaveText('33 of 34 labels shown');
  await expect(page.locator('.stage .raised')).toHaveCount(0);
  // Set anew at the size of the level, whose code was on its way.
  await expect(labels(page).first()).not.toHaveAttribute('font-size', '11.5');
  await page.evaluate(() => {
    const svg = document.querySelector('.stage svg')!;
    const camera = svg.firstElementChild!;
    new MutationObserver((records, observer) => {
      if (!records.some(({ target }) => target !== camera)) return;
      observer.disconnect();
      svg.setAttribute('data-drawn', '');
    }).observe(svg, { subtree: true, childList: true, attributes: true, characterData: true });
  });
  const at = await page.locator('.stage svg > g').getAttribute('transform');
  await zoom(page, 1.2, 0.04);
  await expect(page.locator('.stage svg > g')).not.toHaveAttribute('transform', at!);
  await expect(page.locator('.stage svg')).not.toHaveAttribute('data-drawn');
});
