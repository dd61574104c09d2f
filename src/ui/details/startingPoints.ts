/** Where to begin in a dossier that tells no story: its busiest actor, its newest and its least certain relationship. */
import { formatShortDate } from '../../dossier/edtf/formatDate';
import { homeOf, type DossierIndex, type Link } from '../../dossier/indexDossier';
import { CERTAINTY_STYLES, gradedCertaintyOf } from '../../scene/style/encoding';
import { actorCountsOf } from '../../view/actorCounts';
import { linksOf } from '../../view/selectRecords';
import { describeEnds } from '../../view/sentence';
import * as commonWords from '../../words/en/common';
import * as words from '../../words/en/details';

export interface StartingPoint {
  id: string;
  why: string;
  title: string;
  note: string;
}

/**
 * At most three, each of another record; ties go to the first in the dossier.
 * @param shown ids of the relationships to begin with
 */
export function findStartingPoints(index: DossierIndex, shown: ReadonlySet<string>): StartingPoint[] {
  const links = linksOf(index, shown);
  const points: StartingPoint[] = [];
  const busiest = mostConnected(index, shown);
  if (busiest) points.push(busiest);
  const newest = best(links, startDay);
  if (newest) points.push({ ...titled(index, newest), why: words.newest, note: formatShortDate(newest.date) });
  const least = best(
    links.filter((link) => link !== newest),
    (link) => DOUBT.indexOf(gradedCertaintyOf(link)),
  );
  const isAll = links.every((link) => DOUBT.includes(gradedCertaintyOf(link)));
  // Nothing is said of doubt where there is none.
  if (least && DOUBT.indexOf(gradedCertaintyOf(least)) > 0) {
    points.push({
      ...titled(index, least),
      why: isAll ? words.leastCertain : words.leastCertainOfRest,
      note: CERTAINTY_STYLES[gradedCertaintyOf(least)].name,
    });
  }
  return points;
}

/** What has not happened, or is not graded, is not less certain: it is something else. */
const DOUBT: readonly string[] = ['confirmed', 'reported', 'claimed', 'speculated'];

function mostConnected(index: DossierIndex, shown: ReadonlySet<string>): StartingPoint | null {
  const homes = [...index.actors.keys()].filter((id) => homeOf(index, id) === id);
  const counts = actorCountsOf(index, shown, homes);
  const id = best([...counts.keys()], (actor) => counts.get(actor)!);
  const count = id === null ? 0 : counts.get(id)!;
  if (id === null || count === 0) return null;
  return {
    id,
    why: words.mostConnected,
    title: index.actors.get(id)?.name ?? id,
    note: commonWords.countRelationships(count),
  };
}

/** What, who and whom: a label alone says none of these. */
function titled(index: DossierIndex, link: Link): { id: string; title: string } {
  return { id: link.id, title: words.labelWithEnds(link.record.label ?? link.type.label, describeEnds(index, link)) };
}

/** The first day of a known start; `-Infinity` for what has none or has not happened. */
function startDay({ date, record }: Link): number {
  if (record.certainty === 'hypothetical' || date?.start.kind !== 'known') return -Infinity;
  return date.start.part.first;
}

function best<T>(items: readonly T[], score: (item: T) => number): T | null {
  let found: { item: T; score: number } | null = null;
  for (const item of items) {
    const value = score(item);
    if (value > -Infinity && (!found || value > found.score)) found = { item, score: value };
  }
  return found?.item ?? null;
}
