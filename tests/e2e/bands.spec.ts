/** Bands between the groups of a large crowd, in the built page: pressed, walked by keys, filtered. */
import type { Page } from '@playwright/test';
import { createTrack } from '../../src/geometry/polyline';
import { computeLayout } from '../../src/layout/computeLayout';
import { placePicture } from '../../src/picture/pictureOf';
import { DEFAULT_VIEW } from '../../src/view/viewState';
import { BANDED_CROWD } from '../fixtures/bandedCrowd';
import { parseDossierValue } from '../../src/dossier/parseDossier';
import { canvases, onScreen, painted, picture } from './canvas';
import { expect, expectAccessible, test } from './site';

/** As the page draws it. */
const drawn = placePicture(
  parseDossierValue(BANDED_CROWD).index!,
  { ...DEFAULT_VIEW, nearBy: 'group' },
  'wide',
  (request) => Promise.resolve(computeLayout(request)),
);

const open = async (page: Page, more = '') => {
  await page.route('**/data/crowd.json', (route) => route.fulfill({ json: BANDED_CROWD }));
  await page.goto(`./?dossier=data/crowd.json&by=group&detail=actors${more}`);
  await expect(picture(page)).toBeVisible();
  await expect(page.getByRole('group', { name: 'Bands between groups' })).toBeAttached();
  await painted(page);
};
/** The middle of a band, on the screen. */
const middleOf = async (page: Page, id: string) => {
  const { scene } = await drawn;
  const track = createTrack(scene.bands.find((band) => band.id === id)!.points);
  return onScreen(page, track.at(track.length / 2));
};
const press = async (page: Page, id: string) => {
  const { x, y } = await middleOf(page, id);
  await page.mouse.click(x, y);
};
const heading = (page: Page) => page.locator('.details').getByRole('heading', { level: 2 });

test('a press on a band lists what it stands for; what is picked there is drawn as its line, and Back returns', async ({
  page,
}) => {
  await open(page);
  const before = await canvases(page);
  await press(page, 'band 1>2');
  await expect(heading(page)).toHaveText(/^\d+ from East to North$/);
  const rows = page.locator('.details').getByRole('listitem');
  await expect(rows).toHaveCount(Number((await heading(page).textContent())!.trim().split(' ')[0]));
  await expectAccessible(page);
  await rows.first().getByRole('button').click();
  await expect(page).toHaveURL(/open=r/);
  await painted(page);
  // Its line is drawn over all that stays, which is as it was.
  const opened = await canvases(page);
  expect([opened[1] === before[1], opened[2] === before[2]]).toEqual([true, false]);
  await page.goBack();
  await expect(heading(page)).toHaveText(/from East to North$/);
});

test('what the pointer is at says how many it stands for, and between whom', async ({ page }) => {
  await open(page);
  const before = await canvases(page);
  const { x, y } = await middleOf(page, 'band 1>2');
  await page.mouse.move(x, y);
  await painted(page);
  const pointed = await canvases(page);
  expect([pointed[1] === before[1], pointed[2] === before[2]]).toEqual([true, false]);
});

test('keys reach the bands after the actors', async ({ page }) => {
  await open(page);
  const list = page.getByRole('group', { name: 'Bands between groups' });
  await page.getByRole('group', { name: 'Actors and their relationships' }).locator('[tabindex="0"]').focus();
  await page.keyboard.press('Tab');
  await expect(list.getByRole('button', { name: /Band 1 of \d+$/ })).toBeFocused();
  await painted(page);
  const before = await canvases(page);
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('button', { name: /Band 2 of \d+$/ })).toBeFocused();
  await painted(page);
  expect((await canvases(page))[2]).not.toBe(before[2]);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(/^\d+ (from|between) /);
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
});

test('a filter draws other stripes, and the line of counts follows', async ({ page }) => {
  await open(page);
  const before = await canvases(page);
  const told = await page.locator('.status').textContent();
  await page
    .getByRole('checkbox', { name: /technology/ })
    .first()
    .uncheck();
  await expect(page.locator('.status')).not.toHaveText(told!);
  await painted(page);
  expect((await canvases(page))[1]).not.toBe(before[1]);
});

test('the key explains them; on the level of all lines there are none', async ({ page }) => {
  await open(page);
  await expect(page.getByText('Band between groups: many lines in one.')).toBeAttached();
  await page.getByRole('radio', { name: 'All lines' }).check();
  await expect(page.getByRole('group', { name: 'Bands between groups' })).toHaveCount(0);
  await expect(page.getByText('Band between groups: many lines in one.')).toHaveCount(0);
});
