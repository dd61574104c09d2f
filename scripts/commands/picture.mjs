/** `entente picture`: a view as SVG or PNG, with title, key and source. */
import { writeFile } from 'node:fs/promises';
import { givenIndex, givenText } from '../given.mjs';
import { OTHERS, pngOf } from '../png.mjs';
import { loadSources } from '../sources.mjs';

export const usage = `entente picture <dossier.json> --out <picture.svg or picture.png>

  --view "words"      the view, as in the address of the explorer: period=P4&hide=arms; the zoom is left out
  --size size         1x to 8x, a4 or a5 (landscape), a width such as 85mm or 1200px; else 2x
  --theme light|dark  else as the view says, or light
  --frame name        wide, square or tall; else by the size
  --title, --subtitle words of your own above this picture
  --outlines          letters as shapes, for programs that lack the font (SVG)`;

export const options = {
  out: { type: 'string' },
  view: { type: 'string', default: '' },
  size: { type: 'string', default: '2x' },
  theme: { type: 'string' },
  frame: { type: 'string' },
  title: { type: 'string' },
  subtitle: { type: 'string' },
  outlines: { type: 'boolean', default: false },
};

/** The drawing library takes any weight for letters that are in a second file of a font: these come as shapes. */
const OF_OTHER_FILES = (words) => /\p{Script=Cyrillic}/u.test(words);

/** @param {(sentence: string) => never} stop ends the program */
export async function run(values, [file], stop) {
  if (!file || !values.out) stop(usage);
  const { out } = values;
  const kind = /\.(svg|png)$/i.exec(out)?.[1].toLowerCase();
  if (!kind) stop(`${out} is no name for a picture. End it in .svg or .png.`);
  const text = await givenText(file, stop);
  await loadSources(async (load) => {
    const [{ readAddress }, { layout }, { readSize, frameOf, SIZE_WORDS }, { drawingOf, svgText }, server] =
      await Promise.all(
        ['view/readAddress', 'layout/search', 'formats/out/sizes', 'formats/out/svg', 'formats/out/serverDrawer'].map(
          (path) => load(`/src/${path}.ts`),
        ),
      );
    const size = readSize(values.size) ?? stop(`There is no size ${values.size}. It may be ${SIZE_WORDS}.`);
    if (values.frame && !['wide', 'square', 'tall'].includes(values.frame))
      stop(`There is no frame ${values.frame}. It may be wide, square or tall.`);
    if (values.theme && !['light', 'dark'].includes(values.theme))
      stop(`There is no theme ${values.theme}. It may be light or dark.`);
    const index = await givenIndex(load, file, text, stop);
    const { view, notices } = readAddress(index, values.view);
    for (const notice of notices) console.warn(`--view: ${notice}`);
    const drawing = await drawingOf({
      index,
      view,
      size,
      frame: values.frame ?? frameOf(size),
      theme: values.theme ?? (view.theme === 'dark' ? 'dark' : 'light'),
      title: values.title,
      subtitle: values.subtitle,
      layout: (request) => Promise.resolve(layout(request)),
      draw: server.serverDrawer,
    });
    if (kind === 'svg') await writeFile(out, svgText(values.outlines ? await outlined(load, drawing) : drawing));
    else {
      const png = await pngOf(svgText(await outlined(load, drawing, OF_OTHER_FILES)), drawing.pixels, drawing.paper);
      if (!png)
        stop('PNG files need the package @resvg/resvg-js, which this machine does not have. Save an SVG instead.');
      await writeFile(out, png);
      if (OTHERS.test(svgText(drawing)))
        console.warn('Letters that Libre Franklin lacks are in fonts of this machine: look whether it has them.');
    }
    console.log(`${out}: ${Math.round(drawing.width)} × ${Math.round(drawing.height)} units`);
  });
}

async function outlined(load, drawing, isMeant) {
  const { outlinesOf } = await import('../outlines.mjs');
  return { ...drawing, svg: await outlinesOf(drawing.svg, await load('/src/formats/out/runs.ts'), isMeant) };
}
