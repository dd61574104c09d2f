/** Which lines are drawn between whom, with their words, and in which order they fan out. */
import { LOOKS_ABOVE_MIDDLE, THIN_LINE_WEIGHT } from '../sceneMeasures';
import { type NamedLook, lenderOf } from '../style/looks';
import { shortDateWords } from '../../dossier/edtf/dateWords';
import type { DossierIndex, Link } from '../../dossier/indexDossier';
import { familyLooks, GRADED, gradedOf } from '../style/encode';
import { compare, groupBy } from './order';
import type { PlannedLine, PlannedPair } from './types';

/** From top to bottom in a fan: technology and diplomacy above, arms and the rest below. */
const FAN_ORDER: readonly NamedLook[] = [
  'technology',
  'diplomacy',
  'arms',
  'warning',
  'conflict',
  'rule',
  'pressure',
  'plain',
];

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
  const looks = familyLooks(index);
  const bundles = groupBy(
    [...links].sort((a, b) => compare(a.id, b.id)),
    (link) => {
      if (apart) return link.id;
      const ends = [endOf(link.record.from), endOf(link.record.to)];
      if (link.mutual) ends.sort(compare);
      return JSON.stringify([ends, link.mutual, link.type.id, gradedOf(link)]);
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
      graded: gradedOf(first),
      weight: apart ? THIN_LINE_WEIGHT : 1,
      rest: apart ? 'bare' : 'shown',
      pill: false,
      ...lineLabel(index, members),
    };
  });
}

function lineLabel(index: DossierIndex, members: Link[]): { label: string; date: string } {
  const first = members[0]!;
  const happened = first.record.certainty !== 'hypothetical';
  const dates = new Set(members.map((link) => shortDateWords(link.date)));
  const date = !happened ? 'has not happened' : dates.size === 1 ? [...dates][0]! : '';
  if (members.length === 1) return { label: first.record.label ?? first.type.label, date };
  const ids = new Set(members.map((link) => link.id));
  const authored = index.dossier.bundles?.find(
    (bundle) => bundle.relationships.length === ids.size && bundle.relationships.every((id) => ids.has(id)),
  );
  return { label: authored?.label ?? `${members.length} × ${first.type.label.toLowerCase()}`, date };
}

/** The lines between each two homes, in the order in which they fan out. */
export function planPairs(lines: PlannedLine[], home: (id: string) => string, docked: Set<string>): PlannedPair[] {
  const pairs = groupBy(lines, (line) => JSON.stringify([home(line.from), home(line.to)].sort(compare)));
  return [...pairs]
    .map(([key, members]) => {
      const [a, b] = JSON.parse(key) as [string, string];
      return { a, b, lines: fanOrder(members, docked) };
    })
    .sort((p, q) => compare(p.a, q.a) || compare(p.b, q.b));
}

/** Lines between two tags run straight in the middle of the fan, lines to one tag lie next to them. */
function fanOrder(lines: PlannedLine[], docked: Set<string>): PlannedLine[] {
  const tags = (line: PlannedLine) => Number(docked.has(line.from)) + Number(docked.has(line.to));
  const above = (line: PlannedLine) => FAN_ORDER.indexOf(lenderOf(line.look)) < LOOKS_ABOVE_MIDDLE;
  const place = (line: PlannedLine) => {
    if (tags(line) === 2) return 2;
    return (above(line) ? 0 : 4) + (tags(line) === 1 ? (above(line) ? 1 : -1) : 0);
  };
  return [...lines].sort(
    (p, q) =>
      place(p) - place(q) ||
      FAN_ORDER.indexOf(lenderOf(p.look)) - FAN_ORDER.indexOf(lenderOf(q.look)) ||
      GRADED.indexOf(q.graded) - GRADED.indexOf(p.graded) ||
      compare(p.id, q.id),
  );
}
