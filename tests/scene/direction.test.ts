/** Which way a line goes is drawn at its ends: the mark of its family where something is received, and nowhere else. */
import { describe, expect, test } from 'vitest';
import * as picture from '../../src/picture';
import { NAMED_STYLES } from '../../src/scene/style/familyStyles';
import { dossier, families, line, pair } from '../specimens/build';
import { indexOf } from './shipped';

/** Horizontal places of the end marks of a line between Giver, on the left, and Receiver, on the right. */
function markedEnds(family: string, more: Partial<Parameters<typeof line>[2]>): ('left' | 'right')[] {
  const index = indexOf(dossier(pair, [line('r1', family, more)]));
  const { lines } = picture.drawMarks(picture.planPicture(index, 'wide'), picture.storedPlacesOf(index, 'wide'));
  return lines[0]!.ends.map(({ transform }) =>
    Number(/translate\(([\d.]+)/.exec(transform)![1]) < 420 ? 'left' : 'right',
  );
}

describe.each(NAMED_STYLES)('a line of %s', (look) => {
  // A type without a direction is mutual.
  const family = families.find(({ glyph }) => glyph === look)!.id;
  test('is marked where it is received', () => {
    if (look === 'diplomacy') return expect(markedEnds(family, {}).sort()).toEqual(['left', 'right']);
    expect(markedEnds(family, { from: 'a', to: 'b' })).toEqual(['right']);
    expect(markedEnds(family, { from: 'b', to: 'a' })).toEqual(['left']);
  });
  test('is marked at both ends if it is mutual', () => {
    expect(markedEnds(family, { mutual: true }).sort()).toEqual(['left', 'right']);
  });
});
