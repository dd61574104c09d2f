import { expect, test } from 'vitest';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { dossier, indexOf } from '../scene/shipped';

test('a dossier with places for the wide picture alone has tall and square ones that are like it', async () => {
  const actors = dossier.actors.map(({ positions, ...actor }) => {
    return positions?.wide ? { ...actor, positions: { wide: positions.wide } } : actor;
  });
  const index = indexOf({ ...dossier, actors });
  const wide = picture.storedPlacesOf(index, 'wide');
  for (const frame of ['square', 'tall'] as const) {
    const plan = picture.planPicture(index, frame);
    const places = await picture.findPlaces(index, plan, (request) => Promise.resolve(computeLayout(request)));
    const far = [...wide].flatMap(([p, a]) =>
      [...wide].flatMap(([q, b]) => (a.x - b.x > 336 ? [[p, q] as const] : [])),
    );
    const kept = far.filter(([p, q]) => places.get(p)!.x > places.get(q)!.x);
    expect(far.length).toBeGreaterThan(10);
    expect(kept.length / far.length, frame).toBeGreaterThan(0.9);
  }
});
