import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/embed/static/fingerprint';
import { readControls, DEFAULT_CONTROLS } from '../../src/embed/static/readControls';
import { recordAddressOf } from '../../src/embed/static/recordAddress';
import { needsDrawing, replaceStep } from '../../src/embed/element/viewQuery';

describe('words of an embed', () => {
  test('name controls in any order, and tell what there is not', () => {
    expect(readControls(null).controls).toBe(DEFAULT_CONTROLS);
    expect(readControls('table, filters')).toEqual({ controls: ['filters', 'table'], unknown: [] });
    expect(readControls('none')).toEqual({ controls: [], unknown: [] });
    expect(readControls('legends').unknown).toEqual(['legends']);
  });
  test('put a step into a view, in place of another', () => {
    expect(replaceStep('period=P4&step=2', '5')).toBe('period=P4&step=5');
    expect(replaceStep('step=2', null)).toBe('');
  });
  test('tell which views put marks elsewhere', () => {
    expect(['unfold=rus', 'period=P1&detail=lines', 'moved-tall=a:1,2'].every(needsDrawing)).toBe(true);
    expect(['', 'period=P1', 'open=S01&hide=arms', 'pin-wide=a:1,2'].some(needsDrawing)).toBe(false);
  });
  test('lead to a record, whatever its id', () => {
    expect(recordAddressOf('https://desk.example/', 'S01')).toBe('https://desk.example/?open=S01');
    expect(new URL(recordAddressOf('https://desk.example/?a=b', 'a&b=c')).searchParams.get('open')).toBe('a&b=c');
  });
  test('have a short name that changes with them', () => {
    expect(fingerprint('a')).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint('a')).toBe(fingerprint('a'));
    expect(new Set(['', 'a', 'b', 'ab', 'ba'].map(fingerprint)).size).toBe(5);
  });
});
