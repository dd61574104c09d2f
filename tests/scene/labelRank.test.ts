/** Whose label stands where not all have room. */
import { describe, expect, it, test } from 'vitest';
import type { DossierInput } from '../../src/dossier/schema';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import type { DraftLine } from '../../src/scene/edges/placeBadges';
import { createLabelAssignment } from '../../src/scene/labels/labelAssignment';
import type { LabelPlace } from '../../src/scene/labels/labelPlaces';
import type { LabelRequest } from '../../src/scene/labels/labelRequests';
import { assignBeside, assignInRounds } from '../../src/scene/labels/placeLabels';
import { compareLabelRanks, labelRankOf, type LabelRank } from '../../src/scene/plan/labelRank';
import { layoutRequestOf } from '../../src/scene/plan/layoutRequest';
import { relabelRaised } from '../../src/scene/relabel/relabelRaised';
import type { Scene } from '../../src/scene/types';
import { clique, dossier } from '../shapes/network';
import { indexOf } from './shipped';

type Relationship = DossierInput['relationships'][number];

/** More lines than labels have room. */
const crowded = dossier(6, clique(6));
const withPriority = (ids: readonly string[], priority: number): DossierInput => ({
  ...crowded,
  relationships: crowded.relationships.map((record) => (ids.includes(record.id!) ? { ...record, priority } : record)),
});
const told = (ids: readonly string[]): DossierInput => ({
  ...crowded,
  story: [{ title: 'One', view: { emphasis: ids.slice(1), open: ids[0]! } }],
});

function pictureOf(value: DossierInput) {
  const index = indexOf(value);
  const plan = picture.planPicture(index, 'square');
  const positions = computeLayout(layoutRequestOf(plan, new Map()));
  return { plan, positions, scene: picture.drawMarks(plan, positions) };
}
const labelled = ({ lines }: Scene) => lines.filter((line) => line.labelled).map(({ id }) => id);
const missing = ({ lines }: Scene) => lines.filter((line) => !line.labelled).map(({ id }) => id);
const usual = pictureOf(crowded);
const LEFT_OUT = missing(usual.scene);
/** Of those, the ones whose place is taken by others: most have no place at all, and nothing can give them one. */
const CONTESTED = ['r12', 'r14'];

describe('where not all labels have room', () => {
  it('some are left out', () => expect(LEFT_OUT).toEqual(expect.arrayContaining(CONTESTED)));

  it.each([1, 5])('what an author gives the priority %i stands', (priority) => {
    for (const id of CONTESTED) expect(labelled(pictureOf(withPriority([id], priority)).scene)).toContain(id);
  });
  it('what the story opens or emphasizes stands', () => {
    for (const id of CONTESTED) {
      expect(labelled(pictureOf(told([id])).scene)).toContain(id);
      expect(labelled(pictureOf(told(['r0', id])).scene)).toContain(id);
    }
  });
  it('an author goes before the story', () => {
    const [first, second] = CONTESTED as [string, string];
    const both = { ...withPriority([first], 5), story: told([second, ...LEFT_OUT]).story };
    expect(labelled(pictureOf(both).scene)).toContain(first);
  });
  it('the same holds for what is raised', () => {
    const unlabelled = usual.scene.lines.map((line) => ({ ...line, labelled: false }));
    const isThere = () => true;
    const raise = (value: DossierInput) => {
      const { plan, positions, scene } = pictureOf(value);
      const rest = { ...usual.scene, fans: scene.fans, lines: unlabelled };
      return labelled(relabelRaised(plan, rest, positions, { isSeen: isThere, isThere }, 1));
    };
    for (const id of CONTESTED) {
      expect(raise(crowded)).not.toContain(id);
      expect(raise(withPriority([id], 1))).toContain(id);
    }
  });
});

const PLACE: LabelPlace = {
  ...{ rows: ['One'], date: '', inline: false, anchor: 'start', x: 100, y: 100 },
  ...{ box: { left: 100, top: 100, right: 140, bottom: 112 }, leader: null, share: null },
  ...{ badge: { x: 90, y: 106, tx: 1, ty: 0 }, cost: 0 },
};
const draftOf = (labelRank: LabelRank) =>
  ({ line: { graded: 'confirmed', labelRank }, along: 0, badge: { x: -50, y: -50 }, reach: 5 }) as unknown as DraftLine;

describe('one place that several ask for', () => {
  const rank = { authored: 13, certainty: 2, sameType: 4 };
  const better: [string, LabelRank][] = [
    ['an author’s priority', { authored: 3, certainty: 5, sameType: 9 }],
    ['the story', { authored: 12, certainty: 5, sameType: 9 }],
    ['certainty', { authored: 13, certainty: 1, sameType: 9 }],
    ['a rarer type', { authored: 13, certainty: 2, sameType: 3 }],
  ];
  test.each(better)('goes by %s, in rounds and beside others', (_, first) => {
    for (const assign of [assignInRounds, assignBeside]) {
      const drafts = [rank, first, rank].map(draftOf);
      const requests = drafts.map((draft, index): LabelRequest => ({
        ...{ index, draft, rank: draft.line.labelRank },
        // Who would have to wait by all else.
        priority: index === 1 ? -9 : 0,
        candidateAt: (n) => (n ? undefined : PLACE),
      }));
      expect([...assign(requests, createLabelAssignment(drafts)).keys()]).toEqual([1]);
    }
  });
});

describe('the rank of a line', () => {
  const record = (id: string, more: Partial<Relationship> = {}): Relationship => ({
    ...{ id, from: 'a', to: 'b', type: 'talk', certainty: 'confirmed' },
    ...more,
  });
  const index = indexOf({
    title: 'T',
    types: ['talk', 'visit'].map((id) => ({ id, label: id })),
    actors: ['a', 'b'].map((id) => ({ id, name: id })),
    relationships: [
      record('usual'),
      record('doubted', { certainty: 'speculated' }),
      record('told', { certainty: 'speculated' }),
      record('rare', { type: 'visit' }),
      record('fifth', { certainty: 'speculated', priority: 5 }),
      record('first', { certainty: 'speculated', priority: 1 }),
    ],
    story: [{ title: 'One', view: { open: 'told' } }],
  });
  const rankOf = (...ids: string[]) =>
    labelRankOf(
      index,
      ids.map((id) => index.relationships.get(id)!),
    );

  it('follows the author, then the story, certainty and rareness', () => {
    const ids = [...index.relationships.keys()].sort((p, q) => compareLabelRanks(rankOf(p), rankOf(q)));
    expect(ids).toEqual(['first', 'fifth', 'told', 'rare', 'usual', 'doubted']);
  });
  it('of several is that of the best', () => expect(rankOf('doubted', 'first')).toMatchObject(rankOf('first')));
});

test.each([
  [0, '`priority` is 0', 'Write a whole number from 1 to 5; 1 comes first.'],
  [6, '`priority` is 6', 'Write a whole number from 1 to 5; 1 comes first.'],
  [1.5, '`priority` has the invalid value 1.5', 'Write a whole number from 1 to 5; 1 comes first.'],
  ['high', '`priority` is text', 'It must be a number.'],
])('a priority of %j is told and left out', (priority, fault, fix) => {
  const { index, problems } = picture.parseDossierValue({
    title: 'T',
    actors: ['a', 'b'].map((id) => ({ id, name: id })),
    types: [{ id: 't', label: 'T' }],
    relationships: [{ id: 'r', from: 'a', to: 'b', type: 't', priority }],
  });
  expect(problems).toMatchObject([{ path: '/relationships/0/priority', fault, fix }]);
  expect(index!.relationships.get('r')!.record.priority).toBeUndefined();
});
