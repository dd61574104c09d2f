/** The letters of a drawing: rows with their places, as they are written out for other programs. */
import { measureText, type FontWeight } from '../../scene/style/measureText';
import { isXmlElement, textContentOf, type XmlElement } from '../../xml/xmlElement';

export interface TextRun {
  text: string;
  size: number;
  weight: FontWeight;
  fill: string;
  /** Space before it. */
  gap: number;
}

/** One row of text. */
export interface TextLine {
  pieces: TextRun[];
  x: number;
  /** Its baseline. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** By the shipped font. */
  width: number;
}

/** What `isolateRow` and `isolateDate` put around their text: it takes no room. */
const DIRECTION_MARKS = /[\u2066\u2067\u2069]/g;

/** Rows of a `text` element, from the top. */
export function textLinesOf({ attributes, children }: XmlElement): TextLine[] {
  const runs: TextLine[] = [];
  const anchor = (attributes['text-anchor'] ?? 'start') as TextLine['anchor'];
  const begin = (own: XmlElement['attributes']) => {
    runs.push({ pieces: [], x: Number(own.x ?? 0), y: Number(own.y ?? 0), anchor, width: 0 });
  };
  const write = (text: string, own: XmlElement['attributes']) => {
    const all = { ...attributes, ...own };
    const size = Number(all['font-size'] ?? 16);
    const weight = weightOf(all['font-weight']);
    const gap = Number(own.dx ?? 0);
    const run = runs.at(-1)!;
    run.pieces.push({ text, size, weight, gap, fill: all.fill ?? '#000000' });
    run.width += gap + measureText(text.replace(DIRECTION_MARKS, ''), size, weight);
  };
  begin(attributes);
  for (const child of children) {
    if (!isXmlElement(child)) write(child, {});
    else {
      if ('x' in child.attributes) begin({ y: attributes.y ?? '0', ...child.attributes });
      write(textContentOf(child), child.attributes);
    }
  }
  return runs.filter(({ pieces }) => pieces.some(({ text }) => text.trim()));
}

/** Where a row begins. */
export function lineStartOf({ x, width, anchor }: TextLine): number {
  return anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
}

function weightOf(text: string | undefined): FontWeight {
  const weight = Number(text ?? 420);
  return weight >= 640 ? 680 : weight >= 540 ? 600 : 420;
}
