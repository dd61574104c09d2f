/** The sheet of a phone: drawn up and down by hand, with a head that tells the most and stays. */
import type { Page } from '@playwright/test';
import { LONG, longUnless } from '../sample';
import { expect, expectAccessible, explore, test } from './site';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });

const sheet = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const grip = (page: Page) => sheet(page).getByRole('button', { name: /^Make the details/ });
const shareOf = async (page: Page) => (await sheet(page).boundingBox())!.height / 844;

/** Presses the grip, draws it by so many px, and lets go. @returns how much the sheet followed before that */
async function draw(page: Page, up: number): Promise<number> {
  const before = (await sheet(page).boundingBox())!.height;
  const { x, y, width, height } = (await grip(page).boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2 - up, { steps: 4 });
  const during = (await sheet(page).boundingBox())!.height;
  await page.mouse.up();
  return during - before;
}

test('its grip drags it between its sizes, and a press goes from one to the next', async ({ page }) => {
  await explore(page, 'open=S20');
  await expect(sheet(page)).toHaveClass(/rest/);
  const rest = await shareOf(page);
  expect(await draw(page, 200)).toBeCloseTo(200, -1);
  await expect(sheet(page)).toHaveClass(/half/);
  expect(await shareOf(page)).toBeCloseTo(0.55, 1);
  await draw(page, 60);
  await expect(sheet(page)).toHaveClass(/full/);
  await draw(page, -640);
  await expect(sheet(page)).toHaveClass(/rest/);
  expect(await shareOf(page)).toBeCloseTo(rest, 2);
  await draw(page, 3);
  await expect(sheet(page), 'a trembling hand only presses').toHaveClass(/half/);
  await grip(page).press('Enter');
  await expect(sheet(page)).toHaveClass(/full/);
});

test(
  'its first line says date and certainty, and stays with the grip while the words scroll',
  LONG,
  async ({ page }) => {
    await explore(page, 'open=S20');
    const told = sheet(page).getByText('from Sept 2022 · Reported');
    await expect(told).toBeInViewport({ ratio: 1 });
    await grip(page).click();
    await sheet(page).evaluate((panel) => panel.scrollTo(0, 500));
    await expect(sheet(page).getByRole('heading', { level: 2 })).not.toBeInViewport();
    for (const kept of [grip(page), told, sheet(page).getByRole('button', { name: 'Close details' })])
      await expect(kept).toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
    await sheet(page).getByRole('button', { name: 'Close details' }).click();
    await expect(page).not.toHaveURL(/open=/);
  },
);

for (const query of ['open=S20', 'open=prk', 'between=S20', 'step=3', 'focus=rus&period=P1']) {
  test(`at 320 px nothing is cut: ${query}`, longUnless(query === 'open=S20'), async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await explore(page, query);
    await expect(sheet(page).getByRole('heading').first()).toBeAttached();
    const found = await page.evaluate(() => {
      const cut = (text: Text) => {
        if (!text.data.trim()) return false;
        const range = document.createRange();
        range.selectNodeContents(text);
        const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
        for (let at = text.parentElement; at; at = at.parentElement) {
          const { overflowX, overflowY, clipPath, position } = getComputedStyle(at);
          if (position === 'absolute' && clipPath !== 'none') return false;
          const room = at.getBoundingClientRect();
          const beyond = (box: DOMRect) =>
            (/hidden|clip/.test(overflowX) && (box.left < room.left - 1 || box.right > room.right + 1)) ||
            (/hidden|clip/.test(overflowY) && (box.top < room.top - 1 || box.bottom > room.bottom + 1));
          if (boxes.some(beyond)) return true;
          // What can be scrolled to is not cut.
          if (/auto|scroll/.test(overflowX + overflowY)) return false;
        }
        return boxes.some(({ left, right }) => left < 0 || right > innerWidth);
      };
      const walk = document.createTreeWalker(document.querySelector('.explore')!, NodeFilter.SHOW_TEXT);
      const texts: string[] = [];
      while (walk.nextNode()) {
        const text = walk.currentNode as Text;
        if (text.parentElement!.checkVisibility({ visibilityProperty: true }) && cut(text)) texts.push(text.data);
      }
      return texts;
    });
    expect(found).toEqual([]);
    const bar = page.getByRole('banner');
    expect((await bar.boundingBox())!.height, 'the bar is one line').toBeLessThan(60);
    const top = sheet(page).locator('.top');
    if (await top.count()) {
      const { y, height } = (await top.boundingBox())!;
      expect(y + height, 'the first line stands above the edge').toBeLessThanOrEqual(640);
    }
  });
}

test('where the window is too short for a sheet, no grip stands that does nothing', LONG, async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await explore(page, 'open=S20');
  await expect(sheet(page)).toBeVisible();
  await expect(grip(page)).toBeHidden();
});
