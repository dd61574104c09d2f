/** Single letters, figures and signs are commands in the picture and in the slide alone, and can be switched off. */
import type { Page } from '@playwright/test';
import { expect, explore, test } from './site';
import { LONG } from '../sample';

const slide = (page: Page) => page.locator('.screen .camera svg [data-actor]').first();
const blackened = (page: Page) => page.locator('.cover.black');
const atStep = (page: Page) => page.locator('.screen .steps [aria-current]');
const aSwitch = (page: Page) => page.getByRole('checkbox', { name: 'Single letters, figures and signs are commands' });

test('in the explorer they hold while the picture has the focus', LONG, async ({ page }) => {
  await explore(page, 'present=5&step=5');
  await expect(page.getByRole('button', { name: /Back to step 5/ })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Arms flows' }).focus();
  await page.keyboard.press('/');
  await page.keyboard.press('r');
  await expect(page.getByRole('checkbox', { name: 'Arms flows' })).toBeFocused();
  await page.locator('.stage').click({ position: { x: 5, y: 300 } });
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.locator('.stage').click({ position: { x: 5, y: 300 } });
  await page.keyboard.press('r');
  await expect(slide(page)).toBeAttached();
});

test('in the explorer they can be switched off, and stay off', async ({ page }) => {
  await explore(page);
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await aSwitch(page).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Keys', exact: true })).toBeFocused();
  await page.reload();
  await page.getByRole('link', { name: 'Go to the picture' }).press('Enter');
  const actor = page.getByRole('group', { name: 'Actors and their relationships' }).locator(':focus');
  const name = await actor.textContent();
  for (const key of ['u', '+', '/']) await page.keyboard.press(key);
  await expect(actor).toHaveText(name!);
  await expect(page).not.toHaveURL(/at=/);
  await page.keyboard.press('ArrowDown');
  await expect(actor).not.toHaveText(name!);
});

test('slides hear them from the start, and again after all that lies over them', async ({ page }) => {
  await page.goto('./?present&step=3');
  await expect(slide(page)).toBeAttached();
  for (let time = 0; time < 2; time++) {
    await page.keyboard.press('b');
    await expect(blackened(page)).toBeVisible();
    await page.keyboard.press('b');
    await expect(blackened(page)).toHaveCount(0);
  }
  await page.keyboard.press('o');
  await page.keyboard.press('Escape');
  await page.keyboard.press('7');
  await page.keyboard.press('Enter');
  await expect(atStep(page)).toContainText('7');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('b');
  await page.keyboard.press('PageDown');
  await expect(atStep(page)).toContainText('8');
  await expect(blackened(page)).toHaveCount(0);
});

test('slides have a switch where their keys are explained, which both windows obey', LONG, async ({ page }) => {
  await page.goto('./?present&step=3');
  await expect(slide(page)).toBeAttached();
  await page.keyboard.press('h');
  await aSwitch(page).uncheck();
  await page.keyboard.press('Escape');
  for (const key of ['b', '9', 'l', '.', 'o']) await page.keyboard.press(key);
  await page.keyboard.press('ArrowRight');
  await expect(atStep(page)).toContainText('4');
  await expect(page.locator('.cover, .laser, dialog')).toHaveCount(0);
  await page.mouse.move(400, 20);
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Presenter' }).click();
  const presenter = await opened;
  await expect(presenter.getByText('Slides are open')).toBeVisible();
  for (const key of ['b', 'ArrowRight']) await presenter.keyboard.press(key);
  await expect(atStep(page)).toContainText('5');
  await expect(blackened(page)).toHaveCount(0);
});
