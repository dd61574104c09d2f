/** The start tags of a page, and what they name. Comments and the texts of scripts and styles hold no tags. */

export interface PageTag {
  name: string;
  /** In small letters, with character references read. */
  attributes: ReadonlyMap<string, string>;
}

const SKIPPED = /<!--[\s\S]*?(?:-->|$)|<([a-z][\w-]*)((?:\s|[^\s"'<>]|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
/** Their texts are read as they are (HTML, 13.1.2). */
const RAW = new Set(['script', 'style', 'textarea', 'title']);
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>' };

export function tagsOf(html: string): PageTag[] {
  const tags: PageTag[] = [];
  const plain = html.toLowerCase();
  SKIPPED.lastIndex = 0;
  for (let found = SKIPPED.exec(html); found; found = SKIPPED.exec(html)) {
    const [, written, rest = ''] = found;
    if (written === undefined) continue;
    const name = written.toLowerCase();
    tags.push({ name, attributes: attributesIn(rest) });
    if (!RAW.has(name)) continue;
    const end = plain.indexOf(`</${name}`, SKIPPED.lastIndex);
    if (end < 0) break;
    SKIPPED.lastIndex = end;
  }
  return tags;
}

function attributesIn(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, readReferences(double ?? single ?? bare ?? ''));
  }
  return attributes;
}

const readReferences = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|quot|apos|lt|gt));/gi, (all, decimal, hex, name) => {
    if (typeof name === 'string') return REFERENCES[name.toLowerCase()] ?? all;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
