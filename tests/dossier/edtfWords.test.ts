import { correctionLines } from '../../src/dossier/corrections';
import { expect, test } from 'vitest';
import { edtfWords, shortEdtfWords } from '../../src/dossier/edtf/edtfWords';

test('dates in words, and nothing for what is no date', () => {
  expect(edtfWords('2023-09-13')).toBe('13 September 2023');
  expect(shortEdtfWords('2023-09-13')).toBe('13 Sept 2023');
  for (const words of [edtfWords, shortEdtfWords]) expect([words(undefined), words('some day')]).toEqual(['', '']);
});

test('a line for each correction', () => {
  const corrections = [
    { date: '2023-11-02', text: 'The date.' },
    { date: '2023-11', text: 'The name.' },
  ];
  expect(correctionLines({ corrections })).toEqual([
    'Corrected on 2 November 2023: The date.',
    'Corrected on November 2023: The name.',
  ]);
  expect(correctionLines({})).toEqual([]);
});
