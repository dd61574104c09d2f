/** A family's own colour on screen: in the explorer and in an embed, light and dark. */
import type { Locator } from '@playwright/test';
import { expect, test } from './site';

const OWN = {
  title: 'Own colours',
  families: [{ id: 'arms', label: 'Arms', colour: { light: '#3a6b00', dark: '#a8d65c' } }],
  types: [{ id: 'arms', label: 'Arms', family: 'arms' }],
  actors: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
  relationships: [{ id: 'r', type: 'arms', from: 'a', to: 'b', certainty: 'confirmed' }],
};

for (const address of ['./?dossier=data/own.json', './embed/any.html?dossier=data/own.json'])
  test(`the lines of ${address} have it`, async ({ page }) => {
    await page.route('**/data/own.json', (route) => route.fulfill({ json: OWN }));
    await page.goto(address);
    const ink = page.locator('[data-relationship=r] .ink path').first();
    await expect(ink).toBeAttached();
    const fill = (one: Locator) => one.evaluate((path) => getComputedStyle(path).fill);
    await expect.poll(() => fill(ink)).toBe('rgb(58, 107, 0)');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => fill(ink)).toBe('rgb(168, 214, 92)');
    if (!address.includes('embed')) return;
    // What is saved goes without a sheet.
    const svg = await page
      .locator('actor-network')
      .evaluate((embed) => (embed as HTMLElement & { svg: () => string }).svg());
    expect(svg).toContain('"#3a6b00"');
    expect(svg).not.toContain('light-dark');
  });
