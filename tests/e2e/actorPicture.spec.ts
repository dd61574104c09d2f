/** The picture of an actor: shown where it is the dossier's own, a link where it is somebody else's. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { host, script } from './hostPage';
import { expect, expectAccessible, test } from './site';

const icon = readFileSync('dist/embed/summit-2023/picture.png');
const image = (url: string) => ({ url, credit: 'A photographer', licence: 'CC BY 4.0' });
const dossier = {
  title: 'Pictured',
  actors: [
    { id: 'held', name: 'Held', image: image(`data:image/png;base64,${icon.toString('base64')}`) },
    { id: 'beside', name: 'Beside', image: image('pictures/beside.png') },
    { id: 'away', name: 'Away', image: image('https://elsewhere.example/away.png') },
  ],
  relationships: [
    { id: 'r0', type: 'talks', from: 'held', to: 'beside', certainty: 'reported' },
    { id: 'r1', type: 'talks', from: 'beside', to: 'away', certainty: 'reported' },
  ],
};
const isDrawn = (page: Page, name: string) =>
  expect
    .poll(() =>
      page.getByRole('img', { name: `Picture of ${name}` }).evaluate((img: HTMLImageElement) => img.naturalWidth),
    )
    .toBeGreaterThan(0);

test.beforeEach(async ({ page }) => {
  await page.route('**/data/own.json', (route) => route.fulfill({ json: dossier }));
  await page.route('**/data/pictures/beside.png', (route) => route.fulfill({ body: icon, contentType: 'image/png' }));
});

test('details show it from the dossier or from beside it; elsewhere it is a link, and told', async ({ page }) => {
  for (const id of ['held', 'beside']) {
    await page.goto(`./?dossier=data/own.json&open=${id}`);
    await isDrawn(page, id === 'held' ? 'Held' : 'Beside');
    await expect(page.getByText('A photographer, CC BY 4.0')).toBeVisible();
    await expectAccessible(page);
  }
  await page.goto('./?dossier=data/own.json&open=away');
  const link = page.getByRole('link', { name: 'Picture of Away' });
  await expect(link).toHaveAttribute('href', 'https://elsewhere.example/away.png');
  await expect(page.getByRole('img', { name: 'Picture of' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the list' }).click();
  await expect(page.getByText('the picture lies on another site')).toBeVisible();
});

test('so does the card of an embed', async ({ page }) => {
  const embed = await host(page, { body: `<actor-network src="./data/own.json"></actor-network>${script}` });
  for (const [id, name] of [
    ['held', 'Held'],
    ['beside', 'Beside'],
  ] as const) {
    await embed.locator(`.square [data-actor=${id}]`).click();
    await isDrawn(page, name);
  }
  await embed.locator('.square [data-actor=away]').click();
  await expect(embed.getByRole('link', { name: 'Picture of Away' })).toBeVisible();
});
