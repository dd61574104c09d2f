/** A table of a reader's own becomes a dossier: its columns are guessed, its faults told by cell, and the rest is opened. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, explore, test } from './site';

test.use({ acceptDownloads: true });

const ROWS = [
  ['Arms and talks'],
  [],
  ['Who', 'To whom', 'What', 'When', 'Status', 'Source', 'Link'],
  ['Russia', 'North Korea', 'Arms', 'Sept 2023', 'Confirmed', 'Yearbook', 'https://example.org/y'],
  ['DPRK', 'Russia', 'Arms', '3/4/2022', 'reported', 'Yearbook', ''],
  ['S. Korea', 'Japan', 'Talks', '2022', 'likely so', '', ''],
  ['South Korea', 'United States', 'Talks', 'someday', 'alleged', 'Paper', ''],
  ['China', '', 'Talks', '2021', 'Confirmed', 'Paper', ''],
];
const csv = ROWS.map((row) => row.join(';')).join('\r\n');
const tsv = ROWS.slice(2)
  .map((row) => row.join('\t'))
  .join('\n');

async function choose(page: Page, name: string, buffer: Buffer): Promise<Locator> {
  await page.getByRole('button', { name: 'Open…' }).click();
  await page.getByLabel('File').setInputFiles({ name, mimeType: 'text/csv', buffer });
  return page.getByRole('dialog', { name: `Open ${name}` });
}
const actor = (page: Page, name: string) => page.locator('.stage svg [data-actor]').filter({ hasText: name });

test('a file is read, guessed, mended and opened', async ({ page }) => {
  await explore(page);
  const dialog = await choose(page, 'arms.csv', Buffer.from(csv));
  await expect(dialog.getByLabel('Names of the columns')).toHaveValue('2');
  await expect(dialog.getByLabel('Cells are parted by')).toHaveValue(';');
  for (const [column, meaning] of [
    ['Column A, Who', 'from'],
    ['Column B, To whom', 'to'],
    ['Column C, What', 'type'],
    ['Column D, When', 'when'],
    ['Column E, Status', 'certainty'],
    ['Column G, Link', 'url'],
  ] as const)
    await expect(dialog.getByLabel(column)).toHaveValue(meaning);
  // What cannot be read is told by its cell, and only a row without two ends is left out.
  const problems = dialog.locator('.problems');
  await expect(problems).toContainText('Cell B8, To whom: the cell is empty. The row is left out.');
  await expect(problems).toContainText('Cell D5, Date: “3/4/2022” could be two days.');
  await expect(problems).toContainText(
    'Cell D7, Date: “someday” cannot be read as a date. The cell is left out; the row is in.',
  );
  await expect(dialog.getByRole('button', { name: 'Open with 4 of 5 rows' })).toBeEnabled();
  await expect(dialog.locator('.becomes svg [data-actor]')).toHaveCount(7);
  await expectAccessible(page);

  await dialog.getByLabel('Dates such as 3/4/2022').selectOption('day-month');
  await expect(problems).not.toContainText('could be two days');
  // Known words are there, too, as they are read.
  const words = dialog.getByRole('group', { name: 'How sure these words are' });
  await expect(words.getByLabel('confirmed', { exact: true })).toHaveValue('confirmed');
  await words.getByLabel('likely so', { exact: true }).selectOption('speculated');
  await dialog.getByRole('button', { name: 'One: South Korea' }).click();
  const joined = dialog.getByRole('group', { name: 'Names that are one' });
  await joined.getByRole('button', { name: 'Several' }).click();
  await expect(joined).toHaveCount(0);
  await dialog.getByRole('button', { name: 'One: South Korea' }).click();
  await dialog.getByRole('listitem').filter({ hasText: 'DPRK' }).getByRole('button', { name: 'Several' }).click();
  await expect(dialog.getByText('One actor, or several?')).toHaveCount(0);
  await expect(dialog.getByText('6 actors, 4 relationships')).toBeVisible();
  await expect(dialog.getByLabel('Title of the dossier')).toHaveValue('Arms and talks');
  await dialog.getByRole('button', { name: 'Open with 4 of 5 rows' }).click();

  await expect(page.getByRole('heading', { name: 'Arms and talks' })).toBeVisible();
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.stage svg [data-actor]')).toHaveCount(6);
  await expect(actor(page, 'DPRK')).toHaveCount(1);
  // Nothing is surer than its cell.
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: /JSON/ }).check();
  await page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Save' }).click();
  const dossier = JSON.parse(readFileSync(await (await saved).path(), 'utf8')) as {
    relationships: { when?: string; certainty?: string }[];
  };
  expect(dossier.relationships.map(({ when = '', certainty = '' }) => [when, certainty])).toEqual([
    ['2023-09', 'confirmed'],
    ['2022-04-03', 'reported'],
    ['2022', 'speculated'],
    ['', 'claimed'],
  ]);
});

test('rows copied from a spreadsheet are pasted, and columns changed, by keys alone', async ({ page }) => {
  await explore(page);
  await page.getByRole('button', { name: 'Open…' }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('Or paste its text').fill(tsv);
  await page.getByRole('button', { name: 'Open the pasted text' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Open The pasted text' });
  const column = dialog.getByLabel('Column C, What');
  await column.focus();
  await column.press('Home');
  await expect(column).toHaveValue('');
  await expect(dialog.locator('.becomes')).toContainText('7 actors, 4 relationships');
  await dialog.getByRole('button', { name: /^Open with/ }).focus();
  await page.keyboard.press('Enter');
  await expect(actor(page, 'Japan')).toHaveCount(1);
  await expect(page.getByRole('checkbox', { name: /Relationship/ }).first()).toBeVisible();
});

test('a file that is no table says why, and what to do; what was there stays', async ({ page }) => {
  await explore(page);
  const before = await page.locator('.stage svg [data-actor]').count();
  await choose(page, 'old.xls', Buffer.from([9, 8, 8, 0, 0, 5, 16, 0]));
  const open = page.getByRole('dialog', { name: 'Open a dossier' });
  await expect(open.getByRole('alert')).toContainText('old.xls cannot be opened');
  await expect(open).toContainText('Save it as XLSX.');
  await expect(page.locator('.stage svg [data-actor]')).toHaveCount(before);
});

test('Escape asks before it loses what was said, and closes at once what is kept', async ({ page }) => {
  await explore(page);
  const dialog = await choose(page, 'arms.csv', Buffer.from(csv));
  await dialog.getByRole('checkbox', { name: 'Keep my changes in this browser' }).uncheck();
  await dialog.getByLabel('Column C, What').selectOption('label');
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('alert')).toContainText('Press again to close.');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Open…' })).toBeFocused();

  const again = await choose(page, 'arms.csv', Buffer.from(csv));
  await again.getByRole('checkbox', { name: 'Keep my changes in this browser' }).check();
  await again.getByLabel('Column C, What').selectOption('label');
  await page.keyboard.press('Escape');
  await expect(again).toHaveCount(0);
  await page.getByRole('button', { name: 'Open…' }).click();
  await page.getByRole('button', { name: 'Go on with arms.csv' }).click();
  await expect(again.getByLabel('Column C, What')).toHaveValue('label');
});

test('on a phone nothing of it is out of reach', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await explore(page);
  const dialog = await choose(page, 'arms.csv', Buffer.from(csv));
  await expect(dialog.getByLabel('Column A, Who')).toHaveValue('from');
  const { width } = (await dialog.boundingBox())!;
  expect(width).toBeLessThanOrEqual(360);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  // Only the table is wider than the dialog.
  const parts = dialog.locator('.parts');
  expect(await parts.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);
});
