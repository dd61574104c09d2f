/**
 * Few actors as a hand would draw them: chains level, who deals with one alone evenly round them, rings as regular polygons,
 * those without lines in a row, and all of it in the middle of the frame. A search by the score alone leaves such forms
 * crooked by chance, since nothing in them is worth a turn.
 */
import { directionAt } from '../../geometry/compass';
import { MAX_PART_GAP, MOST_REGULAR_ACTORS, ROOMY_LENGTHS, TIGHT_LENGTHS, UNLINKED_LENGTH } from '../layoutMeasures';
import { partFormsOf, type PartForm } from './partForms';
import type { LayoutGraph, NodeCoordinates } from './layoutGraph';

/** How chains lie, and how long their lines are: the first that has room is taken. */
const TRIES: readonly (readonly [Course, readonly number[]])[] = [
  ['level', [...ROOMY_LENGTHS, TIGHT_LENGTHS[0]]],
  ['upright', ROOMY_LENGTHS],
  ['turning', ROOMY_LENGTHS],
  ['level', TIGHT_LENGTHS],
  ['upright', TIGHT_LENGTHS],
  ['turning', TIGHT_LENGTHS],
];
type Course = 'level' | 'upright' | 'turning';

/** A part of the picture, from its own middle. */
interface PlacedPart {
  places: readonly { actor: number; x: number; y: number }[];
  /** Half of what it takes. */
  wide: number;
  high: number;
}

/** @returns `null` where the graph has no such form, or the frame no room for it */
export function arrangeRegularly(graph: LayoutGraph): NodeCoordinates | null {
  const { n, pinned, cells, referenceX } = graph;
  if (n > MOST_REGULAR_ACTORS || pinned.some(Boolean) || cells.length) return null;
  if (referenceX.some((x) => !Number.isNaN(x))) return null;
  const forms = partFormsOf(graph);
  if (!forms) return null;
  for (const [course, lengths] of TRIES) {
    for (const length of lengths) {
      const parts = forms.map((form) => placePart(graph, form, course, length, forms.length === 1));
      const places = pileParts(graph, parts, 'y') ?? pileParts(graph, parts, 'x');
      if (places) return places;
    }
  }
  return null;
}

const halfWidth = ({ radius, coreW }: LayoutGraph, i: number) => radius[i]! + coreW[i]!;
const halfHeight = ({ radius, coreH }: LayoutGraph, i: number) => radius[i]! + coreH[i]!;

/** What two neighbours want between their rims. */
function clearOf({ edges, gap }: LayoutGraph, i: number, j: number, length: number): number {
  const edge = edges.find(({ a, b }) => (a === i && b === j) || (a === j && b === i));
  return edge ? Math.max(edge.clear * length, edge.badge) : gap * UNLINKED_LENGTH;
}

/** @param isAlone it may be as high as it is wide */
function placePart(graph: LayoutGraph, form: PartForm, course: Course, length: number, isAlone: boolean): PlacedPart {
  return form.kind === 'chain'
    ? placeChain(graph, form.actors, course, length)
    : placeRound(graph, form, length, isAlone);
}

function placeChain(graph: LayoutGraph, actors: readonly number[], course: Course, length: number): PlacedPart {
  const rows = course === 'turning' ? Math.ceil(Math.sqrt(actors.length / 2)) : 1;
  const perRow = Math.ceil(actors.length / rows);
  const half = course === 'upright' ? halfHeight : halfWidth;
  // All steps of a chain that turns are the same, so that its rows stand under each other.
  const step = (i: number, j: number) => half(graph, i) + half(graph, j) + clearOf(graph, i, j, length);
  const steps = actors.slice(1).map((j, k) => step(actors[k]!, j));
  const longest = Math.max(0, ...steps);
  const at: { actor: number; x: number; y: number }[] = [];
  let along = 0;
  actors.forEach((actor, k) => {
    if (rows > 1) {
      const [row, place] = [Math.floor(k / perRow), k % perRow];
      at.push({ actor, x: (row % 2 ? perRow - 1 - place : place) * longest, y: row * longest });
      return;
    }
    if (k > 0) along += steps[k - 1]!;
    at.push(course === 'upright' ? { actor, x: 0, y: along } : { actor, x: along, y: 0 });
  });
  return centre(graph, at);
}

function placeRound(
  graph: LayoutGraph,
  { hub, actors, isRing }: PartForm & { kind: 'round' },
  length: number,
  isAlone: boolean,
): PlacedPart {
  const count = actors.length;
  // One stands at the top, or two level at the sides; a ring of four or eight has level sides instead.
  const start = count % 2 ? -0.25 : isRing && count % 4 === 0 ? 0.5 / count : 0;
  const chord = 2 * directionAt(0.5 / count).y;
  const radiusBy = (half: (graph: LayoutGraph, i: number) => number) => {
    const spokes =
      hub === null ? [] : actors.map((i) => half(graph, hub) + half(graph, i) + clearOf(graph, hub, i, length));
    const sides = actors.map((i, k) => {
      const next = actors[(k + 1) % count]!;
      return half(graph, i) + half(graph, next) + (isRing ? clearOf(graph, i, next, length) : graph.gap);
    });
    return Math.max(...spokes, Math.max(...sides) / chord);
  };
  const rx = radiusBy(halfWidth);
  const room = graph.frame.height / 2 - graph.frame.padding - Math.max(...actors.map((i) => halfHeight(graph, i)));
  const ry = Math.max(radiusBy(halfHeight), isAlone ? Math.min(rx, room) : 0);
  const at = actors.map((actor, k) => {
    const { x, y } = directionAt(start + k / count);
    return { actor, x: x * rx, y: y * ry };
  });
  return centre(graph, hub === null ? at : [...at, { actor: hub, x: 0, y: 0 }]);
}

/** Measures a part, and puts the middle of what it takes at zero. */
function centre(graph: LayoutGraph, at: readonly { actor: number; x: number; y: number }[]): PlacedPart {
  const [lefts, rights] = [-1, 1].map((side) => at.map(({ actor, x }) => x + side * halfWidth(graph, actor)));
  const [tops, bottoms] = [-1, 1].map((side) => at.map(({ actor, y }) => y + side * halfHeight(graph, actor)));
  const [left, right] = [Math.min(...lefts!), Math.max(...rights!)];
  const [top, bottom] = [Math.min(...tops!), Math.max(...bottoms!)];
  return {
    places: at.map(({ actor, x, y }) => ({ actor, x: x - (left + right) / 2, y: y - (top + bottom) / 2 })),
    wide: (right - left) / 2,
    high: (bottom - top) / 2,
  };
}

/** Puts parts one under the other, or side by side, in the middle of the frame. @returns `null` where they have no room */
function pileParts(
  { n, frame, gap }: LayoutGraph,
  parts: readonly PlacedPart[],
  axis: 'x' | 'y',
): NodeCoordinates | null {
  const room = { x: frame.width - 2 * frame.padding, y: frame.height - 2 * frame.padding };
  const [along, across] = axis === 'y' ? (['high', 'wide'] as const) : (['wide', 'high'] as const);
  if (parts.some((part) => 2 * part[across] > room[axis === 'y' ? 'x' : 'y'])) return null;
  const taken = parts.reduce((sum, part) => sum + 2 * part[along], 0);
  const free = parts.length > 1 ? (room[axis] - taken) / (parts.length - 1) : 0;
  if (taken > room[axis] || (parts.length > 1 && free < gap)) return null;
  const between = Math.min(free, MAX_PART_GAP);
  const [x, y] = [new Float64Array(n), new Float64Array(n)];
  let before = -(taken + between * (parts.length - 1)) / 2;
  for (const part of parts) {
    const middle = before + part[along];
    for (const place of part.places) {
      x[place.actor] = frame.width / 2 + place.x + (axis === 'x' ? middle : 0);
      y[place.actor] = frame.height / 2 + place.y + (axis === 'y' ? middle : 0);
    }
    before += 2 * part[along] + between;
  }
  return { x, y };
}
