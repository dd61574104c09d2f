/** Two questions, answered by keys alone and by what is read out. Each counts its actions: a key, or a word typed. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, explore, test } from './site';
import { LONG } from '../sample';

interface Recorded {
  relationships: { id: string; certainty?: string; label?: string; condition?: string[] }[];
}
const { relationships } = JSON.parse(readFileSync('data/summit-2023.json', 'utf8')) as Recorded;

function counted(page: Page) {
  let actions = 0;
  return {
    key: (key: string) => (actions++, page.keyboard.press(key)),
    word: (word: string) => (actions++, page.keyboard.type(word)),
    actions: () => actions,
  };
}
const heard = (page: Page) => page.locator('.details [aria-live]').first();

test('who warned whom, when, and how sure', LONG, async ({ page }) => {
  await explore(page);
  const { key, word, actions } = counted(page);
  for (const one of ['Tab', 'Enter', '/']) await key(one);
  await word('warning');
  const wanted = page.getByRole('option', { name: /Do not send ammunition/ });
  await expect(wanted).toBeVisible();
  for (let place = 0; place < 6 && (await wanted.getAttribute('aria-selected')) !== 'true'; place++)
    await key('ArrowDown');
  await key('Enter');
  await expect(heard(page)).toHaveText(/Russia cautioned South Korea\. October 2023\. Certainty: claimed/);
  expect(actions()).toBe(9);
});

test('in the view that shows them alone: which relationships are hypothetical, and what each hangs on', async ({
  page,
}) => {
  const hypothetical = relationships.filter(({ certainty }) => certainty === 'hypothetical');
  const labels = new Map(relationships.map(({ id, label }) => [id, label!]));
  await explore(page, 'hide-certainty=confirmed,reported,claimed');
  const { key, actions } = counted(page);
  for (const one of ['Tab', 'Enter']) await key(one);
  const told = new Set<string>();
  for (const letter of ['r', 'n', 's']) {
    await key(letter);
    await key('Enter');
    for (let row = 0; row < 9; row++) {
      await key('Enter');
      const open = await page.evaluate(() => new URLSearchParams(location.search).get('open'));
      const record = hypothetical.find(({ id }) => id === open);
      if (record) {
        await expect(page.locator('.details h2').last()).toHaveText(record.label!);
        await expect(heard(page)).toContainText('hypothetical');
        for (const id of record.condition ?? [])
          await expect(page.locator('.details .facts').getByRole('button', { name: labels.get(id)! })).toBeVisible();
        told.add(record.id);
      }
      if (/Line (\d+) of \1$/.test((await page.locator('#picture :focus').textContent())!)) break;
      await key('ArrowDown');
    }
    await key('ArrowLeft');
  }
  expect([...told].sort()).toEqual(hypothetical.map(({ id }) => id).sort());
  expect(actions()).toBe(51);
});
