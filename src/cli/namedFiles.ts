/** Which files a page, a style sheet or a script names, and what each is for. */
import { parseJson } from '../dossier/parseJson';
import { tagsOf, type PageTag } from './pageTags';

/** What a file is for: that says what type it must have, and who reads it. */
export type FileRole = 'page' | 'script' | 'style' | 'image' | 'font' | 'dossier' | 'list' | 'other';

export interface NamedFile {
  address: URL;
  role: FileRole;
}

const ELEMENTS = new Set(['actor-network', 'actor-network-story']);
/** Of the site: what pages of other origins ask for first. */
const OF_EMBEDS: readonly (readonly [string, FileRole])[] = [
  ['embed/load.js', 'script'],
  ['embed/actor-network.js', 'script'],
  ['embed/actor-network.css', 'style'],
  ['embed/fonts.css', 'style'],
];

/** What is known of a page from its tags. */
export interface PageContents {
  named: NamedFile[];
  /** Whether it is a page of the explorer: its site then has embeds. */
  isSite: boolean;
}

/** @param base address of the page */
export function namedByPage(html: string, base: URL): PageContents {
  const tags = tagsOf(html);
  const named = tags.flatMap((tag) => namedByTag(tag, base));
  const root = tags.find(({ name }) => name === 'html')?.attributes.get('data-root');
  if (root === undefined) return { named, isSite: false };
  const site = addressIn(root, base);
  const files = site ? OF_EMBEDS.flatMap(([path, role]) => fileOf(path, role, site)) : [];
  const list = site ? fileOf('data/index.json', 'list', site) : [];
  return { named: [...named, ...files, ...list], isSite: true };
}

function namedByTag({ name, attributes }: PageTag, base: URL): NamedFile[] {
  const [src, href] = [attributes.get('src'), attributes.get('href')];
  if (name === 'script') return fileOf(src, 'script', base);
  if (name === 'link') return fileOf(href, roleOfLink(attributes), base);
  if (name === 'iframe') return fileOf(src, 'page', base);
  if (name === 'img') return fileOf(src, 'image', base);
  if (ELEMENTS.has(name)) return fileOf(src, 'dossier', base);
  if (name !== 'html') return [];
  // The explorer names its dossier from the root of the site.
  const root = addressIn(attributes.get('data-root') ?? '', base);
  return root ? fileOf(attributes.get('data-dossier'), 'dossier', root) : [];
}

/** `null` for what is only linked to. */
function roleOfLink(attributes: PageTag['attributes']): FileRole | null {
  const relations = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  const kind = attributes.get('as')?.toLowerCase();
  if (relations.includes('stylesheet')) return 'style';
  if (relations.includes('modulepreload')) return 'script';
  if (relations.includes('icon')) return 'image';
  if (!relations.includes('preload')) return null;
  return kind === 'script' || kind === 'style' || kind === 'image' || kind === 'font' ? kind : 'other';
}

/** Fonts and pictures of a style sheet. */
export const namedByStyle = (css: string, base: URL): NamedFile[] =>
  [...css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^\s"')]*))\s*\)/g)].flatMap(
    ([, double, single, bare]) => {
      const path = double ?? single ?? bare;
      return fileOf(path, /\.(woff2?|ttf|otf)([?#]|$)/i.test(path ?? '') ? 'font' : 'image', base);
    },
  );

/** Modules that a script imports, at once or later. */
export const namedByScript = (script: string, base: URL): NamedFile[] =>
  [...script.matchAll(/\b(?:from|import)\s*\(?\s*(["'`])(\.{1,2}\/[^"'`$\n]+\.js)\1/g)].flatMap(([, , path]) =>
    fileOf(path, 'script', base),
  );

/** Pages and dossiers of a site, as its `data/index.json` lists them. @param base of that list */
export function namedByList(text: string, base: URL): NamedFile[] {
  const root = addressIn('..', base) ?? base;
  const list: unknown = parseJson(text);
  const dossiers = typeof list === 'object' && list !== null && 'dossiers' in list ? list.dossiers : [];
  return (Array.isArray(dossiers) ? dossiers : []).flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null || !('address' in entry)) return [];
    return typeof entry.address === 'string' ? fileOf(entry.address, 'dossier', root) : [];
  });
}

function fileOf(path: string | undefined, role: FileRole | null, base: URL): NamedFile[] {
  const address = path?.trim() && role ? addressIn(path.trim(), base) : null;
  if (!address || !role || !/^https?:$/.test(address.protocol)) return [];
  address.hash = '';
  return [{ address, role }];
}

const addressIn = (path: string, base: URL): URL | null => (URL.canParse(path, base) ? new URL(path, base) : null);
