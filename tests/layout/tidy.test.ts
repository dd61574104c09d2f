import { describe, expect, it } from 'vitest';
import { graphOf } from '../../src/layout/graph';
import { createScorer } from '../../src/layout/score';
import { layout } from '../../src/layout/search';
import { tidy } from '../../src/layout/tidy';
import type { Positions } from '../../src/layout/layout';
import { shippedRequest } from './shipped';

const request = shippedRequest('square');
const good = layout(request);
const ids = [...good.keys()];
/** Everyone a little off, by an amount that depends on the place in the list alone. */
const stirred = new Map(
  ids.map((id, i) => {
    const { x, y } = good.get(id)!;
    return [id, { x: x + ((i * 37) % 61) - 30, y: y + ((i * 53) % 61) - 30 }] as const;
  }),
);
const scoreOf = (places: Positions) => {
  const graph = graphOf(request);
  const at = graph.ids.map((id) => places.get(id)!);
  const scorer = createScorer(graph);
  return scorer.score({ x: Float64Array.from(at, (p) => p.x), y: Float64Array.from(at, (p) => p.y) }, scorer.whole);
};

describe('tidying up', () => {
  it('makes an arrangement easier to read, by small moves', () => {
    const tidied = tidy(request, stirred);
    expect(scoreOf(tidied)).toBeLessThan(scoreOf(stirred) * 0.8);
    for (const id of ids) {
      const [p, q] = [tidied.get(id)!, stirred.get(id)!];
      expect(Math.hypot(p.x - q.x, p.y - q.y), id).toBeLessThan(90);
    }
  });

  it('leaves pins where they are, and gives the same places every time', () => {
    const pin = { x: 333.3, y: 222.2 };
    const pinned = {
      ...request,
      actors: request.actors.map((actor) => (actor.id === ids[0] ? { ...actor, pin } : actor)),
    };
    const tidied = tidy(pinned, stirred);
    expect(tidied.get(ids[0]!)).toEqual(pin);
    expect(tidy(pinned, stirred)).toEqual(tidied);
  });
});
