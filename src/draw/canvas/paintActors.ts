/** Actors on a canvas, with their grounds, headings and names. */
import {
  COMPUTED_DASH,
  GROUND_EDGE,
  HALO_WIDTH,
  LABEL_WEIGHT,
  LEADER_WIDTH,
  LIGHT_WEIGHT,
  PIN_DOT,
  PIN_EDGE,
  PIN_RADIUS,
  SHAPE_EDGE,
} from '../markMeasures';
import { findActor } from '../../scene/markIndex';
import { markState } from '../../scene/markStates';
import { outlinePathOf } from '../../scene/plan/outlinePath';
import { HULL_STROKE, NAME_WEIGHT } from '../../scene/sceneMeasures';
import { isolateRow } from '../../scene/style/textDirection';
import type { Hull } from '../../scene/plan/types';
import type { ActorMark, Scene } from '../../scene/types';
import type { PictureState } from '../pictureState';
import { inUsualSize, type PaintTask } from './paintTask';
import type { Palette, PaletteColour } from './palette';
import { paintBeside, paintRows } from './paintText';
import { growthOf } from './viewport';

/** How an actor is seen: those that a filter or an emphasis holds back are outlines. */
export interface ActorTests {
  isFaint: (id: string) => boolean;
}

export function paintHulls(context: CanvasRenderingContext2D, { colours }: Palette, { hulls, caveat }: Scene): void {
  context.lineJoin = 'round';
  for (const { outline } of hulls) {
    const path = pathOf(outline);
    if (caveat) {
      context.setLineDash([...COMPUTED_DASH]);
      context.lineWidth = HULL_STROKE + GROUND_EDGE;
      context.strokeStyle = colours.ink;
      context.stroke(path);
      context.setLineDash([]);
    }
    context.fillStyle = colours.sunk;
    context.strokeStyle = colours.sunk;
    context.lineWidth = HULL_STROKE;
    context.fill(path);
    context.stroke(path);
  }
}

export function paintHeadings(
  context: CanvasRenderingContext2D,
  palette: Palette,
  hulls: readonly Hull[],
  zoom: number,
): void {
  const { colours } = palette;
  for (const { group, rows, x, members, size } of hulls) {
    const halo = { colour: colours.paper, width: HALO_WIDTH / zoom };
    const letters = { size: size / zoom, weight: LABEL_WEIGHT, colour: colours.ink2, halo };
    const top = rows[0]?.y ?? 0;
    // Rows keep the distance of their letters.
    const set = rows.map(({ text, y }) => ({ text: isolateRow(text, group), x, y: top + (y - top) / zoom }));
    const last = set.pop();
    paintRows(context, palette, set, { ...letters, anchor: 'middle' });
    if (last)
      paintBeside(context, palette, last, String(members), 'middle', letters, { ...letters, weight: LIGHT_WEIGHT });
  }
}

const FILLS = { state: 'node', organisation: 'org', open: 'paper' } as const satisfies Record<
  ActorMark['shape']['tone'],
  PaletteColour
>;

/**
 * Shapes by colour, each colour at once; those that are held back lie under all others.
 * @param growth their size, as a share of what the scene says
 */
export function* paintActors(
  context: CanvasRenderingContext2D,
  { colours }: Palette,
  actors: readonly ActorMark[],
  growth: number,
  { isFaint }: ActorTests,
): Generator<void> {
  const faint = actors.filter(({ id }) => isFaint(id));
  const strong = actors.filter(({ id }) => !isFaint(id));
  yield* fillShapes(context, faint, growth, colours.paper, { colour: colours.ghost, width: SHAPE_EDGE });
  for (const tone of Object.keys(FILLS) as ActorMark['shape']['tone'][]) {
    const own = strong.filter(({ shape }) => shape.tone === tone);
    yield* fillShapes(
      context,
      own,
      growth,
      colours[FILLS[tone]],
      tone === 'open' ? { colour: colours.node, width: SHAPE_EDGE } : null,
    );
  }
}

/** Shapes in one path: many in one fill are quicker than each alone, all in one are slower again. */
const SHAPES_A_FILL = 24;

function* fillShapes(
  context: CanvasRenderingContext2D,
  actors: readonly ActorMark[],
  growth: number,
  fill: string,
  edge: { colour: string; width: number } | null,
): Generator<void> {
  for (let i = 0; i < actors.length; i += SHAPES_A_FILL) {
    const path = new Path2D();
    const own = actors.slice(i, i + SHAPES_A_FILL);
    for (const { x, y, shape, outline } of own) {
      if (shape.outline === 'circle') {
        path.moveTo(x + shape.hw * growth, y);
        path.arc(x, y, shape.hw * growth, 0, 2 * Math.PI);
      } else path.addPath(pathOf(outline), new DOMMatrix([growth, 0, 0, growth, x, y]));
    }
    context.fillStyle = fill;
    context.fill(path);
    if (edge) strokeEdge(context, path, edge, own[0]!, growth);
    yield;
  }
}

function strokeEdge(
  context: CanvasRenderingContext2D,
  path: Path2D,
  { colour, width }: { colour: string; width: number },
  { shape }: ActorMark,
  growth: number,
): void {
  context.strokeStyle = colour;
  // No edge is wider than its dot.
  context.lineWidth = Math.min(width, shape.hw * 0.6) * growth;
  context.stroke(path);
}

/** The name of an actor, in these colours. */
export function paintName(
  context: CanvasRenderingContext2D,
  palette: Palette,
  { x, y, label, shape }: ActorMark,
  colour: PaletteColour,
  ground: PaletteColour = 'paper',
): void {
  const { colours } = palette;
  const { leader, rows, size, anchor } = label;
  if (leader) {
    context.beginPath();
    context.moveTo(x + leader.from.x, y + leader.from.y);
    context.lineTo(x + leader.to.x, y + leader.to.y);
    context.strokeStyle = colours.ink;
    context.lineWidth = (LEADER_WIDTH * size) / shape.fontSize;
    context.stroke();
  }
  const text = rows.map((row) => row.text).join(' ');
  const set = rows.map((row) => ({ text: isolateRow(row.text, text), x: x + row.x, y: y + row.y }));
  const halo = { colour: colours[ground], width: (HALO_WIDTH * size) / shape.fontSize };
  paintRows(context, palette, set, { size, weight: NAME_WEIGHT, colour: colours[colour], anchor, halo });
}

/** The outline of an actor, so far outside its shape, at its place. */
export function outlineAround({ x, y, shape }: ActorMark, growth: number, by: number): Path2D {
  const path = new Path2D();
  const outline = outlinePathOf({ ...shape, hw: shape.hw * growth, hh: shape.hh * growth }, by);
  path.addPath(pathOf(outline), new DOMMatrix([1, 0, 0, 1, x, y]));
  return path;
}

const known = new Map<string, Path2D>();

/** The path of an SVG path text. Texts that come again and again are read once. */
export function pathOf(text: string): Path2D {
  const path = known.get(text) ?? new Path2D(text);
  // Outlines of crowds are few; grounds come and go with their pictures.
  if (known.size > 2_000) known.clear();
  known.set(text, path);
  return path;
}

/** Whether an actor is held back by a filter or an emphasis. */
export const isFaintIn =
  ({ filtered, emphasis }: PictureState) =>
  (id: string): boolean =>
    ['dim', 'filtered'].includes(markState(id, 'shown', filtered, emphasis));

/** Draws an outline, filled or not. */
export function paintAround(
  context: CanvasRenderingContext2D,
  path: Path2D,
  fill: string | null,
  edge: string,
  width: number,
): void {
  if (fill) {
    context.fillStyle = fill;
    context.fill(path);
  }
  context.strokeStyle = edge;
  context.lineWidth = width;
  context.stroke(path);
}

/** Pins of actors that a hand has fixed, in their usual size on the rim that is seen. */
export function paintPins(
  context: CanvasRenderingContext2D,
  { scene, state, palette: { colours }, viewport }: PaintTask,
): void {
  const growth = growthOf(viewport);
  for (const id of state.pinned) {
    const rim = scene.rims[id];
    const actor = findActor(scene.actors, id);
    if (!rim || !actor) continue;
    const { x, y } = actor;
    const at = { x: x + rim.x * growth, y: y + rim.y * growth };
    inUsualSize(context, at, viewport.zoom, () => {
      for (const [radius, fill, edge] of [
        [PIN_RADIUS, colours.paper, colours.ink],
        [PIN_DOT, colours.ink, null],
      ] as const) {
        context.beginPath();
        context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
        context.fillStyle = fill;
        context.fill();
        if (!edge) continue;
        context.strokeStyle = edge;
        context.lineWidth = PIN_EDGE;
        context.stroke();
      }
    });
  }
}
