/** A browser that translates the page puts elements in place of its words: what changes afterwards is still shown. */
import type { Page } from '@playwright/test';
import { expect, explore, test } from './site';
import { LONG } from '../sample';

/** What Chrome's translation does to text. Each word is marked by a tilde. */
const translate = (page: Page) =>
  page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walk.nextNode()) texts.push(walk.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement!.closest('script, style, svg, [translate=no]')) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = `~${text.data}`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });

test('in the explorer: the line of counts, the details, and what is gone again', async ({ page }) => {
  await explore(page);
  const status = page.getByRole('region', { name: 'Period' }).getByRole('status');
  await expect(status).toHaveText('Showing all 37 relationships.');
  await translate(page);
  await expect(status).toHaveText(/^~\s?Showing all 37 relationships\.$/);
  await page.getByRole('checkbox', { name: 'Arms flows' }).uncheck();
  await expect(status).toContainText('Showing 28 of');
  await expect(status).not.toContainText('Showing all 37');
  await expect(status.locator('font')).toHaveCount(0);
  await page.locator('.stage [data-actor=chn]').click();
  await expect(page.getByRole('heading', { name: 'China', exact: true })).toBeVisible();
  await translate(page);
  await page.locator('.stage [data-actor=rus]').click();
  await expect(page.getByRole('heading', { level: 2, name: 'Russia', exact: true })).toBeVisible();
  await expect(page.locator('.details').getByText('China', { exact: true }).and(page.locator('h2'))).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'In short' })).toBeVisible();
});

test('what changes before the part that keeps words is here', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/keepWords*.js', async (route) => {
    await released;
    await route.continue();
  });
  await explore(page);
  const status = page.getByRole('region', { name: 'Period' }).getByRole('status');
  await expect(status).toHaveText('Showing all 37 relationships.');
  const asked = page.waitForRequest('**/keepWords*.js');
  await translate(page);
  await asked;
  await page.getByRole('checkbox', { name: 'Arms flows' }).uncheck();
  await expect(page.locator('.stage [data-filtered]').first()).toBeAttached();
  release();
  await expect(status).toContainText('Showing 28 of');
  await expect(status.locator('font')).toHaveCount(0);
});

test('on slides: the next slide’s words, and those of the one before', LONG, async ({ page }) => {
  await page.goto('./?present&step=3');
  await expect(page.locator('.screen .camera svg [data-actor]').first()).toBeAttached();
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  const words = await heading.textContent();
  await translate(page);
  await expect(heading).toHaveText(`~${words}`);
  await page.keyboard.press('ArrowRight');
  await expect(heading).not.toContainText(words!);
  await expect(heading).not.toContainText('~');
  await page.keyboard.press('ArrowLeft');
  await expect(heading).toHaveText(words!);
});
