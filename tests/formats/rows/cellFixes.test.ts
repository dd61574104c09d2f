import { describe, expect, it } from 'vitest';
import { cellFixesOf, fillMerged } from '../../../src/formats/in/rows/cellFixes';
import type { RowProblem } from '../../../src/formats/in/rows/rowProblems';
import type { SheetFlaw } from '../../../src/formats/in/sheets/sheetFile';

const problem = (code: RowProblem['code'], text: string, before?: string): RowProblem => ({
  ...{ code, row: 2, column: 3, meaning: 'when', text },
  ...(before === undefined ? {} : { before }),
});

describe('ways out of a fault', () => {
  it('are both days of a date that could be two', () => {
    expect(cellFixesOf(problem('ambiguous-date', '3/4/2022'))).toEqual(['2022-04-03', '2022-03-04']);
  });
  it('are what a row before says, or nothing', () => {
    expect(cellFixesOf(problem('other-value', 'EU', 'NATO'))).toEqual(['NATO']);
    expect(cellFixesOf(problem('taken-id', 'a1'))).toEqual(['']);
  });
  it('are none where nobody can know', () => {
    expect(cellFixesOf(problem('unreadable-date', 'someday'))).toEqual([]);
  });
  it('fill the empty cells that a cell goes over', () => {
    const flaw: SheetFlaw = { code: 'merged-rows', sheet: 0, row: 2, column: 1, line: null, rows: 4 };
    const rows = [['Who'], ['Russia'], [''], ['China']];
    expect(fillMerged({ name: '', rows, hidden: false }, flaw)).toEqual([{ row: 2, column: 0, text: 'Russia' }]);
  });
});
