import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeCells, copyCells, fillCells, pasteCells } from '../../../src/formats/in/sheets/changeCells';
import type { Sheet } from '../../../src/formats/in/sheets/sheetFile';

const sheetOf = (...rows: string[][]): Sheet => ({ name: 'a', rows, hidden: false });
const text = fc.string({ unit: fc.constantFrom('a', 'b', '"', '\t', '\n', ' ', ';', 'ž'), maxLength: 6 });
const table = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([width, height]) =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
  )
  .map((rows) => sheetOf(...rows.map((row, i) => (i === rows.length - 1 ? ['x', ...row.slice(1)] : row))));

describe('changed cells', () => {
  it('stand in a sheet that grows as far as they reach', () => {
    const { sheet } = changeCells(sheetOf(['a', 'b']), [{ row: 2, column: 3, text: 'c' }]);
    expect(sheet.rows).toEqual([
      ['a', 'b', '', ''],
      ['', '', '', ''],
      ['', '', '', 'c'],
    ]);
  });

  it('leave no empty rows at the end', () => {
    const { sheet, back } = changeCells(
      sheetOf(['a'], ['b'], ['c']),
      fillCells('', { top: 1, left: 0, bottom: 2, right: 0 }),
    );
    expect(sheet.rows).toEqual([['a']]);
    expect(changeCells(sheet, back).sheet.rows).toEqual([['a'], ['b'], ['c']]);
  });

  it('are taken back whole', () => {
    const change = fc.record({ row: fc.nat(5), column: fc.nat(3), text });
    fc.assert(
      fc.property(table, fc.array(change, { maxLength: 8 }), (sheet, changes) => {
        const changed = changeCells(sheet, changes);
        const undone = changeCells(changed.sheet, changed.back).sheet;
        const width = undone.rows[0]?.length ?? 0;
        expect(undone.rows).toEqual(
          sheet.rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]),
        );
      }),
    );
  });

  it('change no sheet that was given', () => {
    const rows = Object.freeze([Object.freeze(['a'])]);
    expect(() => changeCells({ name: '', rows, hidden: false }, [{ row: 0, column: 0, text: 'b' }])).not.toThrow();
    expect(rows).toEqual([['a']]);
  });
});

describe('a block on the clipboard', () => {
  it('comes back as it was copied, whatever its cells say', () => {
    fc.assert(
      fc.property(table, (sheet) => {
        const { length } = sheet.rows;
        const width = sheet.rows[0]!.length;
        fc.pre(length > 1 || width > 1);
        const block = { top: 0, left: 0, bottom: length - 1, right: width - 1 };
        const changes = pasteCells(copyCells(sheet, block), { top: 2, left: 1, bottom: 2, right: 1 });
        expect(changes).toEqual(
          sheet.rows.flatMap((row, i) => row.map((cell, k) => ({ row: i + 2, column: k + 1, text: cell }))),
        );
      }),
    );
  });

  it('of one cell fills the range', () => {
    expect(pasteCells('x', { top: 0, left: 0, bottom: 1, right: 1 })).toHaveLength(4);
    expect(pasteCells('x\r\n', { top: 3, left: 0, bottom: 3, right: 0 })).toEqual([{ row: 3, column: 0, text: 'x' }]);
  });
});
