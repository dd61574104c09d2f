/** Affine transforms, as SVG writes them. */
import { parseNumbers } from './pathSegments';
import type { Point } from './types';

/** As in SVG: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];
/** Leaves everything where it is. */
export const IDENTITY_MATRIX: Matrix = [1, 0, 0, 1, 0, 0];

/** The transform that applies n first, then m. */
export function multiplyMatrices(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** How much larger things become. */
export const matrixScaleOf = ([a, b]: Matrix) => Math.hypot(a, b);

/** A point after a transform. */
export function applyMatrix([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The transforms that our own drawing uses: translate, rotate about 0 0, scale. */
export function parseTransform(text = ''): Matrix {
  return [...text.matchAll(/(\w+)\(([^)]*)\)/g)].reduce<Matrix>((matrix, [, kind, words]) => {
    const [x = 0, y] = parseNumbers(words!);
    if (kind === 'translate') return multiplyMatrices(matrix, [1, 0, 0, 1, x, y ?? 0]);
    if (kind === 'scale') return multiplyMatrices(matrix, [x, 0, 0, y ?? x, 0, 0]);
    const turn = (x * Math.PI) / 180;
    return multiplyMatrices(matrix, [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0]);
  }, IDENTITY_MATRIX);
}
