/** What is painted of the explorer on A4, and of a picture that is saved, from which its PNG is made too. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { run } from '../fixtures/paper';
import { paintedFaults } from '../painted/paintedFaults';
import { FILE_PLACES } from '../painted/places';
import { printedFaults, printedPages } from '../painted/printedWords';
import { readPainted } from '../painted/readPainted';
import { longUnless } from '../sample';
import { CORPUS } from '../shapes/corpus';
import { expect, explore, test } from './site';

const ON_PAPER = ['thicket of 12', 'names in Thai', '122 actors in six regions'];
const SAVED = ['names in Devanagari'];

for (const [name, dossier] of CORPUS)
  test(
    `${name}: no word on A4 lies on another or leaves the page`,
    longUnless(ON_PAPER.includes(name)),
    async ({ page }) => {
      await page.route('**/data/own.json', (route) => route.fulfill({ json: dossier }));
      await explore(page, 'dossier=data/own.json');
      await expect(page.locator('.zoom')).toBeAttached();
      const pages = printedPages(await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true }));
      expect(pages[0]!.words.length).toBeGreaterThan(10);
      for (const { width, height } of pages) expect([Math.round(width), Math.round(height)]).toEqual([596, 843]);
      expect(pages.flatMap(printedFaults)).toEqual([]);
    },
  );

for (const [name, dossier] of CORPUS)
  test(
    `${name}: no text of a saved picture lies on another or leaves it`,
    longUnless(SAVED.includes(name)),
    async ({ page }, { outputDir }) => {
      mkdirSync(outputDir, { recursive: true });
      const [file, out] = [`${outputDir}/dossier.json`, `${outputDir}/picture.svg`];
      writeFileSync(file, JSON.stringify(dossier));
      run(process.execPath, 'scripts/entente.mjs', 'picture', file, '--out', out);
      const svg = readFileSync(out, 'utf8').replace(/^<\?xml.*?\?>/, '');
      const [styles = ''] = /<link rel="stylesheet"[^>]*>/.exec(readFileSync('dist/index.html', 'utf8')) ?? [];
      expect(styles).not.toBe('');
      await page.route('**/saved.html', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html>${styles}<body>${svg}` }),
      );
      await page.goto('./saved.html');
      await page.evaluate(() => document.fonts.ready.then(() => true));
      const painted = await page.evaluate(readPainted, FILE_PLACES);
      expect(painted.texts.length).toBeGreaterThan(1);
      expect(paintedFaults(painted)).toEqual([]);
    },
  );
