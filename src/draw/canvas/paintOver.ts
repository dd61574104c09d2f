/** What lies over a picture on a canvas: what the pointer and the keys are at, what is open, and what a hand moves. */
import { findLine } from '../../scene/lineIndex';
import type { LineMark } from '../../scene/types';
import { lineStateOf } from './chooseLines';
import { actorsById } from './lineCourse';
import type { MovedMarks } from './movedMarks';
import { outlineAround, paintActors, paintName } from './paintActors';
import { paintEndMarks, paintMark } from './paintBadges';
import { paintBand, paintCasing } from './paintBands';
import { paintLine, paintRaisedLine, type DrawnLine, type Ink } from './paintLines';
import { paintLabel } from './paintText';
import {
  clear,
  inkOf,
  inUsualSize,
  isFaintIn,
  namedActorsOf,
  paintAround,
  paintPale,
  type PaintTask,
} from './paintTask';
import type { Palette } from './palette';
import { drawInSceneUnits, growthOf } from './viewport';

/** Scene units: the paper around a band that is pointed at. */
const RAISED_CASING = 3;

/** Draws what the pointer and the keys are at and what is open, with their names: over the picture. */
export function paintOver(context: CanvasRenderingContext2D, task: PaintTask, moved: MovedMarks): void {
  const { scene, state, viewport, palette } = task;
  const { colours } = palette;
  clear(context, viewport);
  drawInSceneUnits(context, viewport);
  const asked = new Set([state.open, state.hover, state.ring].filter((id) => id !== null));
  const ink = inkOf(task, 'full');
  paintMoved(context, task, moved, ink);
  for (const id of asked) {
    const line = findLine(scene.lines, id);
    if (!line || lineStateOf(line, state) === 'filtered') continue;
    const isPointedAt = id === state.hover || id === state.ring;
    paintRaisedLine(context, line, ink, isPointedAt ? 1.3 : 1);
    paintEndMarks(context, palette, line);
    const { badge } = line;
    inUsualSize(context, badge, Math.sqrt(viewport.zoom), () => paintMark(context, palette, line, state.shown));
    inUsualSize(context, badge, viewport.zoom, () => {
      if (id !== state.open || scene.frame.labels) paintLabel(context, palette, line.label, id === state.open);
    });
  }
  for (const band of scene.bands) {
    if (!asked.has(band.id) || lineStateOf(band, state) === 'filtered') continue;
    paintCasing(context, palette, band, RAISED_CASING);
    paintBand(context, palette, band, state.shown);
    inUsualSize(context, band.badge, viewport.zoom, () => {
      paintMark(context, palette, band, state.shown);
      paintLabel(context, palette, band.label);
    });
  }
  const actors = actorsById(scene);
  const standing = namedActorsOf(task);
  for (const id of asked) {
    const actor = actors.get(id);
    if (!actor || standing.has(id)) continue;
    inUsualSize(context, actor, viewport.zoom, () => paintName(context, palette, actor, 'ink'));
  }
  const { zoom } = viewport;
  const growth = growthOf(viewport);
  const hovered = actors.get(state.hover ?? '');
  if (hovered) paintAround(context, outlineAround(hovered, growth, 3.5 / zoom), null, colours.ink, 1.6 / zoom);
  const ringed = actors.get(state.ring ?? '');
  if (ringed) {
    paintAround(context, outlineAround(ringed, growth, 4 / zoom), null, colours.paper, 4 / zoom);
    paintAround(context, outlineAround(ringed, growth, 6 / zoom), null, colours.ink, 2 / zoom);
  }
  const line = state.ring === null ? undefined : findLine(scene.lines, state.ring);
  if (line) inUsualSize(context, line.badge, zoom, () => paintRing(context, palette, line));
}

/** What a hand moves, as it is seen at rest. */
function paintMoved(context: CanvasRenderingContext2D, task: PaintTask, { lines, actors }: MovedMarks, ink: Ink): void {
  const { state, palette, viewport } = task;
  for (const line of lines) {
    const how = lineStateOf(line, state);
    const part: DrawnLine = { line, state: how, extent: 'whole' };
    if (how !== 'filtered') paintPale(context, part.state, () => paintLine(context, part, ink));
  }
  paintActors(context, palette, actors, growthOf(viewport), { isFaint: isFaintIn(state) });
  for (const actor of actors) {
    if (actor.label.stands) inUsualSize(context, actor, viewport.zoom, () => paintName(context, palette, actor, 'ink'));
  }
}

function paintRing(context: CanvasRenderingContext2D, { colours }: Palette, { badge }: LineMark): void {
  for (const [by, colour, width] of [
    [4, colours.paper, 4],
    [6, colours.ink, 2],
  ] as const) {
    context.beginPath();
    context.arc(badge.x, badge.y, badge.reach + by, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}
