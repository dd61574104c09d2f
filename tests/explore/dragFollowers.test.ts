import { expect, test } from 'vitest';
import { dragFollowers } from '../../src/explore/state/dragFollowers';
import * as picture from '../../src/picture';
import { placeMembers } from '../../src/scene/members/placeMembers';
import { dossier, indexOf } from '../scene/shipped';

const index = indexOf(dossier);
const plan = picture.planPicture(index, 'wide', { unfolded: ['kor', 'rus'], detail: 'actors' });
const places = placeMembers(plan, picture.storedPlacesOf(index, 'wide'));
const membersOf = (state: string) => plan.actors.filter(({ beside }) => beside === state).map(({ id }) => id);
const step = (id: string, to: { x: number; y: number }) => [to.x - places.get(id)!.x, to.y - places.get(id)!.y];

test('members come along with the actor in the hand', () => {
  const { x, y } = places.get('kor')!;
  const along = dragFollowers(plan, places, new Set(), 'kor', { x: x - 7, y: y + 3 });
  expect(membersOf('kor').length).toBeGreaterThan(0);
  for (const id of membersOf('kor')) expect(step(id, along.get(id)!).map(Math.round)).toEqual([-7, 3]);
});

test('and with a neighbour that gives way, but for those that a hand has fixed', () => {
  const at = places.get('rus')!;
  const [fixed, ...free] = membersOf('rus');
  const along = dragFollowers(plan, places, new Set([fixed!]), 'ukr', { x: at.x - 30, y: at.y + 60 });
  const way = step('rus', along.get('rus')!);
  expect(Math.hypot(way[0]!, way[1]!)).toBeGreaterThan(5);
  expect(along.has(fixed!)).toBe(false);
  const came = free.filter((id) => {
    const to = along.get(id);
    return to && step(id, to).every((part, i) => Math.abs(part - way[i]!) < 1e-6);
  });
  expect(came.length).toBeGreaterThan(0);
});
