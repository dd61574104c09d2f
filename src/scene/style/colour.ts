/** Colours as eyes tell them apart, from the published formulas. */
type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const each = ([x, y, z]: Triple, change: (value: number) => number): Triple => [change(x), change(y), change(z)];
/** The three channels of `#rrggbb` as they are written, 0 to 1. */
const encoded = (hex: string): Triple => each([1, 3, 5], (at) => parseInt(hex.slice(at, at + 2), 16) / 255);
/** Linear light of a channel (sRGB, IEC 61966-2-1). */
const light = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

const times = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const [a, b, c] = matrix.map((row) => row[0] * x + row[1] * y + row[2] * z);
  return [a!, b!, c!];
};

/** WCAG 2 contrast ratio. */
export function contrastOf(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [red, green, blue] = each(encoded(hex), light);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [darker, lighter] = [luminance(a), luminance(b)].sort((p, q) => p - q);
  return (lighter! + 0.05) / (darker! + 0.05);
}

export type ColourVision = 'normal' | 'deuteranopia' | 'protanopia' | 'tritanopia';

/** Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), full strength. */
const SIGHTS: Readonly<Record<ColourVision, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const TO_XYZ: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
];

/**
 * What a simulation works on: `light`, as its authors mean it, or the `written` channels, as many tools have it and as
 * the figures of the visual language were made. Without a simulation there is no difference.
 */
export type SimulationBasis = 'light' | 'written';

/** CIELAB under D65 of a colour as it is seen. */
function lab(hex: string, sight: ColourVision, basis: SimulationBasis): Triple {
  const clamp = (value: number) => Math.max(0, Math.min(1, value));
  const simulated = (channels: Triple) => each(times(SIGHTS[sight], channels), clamp);
  const seen = basis === 'light' ? simulated(each(encoded(hex), light)) : each(simulated(encoded(hex)), light);
  const [x, y, z] = times(TO_XYZ, seen);
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 27 / 116 + 16 / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

/** CIEDE2000 distance of two colours as they are seen. */
export function colourDifferenceOf(first: string, second: string, sight: ColourVision, basis: SimulationBasis): number {
  return ciede2000(lab(first, sight, basis), lab(second, sight, basis));
}

const RADIAN = Math.PI / 180;

/** Sharma, Wu, Dalal, "The CIEDE2000 Color-Difference Formula" (2005). */
export function ciede2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const seventh = (chroma: number) => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
  const stretch = 1 + 0.5 * (1 - seventh((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2));
  const [c1, c2] = [Math.hypot(a1 * stretch, b1), Math.hypot(a2 * stretch, b2)];
  const hue = (a: number, b: number) => (a || b ? (Math.atan2(b, a * stretch) / RADIAN + 360) % 360 : 0);
  const [h1, h2] = [hue(a1, b1), hue(a2, b2)];
  const grey = c1 * c2 === 0;
  const turn = grey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const dL = l2 - l1;
  const dC = c2 - c1;
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * RADIAN);
  const l = (l1 + l2) / 2;
  const c = (c1 + c2) / 2;
  const apart = Math.abs(h1 - h2) > 180;
  const h = grey ? h1 + h2 : apart ? (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2 : (h1 + h2) / 2;
  const cos = (factor: number, shift: number) => Math.cos((factor * h + shift) * RADIAN);
  const t = 1 - 0.17 * cos(1, -30) + 0.24 * cos(2, 0) + 0.32 * cos(3, 6) - 0.2 * cos(4, -63);
  const sl = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const sc = 1 + 0.045 * c;
  const sh = 1 + 0.015 * c * t;
  const rotation = -2 * seventh(c) * Math.sin(60 * Math.exp(-(((h - 275) / 25) ** 2)) * RADIAN);
  return Math.sqrt((dL / sl) ** 2 + (dC / sc) ** 2 + (dH / sh) ** 2 + rotation * (dC / sc) * (dH / sh));
}
