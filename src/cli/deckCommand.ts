/** `entente deck`: the story of a dossier as a PowerPoint file. */
import { renderOnServer } from '../formats/out/renderOnServer';
import { buildDeck } from '../formats/out/slides/buildDeck';
import { computeLayout } from '../layout/computeLayout';
import { defineCommand, refuseMisuse } from './command';
import { indexGiven, isTheme, readDossierText } from './given';
import { writeResult } from './writtenFiles';

const usage = `entente deck <dossier.json> --out <slides.pptx>

  --theme light|dark  else light`;

export const deck = defineCommand({
  summary: 'the story as PowerPoint',
  usage,
  options: {
    out: { type: 'string' },
    theme: { type: 'string', default: 'light' },
  },
  async run({ out, theme }, { files: [file], output }) {
    if (!file || !out) refuseMisuse(usage);
    if (!/\.pptx$/i.test(out)) refuseMisuse(`${out} is no name for slides. End it in .pptx.`);
    if (!isTheme(theme)) refuseMisuse(`There is no theme ${theme}. It may be light or dark.`);
    const index = indexGiven(file, await readDossierText(file), output);
    const slides = await buildDeck({
      index,
      theme,
      layout: (request) => Promise.resolve(computeLayout(request)),
      draw: renderOnServer,
    });
    await writeResult(out, slides, output);
  },
});
