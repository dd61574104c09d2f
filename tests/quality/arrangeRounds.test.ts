import { describe, expect, test } from 'vitest';
import { CERTAINTIES } from '../../src/dossier/certainties';
import type { DossierInput } from '../../src/dossier/schema';
import { writePositions } from '../../src/dossier/writePositions';
import { computeLayout } from '../../src/layout/computeLayout';
import { drawMarks } from '../../src/picture/drawMarks';
import { storedPlacesOf } from '../../src/picture/placeActors';
import { planPicture } from '../../src/picture/planPicture';
import { arrangeRounds, type ArrangeProgress } from '../../src/quality/arrangeRounds';
import { createFrameSearch } from '../../src/quality/frameSearch';
import { judgeScene } from '../../src/scene/judge/judgeScene';
import { FRAMES, frameSharesOf } from '../../src/scene/plan/frames';
import { layoutRequestOf } from '../../src/scene/plan/layoutRequest';
import { KNOT } from '../fixtures/knot';
import { FRAME_NAMES, indexOf } from '../scene/shipped';

const ROUNDS = 2;

/** All steps of a search until so many rounds are done, or as many as are wanted. */
function stepsOf(dossier: unknown, rounds: number, most = Infinity): ArrangeProgress[] {
  const steps: ArrangeProgress[] = [];
  for (const progress of arrangeRounds(indexOf(dossier))) {
    steps.push(progress);
    if (progress.rounds >= rounds || steps.length >= most) break;
  }
  return steps;
}

const isEnd = ({ share }: ArrangeProgress) => share === 0;

/** The text of a dossier with the places of a search in it. */
const stored = (dossier: DossierInput, { frames }: ArrangeProgress) =>
  frames.reduce((text, { frame, positions }) => writePositions(text, frame, positions), JSON.stringify(dossier));

const steps = stepsOf(KNOT, ROUNDS);
const knot = steps.filter(isEnd);

/** A member, who unfolds: its picture counts as well. */
const UNFOLDING = {
  ...KNOT,
  actors: [...KNOT.actors, { id: 'm', name: 'Member', partOf: 'a' }],
  relationships: [...KNOT.relationships, { ...KNOT.relationships[0]!, id: 'own', from: 'm', to: 'd' }],
};

test('a round ends with places for everyone in all frames', () => {
  expect(knot.map(({ rounds }) => rounds)).toEqual([1, 2]);
  for (const { frames } of knot) {
    expect(frames.map(({ frame }) => frame)).toEqual(FRAME_NAMES);
    for (const { positions } of frames) expect([...positions.keys()].sort()).toEqual([...'abcdef']);
  }
});

test('a round is the same whether it is the last one or not', () => {
  const fewer = stepsOf(KNOT, ROUNDS - 1).filter(isEnd);
  expect(fewer.map((one) => stored(KNOT, one))).toEqual(knot.slice(0, -1).map((one) => stored(KNOT, one)));
});

test('places that are stored already change nothing', () => {
  const arranged: unknown = JSON.parse(stored(KNOT, knot.at(-1)!));
  expect(stored(KNOT, stepsOf(arranged, 1).at(-1)!)).toBe(stored(KNOT, knot[0]!));
});

test.each([
  ['as it is', () => steps],
  ['with members', () => stepsOf(UNFOLDING, 1, 60)],
])('no step makes a picture worse, and some make it better: %s', (_, walk) => {
  const known = new Map<string, { score: number; cost: number }>();
  let better = 0;
  for (const { frames } of walk()) {
    for (const { frame, score, cost } of frames) {
      const before = known.get(frame) ?? { score, cost };
      expect(score).toBeLessThanOrEqual(before.score);
      expect(cost).toBeLessThanOrEqual(before.cost);
      if (score < before.score || cost < before.cost) better++;
      known.set(frame, { score, cost });
    }
  }
  expect(better).toBeGreaterThan(0);
});

test('what is told of a frame is what its stored places draw', () => {
  const last = knot.at(-1)!;
  const index = indexOf(JSON.parse(stored(KNOT, last)));
  for (const { frame, positions, score, crossings, labels, hits } of last.frames) {
    const places = storedPlacesOf(index, frame);
    expect(places).toEqual(positions);
    expect(judgeScene(drawMarks(planPicture(index, frame), places))).toMatchObject({ score, crossings, labels, hits });
  }
});

test('the first round is no worse than what the page finds', () => {
  const index = indexOf(KNOT);
  for (const { frame, score } of knot[0]!.frames) {
    const plan = planPicture(index, frame);
    const page = judgeScene(drawMarks(plan, computeLayout(layoutRequestOf(plan, new Map()))));
    expect(score).toBeLessThanOrEqual(page.score);
  }
});

test('steps tell how far a round is', () => {
  let before = 0;
  for (const { rounds, share } of steps) {
    expect(share).toBeLessThanOrEqual(1);
    expect(rounds + share).toBeGreaterThanOrEqual(before);
    before = rounds + share;
  }
});

test.each(['a', 'e'])('%s stands left of its partner where the dossier wants that', (left) => {
  // Lines that do not fold, so that there is no doubt who the partner is.
  const more = CERTAINTIES.slice(0, 3).map((certainty, i) => ({
    ...KNOT.relationships[0]!,
    ...{ id: `more${i}`, from: 'a', to: 'e', certainty },
  }));
  const wanted = { ...KNOT, arrangement: { left }, relationships: [...KNOT.relationships, ...more] };
  const right = left === 'a' ? 'e' : 'a';
  const places = stepsOf(wanted, 1).flatMap(({ frames }) => frames.map(({ positions }) => positions));
  expect(places.length).toBeGreaterThan(3);
  for (const positions of places) expect(positions.get(left)!.x).toBeLessThanOrEqual(positions.get(right)!.x);
});

describe('the frames', () => {
  const finish = (round: Generator<unknown, void>) => {
    while (!round.next().done);
  };

  test('are like the best of the wide one, whichever that is by now', () => {
    const given: string[] = [];
    /** The wide frame has a new best in each round. */
    const createSearch: typeof createFrameSearch = (_, frame) => {
      let rounds = 0;
      return {
        best: () => ({ ...knot[0]!.frames[0]!, positions: new Map([['a', { x: 84 * rounds, y: 0 }]]) }),
        *round(reference) {
          rounds++;
          given.push(`${frame} ${reference?.get('a')?.x ?? 'free'}`);
          yield 1;
        },
      };
    };
    for (const { rounds } of arrangeRounds(indexOf(KNOT), createSearch)) if (rounds === 2) break;
    expect(given).toEqual(['wide free', 'square 0.1', 'tall 0.1', 'wide free', 'square 0.2', 'tall 0.2']);
  });

  test('another arrangement to be like gives another picture', () => {
    const like = frameSharesOf(knot[0]!.frames[0]!.positions, FRAMES.wide);
    const turned = new Map([...like].map(([id, { x, y }]) => [id, { x: 1 - x, y }]));
    const places = [like, turned].map((reference) => {
      const search = createFrameSearch(indexOf(KNOT), 'square');
      finish(search.round(reference));
      return search.best()!.positions;
    });
    expect(places[0]).not.toEqual(places[1]);
  });
});
