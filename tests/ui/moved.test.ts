import { expect, test } from 'vitest';
import { movedWords } from '../../src/ui/stage/moved.svelte';

test.each([
  [-2, 0, 'Russia moved left.'],
  [1, -3, 'Russia moved right and up.'],
  [0, 1, 'Russia moved down.'],
  [0, 0, 'Russia is back where it was.'],
])('by %i and %i in words', (dx, dy, words) => expect(movedWords({ name: 'Russia', dx, dy })).toBe(words));
