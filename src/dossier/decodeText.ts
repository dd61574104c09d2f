/** The text of a file, by its bytes: UTF-8 or UTF-16, with or without a byte order mark. */

/** A mark, or the empty half of the brace that a dossier begins with. */
function encodingOf([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second) ? 'utf-16be' : 'utf-8';
}

/**
 * @returns the text without its mark
 * @throws where it holds what is no letter of its encoding: `findUndecodable` says where
 */
export const decodeText = (bytes: Uint8Array): string =>
  new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);

/** The text of a file or of a page without its mark; `null` where a file holds what is no letter of its encoding. */
export function textOf(source: ArrayBuffer | string): string | null {
  if (typeof source === 'string') return source.replace(/^\ufeff/, '');
  try {
    return decodeText(new Uint8Array(source));
  } catch {
    return null;
  }
}
