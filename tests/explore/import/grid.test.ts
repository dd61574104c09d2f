import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths } from '../../../src/explore/import/columnWidths';
import { readGridKey, type GridCommand } from '../../../src/explore/import/gridKeys';
import { windowOf } from '../../../src/explore/import/gridWindow';

const size = { rows: 10, columns: 4, page: 5 };
const press = (key: string, keys: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, isComposing: false },
  ...keys,
});
const read = (...given: Parameters<typeof press>) => readGridKey(press(...given), { row: 2, column: 1 }, size);
const move = (row: number, column: number, isRange = false): GridCommand => ({
  does: 'move',
  to: { row, column },
  isRange,
});

describe('keys of the grid', () => {
  it('move by cells, rows, pages and to the ends', () => {
    expect(read('ArrowUp')).toEqual(move(1, 1));
    expect(read('ArrowDown')).toEqual(move(3, 1));
    expect(read('ArrowLeft')).toEqual(move(2, 0));
    expect(read('ArrowRight')).toEqual(move(2, 2));
    expect(read('Home')).toEqual(move(2, 0));
    expect(read('End')).toEqual(move(2, 3));
    expect(read('PageUp')).toEqual(move(0, 1));
    expect(read('PageDown')).toEqual(move(7, 1));
    expect(read('Home', { ctrlKey: true })).toEqual(move(0, 0));
    expect(read('End', { metaKey: true })).toEqual(move(9, 3));
    expect(read('ArrowDown', { ctrlKey: true, shiftKey: true })).toEqual(move(9, 1, true));
  });

  it('go the other way where the columns do', () => {
    expect(readGridKey(press('ArrowLeft'), { row: 0, column: 0 }, size, true)).toEqual(move(0, 1));
  });

  it('write, empty, mark all, take back and do again', () => {
    expect(read('Enter')).toEqual({ does: 'write', text: null });
    expect(read('F2')).toEqual({ does: 'write', text: null });
    expect(read('ž')).toEqual({ does: 'write', text: 'ž' });
    expect(read('Process')).toEqual({ does: 'write', text: '' });
    expect(read('Delete')).toEqual({ does: 'empty' });
    expect(read('z', { ctrlKey: true })).toEqual({ does: 'undo' });
    expect(read('Z', { metaKey: true, shiftKey: true })).toEqual({ does: 'redo' });
    expect(read('y', { ctrlKey: true })).toEqual({ does: 'redo' });
    expect(read('a', { ctrlKey: true })).toEqual({ does: 'all' });
  });

  it('leave all others to the page', () => {
    expect(['Tab', 'Escape', 'F5', 'Shift'].map((key) => read(key))).toEqual([null, null, null, null]);
    expect(read('c', { ctrlKey: true })).toBeNull();
    expect(read('ArrowLeft', { altKey: true })).toBeNull();
  });
});

describe('rows that are put up', () => {
  const given = fc.record({
    rows: fc.integer({ min: 1, max: 50_000 }),
    offset: fc.integer({ min: 0, max: 2_000_000 }),
    kept: fc.nat(50_000),
  });

  it('and the gaps between them are all rows, in order, few of them as elements', () => {
    fc.assert(
      fc.property(given, ({ rows, offset, kept }) => {
        const items = windowOf(rows, { offset, height: 30, box: 400 }, kept);
        const covered = items.flatMap(({ row, gap }) => (gap ? [row, row + gap] : [row, row + 1]));
        expect(covered[0]).toBe(0);
        expect(covered.at(-1)).toBe(rows);
        for (let i = 1; i < covered.length - 1; i += 2) expect(covered[i]).toBe(covered[i + 1]);
        const shown = items.filter(({ gap }) => !gap).map(({ row }) => row);
        expect(shown.length).toBeLessThanOrEqual(41);
        if (kept < rows) expect(shown).toContain(kept);
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      }),
    );
  });

  it('are those in sight', () => {
    const shown = windowOf(1_000, { offset: 3_000, height: 30, box: 300 }, 0).flatMap(({ row, gap }) =>
      gap ? [] : [row],
    );
    expect(shown).toEqual([0, ...Array.from({ length: 34 }, (_, i) => 88 + i)]);
  });
});

describe('columns', () => {
  it('have room for nine of ten cells, within limits', () => {
    const rows = [['name', 'x', 'y'], ...Array.from({ length: 10 }, () => ['a'.repeat(20), '', 'b'.repeat(90)])];
    expect(columnWidths({ name: '', rows, hidden: false }, 1, 3)).toEqual([23, 15, 34]);
  });
});
