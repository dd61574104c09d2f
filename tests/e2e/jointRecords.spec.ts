/** A statement of several is one record: in the counts, in the list of an actor, and with its other ends in the details. */
import { expect, expectAccessible, explore, test } from './site';

test('a joint statement counts once, and its details lead to its other ends', async ({ page }) => {
  await explore(page, 'dossier=data/after-2023.json&open=A03');
  await expect(page.getByText('Showing all 83 records, drawn as 94 relationships.')).toBeVisible();
  const facts = page.locator('.panel .facts');
  await expect(facts.getByRole('button')).toHaveText(['from Japan', 'from South Korea', 'to Russia']);
  await expectAccessible(page);
  await facts.getByRole('button', { name: 'to Russia' }).click();
  await expect(page).toHaveURL(/open=A03-rus/);
  await expect(facts.getByRole('button').first()).toHaveText('to North Korea');
});

test('the list of an actor has one row for it', async ({ page }) => {
  await explore(page, 'dossier=data/after-2023.json&open=usa');
  const rows = page.locator('.panel').getByRole('button', { name: /Three-country condemnation/ });
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('to North Korea, also to Russia');
  await expect(page.locator('.panel').getByRole('heading', { name: /records, drawn as/ })).toBeVisible();
});
