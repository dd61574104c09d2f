/** Text of a picture on a canvas: names, headings and labels, each on paper. */
import { HALO_WIDTH, LABEL_WEIGHT, LIGHT_WEIGHT, STRONG_WEIGHT } from '../markMeasures';
import { formatHundredths } from '../../geometry/polyline';
import type { Point } from '../../geometry/types';
import type { TextAnchor } from '../../scene/plan/types';
import { DATE_SIZE, LABEL_SIZE } from '../../scene/sceneMeasures';
import { isolateDate, isolateRow } from '../../scene/style/textDirection';
import type { LabelMark } from '../../scene/types';
import type { Palette } from './palette';

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

interface Setting {
  size: number;
  weight: number;
  colour: string;
  anchor: TextAnchor;
  /** Under the letters, and how wide. */
  halo?: { colour: string; width: number } | undefined;
}

/** Sets rows of text at their places. */
export function paintRows(
  context: CanvasRenderingContext2D,
  { font }: Pick<Palette, 'font'>,
  rows: readonly ({ text: string } & Point)[],
  { size, weight, colour, anchor, halo }: Setting,
): void {
  context.font = `${weight} ${formatHundredths(size)}px ${font}`;
  context.textAlign = ALIGN[anchor];
  context.textBaseline = 'alphabetic';
  // Letters are set in scene units and enlarged: they keep the distances of their true size.
  context.textRendering = 'geometricPrecision';
  if (halo) {
    context.lineJoin = 'round';
    context.strokeStyle = halo.colour;
    context.lineWidth = halo.width;
    for (const { text, x, y } of rows) context.strokeText(text, x, y);
  }
  context.fillStyle = colour;
  for (const { text, x, y } of rows) context.fillText(text, x, y);
}

/** @param strong on the marker, as what is open has it */
export function paintLabel(
  context: CanvasRenderingContext2D,
  palette: Palette,
  label: LabelMark,
  strong = false,
): void {
  const { colours } = palette;
  const { leader, rows, date, size, slope, anchor, inline } = label;
  if (leader) {
    context.beginPath();
    context.moveTo(leader.from.x, leader.from.y);
    context.lineTo(leader.to.x, leader.to.y);
    context.strokeStyle = colours.line2;
    context.lineWidth = size;
    context.stroke();
  }
  const text = rows.map((row) => row.text).join(' ');
  const halo = { colour: strong ? colours.marker : colours.paper, width: HALO_WIDTH * size };
  const letters = { size: LABEL_SIZE * size, weight: strong ? STRONG_WEIGHT : LABEL_WEIGHT, colour: colours.ink, halo };
  const start = rows[0]!;
  context.save();
  if (slope) {
    context.translate(start.x, start.y);
    context.rotate(Math.atan2(slope.y, slope.x));
    context.translate(-start.x, -start.y);
  }
  const set = rows.map((row) => ({ ...row, text: isolateRow(row.text, text) }));
  const when = { size: DATE_SIZE * size, weight: LIGHT_WEIGHT, colour: colours.ink2, halo };
  if (date && inline) paintBeside(context, palette, set[0]!, isolateDate(date.text, text), anchor, letters, when);
  else {
    paintRows(context, palette, set, { ...letters, anchor });
    if (date) paintRows(context, palette, [{ ...date, text: isolateDate(date.text, text) }], { ...when, anchor });
  }
  context.restore();
}

/** A row with more behind it, in other letters, together at an anchor. */
export function paintBeside(
  context: CanvasRenderingContext2D,
  palette: Pick<Palette, 'font'>,
  row: { text: string } & Point,
  more: string,
  anchor: TextAnchor,
  letters: Omit<Setting, 'anchor'>,
  others: Omit<Setting, 'anchor'>,
): void {
  const { font } = palette;
  const widthOf = (text: string, { size, weight }: Omit<Setting, 'anchor'>) => {
    context.font = `${weight} ${formatHundredths(size)}px ${font}`;
    return context.measureText(text).width;
  };
  const gap = letters.size / 3;
  const first = widthOf(row.text, letters);
  const all = first + gap + widthOf(more, others);
  const x = row.x - (anchor === 'middle' ? all / 2 : anchor === 'end' ? all : 0);
  paintRows(context, palette, [{ ...row, x }], { ...letters, anchor: 'start' });
  paintRows(context, palette, [{ text: more, x: x + first + gap, y: row.y }], { ...others, anchor: 'start' });
}
