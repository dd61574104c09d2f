/** The letters of a drawing: rows with their places, as they are written out for other programs. */
import { textWidth, type Weight } from '../../scene/style/text';
import { isElement, textOf, type Element } from '../../xml/element';

export interface Piece {
  text: string;
  size: number;
  weight: Weight;
  fill: string;
  /** Space before it. */
  gap: number;
}

/** One row of text. */
export interface Run {
  pieces: Piece[];
  x: number;
  /** Its baseline. */
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** By the shipped font. */
  width: number;
}

/** Rows of a `text` element, from the top. */
export function runsOf({ attributes, children }: Element): Run[] {
  const runs: Run[] = [];
  const anchor = (attributes['text-anchor'] ?? 'start') as Run['anchor'];
  const begin = (own: Element['attributes']) => {
    runs.push({ pieces: [], x: Number(own.x ?? 0), y: Number(own.y ?? 0), anchor, width: 0 });
  };
  const write = (text: string, own: Element['attributes']) => {
    const all = { ...attributes, ...own };
    const size = Number(all['font-size'] ?? 16);
    const weight = weightOf(all['font-weight']);
    const gap = Number(own.dx ?? 0);
    const run = runs.at(-1)!;
    run.pieces.push({ text, size, weight, gap, fill: all.fill ?? '#000000' });
    run.width += gap + textWidth(text, size, weight);
  };
  begin(attributes);
  for (const child of children) {
    if (!isElement(child)) write(child, {});
    else {
      if ('x' in child.attributes) begin({ y: attributes.y ?? '0', ...child.attributes });
      write(textOf(child), child.attributes);
    }
  }
  return runs.filter(({ pieces }) => pieces.some(({ text }) => text.trim()));
}

/** Where a row begins. */
export function startOf({ x, width, anchor }: Run): number {
  return anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
}

function weightOf(text: string | undefined): Weight {
  const weight = Number(text ?? 420);
  return weight >= 640 ? 680 : weight >= 540 ? 600 : 420;
}
