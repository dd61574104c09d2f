/** A dossier and what is shown of it in words, for those who cannot see the picture: who, how many, how sure. */
import * as words from '../words/en/sentences';
import { type DossierIndex, type Link, homeOf } from '../dossier/indexDossier';
import { GRADED_CERTAINTIES, gradedCertaintyOf } from './gradedCertainty';
import { actorNameOf, sentenceOf } from './sentence';
import { linksOf } from './selectRecords';
import { NO_FILTER, type GradedCertainty, type ViewState } from './viewState';

/** So many actors are named. */
const NAMED = 4;

/**
 * A few sentences: how many actors and relationships there are, who has most of them, how many there are of each
 * certainty, and the first of the surest and of the least sure.
 * @param shown ids of the relationships that are shown
 */
export function describeSelection(index: DossierIndex, shown: ReadonlySet<string>): string {
  const links = linksOf(index, shown);
  if (!links.length) return words.noneShown;
  const degrees = new Map<string, number>();
  for (const { record } of links)
    for (const end of new Set([record.from, record.to].map((id) => homeOf(index, id))))
      degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const busiest = [...degrees].sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1)).slice(0, NAMED);
  return [
    words.network(degrees.size, links.length),
    words.mostLinked(busiest.map(([id, count]) => [actorNameOf(index, id), count])),
    words.counts(countsBy(links)),
    ...extremes(index, links),
  ].join(' ');
}

const COUNTED: Readonly<Record<GradedCertainty, string>> = words.countedCertainties;

function countsBy(links: readonly Link[]): (readonly [certainty: string, count: number])[] {
  return GRADED_CERTAINTIES.flatMap((graded) => {
    const count = links.filter((link) => gradedCertaintyOf(link) === graded).length;
    return count ? [[COUNTED[graded], count] as const] : [];
  });
}

function extremes(index: DossierIndex, links: readonly Link[]): string[] {
  const told: readonly GradedCertainty[] = GRADED_CERTAINTIES.filter((graded) => graded !== 'not-graded');
  const found = told.flatMap((graded) => links.find((link) => gradedCertaintyOf(link) === graded) ?? []);
  const [surest, least] = [found[0], found.at(-1)];
  if (!surest) return [];
  return surest === least
    ? [words.example(sentenceOf(index, surest))]
    : [words.mostCertain(sentenceOf(index, surest)), words.leastCertain(sentenceOf(index, least!))];
}

/**
 * The author's words, which speak of the whole picture; else, and for a part of it, words made from the dossier.
 * @param shown ids of the relationships that the view shows
 * @param caveat what is to be said of the groups of the picture
 */
export function describeView(
  index: DossierIndex,
  view: Pick<ViewState, 'filter' | 'detail'>,
  shown: ReadonlySet<string>,
  caveat?: string | null,
): string {
  const isWhole = JSON.stringify(view.filter) === JSON.stringify(NO_FILTER);
  const isUsual = isWhole && (view.detail ?? 'actors') === 'actors';
  const description = (isUsual && index.dossier.description) || describeSelection(index, shown);
  return [description, caveat].filter(Boolean).join(' ');
}
