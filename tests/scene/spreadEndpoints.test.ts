import { describe, expect, test } from 'vitest';
import { buildFan, evenBend } from '../../src/scene/edges/buildFan';
import { spreadEndpoints } from '../../src/scene/edges/spreadEndpoints';
import { apart, middle } from './geometry';
import { placedLines, type Placed } from './placedLines';
import { FRAME_NAMES } from './shipped';

const HUB = { x: 420, y: 330 };
const PLACES = { hub: HUB, east: { x: 740, y: 300 }, south: { x: 700, y: 480 }, west: { x: 120, y: 330 } };
type Ends = readonly (readonly [string, string])[];
const several = (from: string, to: string, count: number): Ends =>
  Array.from({ length: count }, (_, i) => (i % 2 ? ([to, from] as const) : ([from, to] as const)));

const built = ({ plan, placed, frame }: Placed) => plan.pairs.map((pair) => buildFan(pair, placed, frame, evenBend(0)));
const courses = (fans: ReturnType<typeof built>) => fans.flatMap((fan) => fan.routes);

/** Where lines end at the hub, as turning angles from the west, with their ids. */
function endsAt(fans: ReturnType<typeof built>) {
  const ends = courses(fans).map(({ line, points }) => {
    const { x, y } = line.from === 'hub' ? points[0]! : points.at(-1)!;
    return { id: line.id, angle: Math.atan2(y - HUB.y, x - HUB.x), far: apart({ x, y }, HUB) };
  });
  return ends.sort((p, q) => p.angle - q.angle);
}

describe.each(FRAME_NAMES)('ends on a crowded rim in the %s frame', (name) => {
  const given = placedLines(PLACES, [...several('hub', 'east', 4), ...several('hub', 'south', 3)], name);
  const before = built(given);
  const after = spreadEndpoints(before, given.placed, given.frame);
  const [was, is] = [endsAt(before), endsAt(after)];

  test('stand farther apart than before, at least the set distance', () => {
    const gaps = (ends: typeof is) => ends.slice(1).map((end, i) => (end.angle - ends[i]!.angle) * end.far);
    expect(Math.min(...gaps(was))).toBeLessThan(given.frame.port * 0.8);
    expect(Math.min(...gaps(is))).toBeGreaterThan(given.frame.port * 0.95);
  });
  test('keep their order and their distance from the middle of the actor', () => {
    expect(is.map(({ id }) => id)).toEqual(was.map(({ id }) => id));
    for (const { id, far } of is) expect(far).toBeCloseTo(was.find((end) => end.id === id)!.far, 6);
  });
  test('leave the middle and the other end of each line where they were', () => {
    courses(after).forEach(({ line, points }, i) => {
      const old = courses(before)[i]!.points;
      const halfway = Math.floor(points.length / 2);
      expect(points[halfway]).toEqual(old[halfway]);
      const other = line.from === 'hub' ? -1 : 0;
      expect(points.at(other)).toEqual(old.at(other));
      expect(apart(middle(points), middle(old))).toBeLessThan(6);
    });
  });
  test('does not touch what it was given', () => expect(built(given)).toEqual(before));
});

test('four ends stay where they are', () => {
  const given = placedLines(PLACES, [...several('hub', 'east', 2), ...several('hub', 'south', 2)]);
  const before = built(given);
  expect(spreadEndpoints(before, given.placed, given.frame)).toEqual(before);
});

test('ends with room between them stay where they are', () => {
  const places = Object.fromEntries(
    [0, 1, 2, 3, 4].map((i) => [`n${i}`, { x: 420 + 250 * Math.cos(i * 1.25), y: 330 + 250 * Math.sin(i * 1.25) }]),
  );
  const ends = Object.keys(places).map((id) => ['hub', id] as const);
  const given = placedLines({ ...places, hub: HUB }, ends);
  const before = built(given);
  expect(spreadEndpoints(before, given.placed, given.frame)).toEqual(before);
});
