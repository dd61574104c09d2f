/** What is wrong with the territories of a picture, told from its marks alone: shares no geometry with `src`. */
import type { Hull } from '../../src/scene/plan/types';
import type { Scene } from '../../src/scene/types';
import type { DossierIndex } from '../../src/dossier/indexDossier';
import { apart, points, within, type Area, type Spot } from '../scene/geometry';

/** Half the stroke about a ground. */
const STROKE = 6;
/** Places are written to the hundredth. */
const ROUNDING = 0.02;

interface Ground {
  group: string;
  hull: Hull;
  corners: Spot[];
}

export interface TerritoryFaults {
  /** Grounds that touch each other, the edge of the frame, or a corner kept for title and buttons. */
  grounds: string[];
  /** Members outside their ground, and actors on a ground that is not theirs. */
  strays: string[];
  /** Dots on each other, or over the edge. */
  dots: string[];
  /** Headings outside their ground, under a dot, or on each other. */
  headings: string[];
  /** Headings that are not written in full. */
  cut: string[];
}

export function territoryFaults(scene: Scene, index: DossierIndex): TerritoryFaults {
  const grounds = scene.hulls.map((hull): Ground => ({
    group: hull.group,
    hull,
    corners: points(hull.outline.replace(/Z$/, '')),
  }));
  const { width, height, keep } = scene.frame;
  const kept = keep.map((rect): Spot[] =>
    cornersOf({ left: rect.x, top: rect.y, right: rect.x + rect.width, bottom: rect.y + rect.height }),
  );
  const touching = grounds.flatMap((p, i) => [
    ...grounds
      .slice(0, i)
      .flatMap((q) => (distance(p.corners, q.corners) < 2 * STROKE ? [`${p.group} on ${q.group}`] : [])),
    ...kept.flatMap((corners) => (distance(p.corners, corners) < STROKE ? [`${p.group} in a kept corner`] : [])),
    ...(p.corners.some(({ x, y }) => Math.min(x, y, width - x, height - y) < STROKE)
      ? [`${p.group} over the edge`]
      : []),
  ]);
  const strays = scene.actors.flatMap(({ id, x, y, shape }) => {
    const own = index.actors.get(id)!.group;
    return grounds.flatMap(({ group, corners }) => {
      const off = (within({ x, y }, corners) ? -1 : 1) * toRim({ x, y }, corners) - STROKE;
      if (group === own)
        return off + shape.hw > ROUNDING ? [`${id} outside ${group} by ${(off + shape.hw).toFixed(2)}`] : [];
      return off - shape.hw < 0 ? [`${id} on ${group}`] : [];
    });
  });
  const dots = scene.actors.flatMap((p, i) => [
    ...scene.actors.slice(0, i).flatMap((q) => (apart(p, q) < p.shape.hw + q.shape.hw ? [`${p.id} on ${q.id}`] : [])),
    ...(Math.min(p.x, p.y, width - p.x, height - p.y) < p.shape.hw ? [`${p.id} over the edge`] : []),
  ]);
  const headings = grounds.flatMap(({ group, hull: { heading }, corners }, i) => [
    ...(cornersOf(heading).some((corner) => distance([corner], corners) > STROKE)
      ? [`${group} beside its ground`]
      : []),
    ...scene.actors.flatMap(({ id, x, y, shape }) => {
      const nearest = { x: clamp(x, heading.left, heading.right), y: clamp(y, heading.top, heading.bottom) };
      return apart(nearest, { x, y }) < shape.hw ? [`${group} under ${id}`] : [];
    }),
    ...grounds
      .slice(0, i)
      .flatMap((other) => (meet(heading, other.hull.heading) ? [`${group} on ${other.group}`] : [])),
  ]);
  const cut = grounds.filter(({ hull }) => hull.rows.map(({ text }) => text).join(' ') !== hull.group);
  return { grounds: touching, strays, dots, headings, cut: cut.map(({ group }) => group) };
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
const meet = (p: Area, q: Area) => p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;
const cornersOf = ({ left, top, right, bottom }: Area): Spot[] => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];

/** Distance of two convex shapes; 0 where one lies in the other or they cross. */
function distance(p: readonly Spot[], q: readonly Spot[]): number {
  if (within(p[0]!, q) || within(q[0]!, p) || p.some((at) => within(at, q)) || q.some((at) => within(at, p))) return 0;
  return Math.min(...p.map((at) => toRim(at, q)), ...q.map((at) => toRim(at, p)));
}

function toRim(at: Spot, corners: readonly Spot[]): number {
  return Math.min(
    ...corners.map((p, i) => {
      const q = corners[(i + 1) % corners.length]!;
      const [dx, dy] = [q.x - p.x, q.y - p.y];
      const t = clamp(((at.x - p.x) * dx + (at.y - p.y) * dy) / (dx * dx + dy * dy || 1), 0, 1);
      return apart(at, { x: p.x + t * dx, y: p.y + t * dy });
    }),
  );
}
