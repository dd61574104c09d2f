/** What holds for the pictures of all dossiers, and for all of them together. */
import { describe, expect, test } from 'vitest';
import type { FrameName } from '../../src/view/viewState';
import { isWhole } from '../sample';
import { CORPUS } from './corpus';
import { measure, type Measured } from './measure';

const FRAMES: readonly FrameName[] = ['wide', 'square', 'tall'];

/** Times the crossings of plain d3-force, one straight line a pair. */
const MOST_CROSSINGS = isWhole ? 0.7 : 0.75;
const MOST_ACTORS = 60;
/** Px, for dates; names and labels are larger. */
const SMALLEST_LETTERS = 9.8;

/** How often things collide in the pictures of some dossiers today; elsewhere never. */
const COLLISIONS_TODAY: Readonly<Record<FrameName, Readonly<Record<string, number>>>> = {
  wide: {
    'the summit of 2023': 1,
    'a hub and its firms': 1,
  },
  square: {
    'thicket of 60': 1,
    'a hub and its firms': 2,
    'donors and recipients': 3,
    'rivals with lists': 1,
    'sixty, sparse': 3,
    'twenty, dense': 4,
  },
  tall: {
    'clique of 8': 2,
    'donors and recipients': 8,
    'long names': 2,
    'twenty, dense': 15,
  },
};
/** Share of the lines about the best connected actor that have their label while it is in focus, today. */
const LABELS_ON_FOCUS: Readonly<Record<FrameName, number>> = { wide: 0.83, square: 0.78, tall: 0.48 };
const OVERLAPS_ON_FOCUS: Readonly<Record<FrameName, number>> = { wide: 0, square: 0, tall: 0 };

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
    if (collisions.length > (COLLISIONS_TODAY[frame][name] ?? 0)) expect(collisions).toEqual([]);
    if (!found.crowd) expect(found.names).toBe(found.actors);
    expect(found.namelessHubs).toEqual([]);
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
    expect(sum(all, ({ onFocus }) => onFocus.best.overlaps.length)).toBeLessThanOrEqual(OVERLAPS_ON_FOCUS[frame]);
    const raised = sum(few, ({ onFocus }) => onFocus.best.raised);
    if (isWhole)
      expect(sum(few, ({ onFocus }) => onFocus.best.labelled)).toBeGreaterThanOrEqual(raised * LABELS_ON_FOCUS[frame]);
  });
});
