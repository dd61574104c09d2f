/** A crowd on its three levels of detail: nobody moves, the level is in the address, and every level is readable. */
import type { Page } from '@playwright/test';
import { CROWD, GROUPS, UNGROUPED } from '../fixtures/crowd';
import { expect, expectAccessible, explore, places, shownIds, test } from './site';
import { LONG } from '../sample';

const CROWDED = 'dossier=data/crowd.json';
const serve = (page: Page, dossier: unknown) =>
  page.route('**/data/crowd.json', (route) => route.fulfill({ json: dossier }));
const level = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const pairs = new Set(CROWD.relationships.map(({ from, to }) => [from, to].sort().join()));

test('from level to level nobody moves, and Back returns', LONG, async ({ page }) => {
  await serve(page, CROWD);
  await explore(page, CROWDED);
  await expect(level(page, 'Actors')).toBeChecked();
  const before = await places(page);
  await expect(page.locator('.stage g.line')).toHaveCount(pairs.size);

  await level(page, 'All lines').check();
  await expect(page).toHaveURL(/detail=lines/);
  await expect(page.locator('.stage g.line')).toHaveCount(CROWD.relationships.length);
  expect(await places(page)).toEqual(before);
  expect(await shownIds(page)).toEqual(CROWD.relationships.map(({ id }) => id).sort());
  await expect(page.locator('.stage .line .ink').first()).not.toHaveAttribute('opacity');
  await expect(page.getByText(/^\d+ of 69 names shown$/)).toBeVisible();
  await expectAccessible(page);

  await level(page, 'Groups').check();
  await expect(page).toHaveURL(/detail=groups/);
  const grouped = await places(page);
  for (const id of Object.keys(before).filter((one) => one.startsWith('loner'))) expect(grouped[id]).toBe(before[id]);
  expect(Object.keys(grouped)).toHaveLength(GROUPS.length + 4);
  await expect(page.getByText(/^\d+ inside groups$/)).toBeVisible();
  await expect(page.getByText(/names shown$/)).toHaveCount(0);
  await expectAccessible(page);
  await page.reload();
  await expect(level(page, 'Groups')).toBeChecked();
  expect(await places(page)).toEqual(grouped);

  await page.goBack();
  await expect(level(page, 'All lines')).toBeChecked();
  await page.goBack();
  await expect(level(page, 'Actors')).toBeChecked();
  await expect.poll(() => places(page)).toEqual(before);
});

test('a pressed group opens into its actors, nearer; a pressed line into the details of what it stands for', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await serve(page, CROWD);
  await explore(page, `${CROWDED}&detail=groups`);
  const pill = (await page.locator('.stage .counts rect').first().boundingBox())!;
  await page.mouse.click(pill.x + pill.width / 2, pill.y + pill.height / 2);
  await expect(page).toHaveURL(/open=r\d+/);
  // What is open is kept in sight.
  await page.getByRole('button', { name: 'Close details' }).click();
  await page.locator('.stage [data-actor="group Ports"]').click();
  await expect(level(page, 'Actors')).toBeChecked();
  await expect(page).toHaveURL(/at=/);
  for (const i of [0, 6, 12]) await expect(page.locator(`.stage [data-actor=ports-${i}] .shape`)).toBeInViewport();
});

test('by group or by lines: the share is told, the address keeps the choice, and Back returns', async ({ page }) => {
  await serve(page, CROWD);
  await explore(page, CROWDED);
  await expect(page.getByText(/^\d+ % of relationships run inside groups$/)).toBeVisible();
  await expect(level(page, 'By group')).toBeChecked();
  const before = await places(page);
  await level(page, 'By group').focus();
  await page.keyboard.press('ArrowRight');
  await expect(level(page, 'By lines')).toBeChecked();
  await expect(page).toHaveURL(/by=lines/);
  await expect(page.locator('.stage .hulls')).toHaveCount(0);
  const after = await places(page);
  expect(after).not.toEqual(before);
  await page.getByRole('checkbox', { name: /^arms/ }).uncheck();
  expect(await places(page)).toEqual(after);
  await page.goBack();
  await page.goBack();
  await expect(level(page, 'By group')).toBeChecked();
  await expect.poll(() => places(page)).toEqual(before);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(level(page, 'Groups')).toBeChecked();
  await expect(level(page, 'By group')).toHaveCount(0);
});

test('computed groups: by keys, fetched only then, marked in picture, key, line of counts and reading list', async ({
  page,
}) => {
  // The page asks for it, and so does the worker.
  const fetched = new Set<string>();
  page.on('request', (request) => {
    if (/\/computeGroups-/.test(request.url())) fetched.add(request.url());
  });
  await serve(page, UNGROUPED);
  await explore(page, CROWDED);
  const caveat = 'Groups computed from the lines, not part of the dossier.';
  await level(page, 'By lines').focus();
  await expect(page.locator('.stage .hulls')).toHaveCount(0);
  expect(fetched.size).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect(level(page, 'Computed groups')).toBeChecked();
  await expect(page).toHaveURL(/by=computed/);
  await expect(page.locator('.stage .headings text').first()).toHaveText(/^Around .+ \d+$/);
  const grounds = page.locator('.stage [data-group]');
  expect(await page.locator('.stage [data-group] [stroke-dasharray]').count()).toBe(await grounds.count());
  expect(fetched.size).toBe(1);
  await expect(page.locator('.status [role=status]')).toContainText(caveat);
  await expect(page.locator('#filters').getByText(caveat)).toBeVisible();
  await expectAccessible(page);
  const before = await places(page);
  await page.getByRole('checkbox', { name: /^arms/ }).uncheck();
  expect(await places(page)).toEqual(before);
  await page.reload();
  await expect.poll(() => places(page)).toEqual(before);

  await level(page, 'Groups').check();
  const list = page.getByRole('group', { name: 'Actors and their relationships' });
  await expect(list.getByRole('button', { name: /^Around .+, computed group of \d+ actors/ }).first()).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#filters').getByText(caveat)).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.locator('.status [role=status]')).toContainText(caveat);
  await expectAccessible(page);
});

test('by keys: the switch and the list of groups', LONG, async ({ page }) => {
  await serve(page, CROWD);
  await explore(page, CROWDED);
  await level(page, 'Actors').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(level(page, 'Groups')).toBeChecked();
  const list = page.getByRole('group', { name: 'Actors and their relationships' });
  await list.getByRole('button', { name: /^Ports, group of 13 actors/ }).focus();
  await expect(list.getByText(/^Members: Ports \d+, /)).toBeAttached();
  await page.keyboard.press(' ');
  await expect(list.getByRole('button', { name: /Line 1 of 11$/ })).toBeFocused();
  await expect(list.getByRole('button', { name: /Certainty of the least certain/ }).first()).toBeAttached();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(level(page, 'Actors')).toBeChecked();
  await expect(page).toHaveURL(/at=/);
  await expect(list.locator(':focus')).toHaveText(/^Ports \d+, /);
  for (const i of [0, 6, 12]) await expect(page.locator(`.stage [data-actor=ports-${i}] .shape`)).toBeInViewport();
});

test(
  'is offered to crowds only, without groups where there are none, and on phones from 33 actors on',
  LONG,
  async ({ page }) => {
    await explore(page, 'detail=lines');
    await expect(page.getByRole('radio', { name: 'Actors' })).toHaveCount(0);
    await serve(page, UNGROUPED);
    await explore(page, `${CROWDED}&detail=groups`);
    await expect(level(page, 'Actors')).toBeChecked();
    await expect(level(page, 'Groups')).toHaveCount(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await explore(page, CROWDED);
    await level(page, 'All lines').check();
    await expect(page.locator('.stage g.line')).toHaveCount(CROWD.relationships.length);
    await expectAccessible(page);
  },
);
