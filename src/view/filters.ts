/** Every change a reader can make to the filter: each takes one and gives a new one, with its lists in order. */
import { parseEdtf } from '../dossier/edtf/parseEdtf';
import type { DossierIndex } from '../dossier/indexDossier';
import { SIDE_BINS, windowDateOf } from './bins';
import { GRADED_CERTAINTIES } from './gradedCertainty';
import { NO_FILTER, type Filter, type GradedCertainty, type SideBin, type TimeWindow } from './viewState';

export function toggleType(filter: Filter, typeId: string): Filter {
  return { ...filter, hiddenTypes: sortIds(toggled(filter.hiddenTypes, typeId)) };
}

/** Hides all types of a family if all are shown, else shows them all. */
export function toggleFamily(index: DossierIndex, filter: Filter, familyId: string): Filter {
  const own = typesOf(index, familyId);
  const rest = filter.hiddenTypes.filter((id) => !own.includes(id));
  const hide = familyStateOf(index, filter, familyId) === 'on';
  return { ...filter, hiddenTypes: hide ? sortIds([...rest, ...own]) : rest };
}

/** Shows all types of one family and hides all others. */
export function showOnlyFamily(index: DossierIndex, filter: Filter, familyId: string): Filter {
  const own = new Set(typesOf(index, familyId));
  return { ...filter, hiddenTypes: sortIds([...index.types.keys()].filter((id) => !own.has(id))) };
}

/** How a family's checkbox stands: all its types are shown, some, or none. */
export function familyStateOf(index: DossierIndex, filter: Filter, familyId: string): 'on' | 'some' | 'off' {
  const own = typesOf(index, familyId);
  const hidden = own.filter((id) => filter.hiddenTypes.includes(id)).length;
  if (hidden === 0) return 'on';
  return hidden === own.length ? 'off' : 'some';
}

/** Ids of the types of a family, in the order of the dossier. A type that names none is a family of its own. */
export function typesOf(index: DossierIndex, familyId: string): string[] {
  return [...index.types.values()].filter((type) => (type.family ?? type.id) === familyId).map((type) => type.id);
}

export function toggleCertainty(filter: Filter, graded: GradedCertainty): Filter {
  return { ...filter, hiddenCertainties: sortByOrder(GRADED_CERTAINTIES, toggled(filter.hiddenCertainties, graded)) };
}

/**
 * Chooses a named period, or none. A period of what may come switches the hypothetical on, and leaving it takes them
 * away again; the other side bins stay as the reader set them.
 */
export function choosePeriod(index: DossierIndex, filter: Filter, periodId: string | null): Filter {
  return chooseWindow(index, filter, periodId === null ? null : { period: periodId });
}

/** Chooses the span between two EDTF dates; `..` leaves an end open. */
export function chooseSpan(index: DossierIndex, filter: Filter, from: string, to: string): Filter {
  return chooseWindow(index, filter, { from, to });
}

function chooseWindow(index: DossierIndex, filter: Filter, window: TimeWindow | null): Filter {
  if (!window) return { ...filter, window, also: [] };
  const kept = filter.also.filter((bin) => bin !== 'hypothetical' || !isToCome(index, filter.window));
  const also: SideBin[] = isToCome(index, window) ? [...kept, 'hypothetical'] : kept;
  return { ...filter, window, also: sortByOrder(SIDE_BINS, also) };
}

/** Whether a window looks ahead: it starts when the knowledge of the dossier ends, or later, and its end is open. */
function isToCome(index: DossierIndex, window: TimeWindow | null): boolean {
  const date = window && windowDateOf(index, window);
  if (date?.start.kind !== 'known' || date.end.kind !== 'open' || !index.dossier.asOf) return false;
  const asOf = parseEdtf(index.dossier.asOf);
  return asOf.ok && date.start.part.last >= asOf.date.earliest;
}

/** Shows or leaves out a bin beside the period; without a period there is nothing to change. */
export function toggleAlso(filter: Filter, bin: SideBin): Filter {
  return filter.window ? { ...filter, also: sortByOrder(SIDE_BINS, toggled(filter.also, bin)) } : filter;
}

export function toggleAdditions(filter: Filter): Filter {
  return { ...filter, hideAdditions: !filter.hideAdditions };
}

export function showAll(): Filter {
  return NO_FILTER;
}

/** Ids without repeats in the order every list of ids has: by code unit, the same in every language. */
export function sortIds(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort();
}

export function sortByOrder<T>(order: readonly T[], values: readonly T[]): T[] {
  return order.filter((value) => values.includes(value));
}

function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((other) => other !== value) : [...list, value];
}
