import fc from 'fast-check';
import { expect, it } from 'vitest';
import { homeOf, indexDossier } from '../../src/dossier/indexDossier';
import { SMALL, indexOf, small } from '../view/small';

it('files every record under its id, in the order of the dossier', () => {
  expect([...small.actors.keys()]).toEqual(SMALL.actors.map(({ id }) => id));
  expect([...small.relationships.keys()]).toEqual(SMALL.relationships.map(({ id }) => id));
  expect([...small.periods.keys()]).toEqual(['eighties', 'autumn', 'ahead', 'always']);
  for (const [id, link] of small.relationships) expect(link.record).toMatchObject({ id, type: link.type.id });
});

it('gives a type without a family one of its own, after those that are declared', () => {
  expect(small.families).toEqual([
    { id: 'trade', label: 'Trade' },
    { id: 'talk', label: 'Talk' },
    { id: 'war', label: 'War' },
  ]);
  expect(small.relationships.get('fought')?.family.id).toBe('war');
  expect(small.relationships.get('sold')?.family.id).toBe('trade');
});

it('takes a relationship for mutual where it says so, or else where its type has no direction', () => {
  const link = { type: 'meeting', from: 'a', to: 'b' };
  const relationships = [
    { ...link, id: 'plain' },
    { ...link, id: 'one-way', mutual: false },
    { ...link, id: 'both', type: 'sale', mutual: true },
    { ...link, id: 'sold', type: 'sale' },
  ];
  const { relationships: links } = indexOf({ ...SMALL, actors: SMALL.actors.slice(0, 4), relationships });
  expect([...links.values()].filter(({ mutual }) => mutual).map(({ id }) => id)).toEqual(['plain', 'both']);
});

it('keeps no date apart from a date that is open', () => {
  expect(small.relationships.get('spoke')?.date).toBeNull();
  expect(small.relationships.get('banned')?.date).toMatchObject({ start: { kind: 'unknown' }, end: { kind: 'open' } });
});

it('folds an actor into the topmost of which it is a part, and ends where homes go in circles', () => {
  expect(['a', 'a1', 'a2', 'b1', 'nobody'].map((id) => homeOf(small, id))).toEqual(['a', 'a', 'a', 'b', 'nobody']);
  const round = ['x', 'y'].map((id) => ({ ...small.actors.get('a')!, id, partOf: id === 'x' ? 'y' : 'x' }));
  expect(['x', 'y']).toContain(homeOf(indexDossier({ ...small.dossier, actors: round, relationships: [] }), 'x'));
});

it('files the members of an actor in one order, whatever the order of the records', () => {
  const { actors } = small.dossier;
  fc.assert(
    fc.property(fc.shuffledSubarray(actors, { minLength: actors.length }), (people) => {
      const other = indexDossier({ ...small.dossier, actors: people });
      expect(new Map([...other.members].sort())).toEqual(new Map([...small.members].sort()));
    }),
    { seed: 3, numRuns: 30 },
  );
  expect(small.members.get('a')).toEqual(['a1']);
});
