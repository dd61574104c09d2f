/** Groups as circles and what runs between them as ribbons: told from the marks. */
import { describe, expect, test } from 'vitest';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import { tallyOf } from '../../src/scene/ink/lineParts';
import { countRibbons } from '../../src/scene/markStates';
import { createCountPill } from '../../src/scene/nodes/countPill';
import { FRAMES } from '../../src/scene/plan/frames';
import type { PlannedLine } from '../../src/scene/plan/types';
import { DEFAULT_VIEW, type FrameName } from '../../src/view/viewState';
import { REGIONS, TRADES } from '../fixtures/groupedCrowd';
import { points } from './geometry';
import { inkAlong } from './inkAlong';
import { indexOf } from './shipped';

const GROUPS = { ...DEFAULT_VIEW, detail: 'groups' as const };
const layout: picture.LayoutFunction = (request) => Promise.resolve(computeLayout(request));
const place = (dossier: typeof REGIONS, frame: FrameName = 'wide') =>
  picture.placePicture(indexOf(dossier), GROUPS, frame, layout);

const regions = await place(REGIONS);
const trades = await place(TRADES);
const phone = await place(REGIONS, 'tall');

describe.each([
  ['six groups', regions],
  ['fifteen groups', trades],
  ['six groups on a phone', phone],
] as const)('%s', (_, { scene, plan }) => {
  const circles = scene.actors.map(({ id, x, y, shape, members }) => ({
    id,
    x,
    y,
    r: shape.hw,
    members: members.length,
  }));
  const { width, height, keep } = plan.frame;

  test('fill the frame and touch neither each other nor title and buttons', () => {
    const span = (values: number[]) => Math.max(...values) - Math.min(...values);
    expect(span(circles.flatMap(({ x, r }) => [x - r, x + r])) / width).toBeGreaterThan(0.8);
    expect(span(circles.flatMap(({ y, r }) => [y - r, y + r])) / height).toBeGreaterThan(0.75);
    circles.forEach((p, i) => {
      expect(Math.min(p.x, p.y, width - p.x, height - p.y), p.id).toBeGreaterThanOrEqual(p.r);
      for (const q of circles.slice(0, i))
        expect(Math.hypot(p.x - q.x, p.y - q.y), `${p.id} and ${q.id}`).toBeGreaterThan(p.r + q.r + 4);
      for (const box of keep) {
        const [dx, dy] = [
          Math.max(box.x - p.x, 0, p.x - box.x - box.width),
          Math.max(box.y - p.y, 0, p.y - box.y - box.height),
        ];
        expect(Math.hypot(dx, dy), p.id).toBeGreaterThan(p.r);
      }
    });
  });

  test('are larger for more members', () => {
    const bySize = [...circles].sort((p, q) => p.members - q.members);
    bySize.slice(1).forEach((circle, i) => expect(circle.r).toBeGreaterThanOrEqual(bySize[i]!.r));
    const [first, last] = [bySize[0]!, bySize.at(-1)!];
    expect(last.r / first.r).toBeLessThanOrEqual(Math.sqrt(last.members / first.members) + 1e-6);
  });

  test('have pills that touch nothing', () => {
    const pills = scene.lines
      .filter(({ rest }) => rest === 'shown')
      .map((line) => {
        const { id, badge } = line;
        const pill = createCountPill(tallyOf(line, line.members.length));
        return { id, ...badge, hw: pill.width / 2, hh: pill.height / 2 };
      });
    expect(pills.length).toBeGreaterThan(scene.lines.filter(({ rest }) => rest !== 'faint').length / 2);
    pills.forEach((p, i) => {
      for (const q of pills.slice(0, i))
        expect(Math.abs(p.x - q.x) >= p.hw + q.hw || Math.abs(p.y - q.y) >= p.hh + q.hh, `${p.id} on ${q.id}`).toBe(
          true,
        );
      for (const { id, x, y, shape } of scene.actors) {
        const [dx, dy] = [Math.max(0, Math.abs(p.x - x) - p.hw), Math.max(0, Math.abs(p.y - y) - p.hh)];
        expect(Math.hypot(dx, dy), `${p.id} on ${id}`).toBeGreaterThan(shape.hw);
      }
    });
  });
});

describe('ribbons', () => {
  const index = indexOf(REGIONS);
  const groupOf = (id: string) => `group ${index.actors.get(id)!.group!}`;
  const lines = regions.plan.pairs.flatMap((pair) => pair.lines);

  test('are one for each direction, and one for what both have', () => {
    const keys = lines.map(
      ({ from, to, mutual }) => JSON.stringify(mutual ? [from, to].sort() : [from, to]) + String(mutual),
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const { members, from, to, mutual } of lines)
      for (const link of members) {
        expect(link.mutual).toBe(mutual);
        const ends = [groupOf(link.record.from), groupOf(link.record.to)];
        expect(mutual ? ends.sort() : ends).toEqual(mutual ? [from, to].sort() : [from, to]);
      }
  });

  const course = [
    { x: 0, y: 0 },
    { x: 400, y: 0 },
  ];
  const inked = (line: PlannedLine, shown?: ReadonlySet<string>) =>
    inkAlong(line, course, shown).map(({ look, d }) => {
      const first = points(d.slice(0, d.indexOf('Z'))).filter(({ x }) => x < 0.01);
      const ys = first.map(({ y }) => y);
      return { look, width: Math.max(...ys) - Math.min(...ys), pieces: d.split('M').length - 1 };
    });

  test('have a stripe for each family, as wide as its number, broken where it is word only', () => {
    const line = [...lines].filter(({ mutual }) => !mutual).sort((p, q) => q.members.length - p.members.length)[0]!;
    const stripes = inked(line);
    const unit = stripes.reduce((sum, { width }) => sum + width, 0) / line.members.length;
    const looks = new Map<string, { sure: number; unsure: number }>();
    for (const { family, record } of line.members) {
      const count = looks.get(family.id) ?? { sure: 0, unsure: 0 };
      count[record.certainty === 'confirmed' || record.certainty === 'reported' ? 'sure' : 'unsure']++;
      looks.set(family.id, count);
    }
    expect(new Set(stripes.map(({ look }) => look))).toEqual(new Set(looks.keys()));
    for (const [look, { sure, unsure }] of looks) {
      const own = stripes.filter((stripe) => stripe.look === look);
      // Its body and its point; a broken stripe has many pieces.
      const count = (some: typeof own) => Math.round(some.reduce((sum, { width }) => sum + width, 0) / unit);
      expect(count(own.filter(({ pieces }) => pieces === 2)), look).toBe(sure);
      expect(count(own.filter(({ pieces }) => pieces > 2)), look).toBe(unsure);
    }
  });

  test('show and count what a filter leaves', () => {
    const line = lines.find(({ members }) => new Set(members.map(({ family }) => family.id)).size > 2)!;
    const { family } = line.members[0]!;
    const shown = new Set(line.members.filter((link) => link.family === family).map(({ id }) => id));
    expect(new Set(inked(line, shown).map(({ look }) => look))).toEqual(new Set([family.id]));
    expect(tallyOf(line, shown.size, shown)).toEqual([{ look: family.id, count: shown.size }]);
  });

  test('among many groups are the strongest; the rest are hairlines, and both are counted', () => {
    const drawn = trades.plan.pairs.flatMap((pair) => pair.lines);
    const [faint, seen] = [drawn.filter(({ rest }) => rest === 'faint'), drawn.filter(({ rest }) => rest !== 'faint')];
    expect(seen).toHaveLength(30);
    expect(faint.length).toBeGreaterThan(0);
    const all = new Set(indexOf(TRADES).relationships.keys());
    const count = (some: typeof drawn) => some.reduce((sum, { members }) => sum + members.length, 0);
    expect(countRibbons(trades.scene, all)).toEqual({ shown: count(seen), all: count(drawn) });
    expect(countRibbons(regions.scene, all).shown).toBe(countRibbons(regions.scene, all).all);
  });
});

test('a line of a crowd becomes thinner with the number of pairs', () => {
  const thickest = (dossier: typeof REGIONS) => {
    const index = indexOf(dossier);
    return picture.dividePlan(index, picture.basePlanOf(index, FRAMES.wide)).then(({ pairs }) => {
      const one = pairs
        .flatMap(({ lines }) => lines)
        .find(({ members, graded }) => members.length === 1 && graded === 'confirmed');
      const ys = points(
        inkAlong(one!, [
          { x: 0, y: 0 },
          { x: 200, y: 0 },
        ])[0]!.d.replace('Z', ''),
      ).map(({ y }) => y);
      return Math.max(...ys) - Math.min(...ys);
    });
  };
  return Promise.all([thickest(REGIONS), thickest(TRADES)]).then(([few, many]) => {
    expect(few).toBeCloseTo(4.2 * 0.8 * 0.68, 1);
    expect(many).toBeCloseTo(4.2 * 0.8 * 0.68 * Math.sqrt((840 * 656) / (2000 * 928)), 1);
  });
});

test('what has not happened has a share of its own, which is hollow', () => {
  const lines = regions.plan.pairs.flatMap(({ lines: all }) => all);
  const ribbon = lines.find(({ rest, members }) => {
    const graded = new Set(members.map(({ record }) => record.certainty));
    return rest === 'shown' && members.length > 3 && graded.has('hypothetical') && graded.has('confirmed');
  })!;
  const inked = (certainty: string) => {
    const shown = new Set(ribbon.members.filter(({ record }) => record.certainty === certainty).map(({ id }) => id));
    const course = [
      { x: 0, y: 0 },
      { x: 300, y: 0 },
    ];
    return inkAlong(ribbon, course, shown).map(({ d }) => d);
  };
  const pieces = (certainty: string) => inked(certainty).join('').split('M').length;
  expect(pieces('confirmed')).toBeLessThan(8);
  // Shorter pieces than those of what is only said.
  expect(pieces('hypothetical')).toBeGreaterThan(35);
});

test('a hairline for both directions tells neither as the only one', () => {
  const hairlines = trades.plan.pairs.flatMap(({ lines }) => lines.filter(({ rest }) => rest === 'faint'));
  const groupOf = (id: string) => trades.plan.endOf(id);
  const isBoth = (line: PlannedLine) =>
    line.members.some(({ record }) => groupOf(record.from) !== groupOf(line.members[0]!.record.from));
  expect(hairlines.filter(isBoth).length).toBeGreaterThan(5);
  for (const line of hairlines.filter(isBoth)) expect(line.mutual, line.id).toBe(true);
});
