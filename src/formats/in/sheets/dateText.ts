/** The text of a cell, with one spelling for what looks or means the same. */

const HANGUL = /\p{Script=Hangul}/u;
const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
/** Marks of direction, soft hyphens, joiners and the stroke that stretches an Arabic word. */
const UNSEEN = /[\u00AD\u0640\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** Whether a text has signs of Chinese, Japanese or Korean, where no spaces part the words. */
export function isEastAsian(text: string): boolean {
  return EAST_ASIAN.test(text);
}

/** Gives a word as words are compared: small letters, no diacritics. */
export function foldLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
}

/** Takes the text of a cell. Gives it folded, with ASCII digits; a hyphen is `-`, and any other dash is `–`. */
export function plainDateText(text: string): string {
  const plain = readWaves(text.replace(UNSEEN, '').trim())
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, asciiDigit)
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u2012-\u2015\u2212]/g, '–')
    .replace(/[’‘ʼ´`]/g, "'")
    .replace(/،/g, ',')
    .replace(/؟/g, '?')
    .replace(/[≈∼]/g, '~');
  return foldLetters(plain).replace(/\s+/g, ' ').trim();
}

/**
 * A wave between dates is a dash, and so it is after a date in East Asia. Before a date it means "until" to some there and
 * "about" to others: it stays a sign that nothing reads. Elsewhere `~` means "about", but for one that stands off its date.
 */
function readWaves(text: string): string {
  if (HANGUL.test(text)) return text.replace(/[~〜～]/g, '–');
  if (isEastAsian(text)) return text.replace(/(?<!^)[~〜～]/g, '–').replace(/^[~～]/, '〜');
  return text.replace(/(?<=\d ?)[〜～](?= ?\d)/g, '–').replace(/～| ~$/g, '〜');
}

/** Both rows of Arabic digits end with the bits of their number. */
function asciiDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 0xf);
}
