/** A dossier with more actors than can be drawn is told in words, in every place that would show its picture. */
import { expect, expectAccessible, test } from './site';
import { LONG, longUnless } from '../sample';

const COUNT = 10_001;
const NOTICE = /Too large to draw yet: 10,001 actors/;
const dossier = {
  title: 'Many',
  story: [{ title: 'All of them' }],
  actors: Array.from({ length: COUNT }, (_, i) => ({ id: `a${i}`, name: `Actor ${i}` })),
  relationships: [
    { id: 'r0', type: 'talks', from: 'a0', to: 'a1', certainty: 'reported' },
    { id: 'r1', type: 'arms', from: 'a1', to: 'a2', certainty: 'claimed' },
  ],
};

test.beforeEach(({ page }) => page.route('**/data/own.json', (route) => route.fulfill({ json: dossier })));

test('the explorer lists what is shown, opens it, and filters it', async ({ page }) => {
  await page.goto('./?dossier=data/own.json');
  const list = page.getByRole('region', { name: 'What is shown, in words' });
  await expect(list).toContainText(NOTICE);
  await expect(list.getByRole('button', { name: /Actor 1 to Actor 2/ })).toBeVisible();
  await list.getByRole('button', { name: /Actor 0 to Actor 1/ }).click();
  await expect(page.getByRole('heading', { name: 'talks' })).toBeVisible();
  await page.goto('./?dossier=data/own.json&hide=arms');
  await expect(list.getByRole('button', { name: /Actor 0 to Actor 1/ })).toBeVisible();
  await expect(list.getByRole('button', { name: /Actor 1 to Actor 2/ })).toHaveCount(0);
});

test('the page of words holds what assistive technology needs', LONG, async ({ page }) => {
  await page.goto('./?dossier=data/own.json');
  await expect(page.getByRole('region', { name: 'What is shown, in words' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeAttached();
  await expectAccessible(page);
});

/** What is no canvas is too large with fewer. */
test.describe('of 1,001 actors', () => {
  const FEW = /Too large to draw yet: 1,001 actors/;
  test.beforeEach(({ page }) =>
    page.route('**/data/few.json', (route) =>
      route.fulfill({ json: { ...dossier, actors: dossier.actors.slice(0, 1_001) } }),
    ),
  );

  test('an embed says so, and the explorer draws them', async ({ page }) => {
    await page.goto('./embed/any.html?dossier=data/few.json');
    await expect(page.getByText(FEW).first()).toBeVisible();
    await page.goto('./?dossier=data/few.json');
    await expect(page.locator('.canvas-picture')).toBeVisible();
  });
});

for (const [name, address] of [
  ['an embed', './embed/any.html?dossier=data/own.json'],
  ['a slide', './?dossier=data/own.json&present'],
  ['a handout', './?dossier=data/own.json&handout'],
] as const) {
  test(`${name} says so in place of its picture`, longUnless(name === 'an embed'), async ({ page }) => {
    await page.goto(address);
    await expect(page.getByText(NOTICE).first()).toBeVisible();
  });
}
