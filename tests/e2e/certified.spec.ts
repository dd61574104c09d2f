/** What checks a dossier is fetched for those that the build has not found clean as they are now, and for no other. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, explore, test } from './site';

const READER = /\/readDossier-[^/]*\.js$/;
const SHIPPED = 'data/summit-2023.json';
const shipped = readFileSync(SHIPPED, 'utf8');
const MISSING = 'A part of this page could not be fetched.';

/** Whether the code that checks has been asked for. */
function watchReader(page: Page): () => boolean {
  let isAsked = false;
  page.on('request', (request) => (isAsked ||= READER.test(request.url())));
  return () => isAsked;
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

for (const query of ['', 'dossier=data/after-2023.json', `dossier=${SHIPPED}`])
  test(`a dossier of the site is not checked again: ?${query}`, async ({ page }) => {
    const isAsked = watchReader(page);
    await explore(page, query);
    await expect(page.locator('.explore .status')).toBeAttached();
    expect(isAsked()).toBe(false);
  });

test('a file that was edited after the build is checked', async ({ page }) => {
  const isAsked = watchReader(page);
  // As long as it was.
  const edited = shipped.replace('"from": "rus"', '"from": "rux"').replace('The Kim–Putin', 'The Xim–Putin');
  await page.route(`**/${SHIPPED}`, (route) => route.fulfill({ body: edited, contentType: 'application/json' }));
  await explore(page);
  await expect(heading(page, /^The Xim–Putin/)).toBeVisible();
  expect(isAsked()).toBe(true);
  await page.getByRole('button', { name: 'Show the list' }).click();
  await expect(page.getByRole('dialog')).toContainText('rux');
});

test('no certificate holds for the same file elsewhere', async ({ page }) => {
  const isAsked = watchReader(page);
  // The first that the page has a certificate of.
  await page.route('**/data/copy.json', (route) => route.fulfill({ path: 'data/after-2023.json' }));
  await explore(page, 'dossier=data/copy.json');
  expect(isAsked()).toBe(true);
});

test('what checks another dossier is asked for beside it', async ({ page }) => {
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/data/own.json', async (route) => {
    await asked;
    await route.fulfill({ json: { title: 'Own', actors: [{ id: 'a', name: 'A' }], relationships: [] } });
  });
  const reader = page.waitForRequest(READER);
  await page.goto('./?dossier=data/own.json', { waitUntil: 'commit' });
  await reader;
  answer();
  await expect(heading(page, 'Own')).toBeVisible();
});

test('where what checks is not to be had, the page says so, for a dossier of the address and for a file', async ({
  page,
  faults,
}) => {
  await page.route(READER, (route) => route.abort());
  await page.route('**/data/own.json', (route) =>
    route.fulfill({ json: { title: 'Own', actors: [], relationships: [] } }),
  );
  await page.goto('./?dossier=data/own.json');
  await expect(page.getByText(`own.json: ${MISSING}`)).toBeVisible();
  await expect(page.locator('[data-actor]')).toHaveCount(0);
  await explore(page);
  await page.getByRole('button', { name: 'Open…' }).click();
  await page.locator('dialog input[type=file]').setInputFiles('tests/fixtures/inside.json');
  await expect(page.getByRole('alert')).toContainText(MISSING);
  // The chunk was broken on purpose.
  faults.length = 0;
});
