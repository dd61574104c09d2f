/** One sheet of a dossier, as text. */
import type { DossierSheet } from '../../dossierSheets/dossierColumns';

export interface SheetTable {
  name: DossierSheet;
  header: readonly string[];
  /** As wide as the header. */
  rows: readonly (readonly string[])[];
  /** Places of the columns that hold numbers. */
  numbers: ReadonlySet<number>;
}
