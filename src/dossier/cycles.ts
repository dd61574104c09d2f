/** Records that are parts of each other, or hang on each other. */
import { FAULTS } from './faults';
import type { LocatedRecord, ReportFault } from './types';

/** Lets go of one `partOf` of every circle: that of the circle's first actor in the dossier. */
export function breakPartOfCycles(actors: readonly LocatedRecord[], tell: ReportFault): void {
  const kept = new Map(actors.map((actor, place) => [actor.value.id as string, { ...actor, place }]));
  const above = (id: string) => kept.get(id)?.value.partOf as string | undefined;
  const clear = new Set<string>();
  for (const start of kept.keys()) {
    const chain = new Set<string>();
    let next: string | undefined = start;
    while (next !== undefined && !clear.has(next) && !chain.has(next)) {
      chain.add(next);
      next = above(next);
    }
    for (const id of chain) clear.add(id);
    if (next === undefined || !chain.has(next)) continue;
    const circle = [...chain].slice([...chain].indexOf(next));
    const places = circle.map((id) => kept.get(id)!.place);
    const at = places.indexOf(places.reduce((a, b) => Math.min(a, b)));
    const first = kept.get(circle[at]!)!;
    tell([...first.keys, 'partOf'], FAULTS.cycle([...circle.slice(at), ...circle.slice(0, at)]));
    delete first.value.partOf;
  }
}

/** Tells of relationships that hang on each other; they stay as they are. */
export function reportConditionCycles(relationships: readonly LocatedRecord[], tell: ReportFault): void {
  const rests = new Map(
    relationships.map(({ value }) => [value.id as string, (value.condition as string[] | undefined) ?? []]),
  );
  for (const { value, keys } of relationships) {
    const start = value.id as string;
    const seen = new Set<string>();
    const open = [...(rests.get(start) ?? [])];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === start) {
        tell([...keys, 'condition'], FAULTS.conditionCycle([start, ...seen]), 'warning');
        break;
      }
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...(rests.get(id) ?? []));
    }
  }
}
