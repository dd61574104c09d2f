/** A story in an article: the picture follows the reader, and each step has one of its own where nothing may move. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './site';
import { LONG, longUnless } from '../sample';

const story = (page: Page) => page.locator('actor-network-story');
const picture = (page: Page) => story(page).locator('actor-network');
const places = (page: Page) =>
  picture(page).evaluate((embed) =>
    JSON.stringify([...(embed as unknown as { positions: () => Map<string, unknown> }).positions()]),
  );

for (const width of [1440, 390]) {
  test(
    `at ${width} px every step is raised as it is read, and nobody moves`,
    longUnless(width === 390),
    async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto('./demo/article.html');
      await expect(picture(page).locator('.figure[data-live]')).toBeAttached();
      const before = await places(page);
      const share = width > 760 ? 0.5 : 0.75;
      for (const step of [1, 2, 3, 4, 5, 6, 7, 8, 9, 5]) {
        await story(page)
          .locator(`[data-step="${step}"]`)
          .evaluate((section, at) => {
            const { top, height } = section.getBoundingClientRect();
            scrollBy({ top: top + height / 2 - innerHeight * at, behavior: 'instant' });
          }, share);
        await expect(picture(page)).toHaveAttribute('step', String(step));
        await expect
          .poll(() => picture(page).evaluate((embed) => (embed as unknown as { view: string }).view))
          .toContain(`step=${step}`);
        await expect(picture(page).locator('.figure')).toBeInViewport();
      }
      expect(await places(page)).toBe(before);
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await expect(picture(page)).not.toHaveAttribute('step');
      await expect.poll(() => picture(page).locator('.line[data-dim]').count()).toBe(0);
    },
  );
}

test('for readers who want no motion every step has its picture', LONG, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./demo/article.html');
  await expect(story(page).locator('img')).toHaveCount(9);
  await story(page).locator('img').nth(7).scrollIntoViewIfNeeded();
  await expect(story(page).locator('img').nth(7)).toBeVisible();
  await expect(story(page).locator('img').nth(7)).toHaveJSProperty('naturalWidth', 680);
  await expect(story(page).locator('img').nth(7)).toHaveAttribute('alt', /South Korea/);
  await expect(picture(page)).not.toHaveAttribute('step');
  await page.locator('iframe').evaluate((frame) => frame.remove());
  await expectAccessible(page);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('it reads as an article with nine pictures', async ({ page }) => {
    await page.goto('./demo/article.html');
    await expect(story(page).locator('section p strong')).toHaveCount(9);
    await expect(story(page).locator('img').first()).toBeVisible();
  });
});
