/** What Firefox ESR has painted of the explorer: it measures letters by rules of its own. */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { LIMIT } from '../limits';
import { FAULTS_TODAY } from '../painted/faultsToday';
import { explorerPlaces, ON_CANVAS, SAMPLE, viewBoxIn, WINDOWS } from '../painted/places';
import { paintedFaults } from '../painted/paintedFaults';
import { readPainted } from '../painted/readPainted';
import { isWhole } from '../sample';
import { CORPUS } from '../shapes/corpus';

let site: string;
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let page: Page;

/** Scripts for which many a machine has no font: Firefox then writes boxes as wide as their codes. */
const UNWRITTEN = /Devanagari|Thai|Chinese|Japanese|Korean/;
const inSample = CORPUS.filter(([name]) =>
  isWhole ? !UNWRITTEN.test(name) && !ON_CANVAS.includes(name) : SAMPLE.slice(-2).includes(name),
);

beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'entente-painted-'));
  await cp('dist', site, { recursive: true });
  await Promise.all(
    inSample.map(([, dossier], i) => writeFile(join(site, 'data', `own-${i}.json`), JSON.stringify(dossier))),
  );
  server = await serve(site, { port: 0 });
  browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    timeout: LIMIT,
  });
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(site, { recursive: true, force: true });
});

test.each(inSample.map(([name], i) => ({ name, i })))(
  '$name: nothing that is painted lies on anything else',
  async ({ name, i }) => {
    await page.goto(`${server.address}?dossier=data/own-${i}.json`);
    for (const { width, height, frame } of WINDOWS) {
      await page.setViewport({ width, height });
      await page.waitForSelector(`.stage svg.picture[viewBox="${viewBoxIn(frame)}"] [data-actor]`, { timeout: LIMIT });
      await page.waitForSelector('.zoom', { timeout: LIMIT });
      await page.evaluate(() => document.fonts.ready.then(() => true));
      const painted = await page.evaluate(readPainted, explorerPlaces(width));
      expect(painted.shapes.length).toBeGreaterThan(0);
      expect(painted.texts.some(({ kind }) => kind === 'name')).toBe(true);
      const faults = paintedFaults(painted);
      if (faults.length > (FAULTS_TODAY[width][name] ?? 0)) expect.soft([width, ...faults]).toEqual([width]);
    }
  },
);
