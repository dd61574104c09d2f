/** Bands between the groups of a large crowd: told from the plan and the marks. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeLayout } from '../../src/layout/computeLayout';
import * as picture from '../../src/picture';
import type { DossierInput } from '../../src/dossier/schema';
import { divideCrowd } from '../../src/scene/crowd/divideCrowd';
import { MOST_LINES_BETWEEN, THINNEST_BAND, WIDEST_BAND } from '../../src/scene/crowd/crowdMeasures';
import { partsOf } from '../../src/scene/crowd/mergePair';
import { THINNEST_STRIPE } from '../../src/scene/ink/inkMeasures';
import { tallyOf } from '../../src/scene/ink/lineParts';
import { stripesOf } from '../../src/scene/ink/stripesOf';
import { strokesOf } from '../../src/scene/ink/strokesOf';
import { planBands } from '../../src/scene/crowd/planBands';
import { pick } from '../../src/scene/pick';
import { fanOf, markState } from '../../src/scene/markStates';
import type { BandMark, Plan } from '../../src/scene/plan/types';
import type { LineMark } from '../../src/scene/types';
import { layoutRequestOf } from '../../src/scene/plan/layoutRequest';
import { DEFAULT_VIEW, NO_FILTER, type FrameName } from '../../src/view/viewState';
import { largeCrowd } from '../fixtures/largeCrowd';
import { shuffled } from '../shuffled';
import { apart, crossings, middle, points, within } from './geometry';
import { indexOf } from './shipped';

const LARGE = largeCrowd({ actors: 400, relationships: 2_600 });
const index = indexOf(LARGE);
const base = (dossier: unknown, frame: FrameName = 'wide', nearBy: 'group' | 'lines' = 'group') =>
  divideCrowd(picture.basePlanOf(indexOf(dossier), frame), nearBy);
const draw = (frame: FrameName, of = index) => {
  const plan = divideCrowd(picture.basePlanOf(of, frame), 'group');
  return { plan, scene: picture.drawMarks(plan, computeLayout(layoutRequestOf(plan, new Map()))) };
};
const { plan, scene } = draw('wide');
const groupOf = (id: string) => index.actors.get(id)!.group!;
const isBetween = (id: string) => {
  const { from, to } = index.relationships.get(id)!.record;
  return groupOf(from) !== groupOf(to);
};
const all = new Set(index.relationships.keys());
const sorted = (ids: Iterable<string>) => [...ids].sort();
const bandedIn = ({ pairs }: Plan) => pairs.flatMap(({ lines }) => lines).filter(({ rest }) => rest === 'banded');

test('bands survive the way from a worker to the page', () => {
  expect(scene.bands.length).toBeGreaterThan(0);
  expect(structuredClone(scene)).toEqual(scene);
});

describe('a plan', () => {
  test('bands the lines between groups, and leaves those inside', () => {
    expect(plan.pairs.length).toBeGreaterThan(MOST_LINES_BETWEEN);
    const lines = plan.pairs.flatMap((pair) => pair.lines);
    expect(sorted(bandedIn(plan).flatMap(({ members }) => members.map(({ id }) => id)))).toEqual(
      sorted([...all].filter(isBetween)),
    );
    expect(sorted(lines.flatMap(({ members }) => members.map(({ id }) => id)))).toEqual(sorted(all));
  });

  test('has one band for each two groups and direction, of all that runs there', () => {
    for (const { from, to, mutual, members, graded } of plan.bands) {
      const own = [...index.relationships.values()].filter(({ record, mutual: isMutual }) => {
        const ends = [groupOf(record.from), groupOf(record.to)];
        return (
          isMutual === mutual &&
          (mutual ? ends.sort().join() === [from, to].sort().join() : ends.join() === `${from},${to}`)
        );
      });
      expect(sorted(members.map(({ id }) => id))).toEqual(sorted(own.map(({ id }) => id)));
      // Never surer than the least certain of them.
      if (members.some(({ record }) => record.certainty === 'hypothetical')) expect(graded).toBe('hypothetical');
    }
    expect(new Set(plan.bands.map(({ id }) => id)).size).toBe(plan.bands.length);
    const counts = plan.bands.map(({ members }) => members.length);
    expect(counts).toEqual([...counts].sort((p, q) => q - p));
    const share = counts.reduce((sum, count) => sum + count, 0) / [...all].filter(isBetween).length;
    expect(plan.bands.length === 30 || share >= 0.6).toBe(true);
  });

  test('is as wide as its number', () => {
    const [first] = plan.bands;
    expect(first!.ink.giving).toBeCloseTo(WIDEST_BAND);
    for (const {
      ink: { giving },
      members,
    } of plan.bands)
      expect(giving).toBeCloseTo(Math.max(THINNEST_BAND, (WIDEST_BAND * members.length) / first!.members.length));
  });

  test('has none up to the threshold, by lines, on the level of all lines and of groups', () => {
    const few = base(largeCrowd({ actors: 400, relationships: 1_400 }));
    expect([few.bands, bandedIn(few)]).toEqual([[], []]);
    const byLines = base(LARGE, 'wide', 'lines');
    expect([byLines.bands, bandedIn(byLines)]).toEqual([[], []]);
    for (const detail of ['lines', 'groups'] as const) {
      const other = picture.planPicture(index, 'wide', { unfolded: [], detail }, plan);
      expect(other.detail).toBe(detail);
      expect([other.bands, bandedIn(other)]).toEqual([[], []]);
    }
  });

  test('does not depend on the order of records', () => {
    const other = base({
      ...LARGE,
      actors: shuffled(LARGE.actors, 3),
      relationships: shuffled(LARGE.relationships, 4),
    });
    const told = ({ bands }: Plan) =>
      bands.map(({ id, from, to, ink: { giving }, members }) => ({
        id,
        from,
        to,
        giving,
        members: members.map((one) => one.id),
      }));
    expect(told(other)).toEqual(told(plan));
  });

  test('files every relationship between groups in exactly one flow, and none of the others', () => {
    const [COUNT, WANTED] = [70, MOST_LINES_BETWEEN + 300];
    const arbitrary = fc.record({
      groups: fc.array(fc.constantFrom('A', 'B', 'C>group B', 'C', undefined), { minLength: COUNT, maxLength: COUNT }),
      seed: fc.integer({ min: 1, max: 1_000 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ groups, seed }) => {
        const pairs = shuffled(
          Array.from({ length: COUNT * COUNT }, (_, i) => [Math.floor(i / COUNT), i % COUNT] as const).filter(
            ([i, j]) => i < j,
          ),
          seed,
        ).slice(0, WANTED);
        const dossier: DossierInput = {
          title: 'Of chance',
          families: [{ id: 'f', label: 'Family' }],
          types: [
            { id: 'way', label: 'One way', family: 'f' },
            { id: 'both', label: 'Both ways', family: 'f', directed: false },
          ],
          actors: groups.map((group, i) => ({ id: `a${i}`, name: `Actor ${i}`, ...(group ? { group } : {}) })),
          relationships: pairs.map(([i, j], n) => ({
            id: `r${n}`,
            type: n % 4 ? 'way' : 'both',
            from: `a${n % 2 ? i : j}`,
            to: `a${n % 2 ? j : i}`,
          })),
        };
        const found = picture.basePlanOf(indexOf(dossier), 'wide');
        const banded = planBands(found)!;
        const sizes = new Map<string | undefined, number>();
        for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
        const isGroup = (group: string | undefined) => group !== undefined && sizes.get(group)! >= 3;
        const ends = new Map(
          dossier.relationships.map(({ id, from, to }) => [id!, [from, to].map((end) => groups[Number(end.slice(1))])]),
        );
        const between = [...ends].filter(([, [p, q]]) => p !== q && isGroup(p) && isGroup(q)).map(([id]) => id);
        const told = found.pairs
          .filter(banded.isBanded)
          .flatMap(({ lines }) => lines.flatMap(({ members }) => members));
        expect(sorted(told.map(({ id }) => id))).toEqual(sorted(between));
        // Among so few groups each flow has its band.
        expect(sorted(banded.bands.flatMap(({ members }) => members.map(({ id }) => id)))).toEqual(sorted(between));
        expect(new Set(banded.bands.map(({ id }) => id)).size).toBe(banded.bands.length);
      }),
      { numRuns: 12, seed: 7 },
    );
  });
});

describe('stripes of a flow', () => {
  const pairs = picture.basePlanOf(index, 'wide').pairs.slice(0, 60);
  const lines = pairs.flatMap((pair) => pair.lines);
  const members = lines.flatMap((line) => line.members);
  const sure = ({ record }: (typeof members)[number]) => ['confirmed', 'reported'].includes(record.certainty!);
  const share = (some: typeof members) => some.length / members.length;

  const stripesAt = (giving: number) =>
    stripesOf({ style: 'ribbon', giving, receiving: giving, pointed: true, parts: partsOf(lines) });

  test.each([1, 2, 4, 8, 60])('%i units wide they are all that runs there, and never surer than it', (width) => {
    const stripes = stripesAt(width);
    expect(stripes.reduce((sum, one) => sum + one.share, 0)).toBeCloseTo(1);
    for (const { look, pattern, share: own } of stripes.filter((one) => one.pattern === 'solid')) {
      expect(pattern).toBe('solid');
      const known = members.filter((link) => sure(link) && (look === 'plain' || link.family.id === look));
      expect(own).toBeLessThanOrEqual(share(known) + 1e-9);
    }
    const thin = stripes.filter((one) => one.share * width < THINNEST_STRIPE);
    expect(thin.length).toBeLessThanOrEqual(1);
  });

  test('every family keeps its colour that is wide enough as a whole', () => {
    const families = [...new Set(members.map(({ family }) => family.id))];
    const least = Math.min(...families.map((id) => share(members.filter(({ family }) => family.id === id))));
    const stripes = stripesAt((1.01 * THINNEST_STRIPE) / least);
    expect(families.filter((id) => !stripes.some(({ look }) => look === id))).toEqual([]);
    expect(stripes.length).toBeLessThan(stripesAt(1_000).length);
  });
});

const REACH = 21;

describe.each([['wide'], ['square'], ['tall']] as const)('a scene in the %s frame', (frame) => {
  const drawn = frame === 'wide' ? { plan, scene } : draw(frame);
  const edges = new Map(drawn.scene.hulls.map(({ group, edge }) => [group, edge]));

  test('has a course for each band, from edge to edge', () => {
    expect(drawn.scene.bands.map(({ id }) => id)).toEqual(drawn.plan.bands.map(({ id }) => id));
    for (const { id, from, to, points: course } of drawn.scene.bands) {
      for (const [group, end] of [
        [from, course[0]!],
        [to, course.at(-1)!],
      ] as const) {
        const edge = edges.get(group)!;
        const ring = [...edge, edge[0]!];
        expect(within(end, edge), `${id} ends in ${group}`).toBe(true);
        const met = crossings(course, ring);
        expect(met.length, `${id} crosses the edge of ${group} once`).toBe(1);
        expect(apart(met[0]!, end), `${id} ends near the edge of ${group}`).toBeLessThan(REACH);
      }
    }
  });

  test('shows its directions and stays in the frame', () => {
    for (const {
      id,
      points: course,
      ink: { giving },
    } of drawn.scene.bands) {
      expect(apart(course[0]!, course.at(-1)!), id).toBeGreaterThan(28);
      for (const { x, y } of course) {
        expect(Math.min(x, y, drawn.plan.frame.width - x, drawn.plan.frame.height - y), id).toBeGreaterThan(
          giving / 2 - 2,
        );
      }
    }
  });

  test('keeps bands off headings, and names off bands', () => {
    const isIn = (
      { x, y }: { x: number; y: number },
      box: { left: number; right: number; top: number; bottom: number },
    ) => x > box.left && x < box.right && y > box.top && y < box.bottom;
    const spots = drawn.scene.bands.flatMap(({ course }) => denser(points(course)));
    const isOn = (box: Parameters<typeof isIn>[1]) => spots.some((spot) => isIn(spot, box));
    const covered = drawn.scene.hulls.filter(({ heading }) => isOn(heading));
    expect(covered.length).toBeLessThanOrEqual(2);
    const names = drawn.scene.actors.filter(({ label }) => label.stands);
    for (const { id, x, y, label } of names) {
      const { left, right, top, bottom } = label.box;
      expect(isOn({ left: left + x, right: right + x, top: top + y, bottom: bottom + y }), id).toBe(false);
    }
  });
});

const denser = (line: readonly { x: number; y: number }[]) =>
  line.slice(1).flatMap((q, i) => {
    const p = line[i]!;
    const steps = Math.ceil(apart(p, q) / 4);
    return Array.from({ length: steps }, (_, k) => ({
      x: p.x + ((q.x - p.x) * k) / steps,
      y: p.y + ((q.y - p.y) * k) / steps,
    }));
  });

describe('what is shown', () => {
  test('the two directions of a pair of groups lie beside each other', () => {
    const { bands } = draw('wide', indexOf(largeCrowd({ actors: 300, relationships: 3_000, groups: 5 }))).scene;
    const back = (band: BandMark) => bands.find(({ from, to }) => from === band.to && to === band.from);
    const both = bands.filter((band) => back(band));
    expect(both).toHaveLength(20);
    for (const band of both) {
      const other = back(band)!;
      const off = apart(middle(band.points), middle(other.points));
      expect(off, band.id).toBeGreaterThan((band.ink.receiving + other.ink.receiving) / 2);
    }
  });

  test('a filter leaves the stripes of what is shown, and takes a band away of which nothing is', () => {
    const band = scene.bands.find((one) => new Set(strokesOf(one).map(({ look }) => look)).size > 2)!;
    const family = index.relationships.get(band.members[0]!)!.family.id;
    const shown = new Set(band.members.filter((id) => index.relationships.get(id)!.family.id === family));
    expect(new Set(strokesOf(band, shown).map(({ look }) => look))).toEqual(new Set([family]));
    expect(tallyOf(band, shown.size, shown)).toEqual([{ look: family, count: shown.size }]);
    const hiddenTypes = [...index.types.keys()].filter((id) => id !== family);
    const filtered = picture.visibleMarks(index, plan, scene, {
      ...DEFAULT_VIEW,
      filter: { ...NO_FILTER, hiddenTypes },
    });
    for (const { id, members } of scene.bands)
      expect(filtered.state.filtered.has(id), id).toBe(!members.some((one) => filtered.shown.has(one)));
    const none = picture.visibleMarks(index, plan, scene, {
      ...DEFAULT_VIEW,
      filter: { ...NO_FILTER, hiddenTypes: [...index.types.keys()] },
    });
    expect(scene.bands.every(({ id }) => none.state.filtered.has(id))).toBe(true);
    expect(none.bands).toEqual({ shown: 0, all: 0 });
  });

  test('it is told how much of what runs between groups the bands stand for', () => {
    const { bands } = picture.visibleMarks(index, plan, scene, DEFAULT_VIEW);
    expect(bands.all).toBe([...all].filter(isBetween).length);
    expect(bands.shown).toBe(scene.bands.reduce((sum, { members }) => sum + members.length, 0));
    expect(bands.shown).toBeLessThan(bands.all);
  });

  test('a focus raises the bands that hold its relationships, and draws its own lines', () => {
    const focus = plan.actors.reduce((p, q) => (q.degree > p.degree ? q : p)).id;
    const { state } = picture.visibleMarks(index, plan, scene, { ...DEFAULT_VIEW, focus });
    const own = new Set(
      [...all].filter((id) => {
        const { from, to } = index.relationships.get(id)!.record;
        return from === focus || to === focus;
      }),
    );
    const seen = (line: LineMark) => markState(line.id, line.rest, state.filtered, state.emphasis);
    for (const band of scene.bands)
      expect(seen(band), band.id).toBe(band.members.some((id) => own.has(id)) ? 'bare' : 'dim');
    expect(new Set(scene.bands.map(seen))).toEqual(new Set(['bare', 'dim']));
    for (const line of scene.lines.filter(({ rest }) => rest === 'banded'))
      expect(seen(line), line.id).toBe(line.members.some((id) => own.has(id)) ? 'shown' : 'banded');
  });
});

describe('a press', () => {
  const stateOf = ({ id, rest }: LineMark) => markState(id, rest, new Set(), null);

  test('on the middle of a band means it, and never a line that is not drawn', () => {
    const banded = new Set(scene.lines.filter(({ rest }) => rest === 'banded').map(({ id }) => id));
    const found = scene.bands.map(
      (band) => [band.id, pick({ scene, at: middle(band.points), reach: 12, stateOf })] as const,
    );
    for (const [, id] of found) expect(banded.has(id!)).toBe(false);
    expect(found.filter(([id, picked]) => id === picked).length).toBeGreaterThan(scene.bands.length * 0.6);
  });

  test('lists all that the band stands for', () => {
    for (const band of scene.bands) {
      const { state } = picture.visibleMarks(index, plan, scene, { ...DEFAULT_VIEW, between: band.members[0]! });
      expect(state.fan).toEqual([band]);
      expect(fanOf(scene, band.members.at(-1)!)).toEqual([band]);
    }
    const inside = [...all].find((id) => !isBetween(id))!;
    expect(fanOf(scene, inside).map(({ members }) => members.includes(inside))).toEqual([true]);
  });
});
