/** Where a file that `decodeText` cannot read stops being text. Loaded only then. */
import * as words from '../words/en/fileFaults';
import type { Problem } from './problem';

const LINE_FEED = 0x0a;

/** The fault with the line and column, from 1, of the first letter that cannot be read. */
export function findUndecodable(bytes: Uint8Array): Problem {
  const isWide = bytes.subarray(0, 2).some((byte) => byte === 0 || byte >= 0xfe);
  const place = isWide ? { line: 1, column: 1 } : firstBrokenIn(bytes);
  const told = isWide ? words.brokenUtf16 : words.notUtf8(place.line);
  return { path: '', ...place, severity: 'error', code: 'not-unicode', ...told };
}

function firstBrokenIn(bytes: Uint8Array): { line: number; column: number } {
  let line = 1;
  for (let from = 0; ; line++) {
    const end = bytes.indexOf(LINE_FEED, from);
    const row = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (end < 0 || beginningOf(row, false) === null) return { line, column: soundLettersIn(row) + 1 };
    from = end + 1;
  }
}

/** @param isCut whether the last letter may be cut off @returns the text; `null` if it is not UTF-8 */
function beginningOf(bytes: Uint8Array, isCut: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
  } catch {
    return null;
  }
}

/** How many letters a row has before its first broken one, by halving. */
function soundLettersIn(row: Uint8Array): number {
  let [sound, broken] = [0, row.length + 1];
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    if (beginningOf(row.subarray(0, middle), true) === null) broken = middle;
    else sound = middle;
  }
  return beginningOf(row.subarray(0, sound), true)!.length;
}
