/** Whole dossiers in other formats: opened after what was found is told, and written so that they open again. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Locator, Page } from '@playwright/test';
import { LONG } from '../sample';
import { expect, expectAccessible, explore, test } from './site';

test.use({ acceptDownloads: true });

interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
const fileOf = (name: string, content: string | Uint8Array): GivenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const template = (name: string) => fileOf(name, readFileSync(`data/template/${name}`));

async function choose(page: Page, files: GivenFile[], name = files[0]?.name ?? ''): Promise<Locator> {
  await page.getByRole('button', { name: 'Open…' }).click();
  await page.getByLabel('File').setInputFiles(files);
  return page.getByRole('dialog', { name: `Open ${name}` });
}
const rowOf = (dialog: Locator, sheet: string) => dialog.locator('.found tbody tr').filter({ hasText: sheet });

/** Saves one of the formats of Data. @returns the file and its name */
async function saved(page: Page, format: string) {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Export' }).click();
  await dialog.getByRole('radio', { name: 'Data', exact: true }).check();
  await dialog.getByRole('combobox', { name: 'Format' }).selectOption({ label: format });
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const file = await download;
  await expect(dialog.getByRole('status')).toContainText(`${file.suggestedFilename()} is saved`);
  return { name: file.suggestedFilename(), body: await readFile(await file.path()) };
}

/** As Gephi saves one: looks, a statistic, a time, an edge to nobody. */
const GEXF = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">
  <meta lastmodifieddate="2023-01-01"><creator>Gephi 0.10</creator></meta>
  <graph defaultedgetype="directed" mode="dynamic" timeformat="date">
    <attributes class="node"><attribute id="p" title="pagerank" type="double"/></attributes>
    <attributes class="edge"><attribute id="c" title="certainty" type="string"/></attributes>
    <nodes>
      <node id="a" label="Aland"><attvalues><attvalue for="p" value="0.2"/></attvalues><viz:size value="10"/></node>
      <node id="b" label="Bland"/>
      <node id="c" label="Cland"/>
    </nodes>
    <edges>
      <edge id="0" source="a" target="b" start="2020-01-01" end="2021-01-01">
        <attvalues><attvalue for="c" value="confirmed"/></attvalues>
      </edge>
      <edge id="1" source="b" target="c"/>
      <edge id="2" source="c" target="zz"/>
    </edges>
  </graph>
</gexf>`;
const BROKEN = '<graphml>\n  <graph edgedefault="directed">\n    <node id="a">\n  </graph>\n</graphml>\n';

test('the template opens as a whole dossier, and says what each sheet has', async ({ page }) => {
  await explore(page);
  const dialog = await choose(page, [template('template.xlsx')]);
  await expect(rowOf(dialog, 'relationships').locator('td')).toHaveText(['20', '20']);
  await expect(rowOf(dialog, 'claims').locator('td')).toHaveText(['34', '34']);
  await expect(dialog.getByText('Nothing is left out.')).toBeVisible();
  await expect(dialog.locator('.becomes')).toContainText('18 actors, 20 relationships');
  await expect(dialog.locator('.becomes svg [data-actor]').first()).toBeAttached();
  await expectAccessible(page);
  await dialog.getByLabel('Title of the dossier').fill('From a workbook');
  await dialog.getByRole('button', { name: 'Open 119 rows' }).click();
  await expect(page.getByRole('heading', { name: 'From a workbook' })).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test('CSV files together, or in a zip file, are one dossier; faults have sheet and cell', async ({ page }) => {
  await explore(page);
  const [head = '', first = '', ...rows] = readFileSync('data/template/relationships.csv', 'utf8').split('\r\n');
  const cells = first.split(',');
  const broken = [head + ',source', [cells[0], '', ...cells.slice(2)].join(',') + ',Yearbook', ...rows].join('\r\n');
  const set = [fileOf('relationships.csv', broken), template('actors.csv'), fileOf('budget.csv', 'a,b\r\n1,2\r\n')];
  const dialog = await choose(page, set, '3 files');
  await expect(rowOf(dialog, 'relationships').locator('td')).toHaveText(['20', '19']);
  await expect(rowOf(dialog, 'budget').locator('td')).toHaveText(['2', 'Left out']);
  const left = dialog.getByRole('region', { name: /^Left out/ });
  await expect(left).toContainText('relationships, cell B2');
  await expect(left).toContainText('the column “source” is left out');
  await expect(dialog.getByRole('button', { name: 'Open with 37 of 38 rows' })).toBeEnabled();
  // What only the reading of one sheet knows is not lost.
  await dialog.getByRole('button', { name: 'Read only this sheet' }).click();
  const table = page.getByRole('dialog', { name: 'Open relationships.csv' });
  await expect(table.getByLabel('Column P, source')).toHaveValue('source');
  await table.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Open…' })).toBeFocused();

  const names = ['relationships', 'actors', 'claims', 'sources', 'types', 'families', 'dossier'];
  const zipped = zipSync(
    Object.fromEntries(names.map((name) => [`my/${name}.csv`, template(`${name}.csv`).buffer] as const)),
  );
  const whole = await choose(page, [fileOf('my.zip', zipped)]);
  await expect(rowOf(whole, 'sources').locator('td')).toHaveText(['13', '13']);
  await whole.getByRole('button', { name: /^Open \d+ rows/ }).click();
  await expect(page.getByRole('heading', { name: 'Template: the Kim–Putin summit' })).toBeVisible();
});

test('a GEXF of another program opens, ungraded, and what it loses is told', async ({ page }) => {
  await explore(page);
  const dialog = await choose(page, [fileOf('trade.gexf', GEXF)]);
  await expect(dialog).toContainText('The file does not say how sure its relationships are. They are not graded here.');
  const left = dialog.getByRole('region', { name: /^Left out/ });
  await expect(left).toContainText('Line 17, column 8. left out, because there is no “zz”');
  await expect(left).toContainText('“pagerank” of 1 actor has no place in a dossier');
  await expect(left).toContainText('“certainty” of 1 relationship');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Open 2 relationships' }).click();
  await expect(page.locator('.stage svg [data-actor]')).toHaveCount(3);
  const dossier = JSON.parse((await saved(page, 'Dossier, JSON')).body.toString('utf8')) as {
    title: string;
    relationships: { certainty?: string; when?: string }[];
  };
  expect(dossier.title).toBe('trade');
  expect(dossier.relationships.map(({ certainty, when }) => [certainty, when])).toEqual([
    [undefined, '2020-01-01/2021-01-01'],
    [undefined, undefined],
  ]);
});

test('a broken file says the line, and several files that are no set say so; what was there stays', async ({
  page,
}) => {
  await explore(page);
  const before = await page.locator('.stage svg [data-actor]').count();
  await choose(page, [fileOf('broken.graphml', BROKEN)]);
  const open = page.getByRole('dialog', { name: 'Open a dossier' });
  await expect(open.getByRole('alert')).toContainText('broken.graphml cannot be opened');
  await expect(open).toContainText('Line 4, column 11.');
  await expect(open).toContainText('this is no GraphML');
  await page.getByLabel('File').setInputFiles([fileOf('a.csv', 'x,y\n1,2\n'), fileOf('b.csv', 'x,y\n1,2\n')]);
  await expect(open).toContainText('these files are no set of sheets');
  await expectAccessible(page);
  await expect(page.locator('.stage svg [data-actor]')).toHaveCount(before);
});

test('a workbook that is saved opens again with the same counts, by keys alone', async ({ page }) => {
  await explore(page);
  const { name, body } = await saved(page, 'Workbook, XLSX');
  expect(name).toBe('summit-2023.xlsx');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Open…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('File').setInputFiles([fileOf(name, body)]);
  const dialog = page.getByRole('dialog', { name: `Open ${name}` });
  const shipped = JSON.parse(readFileSync('dist/data/summit-2023.json', 'utf8')) as Record<string, unknown[]>;
  const count = (list: string) => `${shipped[list]?.length}`;
  for (const list of ['relationships', 'actors', 'sources', 'types', 'story'])
    await expect(rowOf(dialog, list).locator('td')).toHaveText([count(list), count(list)]);
  await expect(dialog.getByText('Nothing is left out.')).toBeVisible();
  await expect(dialog.getByLabel('Title of the dossier')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/file=/);
  await expect(page.getByText('Showing all 37')).toBeVisible();
});

test('a file for another program says what it leaves out', async ({ page }) => {
  await explore(page);
  expect((await saved(page, 'Oligrapher')).name).toBe('summit-2023.oligrapher.json');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByText(/^\d+ left out/).click();
  await expect(dialog.getByText('“sources” has no place in this format')).toBeVisible();
  await expectAccessible(page);
  const zip = await saved(page, 'CSV files, ZIP');
  expect(zip.name).toBe('summit-2023.csv.zip');
  expect(strFromU8(unzipSync(zip.body)['relationships.csv'] ?? new Uint8Array())).toMatch(/^id,from,to/);
  await expect(dialog.getByText('Nothing is left out.')).toBeVisible();
});

test('every format of another program is written and opens again', LONG, async ({ page }) => {
  await explore(page);
  for (const [format, ending] of [
    ['GEXF', 'gexf'],
    ['GraphML', 'graphml'],
    ['Node-link JSON', 'node-link.json'],
    ['STIX 2.1', 'stix.json'],
    ['Oligrapher', 'oligrapher.json'],
    ['Kumu', 'kumu.json'],
    ['FollowTheMoney', 'ftm.json'],
  ] as const) {
    const { name, body } = await saved(page, format);
    expect(name).toBe(`summit-2023.${ending}`);
    await page.keyboard.press('Escape');
    const dialog = await choose(page, [fileOf(name, body)]);
    await expect(dialog.locator('.becomes')).toContainText(/^What it becomes 27 actors, 39 relationships/);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  }
});

test('on a phone nothing of it is out of reach', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await explore(page);
  const dialog = await choose(page, [template('template.xlsx')]);
  await expect(rowOf(dialog, 'relationships')).toBeVisible();
  const parts = dialog.locator('.parts');
  expect(await parts.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
});
