import { describe, expect, test } from 'vitest';
import { measureText } from '../../src/scene/style/measureText';
import type { FrameName } from '../../src/view/viewState';
import { inspect } from './inspect';
import { shippedScene } from './shipped';

/** What the shipped picture holds today, so that no change makes it worse unseen. */
const HELD: readonly (readonly [FrameName, { labels: number; gap: number }])[] = [
  ['wide', { labels: 31, gap: 28 }],
  ['square', { labels: 26, gap: 26 }],
  ['tall', { labels: 0, gap: 18 }],
];
const SMALLEST_NAME = 10.5;

describe.each(HELD)('the picture in the %s frame', (frame, held) => {
  const scene = shippedScene(frame);
  const found = inspect(scene);

  test('holds the whole dossier', () => {
    expect(scene.actors.length).toBeGreaterThanOrEqual(16);
    expect(scene.lines.length).toBeGreaterThanOrEqual(30);
    expect(found.labels).toBeGreaterThanOrEqual(held.labels);
  });
  test('keeps everything inside', () => expect(found.outside).toEqual([]));
  test('parts the lines of a pair', () => expect(found.gap).toBeGreaterThanOrEqual(held.gap));
  test('crosses no lines', () => expect(found.crossings).toEqual([]));
  test('paints no text, badge or pill over another', () => expect(found.overlaps).toEqual([]));
  test('puts no badge under an actor', () => expect(found.covered).toEqual([]));
  test('runs no line through a foreign text, badge or pill', () => expect(found.throughText).toEqual([]));
  test('runs no line through a foreign actor', () => expect(found.throughActors).toEqual([]));
  test('runs no leader through a text, a pill, a foreign badge or a foreign fan', () =>
    expect(found.leaders).toEqual([]));

  test('writes every name whole and large enough, inside its shape', () => {
    for (const {
      label: { rows, stands },
      shape,
      name,
    } of scene.actors) {
      expect(stands, name).toBe(true);
      expect(shape.fontSize, name).toBeGreaterThanOrEqual(SMALLEST_NAME);
      for (const row of rows) expect(row.text, name).not.toContain('…');
      if (!shape.outside) {
        const widest = Math.max(...rows.map((row) => measureText(row.text, shape.fontSize, 680)));
        expect(widest / 2, name).toBeLessThanOrEqual(shape.hw);
      }
    }
  });
});

test('every label of the fan between Russia and South Korea stands where it is wide: it is the point of the piece', () => {
  const scene = shippedScene('wide');
  const fan = scene.lines.filter(({ from, to }) => [from, to].sort().join() === 'kor,rus');
  expect(fan.length).toBeGreaterThanOrEqual(4);
  expect(fan.filter(({ labelled }) => !labelled).map(({ id }) => id)).toEqual([]);
});
