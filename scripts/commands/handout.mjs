/** `entente handout`: the story on paper, as PDF. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { browserPath } from '../ensure.mjs';
import { givenIndex, givenShell, givenText } from '../given.mjs';
import { loadSources } from '../sources.mjs';

export const usage = `entente handout <dossier.json> --out <handout.pdf>

  a page a step with its picture, then the evidence by numbers, the sources, and how to read it
  --notes             with the speaker's notes
  --letter            on Letter paper; else A4
  --site folder       the built site; else dist`;

export const options = {
  out: { type: 'string' },
  notes: { type: 'boolean', default: false },
  letter: { type: 'boolean', default: false },
  site: { type: 'string', default: 'dist' },
};

/** @param {(sentence: string) => never} stop ends the program */
export async function run({ out, notes, letter, site }, [file], stop) {
  if (!file || !out) stop(usage);
  if (!/\.pdf$/i.test(out)) stop(`${out} is no name for a handout. End it in .pdf.`);
  const text = await givenText(file, stop);
  const shell = await givenShell(site, stop);
  const page = await loadSources(async (load) => {
    const { oneFile } = await load('/src/formats/out/oneFile.ts');
    const { dossier } = await givenIndex(load, file, text, stop);
    if (!dossier.story.length) stop(`${file} tells no story: a handout has a page for each of its steps.`);
    return oneFile(shell, { text, name: basename(file) });
  });
  const query = `handout${notes ? '=notes' : ''}${letter ? '&paper=letter' : ''}`;
  await writeFile(out, await printed(page, query, stop));
  console.log(out);
}

/** Opens a page in one file from a disk, and prints it. */
async function printed(html, query, stop) {
  const browser = await chromium
    .launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu'] })
    .catch(() =>
      stop(
        'Chromium is needed to make a PDF; elsewhere, name it in CHROMIUM_PATH, or print ?handout from any browser.',
      ),
    );
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
