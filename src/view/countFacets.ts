/**
 * The numbers beside the filters. Each counts what would be there if its value were switched on while the filters of
 * the other kinds stay as they are, so no filter ever zeroes its own choices.
 */
import type { DossierIndex, Link } from '../dossier/indexDossier';
import { binOf, SIDE_BINS } from './bins';
import { drawableLinksOf } from './drawableLinks';
import { choosePeriod } from './filters';
import { FILTER_KINDS, filterTestsOf, type FilterKind } from './filterTests';
import { oneOfEachRecord } from './jointRecords';
import { GRADED_CERTAINTIES, gradedCertaintyOf } from './gradedCertainty';
import type { Bin, Filter, GradedCertainty, SideBin } from './viewState';

interface Count {
  /** With the other filters applied. */
  shown: number;
  /** In the whole dossier. */
  total: number;
}

export interface Facets {
  families: ReadonlyMap<string, Count>;
  types: ReadonlyMap<string, Count>;
  certainties: ReadonlyMap<GradedCertainty, Count>;
  /** Shown if this period were chosen, with the bins that choosing it switches on. */
  periods: ReadonlyMap<string, number>;
  /** Relationships in each bin beside the chosen period; all 0 while none is chosen. */
  bins: ReadonlyMap<SideBin, number>;
  /** Shown if every type were. */
  all: number;
  /** Shown if no period were chosen. */
  anyTime: number;
  /** The editors' additions among what the other filters leave. */
  additions: number;
}

/** @param counted what the counts are over: those drawn within unfolded actors count, too */
export function countFacets(
  index: DossierIndex,
  filter: Filter,
  counted: readonly Link[] = drawableLinksOf(index).links,
): Facets {
  const families = new Map(index.families.map((family) => [family.id, { shown: 0, total: 0 }]));
  const types = new Map([...index.types.keys()].map((id) => [id, { shown: 0, total: 0 }]));
  const certainties = new Map(GRADED_CERTAINTIES.map((graded) => [graded, { shown: 0, total: 0 }]));
  const bins = new Map(SIDE_BINS.map((bin) => [bin, 0]));
  const periods = new Map([...index.periods.keys()].map((id) => [id, 0]));
  const choices = [...index.periods.values()].map(({ id, date }) => {
    return { id, date, shown: new Set<Bin>(['in', ...choosePeriod(index, filter, id).also]) };
  });
  const test = filterTestsOf(index, filter);
  let all = 0;
  let anyTime = 0;
  let additions = 0;

  for (const link of oneOfEachRecord(counted)) {
    const { passes, bin } = test(link);
    const passesBut = (own: FilterKind) => FILTER_KINDS.every((kind) => kind === own || passes[kind]);

    for (const count of [families.get(link.family.id), types.get(link.type.id)]) tally(count, passesBut('type'));
    tally(certainties.get(gradedCertaintyOf(link)), passesBut('certainty'));
    if (link.record.addition && passesBut('addition')) additions += 1;
    if (passesBut('type')) all += 1;
    if (!passesBut('window')) continue;
    anyTime += 1;
    for (const { id, date, shown } of choices) if (shown.has(binOf(link, date))) add(periods, id);
    if (bin !== 'in' && bin !== 'out') add(bins, bin);
  }
  return { families, types, certainties, periods, bins, all, anyTime, additions };
}

function tally(count: Count | undefined, shown: boolean): void {
  if (!count) return;
  count.total += 1;
  if (shown) count.shown += 1;
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
