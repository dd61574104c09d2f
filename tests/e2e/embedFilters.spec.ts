/** What a reader of an article filters in a pasted embed whose lines stand for several relationships, and its labels. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { host } from './hostPage';
import { expect, test } from './site';

test.use({ viewport: { width: 390, height: 800 } });

type Embed = HTMLElement & {
  view: string;
  shown: { relationships: string[] };
  snippets: () => Promise<{ element: string }>;
};

/** Pastes what the share dialog would give for a view. @param touch is done to the figure before it is copied */
async function paste(page: Page, view: string, touch?: (embed: Locator) => Promise<void>): Promise<Locator> {
  const body = `<actor-network src="./data/after-2023.json" view="${view}"></actor-network><script src="./embed/load.js"></script>`;
  const drawn = await host(page, { body });
  await expect(drawn.locator('.figure[data-live]')).toBeVisible();
  await touch?.(drawn);
  const element = await drawn.evaluate(async (embed: Embed) => (await embed.snippets()).element);
  await page.unroute('**/host.html');
  const embed = await host(page, { body: element });
  await expect(embed.locator('.figure[data-live]')).toBeVisible();
  return embed;
}

/** Of lines that stand for several, those whose number is not that of their relationships that are shown. */
const wrongNumbers = (embed: Locator) =>
  embed.evaluate((one: Embed) => {
    const shown = new Set(one.shown.relationships);
    const lines = one.shadowRoot!.querySelectorAll<SVGGElement>('.tall .line[data-merged]:not([data-filtered])');
    return [...lines].flatMap((line) => {
      const count = line.dataset.relationships!.split(' ').filter((id) => shown.has(id)).length;
      const number = Number(line.querySelector('.mark text')?.textContent ?? 1);
      return number === count ? [] : [`${line.dataset.relationships} says ${number}`];
    });
  });

test('numbers of lines follow the filter, whatever was touched before it was copied', async ({ page }) => {
  const embed = await paste(page, '', (drawn) => drawn.getByRole('button', { name: 'Warnings' }).click());
  await expect(embed.getByRole('button', { name: 'All' })).toHaveAttribute('aria-pressed', 'true');
  for (const name of ['Diplomacy', 'Arms and troops', 'All']) {
    await embed.getByRole('button', { name }).click();
    await expect.poll(() => wrongNumbers(embed), name).toEqual([]);
  }
  await expect(embed.locator('.status')).not.toHaveClass(/fault/);
});

test('where lines cannot be drawn again, a line says what they count', async ({ page, faults }) => {
  const embed = await paste(page, '');
  await page.route('**/drawLines-*.js', (route) => route.abort());
  await embed.getByRole('button', { name: 'Diplomacy' }).click();
  await expect(embed.locator('.status')).toHaveText(
    /^Showing \d+ .* Lines that stand for several .* do not follow the filter\.$/,
  );
  await embed.getByRole('button', { name: 'All' }).click();
  await expect(embed.locator('.status')).toHaveText(/^Showing all 83 records[^L]*$/);
  expect(faults.splice(0).filter((one) => !one.includes('ERR_FAILED'))).toEqual([]);
});

test('an end that says something else counts for itself, drawn and touched', async ({ page }) => {
  const text = readFileSync('data/after-2023.json', 'utf8');
  const broken = text.replace('"sameRecordAs": "A03"', '"sameRecordAs": "A03", "addition": true');
  await page.route('**/data/after-2023.json', (route) =>
    route.fulfill({ body: broken, contentType: 'application/json' }),
  );
  const embed = await paste(page, '');
  await expect(embed.locator('.status')).toContainText('Showing all 84 records');
  await embed.getByRole('button', { name: 'Diplomacy' }).click();
  await embed.getByRole('button', { name: 'All' }).click();
  await expect(embed.locator('.status')).toContainText('Showing all 84 records');
});

test('what a pasted view raises has its labels, until a reader looks at something else', async ({ page }) => {
  const embed = await paste(page, 'focus=prk');
  const labels = embed.locator('.tall .labels');
  await expect(labels.locator('text').first()).toBeVisible();
  await embed.locator('.tall [data-actor="usa"]').click();
  await expect(labels).toBeHidden();
  await embed.evaluate((one: Embed) => (one.view = 'focus=prk'));
  await embed.evaluate((one: Embed) => (one.view = 'focus=prk&hide-certainty=hypothetical'));
  await expect(labels).toBeHidden();
});
