/** All relationships of two actors as one line, in colour as far as they agree. */
import * as words from '../../words/en/common';
import type { Link } from '../../dossier/indexDossier';
import { gradedCertaintyOf } from '../style/encoding';
import { familiesOf } from '../ink/lineParts';
import { groupBy } from '../../dossier/order';
import type { Frame } from '../plan/frames';
import { leastCertainOf } from '../plan/leastCertain';
import type { LinePart, PlannedLine, PlannedPair } from '../plan/types';
import {
  CROWD_LINE_SHARE,
  CROWD_LINE_SHARE_TALL,
  CROWD_LINE_WIDTH,
  CROWDED_PAIRS,
  MIN_CROWD_LINE_SHARE,
  MIN_RECEIVING_WIDTH,
  RECEIVING_SHARE,
} from './crowdMeasures';

/** Share of the usual width that lines have where so many share a frame. */
export function lineShareOf({ name, width, height }: Frame, pairs: number): number {
  const room = Math.sqrt((width * height) / (CROWDED_PAIRS * pairs));
  return (
    (name === 'tall' ? CROWD_LINE_SHARE_TALL : CROWD_LINE_SHARE) * Math.max(MIN_CROWD_LINE_SHARE, Math.min(1, room))
  );
}

/** How thick a line is, 1 = as specified: a quarter more for each further relationship. */
export const weightOf = (members: number): number => Math.min(2.1, 0.8 + 0.25 * (members - 1));

/**
 * All lines of a pair as one, never surer than the least certain of them: in the colour of their family, in two stripes, or
 * grey where they are of more families or the line is too thin for stripes.
 * @param share of the usual width
 * @param isMarked whether it may have end marks, or end in a point
 */
export function mergePair({ a, b, lines }: PlannedPair, share: number, isMarked = true): PlannedPair {
  const members = membersOf(lines);
  const { from, to } = lines[0]!;
  const mutual = lines.some((line) => line.mutual || line.from !== from || line.to !== to);
  const parts = partsOf(lines);
  const families = familiesOf(parts);
  const giving = CROWD_LINE_WIDTH * weightOf(members.length) * share;
  const isMixed = families.length > 1;
  const line: PlannedLine = {
    ...lines[0]!,
    ...(lines.length > 1 ? { label: words.countRelationships(members.length), date: '' } : {}),
    id: members[0]!.id,
    members,
    ...(mutual ? { from: a, to: b } : { from, to }),
    mutual,
    look: isMixed ? 'plain' : families[0]!.look,
    graded: leastCertainOf(members),
    weight: weightOf(members.length),
    rest: 'quiet',
    pill: members.length > 1,
    unmarked: isMixed || !isMarked,
    ink: {
      style: 'pair',
      giving,
      receiving: Math.max(MIN_RECEIVING_WIDTH, giving * RECEIVING_SHARE),
      pointed: isMixed && isMarked,
      parts,
    },
  };
  return { a, b, lines: [line] };
}

/** The relationships of some lines, by id. */
export function membersOf(lines: readonly PlannedLine[]): Link[] {
  return lines.flatMap((line) => line.members).sort((p, q) => (p.id < q.id ? -1 : 1));
}

/** What some lines consist of. */
export function partsOf(lines: readonly PlannedLine[]): LinePart[] {
  const all = lines.flatMap(({ look, members }) =>
    members.map((link) => ({ id: link.id, family: members[0]!.family.id, look, graded: gradedCertaintyOf(link) })),
  );
  return [...groupBy(all, ({ family, look, graded }) => `${graded} ${family} ${look}`).values()].map((own) => {
    const { family, look, graded } = own[0]!;
    return { family, look, graded, members: own.map(({ id }) => id) };
  });
}
