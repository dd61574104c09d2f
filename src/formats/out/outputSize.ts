/** How large a picture is to be: a share of its size on the screen, pixels, a column of a page or the whole page. */
import type { FrameName } from '../../view/viewState';

export interface OutputSize {
  unit: 'px' | 'mm';
  /** Of `px`: how many for one unit of the drawing; else the width is given. */
  times: number | null;
  width: number | null;
  /** Of a whole page. */
  height: number | null;
}

const PAGES: Readonly<Record<string, readonly [width: number, height: number]>> = { a4: [297, 210], a5: [210, 148] };
const SMALLEST = { px: 200, mm: 40 } as const;
const LARGEST = { px: 10_000, mm: 1_200 } as const;
/** What is printed is read from nearby: dots an inch. */
const DPI = 300;
const INCH = 25.4;

/** @returns `null` if the word is no size */
export function parseSize(word: string): OutputSize | null {
  const page = PAGES[word.toLowerCase()];
  if (page) return { unit: 'mm', times: null, width: page[0], height: page[1] };
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(x|mm|px)$/.exec(word.toLowerCase()) ?? [];
  const value = Number(digits);
  if (unit === 'x') return value >= 1 && value <= 8 ? { unit: 'px', times: value, width: null, height: null } : null;
  if (unit !== 'mm' && unit !== 'px') return null;
  const isFit = value >= SMALLEST[unit] && value <= LARGEST[unit];
  return isFit ? { unit, times: null, width: value, height: null } : null;
}

/** The shape in which the words of a picture of this size can be read; `usual` where the size leaves it open. */
export function frameNameOf({ unit, width, height }: OutputSize, usual: FrameName = 'wide'): FrameName {
  if (width === null || height !== null) return usual === 'tall' && height !== null ? 'wide' : usual;
  const [narrow, middle] = unit === 'mm' ? [120, 165] : [440, 700];
  return width < narrow ? 'tall' : width < middle ? 'square' : 'wide';
}

/** Attributes of an SVG of this size, and how many pixels wide it is as a PNG. */
export function sizeAttributesOf(size: OutputSize, drawing: { width: number; height: number }) {
  const width = size.width ?? drawing.width * (size.times ?? 1);
  const height = size.height ?? (width * drawing.height) / drawing.width;
  const unit = size.unit === 'mm' ? 'mm' : '';
  const text = (value: number) => `${Math.round(value * 100) / 100}${unit}`;
  const pixels = Math.min(LARGEST.px, Math.round(size.unit === 'mm' ? (width / INCH) * DPI : width));
  return { width: text(width), height: text(height), pixels };
}
