import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/embed/static/fingerprint';
import { readControls, USUAL } from '../../src/embed/static/options';
import { recordAddress } from '../../src/embed/static/recordAddress';
import { needsDrawing, stepIn } from '../../src/embed/element/words';

describe('words of an embed', () => {
  test('name controls in any order, and tell what there is not', () => {
    expect(readControls(null).controls).toBe(USUAL);
    expect(readControls('table, filters')).toEqual({ controls: ['filters', 'table'], unknown: [] });
    expect(readControls('none')).toEqual({ controls: [], unknown: [] });
    expect(readControls('legends').unknown).toEqual(['legends']);
  });
  test('put a step into a view, in place of another', () => {
    expect(stepIn('period=P4&step=2', '5')).toBe('period=P4&step=5');
    expect(stepIn('step=2', null)).toBe('');
  });
  test('tell which views put marks elsewhere', () => {
    expect(['unfold=rus', 'period=P1&detail=lines', 'moved-tall=a:1,2'].every(needsDrawing)).toBe(true);
    expect(['', 'period=P1', 'open=S01&hide=arms', 'pin-wide=a:1,2'].some(needsDrawing)).toBe(false);
  });
  test('lead to a record, whatever its id', () => {
    expect(recordAddress('https://desk.example/', 'S01')).toBe('https://desk.example/?open=S01');
    expect(new URL(recordAddress('https://desk.example/?a=b', 'a&b=c')).searchParams.get('open')).toBe('a&b=c');
  });
  test('have a short name that changes with them', () => {
    expect(fingerprint('a')).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint('a')).toBe(fingerprint('a'));
    expect(new Set(['', 'a', 'b', 'ab', 'ba'].map(fingerprint)).size).toBe(5);
  });
});
