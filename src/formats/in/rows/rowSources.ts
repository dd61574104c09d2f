/** Sources that the rows of a sheet cite, each once. */
import type { DossierInput } from '../../../dossier/schema';
import type { KnownOrders } from '../sheets/readDate';
import { readCell, type DateGuess } from './readWhen';
import type { RowCells } from './rowCells';
import { slugOf, type createIds } from './uniqueIds';

type SourceInput = NonNullable<DossierInput['sources']>[number];

const ADDRESS = /^(https?:\/\/|mailto:)\S+$/i;

/**
 * @param name of the file: it is the source of what cites none
 * @param orders of day and month
 */
export function createSources(
  ids: ReturnType<typeof createIds>,
  name: string,
  orders: KnownOrders,
  guesses: DateGuess[],
) {
  const all: SourceInput[] = [];
  const known = new Map<string, SourceInput>();
  /** Sources of a title; one that nothing more is said of is the only one there is. */
  const titled = new Map<string, SourceInput[]>();

  /** Sources differ where anything that is said of them does. */
  function file(title: string, more: Partial<SourceInput> = {}): SourceInput {
    const namesakes = titled.get(title) ?? [];
    if (!Object.keys(more).length && namesakes.length === 1) return namesakes[0]!;
    const key = JSON.stringify([title, more.url, more.author, more.publisher, more.published]);
    const source = known.get(key) ?? { id: ids.take(slugOf(title)), title, ...more };
    if (known.has(key)) return source;
    known.set(key, source);
    titled.set(title, [...namesakes, source]);
    all.push(source);
    return source;
  }

  return {
    /** The sources that a row cites, each with the place in it. */
    take(cells: RowCells): { id: string; locator: string }[] {
      const [titles, urls] = pairTitles(cells);
      const cited = Array.from({ length: Math.max(titles.length, urls.length) }, (_, i) => {
        const [title, url] = [titles[i] ?? '', urls[i] ?? (ADDRESS.test(titles[i] ?? '') ? titles[i]! : null)];
        return { title: title && !ADDRESS.test(title) ? title : hostOf(url ?? title), url };
      }).filter(({ title }) => title);
      const more = cited.length === 1 ? detailsOf(cells) : {};
      const sources = cited.map(({ title, url }) => file(title, { ...(url ? { url } : {}), ...more }));
      return locate(cells, [...new Set(sources.map(({ id }) => id))]);
    },
    /** The id of the sheet itself. */
    takeSheet: (): string => file(name).id,
    all: (): readonly SourceInput[] => all,
  };

  function detailsOf(cells: RowCells): Partial<SourceInput> {
    const [author, publisher] = [cells.textOf('author'), cells.textOf('publisher')];
    const published = readCell(cells, 'published', orders, guesses);
    return { ...(author && { author }), ...(publisher && { publisher }), ...(published && { published }) };
  }
}

/** A bar or a semicolon before the next address; in an address they may stand themselves. */
const BETWEEN_ADDRESSES = /\s*[;|]\s*(?=https?:|www\.|mailto:)/i;

/** Titles with their addresses, `null` for one that cannot be read. Where there are not as many, one title may hold a bar. */
function pairTitles(cells: RowCells): [titles: string[], urls: (string | null)[]] {
  const text = cells.textOf('url');
  const urls = text ? text.split(BETWEEN_ADDRESSES).map((url) => addressOf(cells, url)) : [];
  const titles = cells.valuesOf('source');
  if (!urls.length || !titles.length || urls.length === titles.length) return [titles, urls];
  if (urls.length === 1) return [[cells.textOf('source')], urls];
  cells.report('counts-differ', 'url');
  return [titles, []];
}

function addressOf(cells: RowCells, text: string): string | null {
  const url = /^www\./i.test(text) ? `https://${text}` : text;
  if (ADDRESS.test(url)) return url;
  cells.report('unreadable-address', 'url', text);
  return null;
}

/** One place for each source; where there are not as many, the whole cell belongs to the only source, or to nobody. */
function locate(cells: RowCells, ids: readonly string[]): { id: string; locator: string }[] {
  const text = cells.textOf('locator');
  const places = cells.valuesOf('locator');
  if (text && ids.length > 1 && places.length !== ids.length) {
    cells.report('counts-differ', 'locator');
    return ids.map((id) => ({ id, locator: '' }));
  }
  return ids.map((id, i) => ({ id, locator: ids.length === 1 ? text : (places[i] ?? '') }));
}

/** What an address without a title is called. */
function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || url;
  } catch {
    return url;
  }
}
