/** Focus and story steps: what stands out, what lends it context, and what is dimmed. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, explore, test } from './site';
import { LONG } from '../sample';

const line = (page: Page, id: string) => page.locator(`.stage g.line[data-relationship=${id}]`);
const ink = (group: Locator) => group.locator('.ink').getAttribute('opacity');
const badgeWidth = async (group: Locator) => (await group.locator('.mark > circle').boundingBox())!.width;

test('a focus raises an actor’s lines; those between its neighbours keep a pale colour and a small badge', async ({
  page,
}) => {
  await explore(page, 'focus=rus');
  const [own, between, away] = ['S40', 'S37', 'S28'].map((id) => line(page, id));
  expect(await ink(own!)).toBeNull();
  expect(Number(await ink(between!))).toBeGreaterThan(0.4);
  expect(Number(await ink(between!))).toBeLessThan(0.6);
  expect(await ink(away!)).toBe('0.16');
  expect(await badgeWidth(between!)).toBeLessThan((await badgeWidth(own!)) * 0.8);
  // Labels of what is raised stand over everything else.
  const label = (text: string) => page.locator('.stage svg text.label').filter({ hasText: text });
  await expect(label('cautioned')).toHaveCount(1);
  await expect(label('presses')).toHaveCount(0);
  await expect(between!.locator('.mark')).not.toHaveAttribute('opacity', '0');
  await expect(away!.locator('.mark')).toHaveAttribute('opacity', '0');
  for (const id of ['usa', 'kor']) await expect(page.locator(`.stage [data-actor=${id}] .f-node`)).toHaveCount(1);
  await expect(page.locator('.stage [data-actor=egy] .f-paper')).toHaveCount(1);
  await expectAccessible(page);
});

test('opening an actor raises its lines with their labels, by keys alone, and closing it lowers them', async ({
  page,
}) => {
  await explore(page, 'dossier=data/after-2023.json');
  const dimmed = page.locator('.stage g.line[data-dim]');
  const labels = page.getByText(/^\d+ of \d+ labels shown$/);
  const share = async () =>
    (([shown = 0, all = 1]) => shown / all)((await labels.innerText()).match(/\d+/g)!.map(Number));
  await expect(dimmed).toHaveCount(0);
  const before = await share();
  await page.getByRole('link', { name: 'Go to the picture' }).press('Enter');
  await page.keyboard.press('/');
  await page.keyboard.type('Ukraine');
  await expect(page.getByRole('option', { name: /Ukraine/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Ukraine', exact: true })).toBeVisible();
  await expect(dimmed).not.toHaveCount(0);
  await expect(page).toHaveURL(/open=ukr/);
  await expect.poll(share).toBeGreaterThan(before);
  await expect.poll(share).toBeGreaterThanOrEqual(0.6);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dimmed).toHaveCount(0);
});

test('what lends context comes back in full under the pointer and when it is open', LONG, async ({ page }) => {
  await explore(page, 'focus=rus&open=S37');
  const between = line(page, 'S37');
  expect(await ink(between)).toBeNull();
  await explore(page, 'focus=rus');
  await between.locator('.mark').hover();
  await expect(between.locator('.ink')).not.toHaveAttribute('opacity');
  await expect(page.locator('.stage .over text.label')).toHaveCount(1);
  await page.mouse.move(2, 2);
  await expect(between).toHaveAttribute('data-context', '');
});

test('a story step: what it names, the other lines between these, and the rest', LONG, async ({ page }) => {
  await explore(page, 'step=5');
  const tiers = await page.locator('.stage g.line').evaluateAll((groups) => {
    const of = (group: Element) => group.querySelector('.ink')!.getAttribute('opacity') ?? '1';
    return Object.fromEntries(['1', '0.45', '0.16'].map((tier) => [tier, groups.filter((g) => of(g) === tier).length]));
  });
  expect(tiers).toEqual({ '1': 3, '0.45': 9, '0.16': 22 });
});
