/** `entente picture`: a view as SVG or PNG, with title, key and source. */
import { renderOnServer } from '../formats/out/renderOnServer';
import { frameNameOf, parseSize } from '../formats/out/outputSize';
import { drawingOf, svgTextOf, type Drawing } from '../formats/out/drawing';
import { computeLayout } from '../layout/computeLayout';
import { FRAME_NAMES } from '../view/pins';
import { readAddress } from '../view/readAddress';
import type { FrameName } from '../view/viewState';
import { defineCommand, refuse, refuseMisuse } from './command';
import { indexGiven, isTheme, readDossierText } from './given';
import { outlinesOf } from './outlines';
import type { Output } from './output';
import { OTHER_LETTERS, pngOf } from './png';
import { writeNamed } from './writtenFiles';

/** What a size may be, for those who ask for another. */
const SIZE_HINT = '1x to 8x, a4 or a5 (landscape), a width in millimetres such as 85mm, or in pixels such as 1200px';
const usage = `entente picture <dossier.json> --out <picture.svg or picture.png>

  --view "words"      the view, as in the address of the explorer: period=P4&hide=arms; the zoom is left out
  --size size         1x to 8x, a4 or a5 (landscape), a width such as 85mm or 1200px; else 2x
  --theme light|dark  else as the view says, or light
  --frame name        wide, square or tall; else by the size
  --title, --subtitle words of your own above this picture
  --outlines          letters as shapes, for programs that lack the font (SVG)`;

/** The drawing library takes any weight for letters that are in a second file of a font: these come as shapes. */
const isOfOtherFiles = (words: string) => /\p{Script=Cyrillic}/u.test(words);

/** What of the options says how the picture looks. */
interface Asked {
  view: string;
  size: string;
  theme?: string | undefined;
  frame?: string | undefined;
  title?: string | undefined;
  subtitle?: string | undefined;
}

const isFrame = (word: string): word is FrameName => FRAME_NAMES.some((name) => name === word);

export const picture = defineCommand({
  summary: 'a view as SVG or PNG',
  usage,
  options: {
    out: { type: 'string' },
    view: { type: 'string', default: '' },
    size: { type: 'string', default: '2x' },
    theme: { type: 'string' },
    frame: { type: 'string' },
    title: { type: 'string' },
    subtitle: { type: 'string' },
    outlines: { type: 'boolean', default: false },
  },
  async run(values, { files: [file], output }) {
    const { out } = values;
    if (!file || !out) refuseMisuse(usage);
    const isPng = /\.png$/i.test(out);
    if (!isPng && !/\.svg$/i.test(out)) refuseMisuse(`${out} is no name for a picture. End it in .svg or .png.`);
    const text = await readDossierText(file);
    const drawing = await drawGiven(values, file, text, output);
    if (isPng) await writePng(out, drawing, output);
    else await writeNamed(out, svgTextOf(values.outlines ? await withOutlines(drawing) : drawing));
    output.done(`${out}: ${Math.round(drawing.width)} × ${Math.round(drawing.height)} units`);
  },
});

function drawGiven(values: Asked, file: string, text: string, output: Output): Promise<Drawing> {
  const { theme, frame, title, subtitle } = values;
  const size = parseSize(values.size) ?? refuseMisuse(`There is no size ${values.size}. It may be ${SIZE_HINT}.`);
  if (frame !== undefined && !isFrame(frame))
    refuseMisuse(`There is no frame ${frame}. It may be wide, square or tall.`);
  if (theme !== undefined && !isTheme(theme)) refuseMisuse(`There is no theme ${theme}. It may be light or dark.`);
  const index = indexGiven(file, text, output);
  const { view, notices } = readAddress(index, values.view);
  for (const notice of notices) output.tell(`--view: ${notice}`);
  return drawingOf({
    index,
    view,
    size,
    frame: frame ?? frameNameOf(size),
    theme: theme ?? (view.theme === 'dark' ? 'dark' : 'light'),
    title,
    subtitle,
    layout: (request) => Promise.resolve(computeLayout(request)),
    draw: renderOnServer,
  });
}

async function writePng(out: string, drawing: Drawing, output: Output): Promise<void> {
  const shapes = svgTextOf(await withOutlines(drawing, isOfOtherFiles));
  const png =
    (await pngOf(shapes, drawing.pixels, drawing.paper)) ??
    refuse('PNG files need the package @resvg/resvg-js, which this machine does not have. Save an SVG instead.');
  await writeNamed(out, png);
  if (OTHER_LETTERS.test(svgTextOf(drawing)))
    output.tell('Letters that Libre Franklin lacks are in fonts of this machine: look whether it has them.');
}

async function withOutlines(drawing: Drawing, isMeant?: (words: string) => boolean): Promise<Drawing> {
  return { ...drawing, svg: await outlinesOf(drawing.svg, isMeant) };
}
