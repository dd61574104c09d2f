import { afterAll, describe, expect, test } from 'vitest';
import { MEDIUM } from './medium';
import { SHAPES } from './shapes';
import { measure, type Measured } from './measure';
import type { FrameName } from '../../src/view/viewState';
import { isWhole } from '../sample';

const FRAMES: readonly FrameName[] = ['wide', 'square', 'tall'];

/** Times the crossings of plain d3-force, which knows no groups: what it costs at most to keep these apart. */
const MOST_FOR_GROUPS = 1.6;

/** Every third dossier, in each frame others. */
const inSample = (frame: FrameName) =>
  isWhole ? SHAPES : SHAPES.filter((_, i) => i % FRAMES.length === FRAMES.indexOf(frame));

const hits = ({ collisions }: Measured) => Object.values(collisions).flat();

/** What the page's own run still leaves on each other at medium density, for each line of a picture. */
const COLLISIONS_A_LINE: Readonly<Record<FrameName, number>> = { wide: 0.12, square: 0.32, tall: 0.85 };

describe.each(FRAMES)('dossiers of medium density in the %s frame', (frame) => {
  const inMedium = MEDIUM.filter((_, i) => isWhole || i % 6 === FRAMES.indexOf(frame));
  test.each(inMedium)(
    '%s: every name stands in its outline, nobody touches anybody, and the frame is used',
    async (_, dossier) => {
      const found = await measure(dossier, frame);
      expect(found.bursting).toEqual([]);
      expect(found.touching).toEqual([]);
      expect(found.outside.length).toBeLessThanOrEqual(frame === 'wide' ? 0 : 2);
      if (!found.crowd) expect(found.names).toBe(found.actors);
      if (!found.crowd) expect(found.use).toBeGreaterThanOrEqual(0.85);
      if (!found.crowd) expect(hits(found).length).toBeLessThanOrEqual(found.lines * COLLISIONS_A_LINE[frame]);
      if (frame === 'wide') expect(found.labels).toBeGreaterThanOrEqual(found.lines * 0.22);
    },
  );
});

describe.each(FRAMES)('dossiers of every shape in the %s frame', (frame) => {
  const shares: number[] = [];

  test.each(inSample(frame))(
    '%s: nothing collides, and no more lines cross than with plain d3-force',
    async (_, dossier) => {
      const found: Measured = await measure(dossier, frame);
      if (found.wide) expect(hits(found).length).toBeLessThanOrEqual(found.lines * 0.1);
      // On a phone eight who all know each other have one badge too many, and a line under an actor.
      else expect(hits(found).length).toBeLessThanOrEqual(frame === 'tall' ? 2 : found.onTitle.slice(0, 1).length);
      const most = found.plain * (found.grouped ? MOST_FOR_GROUPS : 1) + (frame === 'tall' ? 2 : 0);
      expect(found.crossings.length).toBeLessThanOrEqual(most);
      expect(found.near.collisions).toEqual([]);
      expect(found.near.names).toBeGreaterThanOrEqual(found.names);
      expect(found.near.labels).toBeGreaterThanOrEqual(found.labels);
      if (found.plain && !found.grouped) shares.push(found.crossings.length / found.plain);
      expect(found.names).toBeGreaterThanOrEqual(found.actors * (found.crowd ? 0.4 : 0.55));
      if (frame === 'wide' && !found.crowd) {
        expect(found.labels).toBeGreaterThanOrEqual(found.lines * (found.actors <= 40 ? 0.3 : 0.08));
        if (found.actors <= 16) expect(found.names).toBe(found.actors);
      }
    },
  );

  afterAll(() => {
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeLessThanOrEqual(0.5);
  });
});
