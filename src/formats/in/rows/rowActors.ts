/** Actors as the rows of a sheet name them. */
import type { ActorKind, DossierInput } from '../../../dossier/schema';
import { readKindWord } from './cellWords';
import type { ColumnMeaning } from './columns';
import { plainName } from './plainName';
import type { RowCells } from './rowCells';
import { slugOf, type createIds } from './uniqueIds';

type ActorInput = DossierInput['actors'][number];

/** What is said of the actors of either end. */
const COLUMNS = {
  from: ['fromGroup', 'fromKind', 'fromCountry'],
  to: ['toGroup', 'toKind', 'toCountry'],
} as const;

/** Joins names that a reader has said are one. @param joined by name, the name that stands for it */
export function createActors(ids: ReturnType<typeof createIds>, joined: ReadonlyMap<string, string>) {
  const actors = new Map<string, ActorInput>();
  const counts = new Map<string, number>();

  function describe(cells: RowCells, actor: ActorInput, side: 'from' | 'to'): void {
    const set = <K extends 'group' | 'kind' | 'country'>(field: K, meaning: ColumnMeaning, value: ActorInput[K]) => {
      if (value === undefined) return;
      const before = actor[field];
      if (before === undefined) actor[field] = value;
      else if (before !== value) cells.report('other-value', meaning, cells.textOf(meaning), before);
    };
    const [group, kind, country] = COLUMNS[side];
    set('group', group, cells.textOf(group) || undefined);
    set('kind', kind, kindOf(cells, kind));
    set('country', country, countryOf(cells, country));
  }

  return {
    /** Ids of the actors that a cell names. */
    take(cells: RowCells, side: 'from' | 'to'): string[] {
      const names = cells.valuesOf(side).map(plainName);
      const taken = names.map((written) => {
        counts.set(written, (counts.get(written) ?? 0) + 1);
        const name = joined.get(written) ?? written;
        const actor = actors.get(name) ?? { id: ids.take(slugOf(name)), name };
        actors.set(name, actor);
        if (name !== written && !actor.aliases?.includes(written)) actor.aliases = [...(actor.aliases ?? []), written];
        // What stands beside several names is true of nobody in particular.
        if (names.length === 1) describe(cells, actor, side);
        return actor.id;
      });
      return [...new Set(taken)];
    },
    all: () => [...actors.values()],
    /** How often each name stands in the sheet, before any are joined. */
    counts: (): ReadonlyMap<string, number> => counts,
  };
}

function kindOf(cells: RowCells, meaning: ColumnMeaning): ActorKind | undefined {
  const text = cells.textOf(meaning);
  if (!text) return undefined;
  const kind = readKindWord(text);
  if (!kind) cells.report('unreadable-kind', meaning);
  return kind ?? undefined;
}

function countryOf(cells: RowCells, meaning: ColumnMeaning): string | undefined {
  const text = cells.textOf(meaning);
  if (!text) return undefined;
  if (/^[a-z]{2,3}$/i.test(text)) return text.toUpperCase();
  cells.report('unreadable-country', meaning);
  return undefined;
}
