/** The details beside the picture, and over it: what is open is seen. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, explore, places, test } from './site';
import { LONG, longUnless } from '../sample';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const toggle = (page: Page) => page.getByRole('button', { name: 'Details', exact: true });
const box = async (place: Locator) => (await place.boundingBox())!;

test.describe('from 900 to 1199 px', () => {
  test.use({ viewport: { width: 900, height: 800 }, contextOptions: { reducedMotion: 'reduce' } });

  test('the panel with the story is there for who wants it, and goes again', LONG, async ({ page }) => {
    await explore(page);
    await expect(panel(page)).toBeHidden();
    await toggle(page).click();
    await expect(panel(page).getByText('The story in 9 steps')).toBeVisible();
    await expect(toggle(page)).toHaveAttribute('aria-expanded', 'true');
    await expectAccessible(page);
    await toggle(page).click();
    await expect(panel(page)).toBeHidden();
  });

  for (const query of ['open=kor', 'open=S41', 'step=8']) {
    test(`the panel covers nothing of the page with ${query}`, longUnless(query === 'open=S41'), async ({ page }) => {
      await explore(page, query);
      await expect(panel(page)).toBeVisible();
      const { x: edge } = await box(panel(page));
      for (const part of ['.stage', '.zoom', '.period', '.status', '[data-actor=kor]', '[data-relationship=S41]']) {
        const { x, width } = await box(page.locator(part).last());
        expect(x + width, part).toBeLessThanOrEqual(edge);
      }
    });
  }

  test('nobody moves in the picture, and what is put away comes back with the next opening', async ({ page }) => {
    await explore(page);
    const before = await places(page);
    await page.locator('.stage [data-actor=chn]').click();
    await expect(panel(page).getByRole('heading', { name: 'China' })).toBeVisible();
    expect(await places(page)).toEqual(before);
    await toggle(page).click();
    await expect(panel(page)).toBeHidden();
    await expect(page).toHaveURL(/open=chn/);
    await page.locator('.stage [data-actor=chn]').click();
    await expect(panel(page)).toBeVisible();
    await panel(page).getByRole('button', { name: 'Close details' }).click();
    await expect(panel(page).getByText('The story in 9 steps')).toBeVisible();
  });
});

test('what is opened from elsewhere comes into a picture that is seen closer', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await explore(page, 'at=3,0,0');
  const actor = page.locator('.stage [data-actor=kor]');
  await expect(actor).not.toBeInViewport({ ratio: 1 });
  await page.getByRole('combobox').fill('South Korea');
  await page.getByRole('combobox').press('Enter');
  await expect(page.getByRole('heading', { name: 'South Korea', exact: true })).toBeVisible();
  await expect(page).not.toHaveURL(/at=3,0,0/);
  const [at, room] = [await box(actor), await box(page.locator('.stage'))];
  expect(at.x + at.width / 2).toBeLessThan(room.x + room.width);
  expect(at.y + at.height / 2).toBeLessThan(room.y + room.height);
});

test('Enter is not lost while the search is on its way', LONG, async ({ page }) => {
  let bring = () => {};
  const asked = new Promise<void>((resolve) => (bring = resolve));
  await page.route('**/searchIndex-*.js', async (route) => {
    await asked;
    await route.continue();
  });
  await explore(page);
  await page.getByRole('combobox').fill('South Korea');
  await page.getByRole('combobox').press('Enter');
  await expect(page.getByRole('heading', { name: 'South Korea', exact: true })).toHaveCount(0);
  bring();
  await expect(page.getByRole('heading', { name: 'South Korea', exact: true })).toBeVisible();
});

for (const [width, height] of [
  [390, 844],
  [360, 740],
] as const) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

    test(
      'half a sheet leaves what is open in sight, and the picture goes back with it',
      longUnless(width === 390),
      async ({ page }) => {
        await explore(page);
        const before = await places(page);
        const picture = page.locator('.stage svg');
        const { y: rest } = await box(picture);
        const badge = await box(page.locator('.stage [data-relationship=S08] .mark > circle'));
        await page.touchscreen.tap(badge.x + badge.width / 2 + 3, badge.y + badge.height / 2 + 4);
        const list = page.getByRole('list', { name: '12 between Russia and North Korea' });
        await expect(list).toBeVisible();
        const seen = async (part: string) => {
          const [mark, sheet, room] = [
            await box(page.locator(part)),
            await box(panel(page)),
            await box(page.locator('.stage')),
          ];
          expect(mark.y, part).toBeGreaterThanOrEqual(room.y);
          expect(mark.y + mark.height, part).toBeLessThanOrEqual(sheet.y);
        };
        const lowest = '.stage [data-relationship=S20] .mark > circle';
        await seen('.stage [data-relationships~=S09] .mark > circle');
        await seen(lowest);
        await list.getByRole('button', { name: /^Reported ammunition/ }).click();
        await expect(page).toHaveURL(/open=S20/);
        await seen(lowest);
        expect(await places(page)).toEqual(before);
        await page.getByRole('button', { name: 'Close details' }).click();
        await expect.poll(async () => (await box(picture)).y).toBe(rest);
      },
    );

    test(
      'ways to the other lines between the two are as large as a finger',
      longUnless(width === 390),
      async ({ page }) => {
        await explore(page, 'open=S08');
        for (const name of ['Previous between them', 'Next between them']) {
          const { width: wide, height: high } = await box(page.getByRole('button', { name }));
          expect(Math.min(wide, high)).toBeGreaterThanOrEqual(44);
        }
        await page.getByRole('button', { name: 'Next between them' }).click();
        await expect(page).not.toHaveURL(/open=S08/);
      },
    );
  });
}
