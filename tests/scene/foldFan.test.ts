/** Many relationships between two actors: what a list cannot show line by line stands in fewer, and none looks surer than it is. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Certainty } from '../../src/dossier/schema';
import * as picture from '../../src/picture';
import { MOST_FAN_LINES } from '../../src/scene/sceneMeasures';
import { GRADED_CERTAINTIES, gradedCertaintyOf } from '../../src/scene/style/encoding';
import { dossier, families, line, pair, type Relationship } from '../specimens/build';
import { indexOf } from './shipped';

const LEVELS: readonly Certainty[] = ['confirmed', 'reported', 'claimed', 'speculated'];
/** Of all families, both ways and of all certainties. */
const many = (count: number): Relationship[] =>
  Array.from({ length: count }, (_, i) =>
    line(`r${String(i).padStart(3, '0')}`, families[i % 4]!.id, {
      certainty: i % 9 ? LEVELS[i % 4 ? (i >> 2) % 4 : i % 3]! : 'hypothetical',
      ...(i % 3 ? {} : { from: 'b', to: 'a' }),
    }),
  );
const planOf = (relationships: Relationship[]) => {
  const index = indexOf(dossier(pair, relationships));
  return { index, lines: picture.planPicture(index, 'wide').pairs[0]!.lines };
};

describe.each([12, 18, 26, 40, 100])('%i relationships between two', (count) => {
  const { index, lines } = planOf(many(count));
  it('are all there, each in one line', () => {
    const ids = lines.flatMap(({ members }) => members.map(({ id }) => id)).sort();
    expect(ids).toEqual([...index.relationships.keys()].sort());
  });
  it('share a line only with their own family and direction', () => {
    for (const { members, from, to, mutual } of lines) {
      expect(new Set(members.map(({ family }) => family.id)).size).toBe(1);
      for (const link of members) {
        expect(link.mutual).toBe(mutual);
        if (!mutual) expect([link.record.from, link.record.to]).toEqual([from, to]);
      }
    }
  });
  it('never look surer than the least certain of their line, and what has not happened stays apart', () => {
    for (const { members, graded } of lines) {
      const grades = members.map((link) => GRADED_CERTAINTIES.indexOf(gradedCertaintyOf(link)));
      expect(GRADED_CERTAINTIES.indexOf(graded)).toBe(Math.max(...grades));
      const hypothetical = members.filter((link) => link.record.certainty === 'hypothetical').length;
      expect([0, members.length]).toContain(hypothetical);
    }
  });
});

it('as many as a list can show keep a line each', () => {
  const few = Array.from({ length: MOST_FAN_LINES }, (_, i) =>
    line(`r${i}`, families[i % 5]!.id, { certainty: LEVELS[i % 4]!, ...(i % 2 ? { from: 'b', to: 'a' } : {}) }),
  );
  expect(planOf(few).lines).toHaveLength(MOST_FAN_LINES);
});

it('twenty-two between two in a dossier of many families fit in a list', () => {
  const index = indexOf(JSON.parse(readFileSync('data/after-2023.json', 'utf8')));
  const { pairs } = picture.planPicture(index, 'wide');
  const most = Math.max(...pairs.map(({ lines }) => lines.length));
  expect(most).toBeLessThanOrEqual(14);
});
