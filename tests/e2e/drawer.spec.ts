/** The drawer of filters, where there is no room for them beside the picture. */
import type { Page } from '@playwright/test';
import { expect, explore, test } from './site';
import { longUnless } from '../sample';

const opener = (page: Page) => page.getByRole('button', { name: 'Filters', exact: true });
const types = (page: Page) => page.locator('#filters').getByRole('group', { name: 'Relationship types' });

for (const [width, height] of [
  [900, 800],
  [390, 844],
] as const) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height }, hasTouch: width < 600 });

    test(
      'Escape, its cross and its button close it, and the focus goes back',
      longUnless(width === 390),
      async ({ page }) => {
        await explore(page);
        const cross = page.getByRole('button', { name: 'Close filters' });
        await opener(page).click();
        await expect(types(page)).toBeVisible();
        await expect(cross).toBeFocused();
        await page.keyboard.press('Escape');
        await expect(types(page)).toBeHidden();
        await expect(opener(page)).toBeFocused();
        await opener(page).click();
        await cross.click();
        await expect(types(page)).toBeHidden();
        await expect(opener(page)).toBeFocused();
        await opener(page).click();
        await opener(page).click();
        await expect(types(page)).toBeHidden();
      },
    );

    test('a press beside it closes it, and opens nothing beneath', longUnless(width === 390), async ({ page }) => {
      await explore(page);
      const { x, y } = (await page.locator('.stage [data-actor=ukr]').boundingBox())!;
      await opener(page).click();
      await types(page).getByRole('checkbox', { name: 'Technology' }).uncheck();
      await expect(types(page)).toBeVisible();
      if (width < 600) await page.touchscreen.tap(x + 15, y + 15);
      else await page.mouse.click(x + 15, y + 15);
      await expect(types(page)).toBeHidden();
      await expect(page).toHaveURL(/hide/);
      await expect(page).not.toHaveURL(/open=/);
      await expect(opener(page)).toBeFocused();
    });

    test(
      'whoever tabs on leaves nothing in front of what has the focus',
      longUnless(width === 390),
      async ({ page }) => {
        await explore(page);
        await opener(page).click();
        await page.getByRole('group', { name: 'Actors and their relationships' }).locator('[tabindex="0"]').focus();
        await expect(types(page)).toBeHidden();
      },
    );
  });
}
