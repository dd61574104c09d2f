/** Everything in one file, opened from a disk in Firefox ESR with no network. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { afterAll, expect, test } from 'vitest';
import { LIMIT } from '../limits';

const folder = mkdtempSync(join(tmpdir(), 'entente-offline-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const present = (page: Page, selector: string, text: string) =>
  page.waitForFunction(
    (where: string, words: string) => document.querySelector(where)?.textContent.includes(words),
    { timeout: LIMIT },
    selector,
    text,
  );

test('explores, presents, and both windows of a talk find each other', async () => {
  const file = join(folder, 'one.html');
  const made = spawnSync(process.execPath, ['scripts/entente.mjs', 'bundle', 'data/summit-2023.json', '--out', file]);
  expect(made.status, String(made.stderr)).toBe(0);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    // A proxy that nobody answers at: no request would get out.
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      // As a press of a person: WebDriver's are taken for the page's own.
      'dom.disable_open_during_load': false,
    },
    timeout: LIMIT,
  });
  try {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.setViewport({ width: 1440, height: 900 });
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('.stage svg [data-actor=kor]');
    await page.goto(`${pathToFileURL(file).href}?open=S41`);
    await present(page, '.explore > .panel', 'Repercussions if ammunition goes');
    await page.goto(`${pathToFileURL(file).href}?present&step=5`);
    await present(page, '.screen h1', 'Shells: reported');
    await page.waitForSelector('.screen .camera svg [data-actor]');
    for (let step = 6; step <= 9; step++) {
      await page.keyboard.press(step % 2 ? 'PageDown' : 'ArrowRight');
      await present(page, '.screen [aria-current]', String(step));
    }
    await page.touchscreen.touchStart(400, 450);
    await page.touchscreen.touchMove(700, 452);
    await page.touchscreen.touchMove(1000, 454);
    await page.touchscreen.touchEnd();
    await present(page, '.screen [aria-current]', '8');
    await page.keyboard.press('End');
    await present(page, '.screen [aria-current]', '9');
    const presenterOf = async () => (await browser.pages()).find((one) => one.url().includes('presenter='));
    await page.keyboard.press('p');
    await expect.poll(presenterOf).toBeDefined();
    const presenter = (await presenterOf())!;
    await present(presenter, '.met', 'Slides are open');
    await present(presenter, '.on h2', 'Step 9 of 9');
    await presenter.keyboard.press('Home');
    await present(page, '.screen [aria-current]', '1');
    await page.reload();
    await present(page, '.screen h1', 'A meeting meant to be seen');
    await presenter.keyboard.press('ArrowRight');
    await present(page, '.screen [aria-current]', '2');
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
});
