/** Ways in and out: skip links, layers that Escape leaves one by one, undo by keys, drawer and panel on middling windows. */
import { LONG } from '../sample';
import { expect, explore, expectAccessible, test } from './site';

test('Escape leaves one layer at a time: what is open, then the focus', LONG, async ({ page }) => {
  await explore(page, 'focus=kor&open=S33');
  await expect(page.locator('.status')).toContainText('Focus on South Korea.');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\?focus=kor$/);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/focus/);
  await expect(page.locator('.status')).not.toContainText('Focus on');
});

test('the words of a focus have a way out of it', LONG, async ({ page }) => {
  await explore(page, 'focus=kor');
  await page.getByRole('button', { name: 'Leave focus' }).click();
  await expect(page).not.toHaveURL(/focus/);
});

test(
  'Ctrl+Z takes a change back, and with Shift puts it there again, but never out of the page',
  LONG,
  async ({ page }) => {
    await explore(page);
    await page.locator('.rail').getByRole('checkbox', { name: 'Arms flows' }).uncheck();
    await expect(page).toHaveURL(/hide/);
    await page.locator('body').press('Control+z');
    await expect(page).not.toHaveURL(/hide/);
    await page.locator('body').press('Control+Shift+Z');
    await expect(page).toHaveURL(/hide/);
    await page.locator('body').press('Control+z');
    await page.locator('body').press('Control+z');
    await expect(page.locator('.stage svg [data-actor]').first()).toBeAttached();
    await expect(page).not.toHaveURL(/hide/);
  },
);

test('the first Tab offers a way past the filters, to the picture', LONG, async ({ page }) => {
  await explore(page);
  await expect(page.getByRole('button', { name: 'Copy link' }).first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toBeVisible();
  await page.keyboard.press('Enter');
  const list = page.getByRole('group', { name: 'Actors and their relationships' });
  await expect(list.locator(':focus')).toHaveCount(1);
});

test('the counts follow what is unfolded', LONG, async ({ page }) => {
  await explore(page, 'unfold=rus,prk,kor');
  await expect(page.locator('.status')).toContainText('Showing all 39 relationships.');
  await expect(page.locator('.status')).not.toContainText('more inside');
});

test.describe('on a window of 1024 px', () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test(
    'the details stand beside the picture: asked for, put away, and never over what is open',
    LONG,
    async ({ page }) => {
      await explore(page);
      const panel = page.getByRole('complementary', { name: 'Details' });
      await expect(panel).toBeHidden();
      await page.getByRole('button', { name: 'Details', exact: true }).click();
      await expect(panel.getByText('In short')).toBeVisible();
      await page.getByRole('button', { name: 'Details', exact: true }).click();
      await expect(panel).toBeHidden();
      await page.locator('.stage [data-actor=kor] .shape').click({ force: true });
      await expect(panel).toBeVisible();
      const [left, actor] = [
        (await panel.boundingBox())!.x,
        (await page.locator('.stage [data-actor=kor]').boundingBox())!,
      ];
      expect(actor.x + actor.width).toBeLessThanOrEqual(left);
      const zoom = (await page.getByRole('button', { name: 'Zoom in' }).boundingBox())!;
      expect(zoom.x + zoom.width).toBeLessThanOrEqual(left);
      await expectAccessible(page);
    },
  );
});

test('on a phone what is open is seen over the sheet', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await explore(page, 'open=S33');
  const sheet = page.locator('aside.panel');
  await page.getByRole('button', { name: 'Make the details larger' }).click();
  const line = page.locator('.stage [data-relationship=S33] .mark');
  await expect
    .poll(async () => {
      const [mark, panel] = [(await line.boundingBox())!, (await sheet.boundingBox())!];
      return panel.y - (mark.y + mark.height);
    })
    .toBeGreaterThanOrEqual(0);
});
