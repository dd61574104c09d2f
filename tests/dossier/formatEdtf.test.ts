import { describeCorrections } from '../../src/dossier/describeCorrections';
import { expect, test } from 'vitest';
import { formatEdtf, formatShortEdtf } from '../../src/dossier/edtf/formatEdtf';

test('dates in words, and nothing for what is no date', () => {
  expect(formatEdtf('2023-09-13')).toBe('13 September 2023');
  expect(formatShortEdtf('2023-09-13')).toBe('13 Sept 2023');
  for (const words of [formatEdtf, formatShortEdtf]) expect([words(undefined), words('some day')]).toEqual(['', '']);
});

test('a line for each correction', () => {
  const corrections = [
    { date: '2023-11-02', text: 'The date.' },
    { date: '2023-11', text: 'The name.' },
  ];
  expect(describeCorrections({ corrections })).toEqual([
    'Corrected on 2 November 2023: The date.',
    'Corrected on November 2023: The name.',
  ]);
  expect(describeCorrections({})).toEqual([]);
});
