/** The text of a table, by its bytes. Spreadsheets still write the encoding of their country, and do not say which. */
import { wideEncodingOf } from './sheetSigns';

/** Letters of windows-1252 from 0x80: Node 20 decodes it as ISO 8859-1. */
const HIGH_LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** A letter that the encoding does not know: another is the right one, or the text was damaged before. */
export const UNREADABLE_LETTER = /[\u0080-\u009f\ufffd]/;

/**
 * By the byte order mark; else UTF-8, if it is; else windows-1252, which is a guess.
 * @param asked a label of `TextDecoder`; goes before all of these
 * @returns the text without its mark, lines ending with `\n`
 * @throws {RangeError} for a label that nobody knows
 */
export function decodeSheet(bytes: Uint8Array, asked?: string): { text: string; encoding: string } {
  const { text, encoding } = asked ? decodeAs(asked, bytes) : decodeByContent(bytes);
  return { text: text.replace(/\r\n?/g, '\n'), encoding };
}

function decodeByContent(bytes: Uint8Array): { text: string; encoding: string } {
  const wide = wideEncodingOf(bytes);
  if (wide) return decodeAs(wide, bytes);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: !isMarked }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decodeAs('windows-1252', bytes);
  }
}

function decodeAs(label: string, bytes: Uint8Array): { text: string; encoding: string } {
  const decoder = new TextDecoder(label);
  const { encoding } = decoder;
  const text = decoder.decode(bytes);
  return { text: encoding === 'windows-1252' ? text.replace(/[\u0080-\u009f]/g, highLetter) : text, encoding };
}

const highLetter = (letter: string) => HIGH_LETTERS.charAt(letter.charCodeAt(0) - 0x80);
