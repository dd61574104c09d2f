/** The share dialog: a preview of what an article will show, and the text to paste. */
import { expect, explore, expectAccessible, test } from './site';

test('copies an embed of this view that works where it is pasted', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explore(page, 'period=P4');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this picture' });
  const preview = dialog.locator('actor-network');
  await expect(preview.locator('.square svg')).toBeVisible();
  await expect(preview.locator('.status')).toContainText('Showing 17 of 37');
  await expectAccessible(page);
  await dialog.getByLabel('Title').first().fill('What Seoul was told');
  await dialog.getByLabel('Highlight').selectOption('S33');
  await expect(preview.locator('.square .line[data-dim]').first()).toBeAttached();
  await expect(preview.locator('.square [data-relationship=S33]:not([data-dim])')).toBeAttached();
  await dialog.getByLabel('Highlight').selectOption('');
  await dialog.getByRole('checkbox', { name: 'How to read it' }).uncheck();
  await expect(preview.locator('.title')).toHaveText('What Seoul was told');
  await expect(preview.locator('.key')).toHaveCount(0);
  await dialog.getByRole('button', { name: '360 px' }).click();
  await expect(preview.locator('.tall svg')).toBeVisible();
  await dialog.getByRole('button', { name: 'Copy element' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Element copied' })).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await dialog.getByRole('button', { name: 'Copy frame' }).click();
  await expect(dialog.getByRole('status').filter({ hasText: 'Frame copied' })).toBeVisible();
  const frame = await page.evaluate(() => navigator.clipboard.readText());

  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head><body>${text}${frame}</body></html>`,
    }),
  );
  await page.goto('./host.html');
  const pasted = page.locator('actor-network').first();
  await expect(pasted.locator('.figure[data-live]')).toBeVisible();
  await expect(pasted.locator('.title')).toHaveText('What Seoul was told');
  await pasted.getByRole('button', { name: 'All' }).click();
  await expect(pasted.locator('.status')).toContainText('Showing 17 of 37');
  const framed = page.frameLocator('iframe[data-entente]');
  await expect(framed.locator('.title')).toHaveText('What Seoul was told');
  await expect(framed.locator('.status')).toContainText('Showing 17 of 37');
});
