/** What a line that stands for several relationships consists of, and what its pill counts. */
import { groupBy } from '../../dossier/order';
import type { LinePart, MergedInk, Tally } from '../plan/types';
import type { FamilyStyle } from '../style/familyStyles';
import type { LineInk } from './inkTypes';

/** The parts of one family. */
export interface FamilyPart {
  id: string;
  look: FamilyStyle;
  parts: readonly LinePart[];
  count: number;
}

/** Parts with those of their relationships that are shown; all where none is, for then the line itself is away. */
export function shownPartsOf({ parts }: MergedInk, shown?: ReadonlySet<string>): readonly LinePart[] {
  if (!shown) return parts;
  const left = parts
    .map((part) => ({ ...part, members: part.members.filter((id) => shown.has(id)) }))
    .filter(({ members }) => members.length);
  return left.length ? left : parts;
}

/** How many relationships some parts, or lines, stand for. */
export const countMembers = (parts: readonly { members: readonly unknown[] }[]): number =>
  parts.reduce((sum, { members }) => sum + members.length, 0);

/** The parts of each family, the largest family first. */
export function familiesOf(parts: readonly LinePart[]): FamilyPart[] {
  return [...groupBy([...parts], ({ family }) => family)]
    .map(([id, own]) => ({ id, look: own[0]!.look, parts: own, count: countMembers(own) }))
    .sort((p, q) => q.count - p.count || (p.id < q.id ? -1 : 1));
}

/**
 * What the pill of a line counts, the most first.
 * @param count of its relationships that are seen, where they are counted together
 * @param shown ids of the relationships that are seen; all where that is left out
 */
export function tallyOf(
  { ink, look }: { ink?: LineInk | undefined; look: FamilyStyle },
  count: number,
  shown?: ReadonlySet<string>,
): Tally[] {
  if (!isMerged(ink) || ink.countedAsOne) return [{ look, count }];
  return familiesOf(shownPartsOf(ink, shown)).map((family) => ({ look: family.look, count: family.count }));
}

/** Whether a line is inked for those of its relationships that are seen. */
export const isMerged = (ink: LineInk | undefined): ink is MergedInk => ink !== undefined && ink.style !== 'single';
