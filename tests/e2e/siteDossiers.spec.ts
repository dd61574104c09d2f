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
  await expect(page).toHaveURL(/\?dossier=data%2Fafter-2023\.json$/);
  await expect(page.getByRole('heading', { level: 1, name: 'After the summit' })).toBeVisible();
  await expect(page.locator('.stage svg [data-actor]').first()).toBeAttached();
  await page.getByRole('button', { name: 'Open…' }).click();
  await expect(dialog.getByRole('link', { name: 'After the summit' })).toHaveAttribute('aria-current', 'page');
  // The address of a list of one's own leads on.
  await dialog.getByRole('link', { name: /Kim/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Kim/ })).toBeVisible();
});
