/** What stands where a dossier cannot be shown: never another one, always the reason and a way on. */
import { expect, expectAccessible, explore, test } from './site';
import { LONG, longUnless } from '../sample';

const TITLE = 'This dossier cannot be shown';

for (const door of ['', '&present', '&handout']) {
  test(
    `a dossier that is missing is told, with the site's others and nothing foreign${door && `: ${door}`}`,
    longUnless(!door),
    async ({ page, faults }) => {
      await page.goto(`./?dossier=data/nope.json${door}`);
      await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeFocused();
      await expect(page.getByText('nope.json: the server answers 404')).toBeVisible();
      await expect(page.locator('[data-actor]')).toHaveCount(0);
      await expect(page).toHaveTitle(TITLE);
      await expectAccessible(page);
      // The answer 404 was asked for.
      faults.length = 0;
      await page.getByRole('link', { name: /Kim/ }).click();
      await expect(page.locator('.stage svg [data-actor]').first()).toBeAttached();
    },
  );
}

test('a dossier that comes after all is shown by Reload', LONG, async ({ page, faults }) => {
  await page.route('**/data/late.json', (route) => route.fulfill({ status: 503 }));
  await page.goto('./?dossier=data/late.json');
  await expect(page.getByText('the server answers 503')).toBeVisible();
  faults.length = 0;
  await page.route('**/data/late.json', (route) =>
    route.fulfill({ json: { title: 'Late', actors: [{ id: 'a', name: 'A' }] } }),
  );
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Late' })).toBeVisible();
});

test(
  'a dossier that the network refuses is told, and one of the reader’s own can be opened',
  LONG,
  async ({ page, faults }) => {
    await page.route('**/data/refused.json', (route) => route.abort());
    await page.goto('./?dossier=data/refused.json');
    await expect(page.getByText('refused.json: it could not be fetched')).toBeVisible();
    faults.length = 0;
    await page.getByRole('button', { name: 'Open…' }).click();
    await page.locator('dialog input[type=file]').setInputFiles('tests/fixtures/inside.json');
    await expect(page.getByRole('heading', { level: 1, name: 'Inside' })).toBeVisible();
  },
);

test('a dossier that cannot be read is told with line and column', LONG, async ({ page }) => {
  await page.route('**/data/broken.json', (route) => route.fulfill({ body: '{\n "title": "Broken" "actors": []}' }));
  await page.goto('./?dossier=data/broken.json');
  await expect(page.getByText('broken.json cannot be read.')).toBeVisible();
  await expect(page.getByText('Line 2')).toBeVisible();
  await expect(page.locator('[data-actor]')).toHaveCount(0);
  await expectAccessible(page);
});

test('a dossier of another site is neither asked for nor replaced', LONG, async ({ page }) => {
  await page.goto('./?dossier=https://elsewhere.example/a.json');
  await expect(page.getByText('it is on another site')).toBeVisible();
  await expect(page.locator('[data-actor]')).toHaveCount(0);
});

test('a dossier that never comes has a sign at once, and an end after 15 seconds', async ({ page, faults }) => {
  await page.clock.install();
  await page.route('**/data/never.json', () => {});
  await page.goto('./?dossier=data/never.json', { waitUntil: 'commit' });
  await page.clock.runFor(1_000);
  await expect(page.getByRole('status').filter({ hasText: 'Reading never.json…' })).toBeVisible();
  await page.clock.runFor(15_000);
  await expect(page.getByText('never.json: nothing came for 15 seconds')).toBeVisible();
  faults.length = 0;
});

test('where the page’s own parts are missing too, a sentence is left', LONG, async ({ page, faults }) => {
  await page.route('**/assets/UnshownDossier-*.js', (route) => route.abort());
  await page.goto('./?dossier=data/nope.json');
  await expect(page.getByRole('alert')).toContainText(`${TITLE}. nope.json: the server answers 404`);
  await expect(page.locator('[data-actor]')).toHaveCount(0);
  faults.length = 0;
});

test('where what stands around the picture is not to be had, no foreign picture stands in for it', async ({
  page,
  faults,
}) => {
  await page.route('**/chrome-*.js', (route) => route.abort());
  let answer = () => {};
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/data/slow.json', async (route) => {
    await asked;
    await route.fulfill({ json: { title: 'Slow', actors: [{ id: 'a', name: 'A' }] } });
  });
  await page.goto('./?dossier=data/slow.json', { waitUntil: 'commit' });
  await expect(page.getByRole('alert')).toContainText('parts of it could not be fetched');
  await expect(page.locator('.still.wide')).toBeHidden();
  answer();
  await expect(page.locator('.stage [data-actor=a]')).toBeAttached();
  // The chunk was broken on purpose.
  faults.length = 0;
});

test('the shipped dossier keeps its still picture, whose controls are out of reach', async ({ page, faults }) => {
  await page.route('**/data/summit-2023.json', (route) => route.abort());
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('without its filters');
  await expect(page.locator('.still.wide')).toBeVisible();
  expect(await page.locator('#entente').evaluate((place: HTMLElement) => place.inert)).toBe(true);
  faults.length = 0;
  await page.unroute('**/data/summit-2023.json');
  await explore(page);
  expect(await page.locator('#entente').evaluate((place: HTMLElement) => place.inert)).toBe(false);
});
