/** Records that are parts of each other, or hang on each other. */
import { findCircles } from './findCircles';
import type { LocatedRecord, ReportFault } from './types';

/** The records of each circle: its first in the dossier leads. */
function circlesOf(records: readonly LocatedRecord[], above: (record: LocatedRecord) => readonly unknown[]) {
  const places = new Map(records.map(({ value }, place) => [value.id, place]));
  return findCircles(records.length, (node) => above(records[node]!).flatMap((id) => places.get(id) ?? [])).map(
    (circle) => circle.map((place) => records[place]!),
  );
}

const idsOf = (records: readonly LocatedRecord[]) => records.map(({ value }) => value.id as string);

/** Lets go of one `partOf` of every circle: that of the circle's first actor in the dossier. */
export function breakPartOfCycles(actors: readonly LocatedRecord[], tell: ReportFault): void {
  for (const circle of circlesOf(actors, ({ value }) => [value.partOf])) {
    const byId = new Map(circle.map((actor) => [actor.value.id, actor]));
    const [first] = circle as [LocatedRecord];
    // Each actor is part of one other at most: the circle is one round.
    const round = [first];
    for (let at = byId.get(first.value.partOf)!; at !== first; at = byId.get(at.value.partOf)!) round.push(at);
    tell([...first.keys, 'partOf'], (faults) => faults.cycle(idsOf(round)));
    delete first.value.partOf;
  }
}

/** Tells of relationships that hang on each other, once for each circle; they stay as they are. */
export function reportConditionCycles(relationships: readonly LocatedRecord[], tell: ReportFault): void {
  const circles = circlesOf(relationships, ({ value }) => (value.condition as string[] | undefined) ?? []);
  for (const circle of circles)
    tell([...circle[0]!.keys, 'condition'], (faults) => faults.conditionCycle(idsOf(circle)), 'warning');
}
