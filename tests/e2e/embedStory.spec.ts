/** The story in an article: one picture that stays in sight, or one for each step where it cannot. */
import type { Page } from '@playwright/test';
import { expect, test } from './site';
import { LONG } from '../sample';

async function open(page: Page, rules: string): Promise<void> {
  await page.route('**/demo/article.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n${rules}` });
  });
  await page.goto('./demo/article.html');
  await expect(page.locator('actor-network-story .figure[data-live]')).toBeAttached();
}
const pictures = (page: Page) => page.locator('.entente-steps img');
const topOf = (page: Page) =>
  page.locator('.entente-picture').evaluate((picture) => Math.round(picture.getBoundingClientRect().top));

test('where a box around it would take the picture along, each step has a picture of its own', async ({ page }) => {
  await open(page, 'article, main { overflow-x: hidden }');
  await expect(pictures(page).first()).toBeVisible();
  await expect(pictures(page)).toHaveCount(9);
});

test('it stays in sight where the body hides what is too wide, and in a box that scrolls', LONG, async ({ page }) => {
  await open(page, 'body { overflow-x: hidden }');
  await page.locator('[data-step="5"]').scrollIntoViewIfNeeded();
  await expect(pictures(page).first()).toBeHidden();
  expect(await topOf(page)).toBe(0);
  await page.unrouteAll();
  await open(page, 'html, body { block-size: 100%; margin: 0 } main { block-size: 90%; padding: 0; overflow: auto }');
  await page.locator('[data-step="5"]').scrollIntoViewIfNeeded();
  await expect(pictures(page).first()).toBeHidden();
  const top = await page.locator('main').evaluate((main) => Math.round(main.getBoundingClientRect().top));
  expect(await topOf(page)).toBe(top);
});

test('pictures keep their shape where a page narrows them and says nothing of their height', LONG, async ({ page }) => {
  await page.setViewportSize({ width: 420, height: 900 });
  await open(page, 'img { max-width: 100% } article, main { overflow-x: hidden }');
  const plain = page.locator('article > figure img');
  for (const picture of [plain, pictures(page).first()]) {
    await picture.scrollIntoViewIfNeeded();
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    const ratio = await picture.evaluate((img: HTMLImageElement) => img.width / img.height);
    expect(ratio).toBeCloseTo(680 / 640, 1);
  }
});
