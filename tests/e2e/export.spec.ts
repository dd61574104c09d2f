/** The export dialog: files of what is shown, made in the page. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { SaxesParser } from 'saxes';
import { measureText } from '../../src/scene/style/measureText';
import { drawn, readCsv, tableOf, type Relationship } from './csvOracle';
import { expect, expectAccessible, explore, test } from './site';
import { LONG, longUnless } from '../sample';

test.use({ acceptDownloads: true });

/** Opens the dialog, chooses a kind and saves. @returns the file and its name */
async function saved(page: Page, kind: string, choices: Record<string, string> = {}) {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Export' }).click();
  await dialog.getByRole('radio', { name: kind, exact: true }).check();
  for (const [name, value] of Object.entries(choices))
    await dialog.getByRole('combobox', { name, exact: true }).selectOption(value);
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const file = await download;
  await expect(dialog.getByRole('status')).toContainText(`${file.suggestedFilename()} is saved`);
  return { name: file.suggestedFilename(), body: await readFile(await file.path()) };
}

/** Share of the pixels that are nearly the ink of the light theme. */
function inked(png: PNG): number {
  let dark = 0;
  for (let at = 0; at < png.data.length; at += 4)
    if (png.data[at]! < 70 && png.data[at + 1]! < 80 && png.data[at + 2]! < 90) dark++;
  return dark / (png.width * png.height);
}

test('saves the view as SVG and PNG', async ({ page }) => {
  await explore(page, 'period=P4&theme=light');
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await expectAccessible(page);

  const svg = await saved(page, 'SVG', { Size: '180mm' });
  expect(svg.name).toBe('summit-2023.svg');
  const text = svg.body.toString('utf8');
  const parser = new SaxesParser();
  parser.on('error', (fault) => {
    throw fault;
  });
  parser.write(text).close();
  expect(text).toContain('width="180mm"');
  expect(text).toContain('Showing 17 of 37 relationships.');
  expect(text).not.toMatch(/class=|style|data-/);
  for (const id of ['ghosts', 'lines', 'actors', 'key', 'source']) expect(text).toContain(`<g id="${id}"`);

  const light = PNG.sync.read((await saved(page, 'PNG', { Size: '2x' })).body);
  expect(light.width).toBe(2 * 884);
  expect(inked(light)).toBeGreaterThan(0.03);
  expect([...light.data.subarray(0, 4)]).toEqual([0xfa, 0xf8, 0xf4, 0xff]);
  const dark = PNG.sync.read((await saved(page, 'PNG', { Size: '85mm', Colours: 'dark' })).body);
  expect([...dark.data.subarray(0, 4)]).toEqual([0x12, 0x16, 0x1b, 0xff]);
});

test('the page and the command line write the same SVG', LONG, async ({ page }) => {
  const view = 'step=5&theme=light';
  await explore(page, view);
  const inPage = (await saved(page, 'SVG', { Size: '2x' })).body.toString('utf8');
  const out = join(mkdtempSync(join(tmpdir(), 'entente-')), 'picture.svg');
  const line = ['scripts/entente.mjs', 'picture', 'data/summit-2023.json', '--view', view, '--out', out];
  expect(spawnSync(process.execPath, line).status).toBe(0);
  expect(inPage).toBe(await readFile(out, 'utf8'));
});

test('nothing of a saved SVG is cut off where a browser measures it', LONG, async ({ page, context }) => {
  await explore(page, 'open=S07');
  for (const Size of ['2x', 'a5', '85mm']) {
    const svg = (await saved(page, 'SVG', { Size })).body.toString('utf8').replace(/^<\?xml.*\?>/, '');
    const bare = await context.newPage();
    await bare.route('**/sheet.html', (route) =>
      route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: `<!doctype html><link rel="stylesheet" href="embed/fonts.css">${svg}`,
      }),
    );
    await bare.goto('./sheet.html');
    const { out, count } = await bare.evaluate(async () => {
      await document.fonts.ready;
      const svg = document.querySelector('svg')!;
      const [, , width, height] = svg.getAttribute('viewBox')!.split(' ').map(Number);
      const toSheet = svg.getScreenCTM()!.inverse();
      const marks = [...svg.querySelectorAll<SVGGraphicsElement>('text, path, circle, rect')];
      const out = marks.flatMap((mark) => {
        const { x, y, width: w, height: h } = mark.getBBox();
        const matrix = toSheet.multiply(mark.getScreenCTM()!);
        const ends = [new DOMPoint(x, y), new DOMPoint(x + w, y + h)].map((at) => at.matrixTransform(matrix));
        const [xs, ys] = [ends.map((end) => end.x), ends.map((end) => end.y)];
        const isIn = Math.min(...xs, ...ys) > -0.5 && Math.max(...xs) < width! + 0.5 && Math.max(...ys) < height! + 0.5;
        return isIn ? [] : [`${mark.textContent}: ${[...xs, ...ys].map(Math.round).join(' ')}`];
      });
      return { out, count: marks.length };
    });
    expect(out).toEqual([]);
    expect(count).toBeGreaterThan(150);
    await bare.close();
  }
});

test('letters of a PNG are those of the site', LONG, async ({ page }) => {
  await explore(page);
  const png = PNG.sync.read((await saved(page, 'PNG', { Colours: 'light' })).body);
  const title = { size: 23, left: 22, top: 22, bottom: 44 };
  const ends = Array.from({ length: png.width }, (_, x) => x).filter((x) =>
    Array.from({ length: title.bottom - title.top }, (_, i) => 2 * (title.top + i)).some(
      (y) => png.data[(y * png.width + x) * 4]! < 80,
    ),
  );
  const wide = measureText('The Kim–Putin summit and its audience', title.size, 680);
  expect(Math.abs(ends.at(-1)! / 2 - (title.left + wide))).toBeLessThan(3);
});

test('saves the story as PowerPoint, tells how far it is, and can be called off', async ({ page }) => {
  await explore(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('radio', { name: 'PowerPoint', exact: true }).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Nothing was saved.');
  const { name, body } = await saved(page, 'PowerPoint');
  expect(name).toBe('summit-2023.pptx');
  const parts = unzipSync(body);
  const slides = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides.length).toBeGreaterThan(10);
  expect(strFromU8(parts['ppt/slides/slide2.xml']!)).toContain('descr="Russia"');
});

test('saves the dossier', async ({ page }) => {
  await explore(page, 'period=P4');
  const json = (await saved(page, 'JSON')).body.toString('utf8');
  expect(json).toBe(await readFile('dist/data/summit-2023.json', 'utf8'));
});

const shipped = JSON.parse(readFileSync('data/summit-2023.json', 'utf8')) as Parameters<typeof drawn>[0];
const warnings = shipped.types.filter(({ family }) => family === 'warnings').map(({ id }) => id);
const isLeft = ({ type, certainty, addition }: Relationship) =>
  !warnings.includes(type) && certainty !== 'speculated' && addition !== true;

for (const [what, view, wanted] of [
  ['the whole', '', drawn(shipped)],
  ['a filtered view', 'hide-family=warnings&hide-certainty=speculated&additions=no', drawn(shipped).filter(isLeft)],
  ['members unfolded', 'unfold=rus,kor', shipped.relationships],
  [
    'a filtered view with members unfolded',
    'unfold=kor&hide-certainty=speculated&hide-family=warnings&additions=no',
    drawn(shipped, ['kor']).filter(isLeft),
  ],
] as const)
  test(
    `a table of ${what} has in every cell what the dossier says`,
    longUnless(what.startsWith('a filtered view with')),
    async ({ page }) => {
      await explore(page, view);
      const { name, body } = await saved(page, 'CSV');
      expect(name).toBe('summit-2023.csv');
      const text = body.toString('utf8');
      // By this sign spreadsheets know that the rest is UTF-8.
      expect(text.startsWith('\ufeff')).toBe(true);
      const rows = readCsv(text.slice(1));
      expect(rows.length).toBeGreaterThan(10);
      expect(rows).toEqual(tableOf(shipped, wanted));
    },
  );

test('the whole, a part and the inside are tables of different length', () => {
  const counts = [shipped.relationships, drawn(shipped), drawn(shipped, ['kor']), drawn(shipped).filter(isLeft)];
  expect(new Set(counts.map(({ length }) => length)).size).toBe(4);
});

test('answers to keys, and a dossier without a story has no slides', LONG, async ({ page }) => {
  await page.route('**/data/small.json', (route) =>
    route.fulfill({
      json: {
        title: 'Small',
        actors: [
          { id: 'a', name: 'A' },
          { id: 'b', name: '朝鲜' },
        ],
        relationships: [{ from: 'a', to: 'b', type: 'talks', label: '=1+1' }],
      },
    }),
  );
  await explore(page, 'dossier=data/small.json');
  await page.getByRole('button', { name: 'Export' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('radio', { name: 'PowerPoint' })).toHaveCount(0);
  await expect(dialog.getByRole('radio', { name: 'PNG', exact: true })).toBeChecked();
  const csv = (await saved(page, 'CSV')).body.toString('utf8');
  expect(csv).toContain("'=1+1");
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Export' })).toBeFocused();
});
