/** Rows of a table are mended in a grid while they are opened, and nothing of that is lost. */
import { readFileSync } from 'node:fs';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { expect, expectAccessible, explore, test } from './site';
import { LONG, longUnless } from '../sample';

test.use({ acceptDownloads: true, permissions: ['clipboard-read', 'clipboard-write'] });

const HEADER = 'From;To;Type;When;Status';
const csv = [
  HEADER,
  'Russia;North Korea;Arms;2023;confirmed',
  'China;;Talks;2021;confirmed',
  'Japan;South Korea;Talks;someday;claimed',
].join('\r\n');

async function choose(page: Page, text = csv): Promise<Locator> {
  await page.getByRole('button', { name: 'Open…' }).click();
  await page.getByLabel('File').setInputFiles({ name: 'arms.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const dialog = page.getByRole('dialog', { name: 'Open arms.csv' });
  await expect(dialog).toBeVisible();
  return dialog;
}
const cell = (dialog: Locator, address: string) => dialog.locator(`[data-cell="${address}"]`);
const openButton = (dialog: Locator, rows: string) => dialog.getByRole('button', { name: rows, exact: true });
/** The page says that it is kept, so it is: the mark is only there once nothing waits. */
const isKept = (page: Page, text: string) =>
  expect
    .poll(() =>
      page.evaluate(
        (wanted) =>
          new Promise((resolve) => {
            const asked = indexedDB.open('entente');
            asked.onerror = () => resolve(false);
            asked.onsuccess = () => {
              const database = asked.result;
              if (!database.objectStoreNames.contains('drafts')) return (database.close(), resolve(false));
              const all = database.transaction('drafts').objectStore('drafts').getAll();
              all.onsuccess = () => {
                database.close();
                resolve(JSON.stringify(all.result).includes(wanted));
              };
            };
          }),
        text,
      ),
    )
    .toBe(true);
/** Once the list was read. */
async function expectNoDrafts(page: Page): Promise<void> {
  await expect(page.locator('.drafts-told')).toBeAttached();
  await expect(page.getByRole('button', { name: /^Go on with/ })).toHaveCount(0);
}
const resume = async (page: Page, name = 'arms.csv') => {
  await page.getByRole('button', { name: 'Open…' }).click();
  await page.getByRole('button', { name: `Go on with ${name}` }).click();
  return page.getByRole('dialog', { name: `Open ${name}` });
};

test('a cell is written by keys, the rest follows, and it is taken back and done again', async ({ page }) => {
  await explore(page);
  const dialog = await choose(page);
  await expect(openButton(dialog, 'Open with 2 of 3 rows')).toBeEnabled();
  // The way to a fault is one press.
  await dialog.getByRole('button', { name: 'Cell B3' }).press('Enter');
  await expect(cell(dialog, 'B3')).toBeFocused();
  await expect(cell(dialog, 'B3')).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.type('Iran');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(cell(dialog, 'B4')).toBeFocused();
  await expect(openButton(dialog, 'Open 3 rows')).toBeEnabled();
  await expect(dialog.locator('.becomes svg [data-actor]')).toHaveCount(6);
  await page.keyboard.press('Control+z');
  await expect(cell(dialog, 'B3')).toBeFocused();
  await expect(openButton(dialog, 'Open with 2 of 3 rows')).toBeEnabled();
  await dialog.getByRole('button', { name: 'Redo' }).click();
  await expect(openButton(dialog, 'Open 3 rows')).toBeEnabled();
  // Escape leaves the cell as it was, and the dialog open.
  await cell(dialog, 'D4').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('!');
  await page.keyboard.press('Escape');
  await expect(cell(dialog, 'D4')).toHaveText(/^someday/);
  await expect(dialog).toBeVisible();
  await page.keyboard.type('2020');
  await page.keyboard.press('Tab');
  await expect(cell(dialog, 'E4')).toBeFocused();
  await expect(dialog.locator('.problems')).toHaveCount(0);
  await openButton(dialog, 'Open 3 rows').click();
  await expect(page.locator('.stage svg [data-actor]').filter({ hasText: 'Iran' })).toHaveCount(1);
});

test('by pointer a cell is chosen, written, and several are marked', LONG, async ({ page }) => {
  await explore(page);
  const dialog = await choose(page);
  await cell(dialog, 'B3').dblclick();
  await page.keyboard.type('Iran');
  await cell(dialog, 'C2').click();
  await expect(cell(dialog, 'B3')).toHaveText('Iran');
  // However often it is pressed, letters replace what it says.
  await cell(dialog, 'B4').click();
  await cell(dialog, 'B4').click({ delay: 20 });
  await page.keyboard.type('Peru');
  await page.keyboard.press('Enter');
  await expect(cell(dialog, 'B4')).toHaveText('Peru');
  await cell(dialog, 'C2').click();
  await cell(dialog, 'D3').click({ modifiers: ['Shift'] });
  await expect(dialog.locator('td[aria-selected="true"]')).toHaveCount(4);
  await page.keyboard.press('Delete');
  await expect(cell(dialog, 'D2')).toHaveText('');
  await expect(cell(dialog, 'C3')).toHaveText('');
});

test('a block from a spreadsheet is pasted, copied and cut, and adds rows', async ({ page }) => {
  await explore(page);
  const dialog = await choose(page);
  await page.evaluate(() => navigator.clipboard.writeText('Iran\tRussia\tArms\t2022\r\nIran\t"A\nB"\tArms\t2021'));
  await cell(dialog, 'A5').click();
  await page.keyboard.press('Control+v');
  await expect(openButton(dialog, 'Open with 4 of 5 rows')).toBeEnabled();
  await expect(cell(dialog, 'D6')).toBeFocused();
  await page.keyboard.press('Control+x');
  await expect(openButton(dialog, 'Open with 2 of 3 rows')).toBeEnabled();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    'Iran\tRussia\tArms\t2022\nIran\t"A\nB"\tArms\t2021\n',
  );
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(openButton(dialog, 'Open with 2 of 3 rows')).toBeEnabled();
  await expect(dialog.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('ten thousand rows stand in it, few of them as elements, and the last is a key away', async ({ page }) => {
  await explore(page);
  const rows = Array.from({ length: 10_000 }, (_, i) => `A${i % 90};B${i % 80};Talks;2020;claimed`);
  const dialog = await choose(page, [HEADER, ...rows].join('\n'));
  await cell(dialog, 'A2').click();
  await page.keyboard.press('Control+End');
  await expect(cell(dialog, 'E10002')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(cell(dialog, 'E10001')).toHaveText('claimed');
  expect(await dialog.locator('[role="grid"] tr').count()).toBeLessThan(80);
  await page.keyboard.press('PageUp');
  await expect(dialog.locator('[data-cell]:focus')).toBeInViewport();
  await expect(dialog.getByRole('grid')).toHaveAttribute('aria-rowcount', '10002');
});

test('what is mended is saved as CSV and XLSX, and opens again; how it is read is kept for the next table', async ({
  page,
}) => {
  await explore(page);
  const dialog = await choose(page);
  await cell(dialog, 'B3').click();
  await page.keyboard.type('=Iran');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Column C, Type').selectOption('label');
  const save = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name, exact: true }).click(),
    ]);
    return readFileSync(await file.path());
  };
  expect((await save('As CSV')).toString()).toContain('China,=Iran,Talks,2021,confirmed');
  const mapping = await save('How its columns are read');
  const workbook = await save('As XLSX');
  await openButton(dialog, 'Open 3 rows').click();
  await expect(dialog).toHaveCount(0);
  // The sheet does not say how its columns are read, so the rest is still kept.
  await page.getByRole('button', { name: 'Open…' }).click();
  await page.getByRole('button', { name: 'Discard arms.csv' }).click();
  await expectNoDrafts(page);

  await page.getByLabel('File').setInputFiles({ name: 'again.xlsx', mimeType: 'text/csv', buffer: workbook });
  const again = page.getByRole('dialog', { name: 'Open again.xlsx' });
  await expect(cell(again, 'B3')).toHaveText('=Iran');
  await expect(again.getByLabel('Column C, Type')).toHaveValue('type');
  await again.getByRole('button', { name: 'Read this one in the same way' }).click();
  await expect(again.getByLabel('Column C, Type')).toHaveValue('label');
  await again.getByRole('button', { name: 'Close' }).click();

  await page.getByRole('button', { name: 'Open…' }).click();
  await page.getByLabel('File').setInputFiles([
    { name: 'next.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) },
    { name: 'arms.mapping.json', mimeType: 'application/json', buffer: mapping },
  ]);
  const next = page.getByRole('dialog', { name: 'Open next.csv' });
  await expect(next.getByLabel('Column C, Type')).toHaveValue('label');
});

test('of a sheet that is saved nothing is kept, unless it is changed once more', async ({ page }) => {
  await explore(page);
  const dialog = await choose(page);
  await cell(dialog, 'B3').click();
  await page.keyboard.type('Iran');
  await page.keyboard.press('Enter');
  await isKept(page, 'Iran');
  await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'As CSV' }).click()]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Open…' }).click();
  await expectNoDrafts(page);
  await page.keyboard.press('Escape');

  const again = await choose(page);
  await cell(again, 'B3').click();
  await page.keyboard.type('Iran');
  await page.keyboard.press('Enter');
  await Promise.all([page.waitForEvent('download'), again.getByRole('button', { name: 'As CSV' }).click()]);
  await again.getByLabel('Title of the dossier').fill('Own');
  await again.getByRole('button', { name: 'Close' }).click();
  await expect(again).toHaveCount(0);
  await page.getByRole('button', { name: 'Open…' }).click();
  await page.getByRole('button', { name: 'Go on with arms.csv' }).click();
  await expect(again.getByLabel('Title of the dossier')).toHaveValue('Own');
});

test('a table updates the dossier on the page: ids and places stay, and what changes is told', async ({ page }) => {
  await explore(page);
  const first = await choose(page, [`${HEADER};Id`, 'Russia;North Korea;Arms;2023;confirmed;r1'].join('\n'));
  await openButton(first, 'Open 1 row').click();
  await expect(first).toHaveCount(0);
  const rows = ['Russia;North Korea;Arms;2023;claimed;r1', 'Iran;Russia;Arms;2022;claimed;'];
  const dialog = await choose(page, [`${HEADER};Id`, ...rows].join('\n'));
  await expect(dialog.getByRole('radio', { name: 'A new dossier' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'An update of “arms”' }).check();
  await expect(dialog.locator('.changes')).toContainText('Relationship r1 (Russia → North Korea, Arms): certainty was');
  await expect(dialog.locator('.changes')).toContainText('Actor iran (Iran) is new.');
  await isKept(page, '"isOn":true');
  await page.reload();
  await expect(dialog.getByRole('radio', { name: 'An update of “arms”' })).toBeChecked();
  await expectAccessible(page);
  await openButton(dialog, 'Open 2 rows').click();
  await expect(page.locator('.stage svg [data-actor]')).toHaveCount(3);
});

test.describe('what is mended', () => {
  const write = async (page: Page) => {
    const dialog = await choose(page);
    await expect(dialog.getByText('What you change here is kept in this browser')).toBeVisible();
    await cell(dialog, 'B3').click();
    await page.keyboard.type('Iran');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Half a wor');
    await isKept(page, 'Half a wor');
    return dialog;
  };
  const expectDraft = async (page: Page, dialog: Locator) => {
    await expect(cell(dialog, 'B3')).toHaveText('Iran');
    await expect(dialog.getByRole('textbox', { name: 'Cell B4, To' })).toHaveValue('Half a wor');
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await dialog.getByRole('button', { name: 'Undo' }).click();
    await expect(cell(dialog, 'B3')).toHaveText(/^(?!Iran)/);
  };

  test('is there after a reload, in the middle of a word', LONG, async ({ page }) => {
    await explore(page);
    await write(page);
    await page.reload();
    await expectDraft(page, page.getByRole('dialog', { name: 'Open arms.csv' }));
  });

  test('outlives a tab that is closed or crashes', async ({ page, context }) => {
    await explore(page);
    await write(page);
    const second = await context.newPage();
    await crash(context, page);
    await explore(second);
    await expectDraft(second, await resume(second));
  });

  test('belongs to one tab at a time, and a second table to the other', async ({ page, context }) => {
    await explore(page);
    const dialog = await write(page);
    const second = await context.newPage();
    await explore(second);
    await second.getByRole('button', { name: 'Open…' }).click();
    await expectNoDrafts(second);
    await expect(second.getByText('open in a tab')).toBeVisible();
    await second.keyboard.press('Escape');
    const other = await choose(second);
    await cell(other, 'B3').click();
    await second.keyboard.type('Turkey');
    await second.keyboard.press('Enter');
    await isKept(second, 'Turkey');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await other.getByRole('button', { name: 'Close' }).click();
    await second.getByRole('button', { name: 'Open…' }).click();
    await expect(second.getByRole('button', { name: 'Go on with arms.csv' })).toHaveCount(2);
    await second.getByRole('button', { name: 'Discard arms.csv' }).first().click();
    await expect(second.getByRole('button', { name: 'Go on with arms.csv' })).toHaveCount(1);
  });

  test('is discarded by two presses, and not kept where the reader says so', async ({ page }) => {
    await explore(page);
    const dialog = await write(page);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Discard changes' }).click();
    await expect(dialog.getByRole('alert')).toContainText('Press again');
    await dialog.getByRole('button', { name: 'Discard changes' }).click();
    await expect(dialog).toHaveCount(0);
    await page.getByRole('button', { name: 'Open…' }).click();
    await expectNoDrafts(page);
    await page.keyboard.press('Escape');

    const again = await choose(page);
    await again.getByRole('checkbox', { name: 'Keep my changes in this browser' }).uncheck();
    await cell(again, 'B3').click();
    await page.keyboard.type('Iran');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(again.getByRole('alert')).toContainText('Press again to close');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Open…' }).click();
    await expect(page.getByLabel('File')).toBeVisible();
    await expectNoDrafts(page);
  });

  for (const [what, fault] of [
    ['a full disk', 'quota'],
    ['a browser that keeps nothing', 'refused'],
  ] as const)
    test(
      `is told as not kept with ${what}, and can still be saved and opened`,
      longUnless(fault === 'quota'),
      async ({ page }) => {
        await page.addInitScript((kind) => {
          if (kind === 'quota')
            IDBObjectStore.prototype.put = () => {
              throw new DOMException('full', 'QuotaExceededError');
            };
          else
            IDBFactory.prototype.open = () => {
              throw new DOMException('no', 'SecurityError');
            };
        }, fault);
        await explore(page);
        const dialog = await choose(page);
        await cell(dialog, 'B3').click();
        await page.keyboard.type('Iran');
        await page.keyboard.press('Enter');
        await expect(dialog.getByRole('alert')).toContainText('your changes are lost when this page is closed');
        await page.keyboard.press('Escape');
        await expect(dialog.getByRole('alert')).toContainText('Press again to close');
        await openButton(dialog, 'Open 3 rows').click();
        await expect(page.locator('.stage svg [data-actor]').filter({ hasText: 'Iran' })).toHaveCount(1);
      },
    );

  test('is told as unreadable where it is damaged, and can be discarded', LONG, async ({ page, context }) => {
    await explore(page);
    await write(page);
    const second = await context.newPage();
    await crash(context, page);
    await explore(second);
    await second.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const asked = indexedDB.open('entente');
          asked.onsuccess = () => {
            const transaction = asked.result.transaction('drafts', 'readwrite');
            const cursor = transaction.objectStore('drafts').openCursor();
            cursor.onsuccess = () => {
              const found = cursor.result;
              if (found) found.update({ ...(found.value as object), state: { version: 1, edits: 'no' } });
            };
            transaction.oncomplete = () => (asked.result.close(), resolve());
          };
        }),
    );
    await second.getByRole('button', { name: 'Open…' }).click();
    await second.getByRole('button', { name: 'Go on with arms.csv' }).click();
    await expect(second.locator('#problem')).toContainText('cannot be read any more');
    await second.getByRole('button', { name: 'Discard arms.csv' }).click();
    await expectNoDrafts(second);
  });
});

/** Without a word to the page. */
async function crash(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
}
