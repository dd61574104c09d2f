/** An embed that is taken out of a page, put back, moved: what is left of it, and what it keeps. */
import type { CDPSession, Page } from '@playwright/test';
import { LONG, sampled } from '../sample';
import { bare, host, script } from './hostPage';
import { expect, test } from './site';

interface Embed extends HTMLElement {
  ready: Promise<void>;
  view: string;
  shown: { relationships: string[] };
}

/** Puts an embed up, waits for the picture it draws, and takes it away. */
const rounds = (page: Page, count: number) =>
  page.evaluate(
    async ([times, markup]) => {
      const place = document.getElementById('place')!;
      await customElements.whenDefined('actor-network');
      for (let k = 0; k < times; k++) {
        place.innerHTML = markup;
        await (place.firstElementChild as Embed).ready;
        place.replaceChildren();
      }
    },
    [count, bare] as const,
  );

async function nodes(client: CDPSession): Promise<number> {
  for (let k = 0; k < 3; k++) await client.send('HeapProfiler.collectGarbage');
  return ((await client.send('Memory.getDOMCounters')) as { nodes: number }).nodes;
}

test('one that drew its own picture is freed when it is taken away, in every round', async ({ page }) => {
  await host(page, { body: `<div id="place"></div>${script}` });
  const client = await page.context().newCDPSession(page);
  await rounds(page, 2);
  const before = await nodes(client);
  await rounds(page, sampled(6, 200));
  // Several collections: what finalizers free is gone only at the next.
  await expect.poll(async () => (await nodes(client)) / before).toBeLessThan(1.05);
});

test('a dossier that is set before the element is defined is drawn', async ({ page }) => {
  const own = { title: 'Set early', actors: [{ id: 'a', name: 'Alone' }], relationships: [] };
  await host(page, {
    body: `<actor-network></actor-network><script>document.querySelector('actor-network').dossier = ${JSON.stringify(own)}</script>${script}`,
  });
  await expect(page.locator('actor-network .title')).toHaveText('Set early');
  await expect(page.locator('actor-network [data-actor=a]').first()).toBeAttached();
});

test('put back into the page it keeps its view, and picture, list and chips agree with it', async ({ page }) => {
  const embed = await host(page, { body: bare + script });
  await embed.getByRole('button', { name: 'Warnings' }).click();
  await expect(embed.locator('.status')).toContainText('Showing 6 of 37');
  const state = () =>
    embed.evaluate((one: Embed) => ({
      view: one.view,
      shown: one.shown.relationships,
      lines: one.shadowRoot!.querySelectorAll('.square .line:not([data-filtered])').length,
      items: one.shadowRoot!.querySelectorAll('[data-item]:not([hidden])').length,
      pressed: [...one.shadowRoot!.querySelectorAll('[aria-pressed=true]')].map(({ textContent }) => textContent),
    }));
  const before = await state();
  expect(before.lines).toBe(6);
  await embed.evaluate(async (one) => {
    one.remove();
    await new Promise((resolve) => setTimeout(resolve));
    document.body.append(one);
  });
  expect(await state()).toEqual(before);
  await embed.getByRole('button', { name: 'All' }).click();
  await expect(embed.locator('.status')).toContainText('Showing all 37');
});

test('taken away before its picture stands, and put back, it draws it', LONG, async ({ page }) => {
  const embed = await host(page, { body: bare + script });
  await embed.evaluate((one) => {
    one.remove();
    setTimeout(() => document.body.append(one));
  });
  await expect(embed.locator('.square svg')).toBeVisible();
});

test('drawn for a period, it says which one', LONG, async ({ page }) => {
  const body = bare.replace('>', ' view="period=P4" controls="period">') + script;
  const embed = await host(page, { body });
  await expect(embed.locator('.figure[data-live]')).toBeVisible();
  await expect(embed.locator('.period select')).toHaveValue('P4');
});
