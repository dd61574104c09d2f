/** The picture of a view as an SVG file: well-formed, with named layers, live text and its colours as attributes. */
import type { DossierIndex } from '../../dossier/indexDossier';
import type { LayoutFunction } from '../../picture/findPlaces';
import { caveatsOf, describeBands } from '../../picture/describeBands';
import { pictureOf } from '../../picture/pictureOf';
import { legendItemsOf } from '../../scene/style/legendItems';
import { DARK_THEME, LIGHT_THEME } from '../../scene/style/themes';
import { describeView } from '../../view/describeView';
import { linksOf } from '../../view/selectRecords';
import type { FrameName, ViewState } from '../../view/viewState';
import type { PictureRenderer } from './pictureRenderer';
import { createXmlElement, serialiseXml, type XmlElement } from '../../xml/xmlElement';
import { resolveTheme } from './resolveTheme';
import { layOutSheet } from './layOutSheet';
import { sizeAttributesOf, type OutputSize } from './outputSize';
import { describeMark, captionsOf } from './captions';

const FONTS =
  "'Libre Franklin', 'Libre Franklin Variable', 'Helvetica Neue', Helvetica, Arial, 'Noto Sans', sans-serif";

export interface PictureRequest {
  index: DossierIndex;
  view: ViewState;
  frame: FrameName;
  size: OutputSize;
  theme: 'light' | 'dark';
  title?: string | undefined;
  subtitle?: string | undefined;
  layout: LayoutFunction;
  draw: PictureRenderer;
}

export interface Drawing {
  svg: XmlElement;
  /** In units of the drawing. */
  width: number;
  height: number;
  /** How wide it is as a PNG. */
  pixels: number;
  /** Colour of its ground. */
  paper: string;
}

/** The whole picture of a view: its zoom is left out, so that nothing is cut off. */
export async function drawingOf(asked: PictureRequest): Promise<Drawing> {
  const { index, view, frame, size } = asked;
  const theme = asked.theme === 'dark' ? DARK_THEME : LIGHT_THEME;
  const { scene, visible } = await pictureOf(index, view, frame, asked.layout);
  const picture = resolveTheme(asked.draw(scene, visible.state), theme, (ids) => describeMark(index, ids));
  const drawn = new Set(scene.lines.flatMap(({ members }) => members).filter((id) => visible.shown.has(id)));
  const words = captionsOf(index, view, visible, asked);
  const { width, height, layers } = layOutSheet({
    words,
    key: legendItemsOf(index, linksOf(index, drawn)),
    widths: scene.widths,
    caveat: scene.caveat,
    bands: describeBands(scene, visible.shown),
    picture,
    frame: scene.frame,
    theme,
    ratio: size.width !== null && size.height !== null ? size.width / size.height : null,
  });
  const measured = sizeAttributesOf(size, { width, height });
  const svg = createXmlElement(
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
    createXmlElement('title', {}, words.title),
    createXmlElement('desc', {}, describeView(index, view, visible.shown, caveatsOf(scene, visible.shown))),
    ...layers,
  );
  return { svg, width, height, pixels: measured.pixels, paper: theme.paper };
}

/** The text of the file. */
export function svgTextOf({ svg }: Drawing): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialiseXml(svg)}\n`;
}
