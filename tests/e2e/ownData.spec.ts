/** The whole road from a sheet to a page of somebody else's, by pointer alone and by keys alone. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import { LONG, longUnless } from '../sample';
import { serve } from '../../scripts/serve.mjs';
import { expect, explore, test } from './site';
import { unpack } from './unpack';

test.use({ acceptDownloads: true });

const TEMPLATE = 'data/template/template.xlsx';
const dossier = JSON.parse(readFileSync('data/template/template.json', 'utf8')) as {
  id?: string;
  title: string;
  actors: { id: string }[];
};

/** How somebody presses, and counts it. */
interface Hand {
  press: (control: Locator) => Promise<void>;
  /** Chooses one of a group. */
  choose: (radio: Locator) => Promise<void>;
  presses: number;
}

function pointer(): Hand {
  const hand: Hand = {
    presses: 0,
    async press(control) {
      hand.presses += 1;
      await control.click();
    },
    choose: (radio) => hand.press(radio),
  };
  return hand;
}

/** Tab until it is there; a group of radio buttons is one stop, and arrows choose in it. */
function keys(page: Page): Hand {
  const MOST = 400;
  const hasFocus = (control: Locator) => control.evaluate((element) => element === document.activeElement);
  const reach = async (isThere: () => Promise<boolean>, key: string) => {
    for (let i = 0; i < MOST; i++) {
      if (await isThere()) return;
      await page.keyboard.press(key);
    }
    throw new Error(`No way by ${key}.`);
  };
  const hand: Hand = {
    presses: 0,
    async press(control) {
      hand.presses += 1;
      await expect(control).toBeVisible();
      await reach(() => hasFocus(control), 'Tab');
      await page.keyboard.press('Enter');
    },
    async choose(radio) {
      hand.presses += 1;
      const name = await radio.getAttribute('name');
      const inGroup = () =>
        page.evaluate((own) => document.activeElement?.getAttribute('name') === own && own !== null, name);
      await reach(inGroup, 'Tab');
      await reach(() => radio.isChecked(), 'ArrowDown');
    },
  };
  return hand;
}

async function openFile(page: Page, hand: Hand, file: string | { name: string; mimeType: string; buffer: Buffer }) {
  await hand.press(page.getByRole('button', { name: 'Open…' }));
  const chooser = page.waitForEvent('filechooser');
  await hand.press(page.getByLabel('File', { exact: true }));
  await (await chooser).setFiles(file);
}

/** From the template to an embed that answers, on a page with another origin. */
async function publish(page: Page, browser: Browser, hand: Hand): Promise<void> {
  await explore(page);
  await openFile(page, hand, TEMPLATE);
  await hand.press(page.getByRole('dialog').getByRole('button', { name: /^Open \d+ rows$/ }));
  await expect(page.getByRole('heading', { name: dossier.title })).toBeVisible();
  await hand.press(page.getByRole('button', { name: 'Export' }));
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await hand.choose(dialog.getByRole('radio', { name: 'Website', exact: true }));
  const download = page.waitForEvent('download');
  await hand.press(dialog.getByRole('button', { name: 'Save', exact: true }));
  const file = await download;
  const name = file.suggestedFilename().replace('.site.zip', '');
  const site = await serve(unpack(readFileSync(await file.path())), { port: 0 });
  const article = mkdtempSync(join(tmpdir(), 'entente-article-'));
  const other = await serve(article, { port: 0 });
  try {
    const fresh = await (await browser.newContext()).newPage();
    await fresh.goto(`${site.address}check.html`);
    await expect(fresh.getByRole('status')).toHaveText(/^All is well/);
    const text = await fresh.getByLabel('Element').inputValue();
    expect(text).toContain(`src="${site.address}data/${name}.json"`);
    writeFileSync(
      join(article, 'index.html'),
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title></head><body>${text}</body></html>`,
    );
    await fresh.goto(other.address);
    expect(new URL(other.address).origin).not.toBe(new URL(site.address).origin);
    await expect(fresh.locator('actor-network .figure[data-live]')).toBeVisible();
    await expect(fresh.locator(`actor-network .square [data-actor="${dossier.actors[0]!.id}"]`)).toBeVisible();
  } finally {
    await site.close();
    await other.close();
  }
}

test('from the template to an embed on another site, by pointer alone', LONG, async ({ page, browser }) => {
  await publish(page, browser, pointer());
});

test('from the template to an embed on another site, by keys alone', async ({ page, browser }) => {
  await publish(page, browser, keys(page));
});

for (const [how, handOf] of [
  ['pointer', pointer],
  ['keys', keys],
] as const)
  test(
    `a table of arms transfers is a picture after three presses, by ${how}`,
    longUnless(how === 'pointer'),
    async ({ page }) => {
      const hand = handOf(page);
      await explore(page);
      const rows = ['supplier,recipient,weapon,year,status,source', 'Russia,Iran,Aircraft,2016,confirmed,Yearbook'];
      const more = ['China,Pakistan,Ships,2021,reported,Paper', 'Russia,India,Aircraft,2018,likely,Paper'];
      const buffer = Buffer.from([...rows, ...more].join('\n'));
      await openFile(page, hand, { name: 'arms.csv', mimeType: 'text/csv', buffer });
      const dialog = page.getByRole('dialog', { name: 'Open arms.csv' });
      for (const [column, meaning] of [
        ['Column A, supplier', 'from'],
        ['Column B, recipient', 'to'],
        ['Column C, weapon', 'type'],
        ['Column D, year', 'when'],
        ['Column E, status', 'certainty'],
        ['Column F, source', 'source'],
      ] as const)
        await expect(dialog.getByLabel(column)).toHaveValue(meaning);
      await hand.press(dialog.getByRole('button', { name: 'Open 3 rows' }));
      await expect(page.locator('.stage svg [data-actor]')).toHaveCount(5);
      expect(hand.presses).toBeLessThanOrEqual(8);
      expect(hand.presses).toBe(3);
    },
  );

test('from the template to an embed on another site, by commands in an empty folder', LONG, async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-folder-'));
  const command = (...args: string[]) =>
    execFileSync(process.execPath, [resolve('scripts/entente.mjs'), ...args], { cwd: folder, stdio: 'pipe' });
  command('new', 'arms.xlsx');
  command('import', 'arms.xlsx', '--out', 'arms.json');
  command('validate', 'arms.json', '--strict');
  command('bundle', 'arms.json', '--out', 'arms.html');
  expect(readFileSync(join(folder, 'arms.html'), 'utf8')).toContain(dossier.title);
  cpSync('dist', join(folder, 'dist'), { recursive: true });
  const site = await serve(join(folder, 'dist'), { port: 0 });
  const article = mkdtempSync(join(tmpdir(), 'entente-article-'));
  const other = await serve(article, { port: 0 });
  try {
    command('build', 'arms.json', '--base', site.address);
    cpSync(join(folder, 'dist/embed/arms/element.html'), join(article, 'index.html'));
    const page = await (await browser.newContext()).newPage();
    await page.goto(other.address);
    await expect(page.locator('actor-network .figure[data-live]')).toBeVisible();
    await expect(page.locator(`actor-network .square [data-actor="${dossier.actors[0]!.id}"]`)).toBeVisible();
  } finally {
    await site.close();
    await other.close();
  }
});
