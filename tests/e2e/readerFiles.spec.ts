/** Dossiers from the reader's own files: a reload keeps them, and no link claims to lead to them. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, explore, test } from './site';
import { LONG } from '../sample';

const inside = JSON.parse(readFileSync('tests/fixtures/inside.json', 'utf8')) as { title: string };
const told = { ...inside, title: 'Told', story: [{ title: 'One step', text: 'And its words.' }, { title: 'Another' }] };
/** Longer than `sessionStorage` is asked to hold. */
const long = { ...inside, title: 'Long', padding: 'x'.repeat(2_200_000) };

async function open(page: Page, dossier: { title: string }, name = 'own.json'): Promise<void> {
  await page.getByRole('button', { name: 'Open…' }).click();
  const buffer = Buffer.from(JSON.stringify(dossier));
  await page.locator('dialog input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer });
  await expect(heading(page, dossier.title)).toBeVisible();
}
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

test('a reload shows the opened dossier with its view, and Back the one before', async ({ page }) => {
  await explore(page);
  await open(page, told);
  await expect(heading(page, 'Told')).toBeVisible();
  await page
    .getByRole('button', { name: /^Focus on / })
    .first()
    .click();
  await expect(page).toHaveURL(/file=\w+&focus=/);
  await page.reload();
  await expect(heading(page, 'Told')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Focus on / }).first()).toHaveAttribute('aria-pressed', 'true');
  await page.goBack();
  await page.goBack();
  await expect(heading(page, 'Told')).toHaveCount(0);
  await expect(page.locator('[data-actor="prk"]').first()).toBeAttached();
});

test('a reload in the middle of a talk shows the same slide, in both windows', async ({ page, context }) => {
  await explore(page);
  await open(page, told);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(heading(page, 'One step')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page, 'Another')).toBeVisible();
  await page.reload();
  await expect(heading(page, 'Another')).toBeVisible();
  const [presenter] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('p')]);
  await expect(presenter.getByText('Another').first()).toBeVisible();
  // Alone, with nobody to ask.
  await page.close();
  await presenter.reload();
  await expect(presenter.getByText('Another').first()).toBeVisible();
});

test('a long file is kept, too', LONG, async ({ page }) => {
  await explore(page);
  await open(page, long);
  await expect(heading(page, 'Long')).toBeVisible();
  await page.reload();
  await expect(heading(page, 'Long')).toBeVisible();
});

test('a file that is no longer stored is missed, and nothing else is shown', LONG, async ({ page }) => {
  await page.goto('./?file=0123456789abcdef');
  await expect(page.getByText('this browser no longer has it. Open it again.')).toBeVisible();
  await expect(page.locator('[data-actor]')).toHaveCount(0);
});

test('what is stored can be deleted', LONG, async ({ page }) => {
  await explore(page);
  await open(page, long);
  await expect(heading(page, 'Long')).toBeVisible();
  await page.evaluate(() => localStorage.setItem('entente-preferences', '{}'));
  await page.getByRole('button', { name: 'Open…' }).click();
  await page.getByRole('button', { name: 'Delete what is stored here' }).click();
  await expect(page.getByText('Deleted.')).toBeVisible();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  await page.reload();
  await expect(page.getByText('no longer has it')).toBeVisible();
});

test('where the browser keeps nothing, that is told once, and the dossier is shown', LONG, async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = refuse;
    IDBFactory.prototype.open = refuse;
  });
  await explore(page);
  await open(page, told);
  await expect(heading(page, 'Told')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('This browser has no room to keep own.json.');
  await page.reload();
  await expect(page.getByText('no longer has it')).toBeVisible();
});

test('in a frame nothing is stored', LONG, async ({ page }) => {
  await page.route('**/frame.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<iframe src="./" width="1300" height="800"></iframe>' }),
  );
  await page.goto('./frame.html');
  const frame = page.frameLocator('iframe');
  await frame.getByRole('button', { name: 'Open…' }).click();
  await frame.locator('dialog input[type=file]').setInputFiles('tests/fixtures/inside.json');
  await expect(frame.getByRole('heading', { level: 1, name: 'Inside' })).toBeVisible();
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

test('Copy link and the code of a slide say that the dossier is not published', LONG, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explore(page);
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await open(page, told);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'No link leads here' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('before');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(heading(page, 'One step')).toBeVisible();
  await page.keyboard.press('q');
  await expect(page.getByText('No code leads here')).toBeVisible();
});

test('a name that a shell would run stands in no command', async ({ page }) => {
  await explore(page);
  await open(page, told, 'a"; $(touch x) `y`.json');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this picture' });
  await expect(dialog.locator('actor-network .still [data-actor]').first()).toBeAttached();
  await dialog.getByRole('button', { name: 'Copy element' }).click();
  await expect(dialog.locator('pre')).toContainText('-- build "data/a-touch-x-y-.json" --base');
});

test('Share of an opened dossier shows it, and says what is to be published where', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explore(page);
  await open(page, told);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this picture' });
  await expect(dialog.locator('actor-network .still [data-actor]').first()).toBeAttached();
  await expectAccessible(page);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  for (const [kind, own] of [
    ['Copy element', '<actor-network src="https://your-site.example/data/own.json"'],
    ['Copy frame', 'src="https://your-site.example/embed/any.html?dossier=%2Fdata%2Fown.json'],
  ] as const) {
    await dialog.getByRole('button', { name: kind }).click();
    await expect(
      dialog.getByText('npm run entente -- build "data/own.json" --base https://your-site.example/'),
    ).toBeVisible();
    await expect.poll(copied).toContain(own);
    expect(await copied()).not.toContain('127.0.0.1');
  }
  // What is to be done is in sight, and the choices keep to their column.
  await expect(dialog.getByText('Upload the folder dist')).toBeInViewport();
  const right = (selector: string) =>
    dialog
      .locator(selector)
      .first()
      .evaluate((one) => one.getBoundingClientRect().right);
  expect(await right('.words input')).toBeLessThanOrEqual(
    await dialog.locator('.shown').evaluate((one) => one.getBoundingClientRect().left),
  );
  await dialog.getByRole('button', { name: 'Copy text' }).click();
  await expect(dialog.getByRole('status').first()).toContainText('Text copied');
  expect(await copied()).toMatch(/^<svg[\s\S]*<figure>/);
  for (const button of ['Save picture', 'Save as one page']) {
    await dialog.getByRole('button', { name: button }).click();
    await expect(dialog.getByRole('status').first()).toContainText('is saved');
  }
});
