/**
 * Thousands of lines as one picture: each is walked pixel by pixel into sums of colour, which are then turned into tones. The
 * weight of a line falls from the end that gives to the end that receives. The cost is the number of pixels walked.
 */
import { UNSURE_WEIGHT } from '../drawMeasures';
import { FIELD_CLIPPED, FIELD_GAIN, FIELD_OPACITY, FIELD_RECEIVING } from './canvasMeasures';
import { withPauses } from './inSlices';

export interface FieldLine {
  /** x and y in turn, in device px. */
  points: readonly number[] | Float64Array;
  /** Red, green and blue, 0 to 1. */
  colour: readonly [number, number, number];
  weight: number;
  mutual: boolean;
  /** Reported at least: others are paler. */
  isSure: boolean;
}

export interface Field {
  data: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
}

/** Sums of each pixel: red, green, blue, weight, and what the weight would be if all of it was sure. Colours are summed as squares, so that mixed ones do not darken. */
const CHANNELS = 5;
const LEAST_WEIGHT = 0.02;

/** Lines, and rows of pixels, between two pauses. */
const LINES_A_STEP = 128;
const ROWS_A_STEP = 64;

/** @param width @param height of the field, in device px */
export function* drawField(lines: Iterable<FieldLine>, width: number, height: number): Generator<void, Field> {
  const sums = takeSums(width * height * CHANNELS);
  try {
    yield;
    yield* withPauses(lines, LINES_A_STEP, (line) => addLine(sums, width, height, line));
    const densest = findDensest(sums, width * height);
    yield;
    const scale = FIELD_OPACITY.top / Math.log(1 + FIELD_GAIN * densest);
    const data = new Uint8ClampedArray(width * height * 4);
    for (let row = 0; row < height; row += ROWS_A_STEP) {
      addTones(data, sums, scale, row * width, Math.min(height, row + ROWS_A_STEP) * width);
      yield;
    }
    return { data, width, height };
  } finally {
    kept = sums;
  }
}

/** Kept: a field is drawn again and again in the same size. Who draws has taken it. */
let kept = new Float32Array(0);

function takeSums(length: number): Float32Array<ArrayBuffer> {
  const sums = kept.length < length ? new Float32Array(length) : kept.fill(0, 0, length);
  kept = new Float32Array(0);
  return sums;
}

function addLine(
  sums: Float32Array,
  width: number,
  height: number,
  { points, colour, weight, mutual, isSure }: FieldLine,
): void {
  let length = 0;
  for (let i = 2; i < points.length; i += 2)
    length += Math.hypot(points[i]! - points[i - 2]!, points[i + 1]! - points[i - 1]!);
  if (!length) return;
  const [red, green, blue] = colour.map((part) => part * part) as [number, number, number];
  const surer = isSure ? 1 : 1 / UNSURE_WEIGHT;
  let before = 0;
  for (let i = 2; i < points.length; i += 2) {
    const [x0, y0] = [points[i - 2]!, points[i - 1]!];
    const [dx, dy] = [points[i]! - x0, points[i + 1]! - y0];
    const part = Math.hypot(dx, dy);
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy))));
    const [first, last] = clip(x0, y0, dx, dy, steps, width - 2, height - 2);
    const isSteep = Math.abs(dy) > Math.abs(dx);
    const side = (isSteep ? 1 : width) * CHANNELS;
    for (let s = first; s < last; s++) {
      const share = s / steps;
      const left = 1 - (before + part * share) / length;
      const force = (weight / surer) * (mutual ? 0.5 : FIELD_RECEIVING + (1 - FIELD_RECEIVING) * left * left);
      const [x, y] = [x0 + dx * share, y0 + dy * share];
      const [column, row] = [Math.floor(x), Math.floor(y)];
      const at = (row * width + column) * CHANNELS;
      // What lies between two pixels is shared by them.
      const far = force * (isSteep ? x - column : y - row);
      const near = force - far;
      sums[at] = sums[at]! + red * near;
      sums[at + 1] = sums[at + 1]! + green * near;
      sums[at + 2] = sums[at + 2]! + blue * near;
      sums[at + 3] = sums[at + 3]! + near;
      sums[at + 4] = sums[at + 4]! + near * surer;
      const next = at + side;
      sums[next] = sums[next]! + red * far;
      sums[next + 1] = sums[next + 1]! + green * far;
      sums[next + 2] = sums[next + 2]! + blue * far;
      sums[next + 3] = sums[next + 3]! + far;
      sums[next + 4] = sums[next + 4]! + far * surer;
    }
    before += part;
  }
}

/** The steps of a part that lie within the field. */
function clip(
  x: number,
  y: number,
  dx: number,
  dy: number,
  steps: number,
  right: number,
  bottom: number,
): [first: number, last: number] {
  let [first, last] = [0, 1];
  for (const [from, by, end] of [
    [x, dx, right],
    [y, dy, bottom],
  ] as const) {
    if (!by) {
      if (from < 0 || from > end) return [0, 0];
      continue;
    }
    const [enter, leave] = by > 0 ? [-from / by, (end - from) / by] : [(end - from) / by, -from / by];
    first = Math.max(first, enter);
    last = Math.min(last, leave);
  }
  return first < last ? [Math.ceil(first * steps), Math.floor(last * steps)] : [0, 0];
}

/**
 * From sums to pixels: the mean colour, the more opaque the more lines lie there. The scale is that of lines that are all sure,
 * so that a picture of rumours alone is pale.
 */
function addTones(pixels: Uint8ClampedArray, sums: Float32Array, scale: number, first: number, end: number): void {
  for (let pixel = first; pixel < end; pixel++) {
    const i = pixel * CHANNELS;
    const weight = sums[i + 3]!;
    if (weight < LEAST_WEIGHT) continue;
    const at = pixel * 4;
    for (let channel = 0; channel < 3; channel++) {
      pixels[at + channel] = 255 * Math.sqrt(sums[i + channel]! / weight);
    }
    const tone = Math.min(0.95, Math.log(1 + FIELD_GAIN * weight) * scale);
    pixels[at + 3] = 255 * Math.max(weight > 0.5 ? FIELD_OPACITY.floor : 0, tone);
  }
}

const BINS_PER_OCTAVE = 40;

/** The weight that only the densest pixels are over, if all was sure. */
function findDensest(sums: Float32Array, pixelCount: number): number {
  const bins = new Uint32Array(24 * BINS_PER_OCTAVE);
  let inked = 0;
  for (let i = CHANNELS - 1; i < pixelCount * CHANNELS; i += CHANNELS) {
    if (sums[i]! < LEAST_WEIGHT) continue;
    inked++;
    const bin = Math.floor(Math.log2(sums[i]! / LEAST_WEIGHT) * BINS_PER_OCTAVE);
    bins[Math.min(bins.length - 1, bin)]!++;
  }
  let over = 0;
  let bin = bins.length - 1;
  while (bin > 0 && over + bins[bin]! <= inked * FIELD_CLIPPED) over += bins[bin--]!;
  return LEAST_WEIGHT * 2 ** ((bin + 1) / BINS_PER_OCTAVE);
}
