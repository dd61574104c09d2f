/** `entente deck`: the story of a dossier as a PowerPoint file. */
import { writeFile } from 'node:fs/promises';
import { givenIndex, givenText } from '../given.mjs';
import { loadSources } from '../sources.mjs';

export const usage = `entente deck <dossier.json> --out <slides.pptx>

  --theme light|dark  else light`;

export const options = {
  out: { type: 'string' },
  theme: { type: 'string', default: 'light' },
};

/** @param {(sentence: string) => never} stop ends the program */
export async function run({ out, theme }, [file], stop) {
  if (!file || !out) stop(usage);
  if (!/\.pptx$/i.test(out)) stop(`${out} is no name for slides. End it in .pptx.`);
  if (!['light', 'dark'].includes(theme)) stop(`There is no theme ${theme}. It may be light or dark.`);
  const text = await givenText(file, stop);
  await loadSources(async (load) => {
    const { layout } = await load('/src/layout/search.ts');
    const { deckOf } = await load('/src/formats/out/slides/deck.ts');
    const { serverDrawer } = await load('/src/formats/out/serverDrawer.ts');
    const index = await givenIndex(load, file, text, stop);
    const slides = await deckOf({
      index,
      theme,
      layout: (request) => Promise.resolve(layout(request)),
      draw: serverDrawer,
    });
    await writeFile(out, slides);
    console.log(`${out}: ${Math.ceil(slides.length / 1024)} KB`);
  });
}
