import { expect, test } from 'vitest';
import { findRenamed } from '../../../src/formats/in/rows/findRenamed';

const counts = (...names: string[]) => new Map(names.map((name) => [name, 1]));
const actors = [{ name: 'Turkey' }, { name: 'Rosoboronexport' }, { name: 'Russia', aliases: ['Russian Federation'] }];
const NONE = new Map<string, string>();

test('a name that is spelt otherwise is asked about', () => {
  expect(findRenamed(counts('Türkiye', 'Rosoboron-export', 'Russia'), NONE, actors)).toEqual([
    { name: 'Türkiye', to: 'Turkey' },
    { name: 'Rosoboron-export', to: 'Rosoboronexport' },
  ]);
});

test('a name that is known, or has been answered for, is not', () => {
  expect(findRenamed(counts('turkey', 'Russian Federation'), NONE, actors)).toEqual([]);
  expect(findRenamed(counts('Türkiye'), new Map([['Türkiye', 'Turkey']]), actors)).toEqual([]);
  // The table has both, so they are two.
  expect(findRenamed(counts('Turkey', 'Türkiye'), NONE, actors)).toEqual([]);
  expect(findRenamed(counts('Iran'), NONE, actors)).toEqual([]);
});
