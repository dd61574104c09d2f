/** Whose label comes first where not all have room. */
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { LAST_PRIORITY } from '../../dossier/lastPriority';
import { GRADED_CERTAINTIES, gradedCertaintyOf } from '../style/encoding';

/** Of each number, less comes first. */
export interface LabelRank {
  /** What the author and the story say; the same where both say nothing. */
  authored: number;
  certainty: number;
  /** How many relationships are of its type. */
  sameType: number;
}

/** The rank of a line is that of its best relationship: what the author says, then the story, certainty, and a rare type. */
export function labelRankOf(index: DossierIndex, members: readonly Link[]): LabelRank {
  const { told, counts } = ranksOf(index);
  const least = (numberOf: (link: Link) => number) => Math.min(...members.map(numberOf));
  return {
    authored: least(({ id, record }) => 2 * (record.priority ?? LAST_PRIORITY + 1) + (told.has(id) ? 0 : 1)),
    certainty: least((link) => GRADED_CERTAINTIES.indexOf(gradedCertaintyOf(link))),
    sameType: least(({ type }) => counts.get(type.id)!),
  };
}

export function compareLabelRanks(a: LabelRank, b: LabelRank): number {
  return a.authored - b.authored || a.certainty - b.certainty || a.sameType - b.sameType;
}

interface Ranks {
  /** Ids of what a step of the story opens or emphasizes. */
  told: ReadonlySet<string>;
  /** Relationships of each type. */
  counts: ReadonlyMap<string, number>;
}

const known = new WeakMap<DossierIndex, Ranks>();

function ranksOf(index: DossierIndex): Ranks {
  const before = known.get(index);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const { type } of index.relationships.values()) counts.set(type.id, (counts.get(type.id) ?? 0) + 1);
  const told = new Set(index.dossier.story.flatMap(({ view }) => [...(view?.emphasis ?? []), view?.open ?? []].flat()));
  const ranks = { told, counts };
  known.set(index, ranks);
  return ranks;
}
