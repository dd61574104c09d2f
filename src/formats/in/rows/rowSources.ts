/** Sources that the rows of a sheet cite, each once. */
import type { DossierInput } from '../../../dossier/schema';
import type { DateOrder } from '../sheets/readDate';
import { readCell, type DateGuess } from './readWhen';
import type { RowCells } from './rowCells';
import { slugOf, type createIds } from './uniqueIds';

type SourceInput = NonNullable<DossierInput['sources']>[number];

const ADDRESS = /^(https?:\/\/|mailto:)\S+$/i;

/**
 * @param name of the file: it is the source of what cites none
 * @param order of day and month
 */
export function createSources(
  ids: ReturnType<typeof createIds>,
  name: string,
  order: DateOrder | null,
  guesses: DateGuess[],
) {
  const all: SourceInput[] = [];
  const byAddress = new Map<string, SourceInput>();
  /** The first with this title. */
  const byTitle = new Map<string, SourceInput>();

  function file(title: string, url: string | undefined): SourceInput {
    const titled = byTitle.get(title);
    const known = url === undefined ? titled : (byAddress.get(url) ?? (titled?.url === undefined ? titled : undefined));
    if (known) {
      if (url !== undefined) byAddress.set((known.url ??= url), known);
      return known;
    }
    const source: SourceInput = { id: ids.take(slugOf(title)), title, ...(url === undefined ? {} : { url }) };
    all.push(source);
    if (url !== undefined) byAddress.set(url, source);
    if (!titled) byTitle.set(title, source);
    return source;
  }

  return {
    /** Ids of the sources that a row cites; at most one for each title or address. */
    take(cells: RowCells): string[] {
      const titles = cells.valuesOf('source');
      const urls = addressesOf(cells);
      const cited = Array.from({ length: Math.max(titles.length, urls.length) }, (_, i) => {
        const title = titles[i] ?? (urls.length > titles.length ? undefined : titles.at(-1));
        const url = urls[i] ?? (title && ADDRESS.test(title) ? title : undefined);
        return file(title && !ADDRESS.test(title) ? title : hostOf(url ?? title ?? ''), url);
      });
      const [only, ...others] = cited;
      if (only && !others.length) describe(cells, only);
      return [...new Set(cited.map(({ id }) => id))];
    },
    /** The id of the sheet itself. */
    takeSheet: (): string => file(name, undefined).id,
    all: (): readonly SourceInput[] => all,
  };

  function describe(cells: RowCells, source: SourceInput): void {
    source.author ??= cells.textOf('author') || undefined;
    source.publisher ??= cells.textOf('publisher') || undefined;
    source.published ??= readCell(cells, 'published', order, guesses);
    for (const field of ['author', 'publisher', 'published'] as const)
      if (source[field] === undefined) delete source[field];
  }
}

function addressesOf(cells: RowCells): string[] {
  return cells.valuesOf('url').flatMap((text) => {
    const url = /^www\./i.test(text) ? `https://${text}` : text;
    if (ADDRESS.test(url)) return [url];
    cells.report('unreadable-address', 'url', text);
    return [];
  });
}

/** What an address without a title is called. */
function hostOf(url: string): string {
  try {
    return new URL(url).hostname.replace(/^www\./, '') || url;
  } catch {
    return url;
  }
}
