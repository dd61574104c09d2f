/** Whether a table becomes a dossier of its own, or updates the one that is shown. */
import { parseJson } from '../../dossier/parseJson';
import type { Dossier, DossierInput } from '../../dossier/schema';
import type { OpenDossier } from '../../formats/in/readDossier';
import { foldName } from '../../formats/in/rows/countryNames';
import { findRenamed, type RenamedActor } from '../../formats/in/rows/findRenamed';
import { updateWithChanges } from '../../formats/in/rows/updateDossier';
import type { TableDraft } from './tableDraft';
import type { TableImport } from './tableImport.svelte';

export interface TableUpdate {
  /** The dossier that can be updated; `null` where the table has no actor of it. */
  readonly current: Dossier | null;
  isOn: boolean;
  /** Whether relationships stay that are not in the table. */
  keepsOthers: boolean;
  /** Names of the table that may be those of actors who would be gone. */
  readonly renamed: readonly RenamedActor[];
  /** What is opened. */
  readonly dossier: DossierInput;
  /** What is new, changed and gone, in sentences; `null` where nothing is updated. */
  readonly changes: readonly string[] | null;
}

/** @param begun what a draft says of it */
export function createTableUpdate(
  table: TableImport,
  shown: OpenDossier | null,
  begun?: TableDraft['update'],
): TableUpdate {
  let isAsked = $state.raw(begun?.isOn ?? false);
  let keepsOthers = $state.raw(begun?.keepsOthers ?? false);
  const known = new Set(
    shown?.index.dossier.actors.flatMap(({ name, aliases = [] }) => [name, ...aliases]).map(foldName),
  );
  const own = $derived(table.built.dossier);
  const current = $derived(
    own.actors.some(({ name }) => known.has(foldName(name))) ? (shown?.index.dossier ?? null) : null,
  );
  const written = $derived(parseJson(shown?.text ?? ''));
  const updated = $derived(
    isAsked && current
      ? updateWithChanges(written, current, table.built, { columns: table.mapping.columns, keepsOthers })
      : null,
  );
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
    get renamed() {
      return current && updated ? findRenamed(table.built.names, table.joined, current.actors) : [];
    },
    get dossier() {
      return updated?.dossier ?? own;
    },
    get changes() {
      return updated?.changes ?? null;
    },
  };
}
