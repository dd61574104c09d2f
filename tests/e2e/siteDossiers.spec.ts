/** The site's dossiers are one press away, whichever of them is shown. */
import { expect, expectAccessible, explore, test } from './site';

test('Open lists the dossiers of the site, marks the one that is shown, and leads to the others', async ({ page }) => {
  await explore(page);
  await page.getByRole('button', { name: 'Open…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('link')).toHaveCount(2);
  await expect(dialog.getByRole('link', { name: /Kim/ })).toHaveAttribute('aria-current', 'page');
  await expectAccessible(page);
  await dialog.getByRole('link', { name: 'After the summit' }).click();
  await expect(page).toHaveURL(/\/d\/after-2023\/$/);
  await expect(page.getByRole('heading', { level: 1, name: 'After the summit' })).toBeVisible();
  await expect(page.locator('.stage svg [data-actor]').first()).toBeAttached();
  await page.getByRole('button', { name: 'Open…' }).click();
  await expect(dialog.getByRole('link', { name: 'After the summit' })).toHaveAttribute('aria-current', 'page');
  // The address of a list of one's own leads on.
  await dialog.getByRole('link', { name: /Kim/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Kim/ })).toBeVisible();
});

test('an address shared before there were such pages still shows its dossier and view', async ({ page }) => {
  await page.goto('./?dossier=data%2Fafter-2023.json&period=P1&hide-certainty=reported&theme=dark#evidence');
  await expect(page).toHaveURL(/\/d\/after-2023\/\?period=P1&hide-certainty=reported&theme=dark#evidence$/);
  await expect(page.getByRole('heading', { level: 1, name: 'After the summit' })).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Reported/ })).not.toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // The page's own dossier, and one that the build has not seen.
  for (const [query, name] of [
    ['d/after-2023/?dossier=data/after-2023.json', 'After the summit'],
    ['d/after-2023/?dossier=data/summit-2023.json', 'Kim'],
  ] as const) {
    await page.goto(`./${query}`);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await expect(page.locator('.stage svg [data-actor]').first()).toBeAttached();
  }
});

test('a page of a dossier does all that the first page does', async ({ page }) => {
  await page.goto('./d/after-2023/?open=P1');
  await expect(page.locator('.stage svg [data-actor]').first()).toBeAttached();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog').locator('actor-network [data-actor]').first()).toBeAttached();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Present' }).click();
  await expect(page).toHaveURL(/\/d\/after-2023\/\?present&step=1/);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('each dossier of the site has a page with its picture, and a list leads there', async ({ page }) => {
    await page.goto('./d/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dossiers of this site');
    await expect(page.getByRole('listitem')).toHaveCount(2);
    await expect(page.getByRole('listitem').first()).toContainText(
      '22 actors, 94 relationships, as of 22 February 2026',
    );
    await page.getByRole('link', { name: 'After the summit' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'After the summit' })).toBeVisible();
    await expect(page.locator('.still.wide [data-actor="prk"], .still.wide .actor').first()).toBeVisible();
  });
});

test('the list of dossiers is accessible', async ({ page }) => {
  await page.goto('./d/');
  await expect(page.getByRole('link')).toHaveCount(2);
  await expectAccessible(page);
});
