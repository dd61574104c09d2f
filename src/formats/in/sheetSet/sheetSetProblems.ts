/** What is wrong with a set of sheets, by cell. */

export interface SheetSetProblem {
  /** `error`: something is left out. `warning`: it is kept, and not shown. `note`: how it was read. */
  severity: 'error' | 'warning' | 'note';
  code: string;
  /** As its file calls it; empty for what stands on no sheet. */
  sheet: string;
  /** As a spreadsheet counts, from 1; 0 for a whole sheet, or a whole row. */
  row: number;
  column: number;
  fault: string;
  fix?: string;
}

export type CellPlace = Pick<SheetSetProblem, 'sheet' | 'row' | 'column'>;
export type ReportCell = (
  place: CellPlace,
  code: string,
  words: { fault: string; fix: string },
  severity?: SheetSetProblem['severity'],
) => void;
