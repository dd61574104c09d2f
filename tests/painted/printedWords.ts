/** The words of a PDF with their boxes, as `pdftotext` finds them, and which of them lie on each other or leave the page. */
import { execFileSync } from 'node:child_process';
import type { PaintedBox } from './readPainted';

interface Word extends PaintedBox {
  text: string;
}
interface PrintedPage {
  width: number;
  height: number;
  words: Word[];
}

/** Points by which words may touch. */
const TOUCH = 1;
/** Points between two that are one. */
const NEAR = 3;
/** Share of a word's box that its letters are sure to take: the box is as high as its font. */
const CORE = 0.4;

const PAGE = /<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs;
const WORD = /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g;

export function printedPages(pdf: Uint8Array): PrintedPage[] {
  const text = execFileSync('pdftotext', ['-bbox-layout', '-', '-'], { input: pdf, maxBuffer: 1 << 28 }).toString();
  return [...text.matchAll(PAGE)].map(([, width, height, inside]) => ({
    ...{ width: Number(width), height: Number(height) },
    words: [...inside!.matchAll(WORD)].map(([, left, top, right, bottom, word]) => {
      const [middle, half] = [(Number(top) + Number(bottom)) / 2, (CORE * (Number(bottom) - Number(top))) / 2];
      return {
        text: word!.replace(/[\u2066-\u2069]/g, ''),
        left: Number(left),
        right: Number(right),
        top: middle - half,
        bottom: middle + half,
      };
    }),
  }));
}

/** Letters of some scripts are written twice: with their halo, and without. */
const isTwin = (p: Word, q: Word) =>
  p.text === q.text && Math.abs(p.left - q.left) < NEAR && Math.abs(p.top - q.top) < NEAR;

export function printedFaults({ width, height, words }: PrintedPage): string[] {
  return words.flatMap((p, i) => [
    ...words
      .slice(0, i)
      .filter(
        (q) =>
          !isTwin(p, q) &&
          Math.min(p.right, q.right) - Math.max(p.left, q.left) > TOUCH &&
          Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > TOUCH,
      )
      .map((q) => `${p.text} on ${q.text}`),
    ...(p.left < 0 || p.top < 0 || p.right > width || p.bottom > height ? [`${p.text} off the page`] : []),
  ]);
}
