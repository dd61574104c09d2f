/** Numbers with their noun. */
import { expect, test } from 'vitest';
import { numbered } from '../../src/view/numbered';

test('one is one, and all else are several', () => {
  expect([0, 1, 2].map((count) => numbered(count, 'actor'))).toEqual(['0 actors', '1 actor', '2 actors']);
});
