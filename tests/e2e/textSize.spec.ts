/** Text grows with the zoom of the browser, survives wider spacing, and bears its language. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, explore, test } from './site';
import { LONG } from '../sample';

const WORDS = ['h1', '.text', '.source', '.reading li', '.steps button'];
const sizes = (page: Page) =>
  page.evaluate(
    (words) => words.map((one) => parseFloat(getComputedStyle(document.querySelector(`.screen ${one}`)!).fontSize)),
    WORDS,
  );

test('a slide grows with the zoom, and all of it can be reached', LONG, async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('./?present&step=3');
  await expect(page.locator('.screen .camera svg [data-actor]').first()).toBeAttached();
  const plain = await sizes(page);
  for (const [zoom, most] of [
    [2, 1],
    [4, 2],
  ] as const) {
    await page.setViewportSize({ width: 1280 / zoom, height: 720 / zoom });
    const zoomed = await sizes(page);
    zoomed.forEach((size, i) => expect(size * zoom).toBeGreaterThanOrEqual(plain[i]! * most));
    for (const part of ['.told', '.view', '.reading', '.steps'])
      expect(
        await page
          .locator(`.screen ${part}`)
          .evaluate((box) => [
            box.scrollHeight <= box.clientHeight + 1,
            box.getBoundingClientRect().right <= innerWidth,
          ]),
      ).toEqual([true, true]);
  }
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.locator('.screen .slide').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  await expect(page.locator('.screen .steps [aria-current]')).toContainText('3');
  for (let time = 0; time < 12; time++) await page.keyboard.press('ArrowDown');
  await expect(page.locator('.screen .steps [aria-current]')).not.toHaveText(/^3/);
  await expectAccessible(page);
});

test('wider spacing of text cuts no word of the title, the filters and the line of counts', async ({ page }) => {
  for (const width of [1280, 1000, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await explore(page, 'hide-family=arms');
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
      );
      document.adoptedStyleSheets.push(sheet);
    });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.masthead > *, .rail label, .rail h2, .rail legend, .status, .chips')]
        .filter((one) => one.checkVisibility() && !one.matches('.hidden-visually'))
        .filter((one) => {
          const clips = /hidden|clip/.test(getComputedStyle(one).overflow);
          const { left, right } = one.getBoundingClientRect();
          return (
            (clips && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)) ||
            left < 0 ||
            (right > innerWidth + 1 && !one.closest('.chips'))
          );
        })
        .map(({ className, tagName }) => `${tagName}.${className}`),
    );
    expect([width, cut]).toEqual([width, []]);
    const overlaps = await page.evaluate(() => {
      const [title, subtitle] = [...document.querySelectorAll('.masthead > *')].map((one) =>
        one.getBoundingClientRect(),
      );
      return !!subtitle?.height && title!.bottom > subtitle.top + 1;
    });
    expect(overlaps).toBe(false);
  }
});

const french = () => {
  const shipped = JSON.parse(readFileSync('data/summit-2023.json', 'utf8')) as object;
  return JSON.stringify({ ...shipped, id: 'fr', language: 'fr', description: 'Description de l’image' });
};
/** Texts of the dossier by their own words, and the language of the element that they stand in. */
const languageOf = (page: Page, text: string) =>
  page.evaluate((words) => {
    const found: string[] = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const at = walk.currentNode.parentElement!;
      if (walk.currentNode.textContent!.trim() === words && !at.closest('svg, title, script, option'))
        found.push(at.closest('[lang]')!.getAttribute('lang')!);
    }
    return found;
  }, text);

test('words of the dossier bear its language in explorer, slides, presenter and handout', LONG, async ({ page }) => {
  await page.route('**/data/french.json', (route) =>
    route.fulfill({ body: french(), contentType: 'application/json' }),
  );
  await explore(page, 'dossier=data/french.json&open=chn');
  await expect(page.getByRole('heading', { name: 'China', exact: true })).toBeVisible();
  const inExplorer = [...(await languageOf(page, 'China')), ...(await languageOf(page, 'Description de l’image'))];
  expect(inExplorer.length).toBeGreaterThan(3);
  expect(new Set(inExplorer)).toEqual(new Set(['fr']));
  expect(new Set(await languageOf(page, 'Filters'))).toEqual(new Set(['en']));
  for (const address of ['present', 'handout', 'presenter&talk=one']) {
    await page.goto(`./?dossier=data/french.json&${address}&step=3`);
    // Until the page is there, another one holds the words of the site's own dossier out of sight.
    const words = async () => [address, ...new Set(await languageOf(page, 'Rules that Russia helped to write'))];
    await expect.poll(words).toEqual([address, 'fr']);
  }
});
