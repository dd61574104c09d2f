/** What holds for the pictures of all dossiers, and for all of them together. */
import { describe, expect, test } from 'vitest';
import type { FrameName } from '../../src/view/viewState';
import { isWhole } from '../sample';
import { CORPUS } from './corpus';
import { measure, type Measured } from './measure';

const FRAMES: readonly FrameName[] = ['wide', 'square', 'tall'];

/** Times the crossings of plain d3-force, one straight line a pair. */
const MOST_CROSSINGS = 0.7;
const MOST_ACTORS = 60;
/** Px, for dates; names and labels are larger. */
const SMALLEST_LETTERS = 9.8;

/** Dossiers whose pictures collide today, and how often at most for each of their lines, and in all. */
const COLLIDING: Readonly<Record<FrameName, readonly string[]>> = {
  wide: [
    ...['the summit of 2023', 'after 2023', 'thicket of 60', 'a hub and its firms', 'two camps'],
    ...['donors and recipients', 'rivals with lists', 'long names', 'two hubs', 'sixty, sparse', 'twenty, dense'],
  ],
  square: [
    ...['after 2023', 'clique of 8', 'thicket of 60', 'a hub and its firms', 'two camps', 'ownership tree'],
    ...['nine groups', 'donors and recipients', 'rivals with lists', 'long names', 'two hubs', 'sixty, sparse'],
    ...['twenty, dense', '122 actors in six regions', '300 actors in fifteen groups'],
  ],
  tall: [
    ...[
      'after 2023',
      'star of 30',
      'thicket of 16',
      'thicket of 30',
      'names in Greek',
      'names in Thai',
      'names in Arabic',
    ],
    'two camps',
    ...['chain of command', 'all mutual', 'donors and recipients', 'rivals with lists', 'long names', 'twenty, dense'],
  ],
};
const COLLISIONS_A_LINE: Readonly<Record<FrameName, number>> = { wide: 0.12, square: 0.25, tall: 0.85 };
const COLLISIONS_IN_ALL: Readonly<Record<FrameName, number>> = { wide: 46, square: 91, tall: 277 };
/** Hubs of crowds that have no name today. */
const NAMELESS_HUBS: Readonly<Record<FrameName, number>> = { wide: 14, square: 21, tall: 70 };
/** Share of the lines about the best connected actor that have their label while it is in focus, today. */
const LABELS_ON_FOCUS: Readonly<Record<FrameName, number>> = { wide: 0.7, square: 0.65, tall: 0 };
const OVERLAPS_ON_FOCUS: Readonly<Record<FrameName, number>> = { wide: 0, square: 12, tall: 0 };

describe.each(FRAMES)('all dossiers in the %s frame', (frame) => {
  const inSample = CORPUS.filter((_, i) => isWhole || i % 12 === 4 * FRAMES.indexOf(frame) + 3);
  const known = new Map<string, Promise<Measured>>();
  const measured = inSample.map(([name, dossier]) => ({
    name,
    find: (): Promise<Measured> => {
      const found = known.get(name) ?? measure(dossier, frame);
      known.set(name, found);
      return found;
    },
  }));

  test.each(measured)('$name: all names stand, nothing collides, and letters can be read', async ({ name, find }) => {
    const found = await find();
    const collisions = Object.values(found.collisions).flat();
    if (COLLIDING[frame].includes(name))
      expect(collisions.length).toBeLessThanOrEqual(found.lines * COLLISIONS_A_LINE[frame]);
    else expect(collisions).toEqual([]);
    if (!found.crowd) expect([found.names, found.namelessHubs]).toEqual([found.actors, []]);
    expect(found.hullOverlap).toBe(0);
    expect(found.smallest).toBeGreaterThanOrEqual(SMALLEST_LETTERS);
  });

  test('together cross far less than with plain d3-force, and are no worse than they were', async () => {
    const all = await Promise.all(measured.map(({ find }) => find()));
    const sum = (list: readonly Measured[], of: (one: Measured) => number) =>
      list.reduce((total, one) => total + of(one), 0);
    const few = all.filter(({ actors }) => actors <= MOST_ACTORS);
    const plain = sum(few, (one) => one.plainStraight);
    expect(plain).toBeGreaterThan(0);
    expect(sum(few, (one) => one.straight)).toBeLessThanOrEqual(plain * MOST_CROSSINGS);
    expect(sum(all, ({ collisions }) => Object.values(collisions).flat().length)).toBeLessThanOrEqual(
      COLLISIONS_IN_ALL[frame],
    );
    expect(sum(all, ({ namelessHubs }) => namelessHubs.length)).toBeLessThanOrEqual(NAMELESS_HUBS[frame]);
    expect(sum(all, ({ onFocus }) => onFocus.best.overlaps.length)).toBeLessThanOrEqual(OVERLAPS_ON_FOCUS[frame]);
    const raised = sum(few, ({ onFocus }) => onFocus.best.raised);
    if (isWhole)
      expect(sum(few, ({ onFocus }) => onFocus.best.labelled)).toBeGreaterThanOrEqual(raised * LABELS_ON_FOCUS[frame]);
  });
});
