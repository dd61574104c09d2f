/** Many relationships between two actors: what a list cannot show line by line stands in fewer, and none looks surer than it is. */
import { describe, expect, it } from 'vitest';
import type { Certainty } from '../../src/dossier/schema';
import * as picture from '../../src/picture';
import { FAN_HEIGHT_SHARE } from '../../src/layout/listMeasures';
import { MOST_FAN_LINES } from '../../src/scene/sceneMeasures';
import { leastCertainOf } from '../../src/scene/plan/leastCertain';
import { GRADED_CERTAINTIES, gradedCertaintyOf } from '../../src/scene/style/encoding';
import type { PlannedLine } from '../../src/scene/plan/types';
import { dossier, families, line, pair, ungraded, type Relationship } from '../specimens/build';
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
/** Four families, two ways, happened or not; of diplomacy there is one way. */
const MOST_EVER = 14;
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
  it('stand in at most one line for each family, direction and whether it has happened', () => {
    expect(lines.length).toBeLessThanOrEqual(MOST_EVER);
    expect(lines.length).toBeLessThan(count);
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

describe.each(['wide', 'square', 'tall'] as const)(
  'of all families and both ways, happened or not, in the %s frame',
  (frame) => {
    const all = families.filter(({ id }) => id !== 'plain');
    const index = indexOf(
      dossier(
        pair,
        Array.from({ length: 60 }, (_, i) =>
          line(`r${i}`, all[i % all.length]!.id, {
            certainty: i % 4 > 1 ? 'hypothetical' : LEVELS[i % 3]!,
            ...(i % 2 ? {} : { from: 'b', to: 'a' }),
          }),
        ),
      ),
    );
    const plan = picture.planPicture(index, frame);
    const { lines } = plan.pairs[0]!;
    const mixed = lines.filter(({ members }) => new Set(members.map(({ family }) => family.id)).size > 1);

    it('they take no more than their share of the height', () => {
      const { height, fanGap } = plan.frame;
      expect((lines.length - 1) * fanGap.list).toBeLessThanOrEqual(height * FAN_HEIGHT_SHARE);
      expect(lines.flatMap(({ members }) => members)).toHaveLength(60);
    });
    it('what has not happened joins first, whatever its family, and says so', () => {
      const isHypothetical = ({ graded }: PlannedLine) => graded === 'hypothetical';
      const notHappened = mixed.filter(isHypothetical);
      expect(notHappened.length).toBeGreaterThan(0);
      for (const { look, label, date, members } of notHappened) {
        expect(members.every(({ record }) => record.certainty === 'hypothetical')).toBe(true);
        const [count, said] = [`${members.length} of several kinds`, 'has not happened'];
        expect({ look, label, date }).toEqual({ look: 'plain', label: count, date: said });
      }
      // One a direction is left where others have to join, too.
      if (mixed.length > notHappened.length) expect(lines.filter(isHypothetical).length).toBeLessThanOrEqual(3);
    });
    it('no line has two directions', () => {
      for (const { members, mutual, from, to } of lines)
        for (const { record } of members) if (!mutual) expect([record.from, record.to]).toEqual([from, to]);
    });
  },
);

it('as many as a list can show keep a line each', () => {
  const few = Array.from({ length: MOST_FAN_LINES }, (_, i) =>
    line(`r${i}`, families[i % 5]!.id, { certainty: LEVELS[i % 4]!, ...(i % 2 ? { from: 'b', to: 'a' } : {}) }),
  );
  expect(planOf(few).lines).toHaveLength(MOST_FAN_LINES);
});

it('what has not happened says so, and several are named after their family', () => {
  const index = indexOf(
    dossier(pair, [
      ...many(20),
      ...[1, 2].map((i) => line(`h${i}`, 'rule', { certainty: 'hypothetical', when: `202${i}` })),
    ]),
  );
  const { lines } = picture.planPicture(index, 'wide').pairs[0]!;
  expect(lines.find(({ id }) => id === 'h1')).toMatchObject({ label: '2 × rule', date: 'has not happened' });
});

it('the ungraded never hide that something has not happened', () => {
  const index = indexOf(dossier(pair, [line('r1', 'arms', { certainty: 'hypothetical' }), { ...ungraded, id: 'r2' }]));
  const links = [...index.relationships.values()];
  expect(leastCertainOf(links)).toBe('hypothetical');
});
