/** `entente deck`: the story of a dossier as a PowerPoint file. */
import { writeFile } from 'node:fs/promises';
import { renderOnServer } from '../formats/out/renderOnServer';
import { buildDeck } from '../formats/out/slides/buildDeck';
import { computeLayout } from '../layout/computeLayout';
import { defineCommand, refuse } from './command';
import { indexGiven, isTheme, readDossierText } from './given';

const usage = `entente deck <dossier.json> --out <slides.pptx>

  --theme light|dark  else light`;

export const deck = defineCommand({
  usage,
  options: {
    out: { type: 'string' },
    theme: { type: 'string', default: 'light' },
  },
  async run({ out, theme }, file) {
    if (!file || !out) refuse(usage);
    if (!/\.pptx$/i.test(out)) refuse(`${out} is no name for slides. End it in .pptx.`);
    if (!isTheme(theme)) refuse(`There is no theme ${theme}. It may be light or dark.`);
    const index = indexGiven(file, await readDossierText(file));
    const slides = await buildDeck({
      index,
      theme,
      layout: (request) => Promise.resolve(computeLayout(request)),
      draw: renderOnServer,
    });
    await writeFile(out, slides);
    console.log(`${out}: ${Math.ceil(slides.length / 1024)} KB`);
  },
});
