/** A dossier reads alike in every encoding, whichever way it comes; what is not UTF-8 is named. */
import { readFileSync } from 'node:fs';
import { ENCODINGS } from '../fixtures/encodings';
import { expect, explore, test } from './site';
import { longUnless } from '../sample';

const OWN = JSON.stringify({
  title: 'Corée 한국',
  actors: [
    { id: 'a', name: 'Séoul' },
    { id: 'b', name: '평양' },
  ],
  relationships: [{ id: 'r', type: 'talks', from: 'a', to: 'b' }],
});
const NOT_UTF8 = /not UTF-8, probably Windows-1252: line 2/;
const latin1 = readFileSync('tests/fixtures/latin1.dossier');
const WIDE = ['UTF-8 with a mark', 'UTF-16LE with a mark', 'UTF-16BE'] as const;

for (const encoding of WIDE) {
  test(
    `an opened file in ${encoding}, one at an address and one of an embed`,
    longUnless(encoding === 'UTF-16BE'),
    async ({ page }) => {
      const body = Buffer.from(ENCODINGS[encoding]!(OWN));
      await page.route('**/data/own.json', (route) => route.fulfill({ body, contentType: 'application/json' }));
      await page.goto('./?dossier=data/own.json');
      await expect(page.locator('.stage [data-actor="a"]')).toContainText('Séoul');
      await explore(page);
      await page.getByRole('button', { name: 'Open', exact: false }).first().click();
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: body });
      await expect(page.locator('.stage [data-actor="b"]')).toContainText('평양');
      await page.goto('./embed/any.html?dossier=data/own.json');
      await expect(page.locator('actor-network [data-actor="a"]').first()).toContainText('Séoul');
    },
  );
}

test('a file that is not UTF-8 is named with its line, by page and embed', async ({ page, faults }) => {
  await page.route('**/data/own.json', (route) => route.fulfill({ body: latin1, contentType: 'application/json' }));
  await explore(page);
  await page.getByRole('button', { name: 'Open', exact: false }).first().click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'own.json', mimeType: 'application/json', buffer: latin1 });
  await expect(page.getByText(NOT_UTF8)).toBeVisible();
  await page.goto('./?dossier=data/own.json');
  await expect(page.getByText(NOT_UTF8)).toBeVisible();
  await page.goto('./embed/any.html?dossier=data/own.json');
  await expect(page.getByText(NOT_UTF8)).toBeVisible();
  // The embed writes what it says into the console as well.
  faults.length = 0;
});
