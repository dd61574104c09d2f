/** Bands between the groups of a large crowd, in the built page: pressed, walked by keys, filtered. */
import type { Page } from '@playwright/test';
import { BANDED_CROWD } from '../fixtures/bandedCrowd';
import { expect, expectAccessible, explore, places, test } from './site';

const open = async (page: Page, more = '') => {
  await page.route('**/data/crowd.json', (route) => route.fulfill({ json: BANDED_CROWD }));
  await explore(page, `dossier=data/crowd.json&by=group&detail=actors${more}`);
  await expect(page.locator('.stage [data-band]').first()).toBeAttached();
};
const between = (page: Page) => page.locator('.stage .between .line');
/** Presses the middle of a band. */
const press = async (page: Page, id: string) => {
  const at = await page.locator(`.stage [data-band="${id}"] .hit`).evaluate((path: SVGPathElement) => {
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM()!);
    return { x, y };
  });
  await page.mouse.click(at.x, at.y);
};
const heading = (page: Page) => page.locator('.details').getByRole('heading', { level: 2 });

test('a press on a band lists what it stands for; what is picked there is drawn as its line, and Back returns', async ({
  page,
}) => {
  await open(page);
  const stood = await places(page);
  await expect(between(page)).toHaveCount(0);
  await press(page, 'band 1>2');
  await expect(heading(page)).toHaveText(/^\d+ from East to North$/);
  await expect(page.locator('.stage .over')).toContainText('From East to North');
  const rows = page.locator('.details').getByRole('listitem');
  await expect(rows).toHaveCount(Number((await heading(page).textContent())!.trim().split(' ')[0]));
  await expectAccessible(page);
  await rows.first().getByRole('button').click();
  await expect(page).toHaveURL(/open=r/);
  await expect(between(page)).toHaveCount(1);
  await page.goBack();
  await expect(heading(page)).toHaveText(/from East to North$/);
  await expect(between(page)).toHaveCount(0);
  expect(await places(page)).toEqual(stood);
});

test('keys reach the bands after the actors', async ({ page }) => {
  await open(page);
  const list = page.getByRole('group', { name: 'Bands between groups' });
  await page.getByRole('group', { name: 'Actors and their relationships' }).locator('[tabindex="0"]').focus();
  await page.keyboard.press('Tab');
  await expect(list.getByRole('button', { name: /Band 1 of \d+$/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('button', { name: /Band 2 of \d+$/ })).toBeFocused();
  await expect(page.locator('.stage .bands .raised')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(/^\d+ (from|between) /);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
});

test('a filter leaves their stripes or takes them away, and a focus draws the lines of its actor', async ({ page }) => {
  await open(page, '&hide-family=technology,diplomacy');
  await expect(page.locator('.stage .bands [data-filtered] .ink[opacity="0"]').first()).toBeAttached();
  const colours = await page
    .locator('.stage .bands .line:not([data-filtered]) .ink path:not(.f-paper)')
    .evaluateAll((paths) => [...new Set(paths.map((path) => path.getAttribute('class')!.split(' ')[0]))]);
  expect(colours).toEqual(['f-arms']);
  await open(page, '&focus=b0');
  await expect(between(page)).toHaveCount(48);
  await expect(page.locator('.stage .bands [data-dim]').first()).toBeAttached();
});

test('the key explains them, and all lines are there on the level of all lines', async ({ page }) => {
  await open(page);
  await expect(page.getByText('Band between groups: many lines in one.')).toBeAttached();
  await page.getByRole('radio', { name: 'All lines' }).check();
  await expect(page.locator('.stage g.line')).toHaveCount(BANDED_CROWD.relationships.length);
  await expect(page.locator('.stage [data-band]')).toHaveCount(0);
});
