/** A dossier and what is shown of it in words, for those who cannot see the picture: who, how many, how sure. */
import { type DossierIndex, type Link, homeOf } from '../dossier/indexDossier';
import { GRADED_CERTAINTIES, gradedCertaintyOf } from './gradedCertainty';
import { pluralise } from './pluralise';
import { actorNameOf, sentenceOf } from './sentence';
import { linksOf } from './selectRecords';
import { DEFAULT_VIEW, NO_FILTER, type GradedCertainty, type ViewState } from './viewState';

/** So many actors are named. */
const NAMED = 4;

/**
 * A few sentences: how many actors and relationships there are, who has most of them, how many there are of each
 * certainty, and the first of the surest and of the least sure.
 * @param shown ids of the relationships that are shown
 */
export function describeSelection(index: DossierIndex, shown: ReadonlySet<string>): string {
  const links = linksOf(index, shown);
  if (!links.length) return 'No relationships are shown.';
  const degrees = new Map<string, number>();
  for (const { record } of links)
    for (const end of new Set([record.from, record.to].map((id) => homeOf(index, id))))
      degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const busiest = [...degrees].sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1)).slice(0, NAMED);
  const names = busiest.map(([id, count]) => `${actorNameOf(index, id)} (${count})`);
  return [
    `A network of ${pluralise(degrees.size, 'actor')} and ${pluralise(links.length, 'relationship')}.`,
    `Most linked: ${names.join(', ')}.`,
    `${countsBy(links)}.`,
    ...extremes(index, links),
  ].join(' ');
}

/** "10 confirmed, 4 reported, 6 hypothetical". */
function countsBy(links: readonly Link[]): string {
  const parts = GRADED_CERTAINTIES.flatMap((graded) => {
    const count = links.filter((link) => gradedCertaintyOf(link) === graded).length;
    return count ? [`${count} ${graded === 'not-graded' ? 'not graded' : graded}`] : [];
  });
  return parts.join(', ');
}

function extremes(index: DossierIndex, links: readonly Link[]): string[] {
  const told: readonly GradedCertainty[] = GRADED_CERTAINTIES.filter((graded) => graded !== 'not-graded');
  const found = told.flatMap((graded) => links.find((link) => gradedCertaintyOf(link) === graded) ?? []);
  const [surest, least] = [found[0], found.at(-1)];
  if (!surest) return [];
  const words = (link: Link) => `${sentenceOf(index, link)}.`;
  return surest === least
    ? [`For example: ${words(surest)}`]
    : [`Most certain, for example: ${words(surest)}`, `Least certain, for example: ${words(least!)}`];
}

/**
 * The author's words, which speak of the whole picture; else, and for a part of it, words made from the dossier.
 * @param shown ids of the relationships that the view shows
 */
export function describeView(
  index: DossierIndex,
  view: Pick<ViewState, 'filter' | 'detail'>,
  shown: ReadonlySet<string>,
): string {
  const isWhole = JSON.stringify(view.filter) === JSON.stringify(NO_FILTER);
  const isUsual = isWhole && view.detail === DEFAULT_VIEW.detail;
  return (isUsual && index.dossier.description) || describeSelection(index, shown);
}
