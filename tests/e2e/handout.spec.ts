/** The story on paper: on the screen, and as PDF from the command line. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './site';

const folder = mkdtempSync(join(tmpdir(), 'entente-handout-'));
const SHIPPED = JSON.parse(readFileSync('data/summit-2023.json', 'utf8')) as {
  story: { title: string; notes: string }[];
};

function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  return stdout;
}
function handout(dossier: string, name: string, ...more: string[]): string {
  const out = join(folder, name);
  run(process.execPath, 'scripts/entente.mjs', 'handout', dossier, '--out', out, ...more);
  return out;
}
const pagesOf = (pdf: string) => run('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1);

test('a PDF: a page a step, text, fonts, tags, the mark on every page', () => {
  const marked = join(folder, 'marked.json');
  writeFileSync(marked, JSON.stringify({ ...SHIPPED, marking: 'TLP:AMBER' }));
  const pdf = handout(marked, 'notes.pdf', '--notes');
  const pages = pagesOf(pdf);
  const info = run('pdfinfo', pdf);
  expect(info).toMatch(/Tagged: +yes/);
  expect(info).toMatch(/Page size: +84\d\.?\d* x 59\d\.?\d* pts \(A4\)/);
  expect(info).toContain(`Pages:           ${pages.length}`);
  SHIPPED.story.forEach(({ title, notes }, i) => {
    const page = pages[i]!.replace(/\s+/g, ' ');
    for (const word of title.split(' ')) expect(page).toContain(word);
    expect(page).toContain(`${i + 1} of ${SHIPPED.story.length}`);
    expect(page).toContain(notes.split(' ')[0]);
    expect(page).toContain('Notes');
  });
  for (const [i, page] of pages.entries()) {
    expect(page.match(/TLP:AMBER/g), `page ${i + 1}`).toHaveLength(2);
    const lines = page.trim().split('\n');
    expect(lines[0]).toContain('TLP:AMBER');
    expect(lines.at(-1)).toContain('TLP:AMBER');
  }
  const rest = pages.slice(SHIPPED.story.length).join(' ').replace(/\s+/g, ' ');
  for (const word of [
    'Evidence',
    'Sources, and how to read this',
    'Nothing concrete shows',
    'https://tass.com/politics/1674163',
  ])
    expect(rest).toContain(word);
  const fonts = run('pdffonts', pdf).trim().split('\n').slice(2);
  expect(fonts.length).toBeGreaterThan(2);
  // Columns from the right: object, unicode, subset, embedded.
  for (const font of fonts) expect(font.trim().split(/\s+/).at(-5), font).toBe('yes');
  expect(run('qpdf', '--check', pdf)).toContain('No syntax or stream encoding errors');
});

test('on Letter, without notes; what a talk leaves out is not on paper', () => {
  const short = join(folder, 'short.json');
  const story = SHIPPED.story.slice(0, 3).map((step, i) => ({ ...step, skip: i === 1 }));
  writeFileSync(short, JSON.stringify({ ...SHIPPED, story }));
  const pdf = handout(short, 'short.pdf', '--letter');
  const [first, second, third] = pagesOf(pdf);
  expect(run('pdfinfo', pdf)).toMatch(/Page size: +79[12].* x 61[12].*letter/);
  expect(first).not.toContain('Stress how little');
  expect(second).toContain('3 of 3');
  expect(third).toContain('Evidence');
  expect(first).not.toContain('TLP');
});

test('a dossier without a story, and a name that is no PDF, are refused with words', () => {
  const plain = join(folder, 'plain.json');
  writeFileSync(plain, JSON.stringify({ ...SHIPPED, story: [] }));
  const said = (...args: string[]) =>
    spawnSync(process.execPath, ['scripts/entente.mjs', 'handout', ...args], { encoding: 'utf8' }).stderr;
  expect(said(plain, '--out', join(folder, 'x.pdf'))).toContain('tells no story');
  expect(said(plain, '--out', 'x.doc')).toContain('End it in .pdf');
});

test('on the screen it comes from the slides by Ctrl+P, is chosen there, and leads back', async ({ page }) => {
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
