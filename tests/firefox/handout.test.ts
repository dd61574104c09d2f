/** The handout printed by Firefox ESR, which breaks pages and repeats heads by rules of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { LIMIT } from '../limits';
import { flat, LONG_DOSSIER, LONG_WORDS, MARKING, pagesOf, run } from '../fixtures/paper';

const folder = mkdtempSync(join(tmpdir(), 'entente-paper-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('loses no word, and has head and marks on every page', async () => {
  const [dossier, page, pdf] = ['long.json', 'long.html', 'long.pdf'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(dossier, JSON.stringify(LONG_DOSSIER));
  run(process.execPath, 'scripts/entente.mjs', 'bundle', dossier, '--out', page);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    timeout: LIMIT,
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(`${pathToFileURL(page).href}?handout=notes`);
    await tab.waitForSelector('.paper[data-ready]');
    // Firefox draws letters of variable fonts as shapes; these can be read back.
    await tab.evaluate(() => {
      for (const font of ['--sans', '--serif']) document.documentElement.style.setProperty(font, 'DejaVu Sans');
    });
    const margin = { top: '10mm', bottom: '10mm', left: '12mm', right: '12mm' };
    await tab.pdf({ path: pdf, format: 'A4', landscape: true, margin, printBackground: true });
  } finally {
    await browser.close();
  }
  const pages = pagesOf(pdf);
  const own = pages.filter((lines) => flat(lines).includes('1 of 3'));
  expect(own.length).toBeGreaterThan(2);
  expect(own).toEqual(pages.slice(0, own.length));
  for (const words of LONG_WORDS) expect(flat(...own)).toContain(words);
  for (const lines of pages) expect([lines[0], lines.at(-1)]).toEqual([MARKING, MARKING]);
});
