/** Which lines are drawn between whom, with their words, and in which order they fan out. */
import * as words from '../../words/en/marks';
import { LOOKS_ABOVE_MIDDLE, THIN_LINE_WEIGHT } from '../sceneMeasures';
import { type NamedStyle, lenderStyleOf } from '../style/familyStyles';
import { formatShortDate } from '../../dossier/edtf/formatDate';
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { familyStylesOf, GRADED_CERTAINTIES, gradedCertaintyOf } from '../style/encoding';
import { labelRankOf } from './labelRank';
import { compareCodeUnits, groupBy } from '../../dossier/order';
import type { PlannedLine, PlannedPair } from './types';

/** From top to bottom in a fan: technology and diplomacy above the middle, arms and the rest below. */
const FAN_ORDER: Readonly<Record<NamedStyle, number>> = {
  technology: 0,
  diplomacy: 1,
  arms: 2,
  warning: 3,
  conflict: 4,
  rule: 5,
  pressure: 6,
  plain: 7,
};
const fanPlaceOf = (line: PlannedLine): number => FAN_ORDER[lenderStyleOf(line.look)];

/**
 * Lines of the links: those of the same ends, direction, type and certainty are one.
 * @param apart each link has a line of its own, thin and without a badge
 */
export function planLines(
  index: DossierIndex,
  links: Link[],
  endOf: (id: string) => string,
  apart = false,
): PlannedLine[] {
  const looks = familyStylesOf(index);
  const bundles = groupBy(
    [...links].sort((a, b) => compareCodeUnits(a.id, b.id)),
    (link) => {
      if (apart) return link.id;
      const ends = [endOf(link.record.from), endOf(link.record.to)];
      if (link.mutual) ends.sort(compareCodeUnits);
      return JSON.stringify([ends, link.mutual, link.type.id, gradedCertaintyOf(link)]);
    },
  );
  return [...bundles.values()].map((members) => {
    const first = members[0]!;
    return {
      id: first.id,
      members,
      from: endOf(first.record.from),
      to: endOf(first.record.to),
      mutual: first.mutual,
      look: looks.get(first.family.id) ?? 'plain',
      graded: gradedCertaintyOf(first),
      weight: apart ? THIN_LINE_WEIGHT : 1,
      rest: apart ? 'bare' : 'shown',
      labelRank: labelRankOf(index, members),
      pill: false,
      ...lineLabel(index, members),
    };
  });
}

/** Words of a line. @param nameSeveral what several of them are called, if their author has no words for them */
export function lineLabel(
  index: DossierIndex,
  members: readonly Link[],
  nameSeveral = (count: number) => words.severalOf(count, members[0]!.type.label),
): { label: string; date: string } {
  const first = members[0]!;
  const happened = first.record.certainty !== 'hypothetical';
  const dates = new Set(members.map((link) => formatShortDate(link.date)));
  const date = !happened ? words.hasNotHappened : dates.size === 1 ? [...dates][0]! : '';
  if (members.length === 1) return { label: first.record.label ?? first.type.label, date };
  return { label: authoredLabelOf(index, members) ?? nameSeveral(members.length), date };
}

/** The author's words for a line of exactly these. */
function authoredLabelOf(index: DossierIndex, members: readonly Link[]): string | undefined {
  const ids = new Set(members.map((link) => link.id));
  return index.dossier.bundles?.find(
    ({ relationships }) => relationships.length === ids.size && relationships.every((id) => ids.has(id)),
  )?.label;
}

/** The lines between each two homes, in the order in which they fan out. */
export function planPairs(
  lines: PlannedLine[],
  home: (id: string) => string,
  docked: ReadonlySet<string>,
): PlannedPair[] {
  const pairs = groupBy(lines, (line) => JSON.stringify([home(line.from), home(line.to)].sort(compareCodeUnits)));
  return [...pairs]
    .map(([key, members]) => {
      const [a, b] = JSON.parse(key) as [string, string];
      return { a, b, lines: fanOrder(members, docked) };
    })
    .sort((p, q) => compareCodeUnits(p.a, q.a) || compareCodeUnits(p.b, q.b));
}

/** Lines between two tags run straight in the middle of the fan, lines to one tag lie next to them. */
function fanOrder(lines: PlannedLine[], docked: ReadonlySet<string>): PlannedLine[] {
  const tags = (line: PlannedLine) => Number(docked.has(line.from)) + Number(docked.has(line.to));
  const above = (line: PlannedLine) => fanPlaceOf(line) < LOOKS_ABOVE_MIDDLE;
  const place = (line: PlannedLine) => {
    if (tags(line) === 2) return 2;
    return (above(line) ? 0 : 4) + (tags(line) === 1 ? (above(line) ? 1 : -1) : 0);
  };
  return [...lines].sort(
    (p, q) =>
      place(p) - place(q) ||
      fanPlaceOf(p) - fanPlaceOf(q) ||
      GRADED_CERTAINTIES.indexOf(q.graded) - GRADED_CERTAINTIES.indexOf(p.graded) ||
      compareCodeUnits(p.id, q.id),
  );
}
