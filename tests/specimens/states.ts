/** Specimens of states: what pointer, keys, filter, focus and hand do to a picture. */
import { at, dossier, line, pair, type Specimen, type State } from './build';

const triangle = dossier(
  [...pair, at('c', 'Third', 420, 540)],
  [line('r1', 'arms'), line('r2', 'warning', { to: 'c' }), line('r3', 'rule', { from: 'b', to: 'c' })],
);
const state = (name: string, shows: string, seen: State): Specimen => ({
  name: `state-${name}`,
  shows,
  dossier: triangle,
  state: seen,
});

export const STATES: readonly Specimen[] = [
  {
    name: 'states',
    shows: 'An open line, one in full beside what is dimmed, one held back',
    dossier: triangle,
    state: { filtered: ['r3'], out: ['r1', 'a', 'b'], open: 'r1' },
  },
  state('hover', 'A line under the pointer: wider, with its label', { hover: 'r1' }),
  state('ring', 'A line with the ring of the keyboard', { ring: 'r1' }),
  state('ring-actor', 'An actor with the ring of the keyboard', { ring: 'a' }),
  state('open', 'An open line', { open: 'r2' }),
  state('open-actor', 'An open actor', { open: 'a' }),
  state('filtered', 'Held back: a line, and an actor all of whose lines are', { filtered: ['r2', 'r3', 'c'] }),
  state('focus', 'Three tiers: two lines in full, one that lends context', {
    out: ['r1', 'r2', 'a', 'b', 'c'],
    context: ['r3'],
  }),
  state('dim', 'One line in full, the rest dimmed', { out: ['r1', 'a', 'b'] }),
  state('fan', 'A fan to pick a line from', { fan: ['r1', 'r2'] }),
  state('pinned', 'An actor that a hand has fixed', { pinned: ['a'] }),
];
