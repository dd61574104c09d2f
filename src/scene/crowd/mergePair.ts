/** All relationships of two actors as one line, in colour as far as they agree. */
import * as words from '../../words/en/common';
import type { Link } from '../../dossier/indexDossier';
import { CERTAINTY_STYLES } from '../style/encoding';
import { groupBy } from '../plan/order';
import type { Frame } from '../plan/frames';
import { leastCertainOf } from '../plan/leastCertain';
import type { PlannedLine, PlannedPair, Tally } from '../plan/types';
import { inkRibbon, type Ribbon, type Stripe } from './inkRibbon';
import {
  CROWD_LINE_SHARE,
  CROWD_LINE_SHARE_TALL,
  CROWD_LINE_WIDTH,
  CROWDED_PAIRS,
  MIN_CROWD_LINE_SHARE,
  MIN_RECEIVING_WIDTH,
  MIN_STRIPED_WIDTH,
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
const weightOf = (members: number): number => Math.min(2.1, 0.8 + 0.25 * (members - 1));

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
  const families = familiesOf(lines);
  const giving = CROWD_LINE_WIDTH * weightOf(members.length) * share;
  const isMixed = families.length > 1;
  const ribbonOf = (shown: readonly PlannedLine[]): Ribbon => ({
    giving,
    receiving: Math.max(MIN_RECEIVING_WIDTH, giving * RECEIVING_SHARE),
    stripes: stripesOf(shown, giving),
    mutual,
    pointed: isMixed && isMarked,
  });
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
    tallyOf: (shown) => tallyOf(lines, shown),
    ink: (points, ends, shown) => inkRibbon(ribbonOf(shownOf(lines, shown)), points, ends),
  };
  return { a, b, lines: [line] };
}

/** The relationships of some lines, by id. */
export function membersOf(lines: readonly PlannedLine[]): Link[] {
  return lines.flatMap((line) => line.members).sort((p, q) => (p.id < q.id ? -1 : 1));
}

/** Lines with those of their relationships that are shown; all where none is, for then the line itself is away. */
export function shownOf(lines: readonly PlannedLine[], shown?: ReadonlySet<string>): readonly PlannedLine[] {
  if (!shown) return lines;
  const left = lines
    .map((line) => ({ ...line, members: line.members.filter(({ id }) => shown.has(id)) }))
    .filter(({ members }) => members.length);
  return left.length ? left : lines;
}

/** What the pill of some lines counts. */
export const tallyOf = (lines: readonly PlannedLine[], shown?: ReadonlySet<string>): Tally[] =>
  familiesOf(shownOf(lines, shown)).map(({ look, count }) => ({ look, count }));

/** The lines of each family, and the number of their relationships; the largest family first. */
export function familiesOf(lines: readonly PlannedLine[]) {
  return [...groupBy([...lines], ({ members }) => members[0]!.family.id)]
    .map(([id, own]) => ({ id, look: own[0]!.look, lines: own, count: membersOf(own).length }))
    .sort((p, q) => q.count - p.count || (p.id < q.id ? -1 : 1));
}

function stripesOf(lines: readonly PlannedLine[], giving: number): Stripe[] {
  const { pattern } = CERTAINTY_STYLES[leastCertainOf(membersOf(lines))];
  const families = familiesOf(lines);
  if (families.length === 1) return [{ look: families[0]!.look, share: 1, pattern }];
  if (families.length > 2 || giving < MIN_STRIPED_WIDTH) return [{ look: 'plain', share: 1, pattern }];
  return families.map(({ look }) => ({ look, share: 0.5, pattern }));
}
