import { afterAll, describe, expect, test } from 'vitest';
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

describe.each(FRAMES)('dossiers of every shape in the %s frame', (frame) => {
  const shares: number[] = [];

  test.each(inSample(frame))('%s: nothing collides, and no more lines cross than with plain d3-force', (_, dossier) => {
    const found: Measured = measure(dossier, frame);
    expect(found.collisions).toEqual([]);
    expect(found.crossings.length).toBeLessThanOrEqual(found.plain * (found.grouped ? MOST_FOR_GROUPS : 1));
    expect(found.near.collisions).toEqual([]);
    expect(found.near.names).toBeGreaterThanOrEqual(found.names);
    expect(found.near.labels).toBeGreaterThanOrEqual(found.labels);
    if (found.plain && !found.grouped) shares.push(found.crossings.length / found.plain);
    expect(found.names).toBeGreaterThanOrEqual(found.actors * (found.crowd ? 0.4 : 0.55));
    if (frame === 'wide' && !found.crowd) {
      expect(found.labels).toBeGreaterThanOrEqual(found.lines * (found.actors <= 40 ? 0.3 : 0.08));
      if (found.actors <= 16) expect(found.names).toBe(found.actors);
    }
  });

  afterAll(() => {
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeLessThanOrEqual(0.5);
  });
});
