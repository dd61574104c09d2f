/** What a line that stands for several is read out as: never surer than it is drawn. */
import { expect, it } from 'vitest';
import * as picture from '../../src/picture';
import { describeLine } from '../../src/ui/stage/readerText';
import { dossier, line, pair } from '../specimens/build';
import { indexOf } from '../scene/shipped';

it('several of a long list are read out with their ends, their number and the certainty of the least certain', () => {
  const certainties = ['confirmed', 'reported', 'claimed', 'speculated'] as const;
  const relationships = Array.from({ length: 16 }, (_, i) =>
    line(`r${String(i).padStart(2, '0')}`, ['arms', 'rule', 'warning'][i % 3]!, {
      certainty: certainties[(i >> 1) % 4]!,
      ...(i % 2 ? { from: 'b', to: 'a' } : {}),
    }),
  );
  const index = indexOf(dossier(pair, relationships));
  const scene = picture.drawMarks(picture.planPicture(index, 'wide'), picture.storedPlacesOf(index, 'wide'));
  const shown = new Set(index.relationships.keys());
  const mixed = scene.lines.filter(({ members }) => members.length > 1);
  expect(mixed.length).toBeGreaterThan(0);
  for (const mark of mixed) {
    const { own, more } = describeLine(index, scene, shown, mark);
    expect(own).toMatch(/^From (Giver to Receiver|Receiver to Giver)\. \d × /);
    expect(more).toContain(`${mark.members.length} relationships. Certainty of the least certain: ${mark.graded}`);
  }
});
