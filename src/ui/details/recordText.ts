/** Short texts of the details. */
import type { Reason } from '../../view/selectRecords';
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { recordOf } from '../../view/jointRecords';
import { actorNameOf, describeEnds } from '../../view/sentence';
import * as words from '../../words/en/details';

/** Why the picture does not show a record. @param window the chosen period in words */
export function describeReason(reason: Reason, window: string): string {
  return words.heldBack(REASONS[reason](window));
}

const REASONS: Readonly<Record<Reason, (window: string) => string>> = words.hiddenReasons;

/** "to Russia", "from Japan": what an end of a record adds to another; both ends where both differ. */
export function describeFurtherEnd(index: DossierIndex, link: Link, other: Link): string {
  const { from, to } = other.record;
  const way = link.record.from === from ? 'to' : link.record.to === to ? 'from' : null;
  if (!way) return describeEnds(index, other);
  return words.otherEnds[other.mutual ? 'with' : way](actorNameOf(index, way === 'to' ? to : from));
}

/** The other relationships of the same record, in the order of the dossier. */
export function furtherEndsOf(index: DossierIndex, link: Link): Link[] {
  return [...index.relationships.values()].filter((other) => other !== link && recordOf(other) === recordOf(link));
}
