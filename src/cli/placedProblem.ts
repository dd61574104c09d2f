/** Problems of files with their places: line and column of a text, or sheet, row and cell of a table. */
import { cellAddress } from '../formats/dossierSheets/cellAddress';
import { withoutControls, type Output } from './output';

export interface PlacedProblem {
  /** As it was named; of a folder, the file in it. */
  file: string;
  /** `error`: something is left out, or strict rules do not hold. `warning`: it is kept. `note`: how it was read. */
  severity: 'error' | 'warning' | 'note';
  code: string;
  /** JSON pointer, or the elements around a place in XML. */
  path?: string;
  /** From 1. */
  line?: number;
  column?: number;
  /** Of a table, from 1, as a spreadsheet counts. */
  sheet?: string;
  row?: number;
  /** Such as C14. */
  cell?: string;
  fault: string;
  fix?: string;
}

/** A place in a table. @param row and column from 1; 0 for a whole sheet, or a whole row */
export function cellPlaceOf(sheet: string, row: number, column: number): Pick<PlacedProblem, 'sheet' | 'row' | 'cell'> {
  return {
    ...(sheet ? { sheet } : {}),
    ...(row ? { row } : {}),
    ...(row && column ? { cell: cellAddress(column, row) } : {}),
  };
}

/** "dossier.json:12:5", or "arms.xlsx, sheet relationships, row 14, cell C14". */
export function placeInWords({ file, line, column, sheet, row, cell }: PlacedProblem): string {
  if (line !== undefined) return [file, line, ...(column === undefined ? [] : [column])].join(':');
  const parts = [
    ...(sheet === undefined ? [] : [`sheet ${sheet}`]),
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(cell === undefined ? [] : [`cell ${cell}`]),
  ];
  return [file, ...parts].join(', ');
}

/** Place, fault and fix. Problems have a line each, and a second one for the fix. */
export function problemLines(
  problems: readonly PlacedProblem[],
  paint: Output['paint'] = (_, words) => words,
): string[] {
  return problems.flatMap((problem) => {
    const { severity, path, fault, fix } = problem;
    const place = withoutControls(placeInWords(problem));
    const style = severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'weak';
    const head = withoutControls(path ? `${path}: ` : '');
    const line = `${paint('strong', place)}: ${head}${paint(style, withoutControls(fault))}`;
    return fix ? [line, `  ${withoutControls(fix)}`] : [line];
  });
}

/** "1 problem", "3 problems". */
export const countWords = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
