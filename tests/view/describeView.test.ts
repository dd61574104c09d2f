import { expect, test } from 'vitest';
import { describeSelection as described } from '../../src/view/describeView';
import { dossier, indexOf } from '../scene/shipped';

const index = indexOf(dossier);

test('what is shown is told in numbers, with who has most and what is most and least sure', () => {
  const words = described(index, new Set(['S01', 'S07', 'S10']));
  expect(words).toMatch(/^A network of 2 actors and 3 relationships\. Most linked: /);
  expect(words).toMatch(/1 confirmed/);
  expect(words).toMatch(/Most certain, for example: .* Least certain, for example: /);
});

test('nothing shown is told as nothing', () => {
  expect(described(index, new Set())).toBe('No relationships are shown.');
});

test('one relationship is told once', () => {
  const words = described(index, new Set(['S01']));
  expect(words).toContain('2 actors and 1 relationship.');
  expect(words).toContain('For example: ');
  expect(words).not.toContain('Least certain');
});
