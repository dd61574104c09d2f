/** How wide words are, without asking a browser, so that server, page and export agree. */
import { MAX_WRAPPED_LENGTH, UNBROKEN_LETTERS } from '../sceneMeasures';
import { ADVANCES } from './advances';

export type FontWeight = 420 | 600 | 680;

const decode = (text: string) => Float32Array.from(text.split(' '), Number);
const TABLES = Object.fromEntries(
  Object.entries(ADVANCES).map(([weight, t]) => [
    weight,
    { basic: decode(t.basic), latin: decode(t.latin), marks: decode(t.marks) },
  ]),
) as Record<FontWeight, { basic: Float32Array; latin: Float32Array; marks: Float32Array }>;

/** Advance of one character in em; scripts that the shipped font lacks get the width of their class, on the wide side. */
function advance(code: number, weight: FontWeight): number {
  const table = TABLES[weight];
  const measured =
    code <= 0x7e
      ? table.basic[code - 0x20]
      : code >= 0xa0 && code <= 0x17f
        ? table.latin[code - 0xa0]
        : table.marks[code - 0x2010];
  if (measured !== undefined) return measured / 1000;
  if (code >= 0x300 && /\p{Mn}/u.test(String.fromCodePoint(code))) return 0;
  if (code >= 0x590 && code <= 0x5ff) return 0.62;
  if (code >= 0x600 && code <= 0x8ff) return 0.64;
  if ((code >= 0x1100 && code <= 0x11ff) || (code >= 0x2e80 && code <= 0xffe6) || code > 0xffff) return 1;
  return 0.72;
}

/** Width of a line of text in the units of `size` (px or scene units), by the shipped font's advance widths. */
export function measureText(text: string, size: number, weight: FontWeight = 600): number {
  let em = 0;
  for (const character of text) em += advance(character.codePointAt(0)!, weight);
  return em * size;
}

/** The text, or its beginning and an ellipsis. */
function beginning(text: string): string {
  if (text.length <= MAX_WRAPPED_LENGTH) return text;
  return `${text
    .slice(0, MAX_WRAPPED_LENGTH)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}

/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}\p{Script=Laoo}\p{Script=Khmr}\p{Script=Mymr}]/u;
const HANGUL = /\p{Script=Hang}/u;

/** Letters with their marks, letters that a virama joins, and emoji that are joined (Unicode TR 29). */
const GRAPHEMES =
  /(?:\p{Extended_Pictographic}(?:\ufe0f?\u200d\p{Extended_Pictographic})*|\P{M}|\p{M})(?:\p{M}|\u200c|\u200d|\ufe0f|(?<=[\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d]\u200d?)\p{L})*/gsu;

const graphemesOf = (text: string): string[] => text.match(GRAPHEMES) ?? [];

/** The words of a run without spaces; its letters where the browser knows no words. */
function wordsOf(run: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return graphemesOf(run);
  return Array.from(new Intl.Segmenter('en', { granularity: 'word' }).segment(run), ({ segment }) => segment);
}

/** Pieces between which a row may end; a piece that begins a word brings the space before it. */
function pieces(text: string): string[] {
  const words = beginning(text.trim()).split(/\s+/);
  return words.flatMap((word) => {
    if ([...word].length <= UNBROKEN_LETTERS) return [` ${word}`];
    if (UNSPACED.test(word)) return unspacedPieces(word);
    return HANGUL.test(word) ? (` ${word}`.match(/ ?.{1,4}/gsu) ?? []) : [` ${word}`];
  });
}

/** The same, and words may also end a row after a hyphen that stands between letters. */
const hyphenPieces = (text: string): string[] =>
  pieces(text).flatMap((piece) => piece.split(/(?<=\p{L}{2}[-‐–])(?=\p{L}{2})/u));

/** Width of the widest piece that no row may break. */
export function widestPieceOf(text: string, width: (row: string) => number): number {
  return Math.max(...pieces(text).map((piece) => width(piece.trimStart())));
}

/** Words of a run without spaces; what is no word, such as a full stop, stays with the one before. */
function unspacedPieces(run: string): string[] {
  const found: string[] = [];
  for (const segment of wordsOf(run)) {
    if (found.length && !/[\p{L}\p{N}]/u.test(segment)) found[found.length - 1] += segment;
    else found.push(found.length ? segment : ` ${segment}`);
  }
  return found;
}

/**
 * Breaks a text at spaces into at most `rows` rows of even width; long words stay whole, endless texts do not.
 * @param width gives the width of a row, in any unit: the sum of those of its parts
 */
export function wrapTextEvenly(text: string, rows: number, width: (row: string) => number): string[] {
  const parts = pieces(text);
  const row = (start: number, end: number) => parts.slice(start, end).join('').trimStart();
  const count = Math.min(rows, parts.length);
  const [whole, first] = [parts.map(width), parts.map((part) => width(part.trimStart()))];
  const widths = parts.map((_, i) => {
    let wide = first[i]!;
    return [wide, ...whole.slice(i + 1).map((more) => (wide += more))];
  });
  const memo = new Map<string, { widest: number; breaks: number[] }>();
  const best = (start: number, left: number): { widest: number; breaks: number[] } => {
    const key = `${start}/${left}`;
    const known = memo.get(key);
    if (known) return known;
    let found = { widest: widths[start]!.at(-1)!, breaks: [parts.length] };
    if (left > 1) {
      for (let end = start + 1; end < parts.length; end++) {
        const rest = best(end, left - 1);
        const widest = Math.max(widths[start]![end - start - 1]!, rest.widest);
        if (widest < found.widest - 1e-9) found = { widest, breaks: [end, ...rest.breaks] };
      }
    }
    memo.set(key, found);
    return found;
  };
  let start = 0;
  return best(0, count).breaks.map((end) => {
    const broken = row(start, end);
    start = end;
    return broken;
  });
}

/**
 * Breaks a text into the fewest rows no wider than `limit`, and at most `rows`. What does not fit fills the rows in order;
 * words that are wider than a row are broken, after a hyphen where they have one. One ellipsis at the very end says that
 * there is more.
 */
export function wrapTextWithin(text: string, limit: number, rows: number, width: (row: string) => number): string[] {
  for (let count = 1; count <= rows; count++) {
    const broken = wrapTextEvenly(text, count, width);
    if (broken.every((row) => width(row) <= limit)) return broken;
  }
  return fillRows(text, limit, rows, width);
}

function fillRows(text: string, limit: number, rows: number, width: (row: string) => number): string[] {
  const parts = hyphenPieces(text).flatMap((part) => (width(part.trimStart()) <= limit ? [part] : graphemesOf(part)));
  const found: string[] = [];
  let row = '';
  for (const part of parts) {
    if (!row || width(row + part) <= limit) {
      row = row ? row + part : part.trimStart();
      continue;
    }
    if (found.length === rows - 1) return [...found, shorten(row, limit, width)];
    found.push(row);
    row = part.trimStart();
  }
  return [...found, row];
}

/** The row, cut so that it ends in an ellipsis. */
function shorten(row: string, limit: number, width: (row: string) => number): string {
  const letters = graphemesOf(row);
  while (letters.length > 1 && width(letters.join('') + '…') > limit) letters.pop();
  return `${letters.join('').replace(/[\s…]+$/, '')}…`;
}
