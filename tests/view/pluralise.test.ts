/** Numbers with their noun. */
import { expect, test } from 'vitest';
import { pluralise } from '../../src/view/pluralise';

test('one is one, and all else are several', () => {
  expect([0, 1, 2].map((count) => pluralise(count, 'actor'))).toEqual(['0 actors', '1 actor', '2 actors']);
});
