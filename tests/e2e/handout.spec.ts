/** The story on paper: on the screen, and as PDF from the command line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flat, LONG_DOSSIER, LONG_WORDS, MARKING, pagesOf, run, SHIPPED } from '../fixtures/paper';
import { expect, expectAccessible, test } from './site';
import { LONG } from '../sample';

const folder = mkdtempSync(join(tmpdir(), 'entente-handout-'));

function handout(name: string, dossier: object, ...more: string[]): string {
  const [file, out] = ['json', 'pdf'].map((end) => join(folder, `${name}.${end}`)) as [string, string];
  writeFileSync(file, JSON.stringify(dossier));
  run(process.execPath, 'scripts/entente.mjs', 'handout', file, '--out', out, ...more);
  return out;
}

test('a PDF: a page a step, text, fonts, tags, bookmarks, the mark and a number on every page', () => {
  const pdf = handout('notes', { ...SHIPPED, marking: 'TLP:AMBER' }, '--notes');
  const pages = pagesOf(pdf);
  const info = run('pdfinfo', pdf);
  expect(info).toMatch(/Tagged: +yes/);
  expect(info).toMatch(/Page size: +84\d\.?\d* x 59\d\.?\d* pts \(A4\)/);
  expect(info).toContain(`Pages:           ${pages.length}`);
  SHIPPED.story.forEach(({ title, notes }, i) => {
    const page = flat(pages[i]!);
    for (const word of title.split(' ')) expect(page).toContain(word);
    expect(page).toContain(`${i + 1} of ${SHIPPED.story.length}`);
    expect(page).toContain(notes.split(' ')[0]);
    expect(page).toContain('Notes');
  });
  pages.forEach((lines, i) => {
    expect(lines[0]).toBe('TLP:AMBER');
    expect(lines.slice(-2)).toEqual(['TLP:AMBER', `${i + 1} / ${pages.length}`]);
  });
  const rest = flat(...pages.slice(SHIPPED.story.length));
  for (const word of [
    'Evidence',
    'Sources, and how to read this',
    'Nothing concrete shows',
    'summit S1, paragraph 1 (F1)',
    'https://tass.com/politics/1674163',
  ])
    expect(rest).toContain(word);
  const fonts = run('pdffonts', pdf).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(2);
  // Columns from the right: object, unicode, subset, embedded.
  for (const font of fonts) expect(font.trim().split(/\s+/).at(-5), font).toBe('yes');
  expect(run('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors');
  const built = run('qpdf', '--json', pdf);
  const bookmarks = [...built.matchAll(/"\/Title": "u:(.*)"/g)].map(([, title]) => title!.replace(/\s+/g, ' '));
  expect(bookmarks).toEqual(expect.arrayContaining(SHIPPED.story.map(({ title }) => title)));
  expect(built.includes('"/URI": "u:https://tass.com/politics/1674163"')).toBe(true);
});

test('what a page does not hold goes on to the next, under the same head and marks', LONG, () => {
  const pages = pagesOf(handout('long', LONG_DOSSIER, '--notes'));
  const own = pages.filter((page) => flat(page).includes('1 of 3'));
  expect(own.length).toBeGreaterThan(2);
  expect(own).toEqual(pages.slice(0, own.length));
  for (const words of LONG_WORDS) expect(flat(...own)).toContain(words);
  for (const lines of pages) expect([lines[0], lines.at(-2)]).toEqual([MARKING, MARKING]);
});

test('on Letter, without notes; what a talk leaves out is not on paper', LONG, () => {
  const story = SHIPPED.story.slice(0, 3).map((step, i) => ({ ...step, skip: i === 1 }));
  const pdf = handout('short', { ...SHIPPED, story }, '--letter');
  const [first, second, third] = pagesOf(pdf).map((page) => flat(page));
  expect(run('pdfinfo', pdf)).toMatch(/Page size: +79[12].* x 61[12].*letter/);
  expect(first).not.toContain('Stress how little');
  expect(second).toContain('3 of 3');
  expect(third).toContain('Evidence');
  expect(first).not.toContain('TLP');
});

test('a dossier without a story, and a name that is no PDF, are refused with words', LONG, () => {
  const plain = join(folder, 'plain.json');
  writeFileSync(plain, JSON.stringify({ ...SHIPPED, story: [] }));
  const said = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/entente.mjs', 'handout', ...args], { encoding: 'utf8' }).stderr;
  expect(said(plain, '--out', join(folder, 'x.pdf'))).toContain('tells no story');
  expect(said(plain, '--out', 'x.doc')).toContain('End it in .pdf');
});

test('on the screen it comes from the slides by Ctrl+P, is chosen there, and leads back', LONG, async ({ page }) => {
  await page.goto('./?present&step=5');
  await expect(page.locator('.screen .camera svg [data-actor]').first()).toBeAttached();
  await page.keyboard.press('Control+p');
  await expect(page).toHaveURL(/\?handout&step=5$/);
  await expect(page.locator('.paper[data-ready]')).toBeVisible();
  await expect(page.locator('.handout .page svg.picture [data-actor=chn]')).toHaveCount(SHIPPED.story.length);
  await expect(page.getByText('Point at the dotted lines')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: 'with the speaker’s notes' }).check();
  await expect(page.getByText('Point at the dotted lines')).toBeVisible();
  await page.getByRole('combobox', { name: 'Paper' }).selectOption('letter');
  await expect(page).toHaveURL(/\?handout=notes&paper=letter&step=5$/);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('.tools')).toBeHidden();
  await expect(page.locator('.handout')).toHaveCSS('color', 'rgb(29, 35, 43)');
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: 'Back to the slides' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Shells: reported, hardly seen' })).toBeVisible();
});
