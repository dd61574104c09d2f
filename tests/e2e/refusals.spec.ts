/** What a press cannot do is told, with the way out: no command fails in silence. */
import { expect, explore, test } from './site';
import { LONG } from '../sample';

const MISSING = 'A part of this page could not be fetched.';

test('with the network cut after load, every press does what it can or tells', async ({ page, context, faults }) => {
  await explore(page);
  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
  await context.setOffline(true);
  const alert = page.getByRole('alert');
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(alert).toContainText(MISSING);
    await alert.getByRole('button', { name: 'Put away' }).click();
    await expect(alert).toBeHidden();
  };
  for (const name of ['Share', 'Export', 'Open…', 'Present', 'Arrange']) await press(name);
  await page.getByRole('combobox', { name: 'Search' }).focus();
  await expect(alert).toContainText(MISSING);
  await alert.getByRole('button', { name: 'Put away' }).click();
  await page.locator('.stage [data-actor="prk"] .name').click();
  await expect(alert).toContainText(MISSING);
  await expect(page.locator('.stage svg [data-actor]').first()).toBeVisible();
  // What cannot be fetched is told in the console as well; nothing else may be.
  expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED/.test(fault))).toEqual([]);
  faults.length = 0;
});

test('a window that the browser blocks is told', LONG, async ({ page }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await page.goto('./?present');
  await expect(page.locator('.slide h1').first()).toBeVisible();
  await page.keyboard.press('p');
  await expect(page.getByRole('alert')).toContainText('The browser has blocked the window.');
});

test('a full screen that the browser refuses is told', LONG, async ({ page }) => {
  await page.addInitScript(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('Not allowed'));
  });
  await page.goto('./?present');
  await expect(page.locator('.slide h1').first()).toBeVisible();
  await page.keyboard.press('f');
  await expect(page.getByRole('alert')).toContainText('The browser refuses the full screen here.');
});

test('printing that the browser refuses is told', LONG, async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await page.goto('./?handout');
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.getByRole('alert')).toContainText('This page may not print here.');
});

test('a file that cannot be read is told', async ({ page }) => {
  await page.addInitScript(() => {
    // Of files alone: the page reads its own parts as blobs.
    File.prototype.arrayBuffer = () => Promise.reject(new DOMException('Gone', 'NotReadableError'));
  });
  await explore(page);
  await page.getByRole('button', { name: 'Open…' }).click();
  await page.locator('dialog input[type=file]').setInputFiles('tests/fixtures/inside.json');
  await expect(page.getByRole('alert')).toContainText('inside.json could not be read.');
});
