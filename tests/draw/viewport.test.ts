/** How a picture lies on a canvas: as an SVG of the same view box would. */
import { expect, test } from 'vitest';
import { createViewport, growthOf, seenBoxOf, transformBetween } from '../../src/draw/canvas/viewport';

const box = { x: -20, y: 0, width: 200, height: 100 };

test('the view box stands in the middle, as large as it fits', () => {
  const viewport = createViewport({ width: 800, height: 600, ratio: 2 }, box, null, 0);
  expect(viewport).toMatchObject({ width: 800, height: 600, ratio: 2, scale: 4, zoom: 1 });
  const seen = seenBoxOf(viewport);
  expect(seen).toEqual({ left: -20, right: 180, top: -25, bottom: 125 });
});

test('seen closer, the place under the middle of a zoom stays, and the canvas reaches beyond the room', () => {
  const room = { width: 400, height: 200, ratio: 1 };
  const still = createViewport(room, box, null, 0);
  // Zoomed three times about the scene point 30, 40.
  const transform = { k: 3, x: 30 - 3 * 30, y: 40 - 3 * 40 };
  const closer = createViewport(room, box, transform, 50);
  const at = ({ scale, origin }: typeof still) => [30 * scale + origin.x, 40 * scale + origin.y];
  expect(at(closer)).toEqual(at(still).map((px) => px + 50));
  expect([closer.width, closer.height]).toEqual([500, 300]);
  expect(growthOf(closer)).toBeCloseTo(1 / Math.sqrt(3));
});

test('what was drawn for one view lies in another where it belongs', () => {
  const room = { width: 400, height: 200, ratio: 1 };
  const drawn = createViewport(room, box, { k: 2, x: -30, y: -40 }, 50);
  const seen = createViewport(room, box, { k: 5, x: -170, y: -220 }, 80);
  const [, x, y, k] = /^translate\((.+)px, (.+)px\) scale\((.+)\)$/.exec(transformBetween(drawn, seen))!.map(Number);
  for (const [sx, sy] of [
    [0, 0],
    [90, 35],
  ] as const) {
    // From the room's corner, as a canvas begins so far before it.
    const across = -drawn.overscan + x! + k! * (sx * drawn.scale + drawn.origin.x);
    const down = -drawn.overscan + y! + k! * (sy * drawn.scale + drawn.origin.y);
    expect(across).toBeCloseTo(sx * seen.scale + seen.origin.x - seen.overscan);
    expect(down).toBeCloseTo(sy * seen.scale + seen.origin.y - seen.overscan);
  }
});
