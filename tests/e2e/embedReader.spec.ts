/** What a reader of an article sees and hears of an embed: its card, its story, its list, and no button of an editor. */
import { LONG } from '../sample';
import { host, pasted } from './hostPage';
import { expect, test } from './site';

const controls = (words: string) =>
  `<actor-network src="./data/summit-2023.json" controls="${words}"></actor-network><script src="./embed/load.js"></script>`;

test('a card comes into view and is announced, and no button of an editor stands in it', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 500 });
  const embed = await host(page, { body: `${pasted}<div style="block-size: 2000px"></div>` });
  await expect(embed.locator('.figure[data-live]')).toBeVisible();
  await embed.locator('.square [data-actor="rus"]').click();
  const card = embed.getByRole('region', { name: 'Details' });
  await expect(card.locator('.point')).toBeInViewport();
  await expect(embed.locator('.announced[role=status]')).toHaveText('Details: Russia');
  await expect(card.getByRole('button', { name: 'Focus' })).toBeVisible();
  await expect(card.locator('[data-move]')).toHaveCount(0);
});

test('chips, buttons of the story and buttons of the card have one look', async ({ page }) => {
  const embed = await host(page, { body: controls('filters story details') });
  await embed.locator('.square [data-actor="rus"]').click();
  const look = (selector: string) =>
    embed
      .locator(selector)
      .first()
      .evaluate((one) => {
        const { display, borderRadius, minHeight, backgroundColor } = getComputedStyle(one);
        return { display, borderRadius, minHeight, backgroundColor };
      });
  const chip = { display: 'flex', borderRadius: '16px', minHeight: '32px', backgroundColor: 'rgb(255, 255, 255)' };
  for (const selector of ['.chips [aria-pressed=false]', '.story button', '.card .way'])
    expect(await look(selector), selector).toEqual({ ...chip, display: expect.stringMatching(/flex$/) as unknown });
});

test('an editor may ask for buttons that move an actor', LONG, async ({ page }) => {
  const embed = await host(page, { body: controls('details arrange') });
  await embed.locator('.square [data-actor="rus"]').click();
  await embed.getByRole('button', { name: 'Move up' }).click();
  expect(await embed.evaluate((one: HTMLElement & { view: string }) => one.view)).toContain('pin-square=rus:');
  await embed.getByRole('button', { name: 'Put back' }).click();
  expect(await embed.evaluate((one: HTMLElement & { view: string }) => one.view)).not.toContain('pin-square');
});

test('a step of the story is announced, and its words bear the language of the dossier', async ({ page }) => {
  const embed = await host(page, { body: controls('story') });
  const story = embed.getByRole('group', { name: 'Story' });
  await story.getByRole('button', { name: 'Start' }).click();
  await expect(embed.locator('.announced')).toContainText('Step 1 of 9. A meeting meant to be seen. Two leaders meet');
  await expect(story.locator('.point')).toHaveAttribute('lang', 'en');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 900 } });
  test('nothing that waits for one leaves a gap at 360 px', async ({ page }) => {
    const embed = await host(page, { body: pasted });
    const gaps = await embed.locator('.figure > :not(.announced)').evaluateAll((parts) => {
      const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({ height }) => height > 0);
      return boxes.slice(1).map(({ top }, i) => Math.round(top - boxes[i]!.bottom));
    });
    expect(Math.max(...gaps)).toBeLessThanOrEqual(10);
    expect(await embed.locator('.zoom').evaluate((zoom) => zoom.getClientRects().length)).toBe(0);
  });
});
