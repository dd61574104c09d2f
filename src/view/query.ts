/**
 * Addresses a person can read: `&`-separated fields in which commas, colons and semicolons stay as they are, because
 * they separate words. Inside a word they are percent-encoded, so a list reads back as it was written.
 */

/** Characters that `encodeURIComponent` encodes although a query may hold them as they are (RFC 3986, 3.4). */
const READABLE: Readonly<Record<string, string>> = { '%2F': '/', '%3F': '?', '%40': '@', '%24': '$' };
const SEPARATORS: Readonly<Record<string, string>> = { '%2C': ',', '%3A': ':', '%3B': ';' };

/** A member of a list: its own separators are encoded. */
export function encodeWord(word: string): string {
  return encodeURIComponent(withoutLoneSurrogates(word))
    .replace(/%(2F|3F|40|24)/g, (code) => READABLE[code] ?? code)
    .replaceAll("'", '%27');
}

/** A value that is not a list. */
export function encodeValue(value: string): string {
  return encodeWord(value).replace(/%(2C|3A|3B)/g, (code) => SEPARATORS[code] ?? code);
}

/** The text behind percent signs, or the raw text where they make no sense. */
export function decodeValue(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    return raw;
  }
}

/** Fields of a query by name, still encoded; the last of several with one name wins. */
export function readFields(query: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const field of query.replace(/^\?/, '').split('&')) {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(field) ?? [];
    if (name) fields.set(decodeValue(name), value);
  }
  return fields;
}

/**
 * Members of an encoded list. Programs that pass an address on may have encoded its separators too; so a member that
 * makes no sense is split once more.
 * @param makesSense tells whether a decoded member is a value that may stand in this list
 */
export function readList(raw: string, separator: string, makesSense: (word: string) => boolean): string[] {
  return raw
    .split(separator)
    .map(decodeValue)
    .flatMap((word) => (makesSense(word) ? [word] : word.split(separator)))
    .filter(Boolean);
}

function withoutLoneSurrogates(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
