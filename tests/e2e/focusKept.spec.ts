/** The focus is never lost, and the page tells where one is: in words, in the title of the window, in its states. */
import { expect, explore, test } from './site';
import { LONG } from '../sample';

test('after Show all, the focus stays by the line of counts', LONG, async ({ page }) => {
  await explore(page);
  await page.getByRole('checkbox', { name: 'Arms flows' }).uncheck();
  await page.getByRole('button', { name: 'Show all', exact: true }).press('Enter');
  await expect(page.locator('.status:focus')).toContainText('Showing all 37 relationships.');
});

test('Next stays on its button to the end of the story, and each step is read out and in the title', async ({
  page,
}) => {
  await explore(page, 'step=7');
  const next = page.getByRole('button', { name: 'Next', exact: true });
  await next.focus();
  for (const step of [8, 9]) {
    await page.keyboard.press('Enter');
    await expect(page.locator('.details [aria-live]').filter({ hasText: `Step ${step} of 9.` })).toHaveCount(1);
    await expect(page).toHaveTitle(new RegExp(`^Step ${step} of 9: .+ · .+ · Entente$`));
    await expect(next).toBeFocused();
  }
  await expect(next).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/step=9/);
});

test('Enter in the search goes to the record, which the title names, and Escape goes back', async ({ page }) => {
  await explore(page);
  const search = page.getByRole('combobox');
  await search.pressSequentially('china');
  await expect(page.getByRole('option').first()).toBeVisible();
  await search.press('Enter');
  await expect(page.getByRole('heading', { name: 'China', exact: true })).toBeFocused();
  await expect(page).toHaveTitle(/^China · .+ · Entente$/);
  await page.keyboard.press('Escape');
  await expect(search).toBeFocused();
  await expect(page).not.toHaveTitle(/China ·/);
});

test('on a wide window, the way to the filters goes there', LONG, async ({ page }) => {
  await page.setViewportSize({ width: 1400, height: 900 });
  await explore(page);
  await page.getByRole('link', { name: 'Go to the filters' }).press('Enter');
  await expect(page.locator('#filters')).toBeFocused();
});

test('zoom tells its level, by button and by key', LONG, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await explore(page);
  const said = page.getByRole('status').filter({ hasText: 'Zoom: 140 %.' });
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(said).toHaveCount(1);
  await page.getByRole('link', { name: 'Go to the picture' }).press('Enter');
  await page.keyboard.press('0');
  await expect(page.getByRole('status').filter({ hasText: 'The whole picture is shown.' })).toHaveCount(1);
});

test(
  'the list over the picture says what the dossier says of it, and truly what is unfolded in it',
  LONG,
  async ({ page }) => {
    await explore(page);
    const list = page.getByRole('group', { name: 'Actors and their relationships' });
    const { description } = (await (await page.request.get('./data/summit-2023.json')).json()) as {
      description: string;
    };
    await expect(list).toHaveAccessibleDescription(new RegExp(description.slice(0, 40)));
    await page.getByRole('link', { name: 'Go to the picture' }).press('Enter');
    await expect(list.locator('[aria-expanded=true]')).toBeFocused();
    await expect(list.locator('[aria-expanded=true]')).toHaveCount(1);
    await expect(list.locator('li:has(> [aria-expanded=true]) > ul > li').first()).toBeAttached();
    const arrange = page.getByRole('button', { name: 'Arrange', exact: true });
    await arrange.press('Enter');
    await expect(arrange).toHaveAttribute('aria-expanded', 'true');
  },
);

test('the same letter again goes on to the next actor', LONG, async ({ page }) => {
  await explore(page);
  await page.getByRole('link', { name: 'Go to the picture' }).press('Enter');
  const names = new Set<string>();
  for (let time = 0; time < 4; time++) {
    await page.keyboard.press('s');
    names.add((await page.locator('#picture :focus').textContent())!);
  }
  expect(names.size).toBeGreaterThan(1);
  for (const name of names) expect(name).toMatch(/^S/i);
});
