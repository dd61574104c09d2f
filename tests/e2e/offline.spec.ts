/** Everything in one file, opened from a disk with no network. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, type Page } from '@playwright/test';
import { expect, expectAccessible } from './site';
import { LONG } from '../sample';

/** A page on a disk, with no network, that may not complain. */
const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ context }, use) => {
      const faults: string[] = [];
      await context.setOffline(true);
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) faults.push(message.text());
      });
      context.on('weberror', (fault) => faults.push(fault.error().message));
      context.on('request', (request) => {
        if (!/^(data|blob|file):/.test(request.url())) faults.push(request.url());
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});
test.use({ acceptDownloads: true });

const folder = mkdtempSync(join(tmpdir(), 'entente-offline-'));
function bundled(dossier: string, name: string): string {
  const out = join(folder, name);
  const { status, stderr } = spawnSync(process.execPath, ['scripts/entente.mjs', 'bundle', dossier, '--out', out], {
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return out;
}
const open = (page: Page, file: string, query = '') => page.goto(pathToFileURL(file).href + query);
const actors = (page: Page, room: string) => page.locator(`${room} svg [data-actor]`);

test('explores, filters, opens evidence and keeps its view in the address', async ({ page }) => {
  const file = bundled('data/summit-2023.json', 'shipped.html');
  expect(statSync(file).size).toBeLessThanOrEqual(830 * 1024);
  await open(page, file);
  await expect(actors(page, '.stage').first()).toBeAttached();
  await expect(page).toHaveTitle(/^The Kim–Putin summit/);
  await page.locator('.stage [data-actor=kor]').click();
  await expect(page.getByRole('heading', { name: 'South Korea', exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\?open=kor$/);
  await page.getByRole('checkbox', { name: /Arms flows/ }).uncheck();
  await expect(page.locator('.period')).toContainText('Showing 28 of 37');
  await page.reload();
  await expect(page.locator('.period')).toContainText('Showing 28 of 37');
  await page.goBack();
  await expect(page.locator('.period')).toContainText('Showing all 37');
  expect(await page.evaluate(() => document.fonts.check('16px "Libre Franklin Variable"', 'Russia'))).toBe(true);
  await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0);
  await expectAccessible(page);
});

test('the worker in it lays out a dossier without places', LONG, async ({ page }) => {
  const dossier = JSON.parse(readFileSync('data/summit-2023.json', 'utf8')) as { actors: { positions?: object }[] };
  for (const actor of dossier.actors) delete actor.positions;
  const bare = join(folder, 'bare.json');
  writeFileSync(bare, JSON.stringify({ ...dossier, title: '</script><b>$& “bare”' }));
  const worker = page.waitForEvent('worker');
  await open(page, bundled(bare, 'bare.html'));
  expect((await worker).url()).toMatch(/^blob:/);
  await expect(actors(page, '.stage')).toHaveCount(16);
  await expect(page.getByRole('heading', { name: '</script><b>$& “bare”' })).toBeVisible();
});

test('the whole story, with the presenter’s window beside it', LONG, async ({ page }) => {
  await open(page, bundled('data/summit-2023.json', 'talk.html'), '?present&step=5');
  await expect(page.getByRole('heading', { level: 1, name: 'Shells: reported, hardly seen' })).toBeVisible();
  await expect(actors(page, '.screen').first()).toBeAttached();
  const [presenter] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
  await expect(presenter.getByText('Slides are open')).toBeVisible();
  await presenter.getByRole('button', { name: 'Next step' }).click();
  await expect(page.locator('.screen [aria-current]')).toContainText('6');
  await page.reload();
  await expect(page.locator('.screen [aria-current]')).toContainText('6');
  await page.keyboard.press('PageDown');
  await expect(presenter.locator('.on h2')).toContainText('Step 7');
  await presenter.reload();
  await expect(presenter.locator('.on h2')).toContainText('Step 7');
  await page.keyboard.press('e');
  await expect(page.getByRole('button', { name: /Back to step 7/ })).toBeVisible();
  await page.keyboard.press('r');
  for (const step of [8, 9]) {
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.screen [aria-current]')).toContainText(String(step));
  }
});

async function downloaded(page: Page, kind: string): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: kind, exact: true }).check();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  const file = await download;
  const path = join(folder, `${kind}-${file.suggestedFilename()}`);
  await file.saveAs(path);
  return path;
}

test.describe('by finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the slides turn by a swipe', LONG, async ({ page, context }) => {
    await open(page, bundled('data/summit-2023.json', 'touch.html'), '?present');
    await expect(actors(page, '.screen').first()).toBeAttached();
    const client = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: 500 }] });
    for (let step = 2; step <= 9; step++) {
      await touch('touchStart', 320);
      await touch('touchMove', 200);
      await touch('touchMove', 80);
      await touch('touchEnd');
      await expect(page.locator('.screen [aria-current]')).toContainText(String(step));
    }
  });
});

test('by keys alone, from the explorer through all nine steps and out again', LONG, async ({ page }) => {
  await open(page, bundled('data/summit-2023.json', 'keys.html'));
  await page.getByRole('button', { name: 'Present', exact: true }).press('Enter');
  await expect(actors(page, '.screen').first()).toBeAttached();
  for (let step = 2; step <= 9; step++) {
    await page.keyboard.press(step % 2 ? 'PageDown' : 'ArrowRight');
    await expect(page.locator('.screen [aria-current]')).toContainText(String(step));
  }
  await page.keyboard.press('Control+p');
  await expect(page.locator('.paper[data-ready]')).toBeVisible();
  await page.goBack();
  await expect(page.locator('.screen [aria-current]')).toContainText('9');
  await page.keyboard.press('Escape');
  await expect(actors(page, '.stage').first()).toBeAttached();
});

test('the page saves itself as one file, and that saves pictures', async ({ context, page, baseURL }) => {
  await context.setOffline(false);
  const ours = await context.browser()!.newContext({ baseURL: baseURL!, acceptDownloads: true });
  const site = await ours.newPage();
  await site.goto('./');
  const file = await downloaded(site, 'One file');
  await ours.close();
  await context.setOffline(true);
  await open(page, file);
  await expect(actors(page, '.stage').first()).toBeAttached();
  const png = readFileSync(await downloaded(page, 'PNG'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(100_000);
});
