/** Keys that mean the same everywhere: Escape leaves one layer at a time, Ctrl+Z undoes, Tab has short ways. */
import { LONG, longUnless } from '../sample';
import type { Page } from '@playwright/test';
import { expect, explore, shownIds, test } from './site';

const status = (page: Page) => page.getByRole('region', { name: 'Period' }).getByRole('status');

test('Escape leaves the list, then what is open, then the focus', async ({ page }) => {
  await explore(page, 'focus=prk&open=S20');
  await expect(status(page)).toContainText('Focus on North Korea.');
  await page.getByRole('button', { name: 'Arrange' }).click();
  await expect(page.getByRole('button', { name: /^Tidy up/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Tidy up/ })).toBeHidden();
  await expect(page).toHaveURL(/open=S20/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/open=/);
  await expect(page).toHaveURL(/focus=prk/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/focus=/);
  await expect(status(page)).toHaveText('Showing all 37 relationships.');
});

test('Escape leaves them from the reading list, too', LONG, async ({ page }) => {
  await explore(page, 'focus=prk&open=chn');
  await page.getByRole('button', { name: /^China, state/ }).focus();
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/open=/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/focus=/);
  await expect(page.getByRole('button', { name: /^China, state/ })).toBeFocused();
});

test('the line of counts says who is in focus, and has a button to leave', LONG, async ({ page }) => {
  await explore(page);
  await expect(page.getByRole('button', { name: 'Leave focus' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Focus on Ukraine' }).click();
  await expect(status(page)).toContainText('Focus on Ukraine.');
  await page.getByRole('button', { name: 'Leave focus' }).click();
  await expect(page).not.toHaveURL(/focus=/);
  await expect(page.locator('.stage [data-dim]')).toHaveCount(0);
});

for (const command of ['Control', 'Meta']) {
  test(
    `${command}+Z undoes and Shift+${command}+Z does it again, within the page`,
    longUnless(command === 'Control'),
    async ({ page }) => {
      await explore(page);
      const arms = page
        .getByRole('group', { name: 'Relationship types' })
        .getByRole('checkbox', { name: 'Arms flows' });
      await arms.uncheck();
      expect(await shownIds(page)).toHaveLength(28);
      await page.locator('.stage [data-actor=chn]').click();
      await expect(page).toHaveURL(/open=chn/);
      await page.keyboard.press(`${command}+z`);
      await expect(page).not.toHaveURL(/open=/);
      await page.keyboard.press(`${command}+z`);
      await expect(arms).toBeChecked();
      // There is nothing before, so the page stays.
      await page.keyboard.press(`${command}+z`);
      await page.keyboard.press(`Shift+${command}+z`);
      await expect(arms).not.toBeChecked();
      await page.keyboard.press(`Shift+${command}+z`);
      await expect(page).toHaveURL(/open=chn/);
    },
  );
}

test('Ctrl+Z belongs to a field while something is being typed there', LONG, async ({ page }) => {
  await explore(page);
  await page.getByRole('button', { name: 'Focus on Ukraine' }).click();
  await page.getByRole('combobox').pressSequentially('x');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('combobox')).toHaveValue('');
  await expect(page).toHaveURL(/focus=ukr/);
});

test('the first stops of Tab are seen, and lead to the picture, the filters and the details', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await explore(page);
  const way = (name: string) => page.getByRole('link', { name });
  await page.keyboard.press('Tab');
  await expect(way('Go to the picture')).toBeFocused();
  expect((await way('Go to the picture').boundingBox())!.height).toBeGreaterThanOrEqual(24);
  await expect(way('Go to the picture')).toHaveCSS('clip-path', 'none');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Actors and their relationships' }).locator(':focus')).toHaveCount(1);
  await way('Go to the filters').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Relationship types' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(way('Go to the filters')).toBeFocused();
  await way('Go to the details').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'In short' })).toBeFocused();
  await expect(page).not.toHaveURL(/#/);
});
