/** The page for frames takes nothing from a stranger's link that would read as this site's own. */
import { expect, test } from './site';
import { longUnless } from '../sample';

const ANY = './embed/any.html';

test('a heading in the link stands in a frame, and nowhere as the title of a page', async ({ page }) => {
  const query = 'dossier=data/summit-2023.json&heading=War%20declared&subheading=By%20us';
  await page.goto(`${ANY}?${query}`);
  await expect(page.locator('actor-network .title')).toHaveText('The Kim–Putin summit and its audience');
  await expect(page).toHaveTitle('The Kim–Putin summit and its audience');
  await expect(page.getByText('War declared')).toHaveCount(0);
  const frame = page.url();
  await page.route('**/article.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<title>Article</title><iframe src="${frame}" width="700"></iframe>`,
    }),
  );
  await page.goto('./article.html');
  await expect(page.frameLocator('iframe').locator('actor-network .title')).toHaveText('War declared');
  await expect(page).toHaveTitle('Article');
});

for (const [name, query, words] of [
  ['of another site', 'dossier=https://elsewhere.example/x.json', 'not on this site'],
  ['with a script for an address', 'dossier=javascript:alert(1)', 'not on this site'],
  ['that is no address', 'dossier=https://', 'not on this site'],
  ['that is not named', 'view=x', 'No dossier is named'],
] as const) {
  test(`a dossier ${name} is told`, longUnless(name === 'of another site'), async ({ page }) => {
    await page.goto(`${ANY}?${query}`);
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page).toHaveTitle('Actor network');
  });
}

test('a broken dossier is told', async ({ page, faults }) => {
  await page.route('**/data/own.json', (route) =>
    route.fulfill({ body: '{"title": ', contentType: 'application/json' }),
  );
  await page.goto(`${ANY}?dossier=data/own.json&heading=War%20declared`);
  await expect(page.getByRole('alert')).toContainText('the file cannot be read on from here');
  await expect(page).toHaveTitle('Actor network');
  faults.length = 0;
});
