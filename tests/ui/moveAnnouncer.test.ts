import { expect, test } from 'vitest';
import { describeMove } from '../../src/ui/stage/moveAnnouncer.svelte';

test.each([
  [-2, 0, 'Russia moved left.'],
  [1, -3, 'Russia moved right and up.'],
  [0, 1, 'Russia moved down.'],
  [0, 0, 'Russia is back where it was.'],
])('by %i and %i in words', (dx, dy, words) => expect(describeMove({ name: 'Russia', dx, dy })).toBe(words));
