/** Lines as wide as their amounts on screen: in the explorer, where its key has a scale, and in an embed. */
import { DELIVERIES } from '../fixtures/deliveries';
import { expect, test } from './site';

// A field that is undefined is not written.
const MIXED = { ...DELIVERIES, weightUnit: undefined };
const PLAIN = { ...MIXED, weight: undefined };

for (const address of ['./?dossier=data/own.json', './embed/any.html?dossier=data/own.json&controls=legend'])
  test(`the picture of ${address} has a scale in its key`, async ({ page }) => {
    await page.route('**/data/own.json', (route) => route.fulfill({ json: DELIVERIES }));
    await page.goto(address);
    await expect(page.getByText('200 tonnes', { exact: true })).toBeVisible();
    await expect(page.getByText('No amount in tonnes')).toBeVisible();
    const ends = await page
      .locator('[data-relationship=whole] .ink path')
      .first()
      .evaluate((path) => path.getAttribute('d'));
    await page.unrouteAll();
    await page.route('**/data/own.json', (route) => route.fulfill({ json: PLAIN }));
    await page.reload();
    const plain = page.locator('[data-relationship=whole] .ink path').first();
    await expect(plain).toBeAttached();
    expect(await plain.evaluate((path) => path.getAttribute('d'))).not.toBe(ends);
    await expect(page.getByText('200 tonnes', { exact: true })).toHaveCount(0);
  });

test('an author is told which amounts are in another unit', async ({ page }) => {
  await page.route('**/data/own.json', (route) => route.fulfill({ json: MIXED }));
  await page.goto('./?dossier=data/own.json');
  await page.getByRole('button', { name: 'Show the list', exact: true }).click();
  await expect(page.getByText(/thin, for another unit: other/)).toBeVisible();
});
