import { expect, expectAccessible, explore, places, screenPlaces, shownIds, test } from './site';
import { LONG, longUnless } from '../sample';

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`the page stands at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto('./');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Kim–Putin summit and its audience');
      const picture = page.getByRole('img', { name: /A network of sixteen actors/ });
      await expect(picture).toHaveCount(1);
      await expect(picture).toBeVisible();
      await expect(picture.locator('g.line')).toHaveCount(34);
      await expect(page.locator('#in-words')).toContainText('Reported ammunition shipments');
      await expect(page.locator('#in-words')).toContainText('paragraph 7');
      await expect(page.locator('[style]')).toHaveCount(0);
    });
  }
});

test('the still picture and the live one are the same', async ({ page, faults }) => {
  await page.route('**/data/*.json', (route) => route.abort());
  const actors = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<SVGGElement>('.stage-box [data-actor]')]
        .filter((group) => group.getClientRects().length > 0)
        .map((group) => [group.dataset.actor, group.getAttribute('transform')]),
    );
  await page.goto('./');
  await expect(page.locator('#problem')).toBeVisible();
  const still = await actors();
  await page.unroute('**/data/*.json');
  await explore(page);
  expect(await actors()).toEqual(still);
  // The first request was broken on purpose.
  faults.length = 0;
});

test('a period holds what its dates say, and a line says what is hidden and why', async ({ page }) => {
  await explore(page);
  await page.getByRole('button', { name: /^Missile copies/ }).click();
  expect(await shownIds(page)).toEqual(['S27', 'S28', 'S29', 'S30']);
  await expect(page.getByRole('region', { name: 'Period' }).getByRole('status')).toContainText(
    'Showing 4 of 37 relationships. Hidden: 17 outside ‘Missile copies’',
  );
  await page.getByRole('button', { name: 'Show all' }).click();
  expect(await shownIds(page)).toHaveLength(37);
});

test('families, types, certainty and additions filter', async ({ page }) => {
  await explore(page);
  const types = page.getByRole('group', { name: 'Relationship types' });
  await types.getByRole('checkbox', { name: 'Arms flows' }).uncheck();
  expect(await shownIds(page)).toHaveLength(28);
  await expect(page.locator('.stage [data-actor=irn]')).toHaveAttribute('data-filtered', '');
  await types.getByRole('button', { name: 'Types of Technology' }).click();
  await types.getByRole('checkbox', { name: 'Design lineage' }).uncheck();
  expect(await shownIds(page)).not.toContain('S30');
  await page.getByRole('group', { name: 'How certain' }).getByRole('checkbox', { name: 'Speculated' }).uncheck();
  await page.getByRole('checkbox', { name: 'Additions by the editors' }).uncheck();
  expect(await shownIds(page)).not.toContain('E01');
  await expect(page).toHaveURL(/hide-family=arms/);
  await page.goBack();
  expect(await shownIds(page)).toContain('E01');
  await page.goForward();
  expect(await shownIds(page)).not.toContain('E01');
  await page.reload();
  await expect(page.locator('.stage svg [data-actor]').first()).toBeAttached();
  expect(await shownIds(page)).not.toContain('E01');
});

test('a thumb that is dragged out and back to the end is one step', async ({ page }) => {
  await explore(page);
  await expect(page.locator('.chart [role=slider]').first()).toBeAttached();
  const added = await page.evaluate(() => {
    const before = history.length;
    const thumb = document.querySelector('.chart [role=slider]')!;
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowRight'])
      thumb.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return history.length - before;
  });
  expect(added).toBe(1);
  await page.goBack();
  await expect(page).toHaveURL(/\/$/);
});

test('nothing but a hand moves an actor', async ({ page }) => {
  await explore(page);
  const before = await places(page);
  const onScreen = await screenPlaces(page);
  expect(Object.keys(before)).toHaveLength(16);
  await page.getByRole('group', { name: 'Relationship types' }).getByRole('checkbox', { name: 'Diplomacy' }).uncheck();
  expect(await screenPlaces(page)).toEqual(onScreen);
  for (const period of ['Missile copies', 'Summit month', 'What might follow', 'Standing conditions']) {
    await page.getByRole('button', { name: new RegExp(`^${period}`) }).click();
    expect(await screenPlaces(page)).toEqual(onScreen);
  }
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('button', { name: /The message is for Seoul/ }).click();
  await page.locator('.stage [data-relationship=S20] .mark').hover();
  await page.locator('.stage [data-relationship=S39] .hit').click({ force: true });
  await page.getByRole('combobox').fill('iran');
  expect(await screenPlaces(page)).toEqual(onScreen);
  await page.setViewportSize({ width: 1300, height: 820 });
  expect(await places(page)).toEqual(before);
});

test('the live page takes the place of the still one whole, in one go', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: Record<string, number>[] = [];
    Object.assign(window, { seen });
    const count = () => ({
      lines: document.querySelectorAll('.stage .line').length,
      commands: document.querySelectorAll('.bar button').length,
      filters: document.querySelectorAll('.rail input').length,
      periods: document.querySelectorAll('.period .chip').length,
      details: document.querySelectorAll('.panel *').length,
    });
    const look = () => {
      // Only the live page has commands.
      const now = count();
      if (now.commands) seen.push(now);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  await explore(page);
  await expect(page.locator('.period .chip').first()).toBeVisible();
  const seen = await page.evaluate(() => (window as unknown as { seen: Record<string, number>[] }).seen);
  expect(Math.min(...Object.values(seen[0]!))).toBeGreaterThan(0);
  expect(seen[0]).toEqual(seen.at(-1));
});

test('an address that says what is not there is opened all the same, with a notice', async ({ page }) => {
  await explore(page, 'period=P9&open=S20&hide=nonsense');
  await expect(page.getByRole('heading', { name: 'Reported ammunition shipments' })).toBeVisible();
  await expect(page.locator('.toast')).toContainText('P9');
});

test('by keyboard alone: who warned South Korea, when, how sure is it, who says so', async ({ page }) => {
  await explore(page);
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement;
      return at && at !== document.body ? (at.getAttribute('aria-label') ?? at.textContent ?? '').trim() : '';
    });
  for (let i = 0; i < 60 && !/, (state|institution)/.test(await focused()); i++) await page.keyboard.press('Tab');
  await page.keyboard.type('South');
  expect(await focused()).toMatch(/^South Korea, state/);
  await page.keyboard.press('Enter');
  for (let i = 0; i < 12 && !/cautioned/.test(await focused()); i++) await page.keyboard.press('ArrowDown');
  expect(await focused()).toMatch(/Russia cautioned South Korea/);
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details.getByRole('heading', { name: 'Do not send ammunition' })).toBeVisible();
  await expect(details).toContainText('October 2023');
  await expect(details).toContainText('Claimed');
  await expect(details).toContainText('the author');
  await expect(details).toContainText('paragraph 12');
  await page.keyboard.press('Enter');
  await expect(details.getByRole('heading', { name: 'Do not send ammunition' })).toBeFocused();
  await page.keyboard.press('Escape');
  expect(await focused()).toMatch(/Russia cautioned South Korea/);
  await expect(details.getByRole('heading', { name: 'Do not send ammunition' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  expect(await focused()).toMatch(/^South Korea, state/);
});

test('keys do nothing while the picture has no focus', LONG, async ({ page }) => {
  await explore(page);
  const url = page.url();
  for (const key of ['ArrowRight', 'ArrowDown', '+', '-', '0', 'Escape', 'a', '/']) await page.keyboard.press(key);
  expect(page.url()).toBe(url);
  await expect(page.locator(':focus')).toHaveCount(0);
});

test('zoom by wheel, buttons and back to the whole', async ({ page }) => {
  await explore(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const camera = page.locator('.stage svg > g');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(camera).toHaveAttribute('transform', /scale\(1\.4\)/);
  await expect(page).toHaveURL(/at=1\.4,/);
  await page.getByRole('button', { name: 'Show the whole picture' }).click();
  await expect(camera).not.toHaveAttribute('transform', /scale/);
  await page.locator('.stage svg').hover();
  await page.mouse.wheel(0, -400);
  await expect(camera).toHaveAttribute('transform', /scale/);
  await page.getByRole('button', { name: 'Show the whole picture' }).click();
  await page.locator('.stage svg').dblclick({ position: { x: 40, y: 400 } });
  await expect(camera).toHaveAttribute('transform', /scale\(2\)/);
});

const STATES: readonly (readonly [string, string, { width: number; height: number }, 'light' | 'dark'])[] = [
  ['the first view', '', { width: 1440, height: 900 }, 'light'],
  ['the dark view', '', { width: 1440, height: 900 }, 'dark'],
  ['an open relationship', 'open=S20', { width: 1440, height: 900 }, 'light'],
  ['an open relationship in the dark', 'open=S22', { width: 1440, height: 900 }, 'dark'],
  ['an open actor', 'open=prk', { width: 1440, height: 900 }, 'light'],
  ['a story step', 'step=8', { width: 1440, height: 900 }, 'light'],
  ['a period', 'period=P1', { width: 1440, height: 900 }, 'light'],
  ['the middle width', 'open=S20', { width: 900, height: 900 }, 'light'],
  ['a tablet', 'open=S20', { width: 700, height: 900 }, 'dark'],
  ['a phone', 'open=S20', { width: 390, height: 844 }, 'light'],
  ['a small phone', '', { width: 320, height: 640 }, 'light'],
];
const SAMPLE = ['an open relationship', 'a phone'];
for (const [name, query, viewport, colorScheme] of STATES) {
  test(`axe finds nothing in ${name}`, longUnless(SAMPLE.includes(name)), async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await explore(page, query);
    await expectAccessible(page);
  });
}

test('axe finds nothing in the drawer of filters, the dialog and the list of problems', LONG, async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await explore(page);
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await expect(page.getByRole('group', { name: 'Relationship types' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await page.getByRole('button', { name: 'Open…' }).click();
  await expectAccessible(page);
});

test('of a dossier of the reader’s own no link is copied, and that is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explore(page);
  const copied = page.getByRole('status').filter({ hasText: 'copied' });
  await page.getByRole('button', { name: 'Copy link' }).first().click();
  await expect(copied).toHaveText(/The link to this view is copied\.\s*✕$/);
  await page.getByRole('button', { name: 'Open…' }).click();
  await page
    .getByLabel('Or paste its text')
    .fill(JSON.stringify({ title: 'Mine', actors: [{ id: 'a', name: 'Alone' }] }));
  await page.getByRole('button', { name: 'Open the pasted text' }).click();
  await expect(page.locator('.stage [data-actor=a]')).toBeAttached();
  await page.getByRole('button', { name: 'Copy link' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'No link leads here' })).toBeVisible();
  await expect(copied).toHaveCount(0);
});

test('own dossiers open; a broken one is told by line, and nothing is lost', async ({ page }) => {
  await explore(page, 'open=S20');
  const paste = async (text: string) => {
    await page.getByLabel('Or paste its text').fill(text);
    await page.getByRole('button', { name: 'Open the pasted text' }).click();
  };
  await page.getByRole('button', { name: 'Open…' }).click();
  await paste('{\n  "title": "Broken",\n  "actors": [}\n');
  await expect(page.getByRole('alert')).toContainText('What you had is still here.');
  await expect(page.getByText('Line 3, column 14.')).toBeVisible();
  await paste('{\n  “title”: “Curly”\n}');
  await expect(page.getByText('Line 2, column 3.')).toBeVisible();
  await expect(page.getByText(/the file uses curly quotation marks.*Replace each “ and ”/)).toBeVisible();
  await paste(
    JSON.stringify({
      title: 'Two states',
      actors: [
        { id: 'kor', name: 'South Korea' },
        { id: 'prk', name: 'North Korea' },
      ],
      relationships: [
        { from: 'kor', to: 'prk', type: 'talks' },
        { from: 'S. Korea', to: 'prk', type: 'talks' },
      ],
    }),
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two states');
  await expect(page.locator('.stage [data-relationship=r1]')).toBeAttached();
  await page.getByRole('button', { name: 'Show the list' }).click();
  await expect(page.getByText('relationships, entry 2, from')).toBeVisible();
  await expect(page.getByText('Did you mean `kor`?')).toBeVisible();
  await expectAccessible(page);
});

test('every font that is asked for early is used', async ({ page }) => {
  await explore(page);
  const asked = await page.locator('link[rel=preload][as=font]').count();
  expect(asked).toBeGreaterThan(0);
  const used = () => page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length);
  await expect.poll(used).toBe(asked);
});
