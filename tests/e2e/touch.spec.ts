/** A finger on the picture of a phone. */
import { LONG } from '../sample';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, explore, test } from './site';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const badge = (page: Page, id: string) => page.locator(`.stage [data-relationship=${id}] .mark > circle`);

/** Taps beside the badge of a line, by so many px. */
async function tap(page: Page, id: string, dx = 0, dy = 0): Promise<void> {
  const box = (await badge(page, id).boundingBox())!;
  await page.touchscreen.tap(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy);
}
const list = (page: Page) => page.getByRole('list', { name: '12 between Russia and North Korea' });

test('a tap on a tight fan asks which, and a pick opens it', async ({ page }) => {
  await explore(page);
  await tap(page, 'S08', 3, 4);
  await expect(page).toHaveURL(/between=/);
  await expect(list(page).getByRole('button')).toHaveCount(12);
  await expect(page.locator('.stage .under .s-marker')).toHaveCount(9);
  for (const row of await list(page).getByRole('button').all()) {
    expect((await row.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  }
  await expectAccessible(page);
  await list(page)
    .getByRole('button', { name: /^Ammunition for Ukraine war/ })
    .click();
  await expect(page).toHaveURL(/open=S08/);
  await expect(page).not.toHaveURL(/between/);
  await expect(page.getByRole('heading', { name: 'Ammunition for Ukraine war' })).toBeVisible();
  await page.goBack();
  await expect(list(page)).toBeVisible();
  await page.goBack();
  await expect(list(page)).toHaveCount(0);
  await expect(page.locator('.stage .under .s-marker')).toHaveCount(0);
});

test('the list closes with Escape and with its button', LONG, async ({ page }) => {
  await explore(page, 'between=S20');
  await expect(list(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(list(page)).toHaveCount(0);
  await page.goBack();
  await expect(list(page)).toBeVisible();
  await page.getByRole('button', { name: 'Close details' }).click();
  await expect(list(page)).toHaveCount(0);
});

test('a line by itself opens at once, from as far as a finger needs', LONG, async ({ page }) => {
  await explore(page);
  await tap(page, 'S23', 0, -20);
  await expect(page).toHaveURL(/open=S23/);
});

test('seen so close that fingers can tell them apart, lines of a fan open at once', LONG, async ({ page }) => {
  await explore(page, 'at=3.5,-420,-560');
  await tap(page, 'S08', 60, 2);
  await expect(page).toHaveURL(/open=S08/);
});
