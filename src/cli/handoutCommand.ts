/** `entente handout`: the story on paper, as PDF. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundlePage } from '../formats/out/bundlePage';
import { defineCommand, refuse, refuseMisuse } from './command';
import { indexGiven, readDossierText, readShell } from './given';
import { writeNamed } from './writtenFiles';
import { siteFolder } from './siteFolder';

const usage = `entente handout <dossier.json> --out <handout.pdf>

  a page a step with its picture, then the evidence by numbers, the sources, and how to read it
  --notes             with the speaker's notes
  --letter            on Letter paper; else A4
  --site folder       the built site; else dist`;

export const handout = defineCommand({
  summary: 'the story on paper, as PDF',
  usage,
  options: {
    out: { type: 'string' },
    notes: { type: 'boolean', default: false },
    letter: { type: 'boolean', default: false },
    site: { type: 'string' },
  },
  async run({ out, notes, letter, site = siteFolder() }, { files: [file], output }) {
    if (!file || !out) refuseMisuse(usage);
    if (!/\.pdf$/i.test(out)) refuseMisuse(`${out} is no name for a handout. End it in .pdf.`);
    const text = await readDossierText(file);
    const shell = await readShell(site);
    const { dossier } = indexGiven(file, text, output);
    if (!dossier.story.length) refuse(`${file} tells no story: a handout has a page for each of its steps.`);
    const page = bundlePage(shell, { text, name: basename(file) });
    const query = `handout${notes ? '=notes' : ''}${letter ? '&paper=letter' : ''}`;
    output.step(`Printing ${out}`);
    await writeNamed(out, await printPage(page, query));
    output.done(out);
  },
});

async function openBrowser() {
  // Slow to load, and needed here alone.
  const { chromium } = await import('playwright-core');
  return chromium
    .launch({
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    })
    .catch(() =>
      refuse(
        'Chromium is needed to make a PDF; elsewhere, name it in CHROMIUM_PATH, or print ?handout from any browser.',
      ),
    );
}

/** Opens a page in one file from a disk, and prints it. */
async function printPage(html: string, query: string): Promise<Buffer> {
  const browser = await openBrowser();
  const folder = await mkdtemp(join(tmpdir(), 'entente-handout-'));
  try {
    const path = join(folder, 'handout.html');
    await writeFile(path, html);
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(path).href}?${query}`);
    await page.locator('.paper[data-ready]').waitFor();
    await page.evaluate(() => document.fonts.ready);
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
