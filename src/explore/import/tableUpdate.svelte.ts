/** Whether a table becomes a dossier of its own, or updates the one that is shown. */
import { compareDossiers, isWithoutChange } from '../../dossier/compareDossiers';
import { describeChanges, withoutPlaces } from '../../dossier/describeChanges';
import { parseDossierValue } from '../../dossier/parseDossier';
import type { Dossier, DossierInput } from '../../dossier/schema';
import { writtenDossier } from '../../dossier/writtenDossier';
import type { OpenDossier } from '../../formats/in/readDossier';
import { foldName } from '../../formats/in/rows/countryNames';
import { updateDossier } from '../../formats/in/rows/updateDossier';
import type { TableImport } from './tableImport.svelte';

export interface TableUpdate {
  /** The dossier that can be updated; `null` where the table has no actor of it. */
  readonly current: Dossier | null;
  isOn: boolean;
  /** Whether relationships stay that are not in the table. */
  keepsOthers: boolean;
  /** What is opened. */
  readonly dossier: DossierInput;
  /** What is new, changed and gone, in sentences; `null` where nothing is updated. */
  readonly changes: readonly string[] | null;
}

export function createTableUpdate(table: TableImport, shown: OpenDossier | null): TableUpdate {
  let isAsked = $state.raw(false);
  let keepsOthers = $state.raw(false);
  const known = new Set(
    shown?.index.dossier.actors.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(foldName),
  );
  const own = $derived(table.built.dossier);
  const current = $derived(
    own.actors.some(({ name }) => known.has(foldName(name))) ? (shown?.index.dossier ?? null) : null,
  );
  const written = $derived(current && writtenDossier(parseJson(shown?.text ?? ''), current));
  const updated = $derived(
    isAsked && written ? updateDossier(written, own, { columns: table.mapping.columns, keepsOthers }) : null,
  );
  const changes = $derived.by(() => {
    const after = updated && parseDossierValue(updated).index?.dossier;
    if (!after || !current) return null;
    const comparison = withoutPlaces(compareDossiers(current, after));
    return isWithoutChange(comparison) ? [] : describeChanges(comparison, current, after);
  });
  return {
    get current() {
      return current;
    },
    get isOn() {
      return updated !== null;
    },
    set isOn(to: boolean) {
      isAsked = to;
    },
    get keepsOthers() {
      return keepsOthers;
    },
    set keepsOthers(to: boolean) {
      keepsOthers = to;
    },
    get dossier() {
      return updated ?? own;
    },
    get changes() {
      return changes;
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
