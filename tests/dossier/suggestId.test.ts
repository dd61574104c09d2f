import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdSuggester, editDistanceOf } from '../../src/dossier/suggestId';

const candidates = [
  { id: 'kor', names: ['South Korea', 'Republic of Korea'] },
  { id: 'prk', names: ['North Korea', 'Chosŏn'] },
  { id: 'usa', names: ['United States'] },
];

const suggestId = createIdSuggester(candidates);

describe('what an author most likely meant', () => {
  it.each([
    ['S. Korea', 'kor', 'an abbreviation'],
    ['KOR', 'kor', 'another case'],
    ['kro', 'kor', 'two letters swapped'],
    ['North Corea', 'prk', 'one letter wrong'],
    ['Choson', 'prk', 'an accent left out'],
    ['United State', 'usa', 'a letter left out'],
  ])('by %s is %s: %s', (written, meant) => expect(suggestId(written)).toBe(meant));
  it.each(['Luxembourg', '', ' ', 'x', 'constructor', '__proto__', 'x'.repeat(100_000)])(
    'is nothing that is there, for text %# of what is far from all',
    (written) => expect(suggestId(written)).toBeNull(),
  );
  it('is the nearest, and of two as near the first', () => {
    const near = [
      { id: 'aaab', names: [] },
      { id: 'aaac', names: [] },
      { id: 'aaaa', names: [] },
    ];
    expect(createIdSuggester(near)('aaax')).toBe('aaab');
    expect(createIdSuggester(near)('AAAA')).toBe('aaaa');
  });
});

describe('the distance between two texts', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['ca', 'abc', 3],
  ])('from %j to %j is %i', (a, b, distance) => expect(editDistanceOf(a, b)).toBe(distance));
  it('is the same both ways, none to itself, and no more than the longer text', () => {
    const words = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(editDistanceOf(a, b)).toBe(editDistanceOf(b, a));
        expect(editDistanceOf(a, b) === 0).toBe(a === b);
        expect(editDistanceOf(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
      { seed: 7 },
    );
  });
});
