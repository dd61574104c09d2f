/** The picture of a view as an SVG file: well-formed, with named layers, live text and its colours as attributes. */
import type { DossierIndex } from '../../dossier/indexDossier';
import type { FindPlaces } from '../../picture/placeActors';
import { pictureOf } from '../../picture/pictureOf';
import { keyOf } from '../../scene/style/key';
import { DARK, LIGHT } from '../../scene/style/theme';
import { describeView } from '../../view/description';
import { linksIn } from '../../view/selectRecords';
import type { FrameName, ViewState } from '../../view/state';
import type { Drawer } from './drawer';
import { element, serialise, type Element } from '../../xml/element';
import { inked } from './inked';
import { layOut } from './sheet';
import { measures, type Size } from './sizes';
import { markWords, wordsOf } from './words';

const FONTS =
  "'Libre Franklin', 'Libre Franklin Variable', 'Helvetica Neue', Helvetica, Arial, 'Noto Sans', sans-serif";

export interface Asked {
  index: DossierIndex;
  view: ViewState;
  frame: FrameName;
  size: Size;
  theme: 'light' | 'dark';
  title?: string | undefined;
  subtitle?: string | undefined;
  layout: FindPlaces;
  draw: Drawer;
}

export interface Drawing {
  svg: Element;
  /** In units of the drawing. */
  width: number;
  height: number;
  /** How wide it is as a PNG. */
  pixels: number;
  /** Colour of its ground. */
  paper: string;
}

/** The whole picture of a view: its zoom is left out, so that nothing is cut off. */
export async function drawingOf(asked: Asked): Promise<Drawing> {
  const { index, view, frame, size } = asked;
  const theme = asked.theme === 'dark' ? DARK : LIGHT;
  const { scene, visible } = await pictureOf(index, view, frame, asked.layout);
  const picture = inked(asked.draw(scene, visible.state), theme, (ids) => markWords(index, ids));
  const drawn = new Set(scene.lines.flatMap(({ members }) => members).filter((id) => visible.shown.has(id)));
  const words = wordsOf(index, view, visible, asked);
  const { width, height, layers } = layOut({
    words,
    key: keyOf(index, linksIn(index, drawn)),
    picture,
    frame: scene.frame,
    theme,
    ratio: size.width !== null && size.height !== null ? size.width / size.height : null,
  });
  const measured = measures(size, { width, height });
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape',
      width: measured.width,
      height: measured.height,
      viewBox: `0 0 ${width} ${height}`,
      'xml:lang': index.dossier.language,
      'font-family': FONTS,
      role: 'img',
    },
    element('title', {}, words.title),
    element('desc', {}, describeView(index, view, visible.shown)),
    ...layers,
  );
  return { svg, width, height, pixels: measured.pixels, paper: theme.paper };
}

/** The text of the file. */
export function svgText({ svg }: Drawing): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialise(svg)}\n`;
}
