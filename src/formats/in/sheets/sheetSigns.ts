/** What kind of file somebody has opened, told by its first bytes. Small: the page asks before it fetches any reader. */

export type SheetKind = 'workbook' | 'ole' | 'old-excel' | 'text' | 'other';

const START = 4_096;
const TABLE_NAME = /\.(csv|tsv|tab|txt|psv|xls[xmb]?|xlt[xm]?|ods|ots)$/i;
const OLD_NAME = /\.xl[st]$/i;

/**
 * Whether a file is to be read as a table rather than as a dossier in JSON: by content first, then by name.
 * What it takes for a table may still be none; `readSheets` says so.
 */
export function isTableFile(bytes: Uint8Array, name: string): boolean {
  const kind = kindOfSheet(bytes, name);
  if (kind !== 'text') return kind !== 'other' || TABLE_NAME.test(name);
  const start = startOfText(bytes);
  if (/^\s*\{/.test(start)) return false;
  if (TABLE_NAME.test(name)) return true;
  return !/\.json$/i.test(name) && !/^\s*\[/.test(start) && /[,;\t|]/.test(start);
}

/** The same of what is a file or was pasted. */
export const isTable = (source: ArrayBuffer | string, name: string): boolean =>
  isTableFile(typeof source === 'string' ? new TextEncoder().encode(source) : new Uint8Array(source), name);

/** @returns `ole` for the container of .xls, and of .xlsx with a password */
export function kindOfSheet(bytes: Uint8Array, name: string): SheetKind {
  const [first, second, third, fourth] = bytes;
  if (first === 0x50 && second === 0x4b && (third === 3 || third === 5) && fourth === third + 1) return 'workbook';
  if (first === 0xd0 && second === 0xcf && third === 0x11 && fourth === 0xe0) return 'ole';
  // Excel before 1997 has no container: its first record says which version follows, and is of one of a few lengths.
  if (first === 9 && [0, 2, 4, 8].includes(second!) && [4, 6, 8].includes(third!) && fourth === 0) return 'old-excel';
  const start = startOfText(bytes);
  if (/^\s*<[!?\w]/.test(start) && /<[!?/]/.test(start)) return OLD_NAME.test(name) ? 'old-excel' : 'other';
  return start.includes('\0') || /^(%PDF-|\{\\rtf)/.test(start) ? 'other' : 'text';
}

/** UTF-16 by its mark, or by the empty half of its first letter; else null. */
export function wideEncodingOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second) ? 'utf-16be' : null;
}

const startOfText = (bytes: Uint8Array) =>
  new TextDecoder(wideEncodingOf(bytes) ?? 'utf-8').decode(bytes.subarray(0, START));
