/** What lies over a picture on a canvas: what the pointer and the keys are at, what is open, and what a hand moves. */
import { HOVER_REACH, INNER_RING_REACH, INNER_RING_WIDTH, RAISED_SHARE, RING_REACH, RING_WIDTH } from '../markMeasures';
import { findActor, findLine } from '../../scene/markIndex';
import { lineStateOf, nameBoxOf } from '../../scene/markStates';
import type { ActorMark, LineMark, Scene } from '../../scene/types';
import type { DrawnPart } from '../pictureState';
import { runAtOnce } from './inSlices';
import { pointsAt } from './lineCourse';
import { ribbonAt } from './lineRibbon';
import type { MovedMarks } from './movedMarks';
import { isFaintIn, outlineAround, paintActors, paintAround, paintName, paintPins } from './paintActors';
import { namedActorsOf } from './namedActors';
import { paintEndMarks, paintMark } from './paintBadges';
import { paintBand, paintCasing } from './paintBands';
import { paintLine, paintRaisedLine, patternDetailOf, type DrawnLine } from './paintLines';
import { paintLabel } from './paintText';
import { inkOf, inUsualSize, paintPale, type PaintTask } from './paintTask';
import type { Palette } from './palette';
import { drawInSceneUnits, growthOf } from './viewport';

/** Scene units: the paper around a band that is pointed at. */
const RAISED_CASING = 3;
/** Opacity of the paper over what a hand has taken away. */
const VEIL_OPACITY = 0.72;

/**
 * Draws what the pointer and the keys are at and what is open, with their names: over the picture.
 * @param moved what a hand moves, and the picture as it was before
 * @param still what is drawn of that picture
 */
export function paintOver(
  context: CanvasRenderingContext2D,
  task: PaintTask,
  moved: MovedMarks & { rest: Scene },
  still: DrawnPart | null,
): void {
  const { scene, state, viewport, palette } = task;
  const isApart = still?.isApart ?? false;
  const { zoom } = viewport;
  drawInSceneUnits(context, viewport);
  const isBand = (id: string) => scene.bands.some((band) => band.id === id);
  const openBands = state.fan.map(({ id }) => id).filter(isBand);
  const asked = new Set([state.open, state.hover, state.ring, ...openBands].filter((id) => id !== null));
  const isSeen = ({ id, outline }: LineMark) => !state.filtered.has(id) && !(isApart && outline !== undefined);
  const ink = inkOf(task, 'full');
  const isAnyNamed = asked.size > 0 || moved.actors.length > 0;
  const standing = isAnyNamed ? namedActorsOf({ ...task, scene: moved.rest }) : new Map<string, ActorMark>();
  if (still) paintVeil(context, task, moved.before, standing, still);
  paintMoved(context, task, moved, standing, isApart);
  paintPins(context, task);
  for (const id of asked) {
    const line = findLine(scene.lines, id);
    if (!line || !isSeen(line)) continue;
    const isPointedAt = id === state.hover || id === state.ring;
    paintRaisedLine(context, line, ink, isPointedAt ? RAISED_SHARE : 1);
    paintEndMarks(context, palette, line, pointsAt(line, 'whole', viewport, ink.actorOf), growthOf(viewport));
    const { badge } = line;
    inUsualSize(context, badge, Math.sqrt(zoom), () => paintMark(context, palette, line, state.shown));
    inUsualSize(context, badge, zoom, () => {
      if (id !== state.open || scene.frame.labels) paintLabel(context, palette, line.label, id === state.open);
    });
  }
  for (const band of scene.bands) {
    if (!asked.has(band.id) || !isSeen(band)) continue;
    paintCasing(context, palette, band, RAISED_CASING);
    paintBand(context, palette, band, state.shown);
    inUsualSize(context, band.badge, zoom, () => {
      paintMark(context, palette, band, state.shown);
      paintLabel(context, palette, band.label);
    });
  }
  for (const id of asked) {
    const actor = findActor(scene.actors, id);
    if (!actor) continue;
    const stands = standing.get(id);
    // A name that stands may be far away, among others.
    if (stands) paintName(context, palette, { ...actor, label: stands.label }, 'ink', 'marker');
    else inUsualSize(context, actor, zoom, () => paintName(context, palette, actor, 'ink'));
  }
  paintRings(context, task);
}

function paintRings(context: CanvasRenderingContext2D, { scene, state, viewport, palette }: PaintTask): void {
  const { colours } = palette;
  const { zoom } = viewport;
  const growth = growthOf(viewport);
  const hovered = findActor(scene.actors, state.hover);
  if (hovered) paintAround(context, outlineAround(hovered, growth, HOVER_REACH / zoom), null, colours.ink, 1.6 / zoom);
  const ringed = findActor(scene.actors, state.ring);
  if (ringed) {
    paintAround(
      context,
      outlineAround(ringed, growth, INNER_RING_REACH / zoom),
      null,
      colours.paper,
      INNER_RING_WIDTH / zoom,
    );
    paintAround(context, outlineAround(ringed, growth, RING_REACH / zoom), null, colours.ink, RING_WIDTH / zoom);
  }
  const line = state.ring === null ? undefined : findLine(scene.lines, state.ring);
  if (line) inUsualSize(context, line.badge, zoom, () => paintRing(context, palette, line));
}

/** Makes pale what a hand has taken away from where it stood: what stays is not drawn anew while a hand moves. */
function paintVeil(
  context: CanvasRenderingContext2D,
  { state, palette: { colours }, viewport }: PaintTask,
  { lines, actors }: MovedMarks['before'],
  standing: ReadonlyMap<string, ActorMark>,
  still: DrawnPart,
): void {
  if (!actors.length) return;
  const growth = growthOf(viewport);
  context.globalAlpha = VEIL_OPACITY;
  context.strokeStyle = context.fillStyle = colours.paper;
  for (const line of lines) {
    // Lines of a field have none: they are too fine and too many to be told apart.
    const part = still.partOf(line);
    if (!part) continue;
    context.beginPath();
    part.forEach(({ x, y }, i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
    const { giving, receiving } = ribbonAt(line, state.shown);
    context.lineWidth = Math.max(giving, receiving) * growth + 1 / viewport.zoom;
    context.stroke();
  }
  for (const actor of actors) {
    context.fill(outlineAround(actor, growth, 0));
    const name = standing.get(actor.id);
    if (!name) continue;
    const { left, top, right, bottom } = nameBoxOf(name);
    context.fillRect(left, top, right - left, bottom - top);
  }
  context.globalAlpha = 1;
}

/** What a hand moves, as it is seen at rest, with the names that it has there. */
function paintMoved(
  context: CanvasRenderingContext2D,
  task: PaintTask,
  { lines, actors }: MovedMarks,
  standing: ReadonlyMap<string, ActorMark>,
  isApart: boolean,
): void {
  const { state, palette, viewport } = task;
  const ink = inkOf(task, patternDetailOf(lines.length));
  for (const line of lines) {
    const how = lineStateOf(line, state.filtered, state.emphasis, isApart);
    const part: DrawnLine = { line, state: how, extent: 'whole' };
    if (how === 'shown') paintRaisedLine(context, line, ink);
    else if (how !== 'filtered' && how !== 'banded') paintPale(context, how, () => paintLine(context, part, ink));
  }
  const isFaint = isFaintIn(state);
  runAtOnce(paintActors(context, palette, actors, growthOf(viewport), { isFaint }));
  for (const actor of actors) {
    const label = standing.get(actor.id)?.label;
    if (label) paintName(context, palette, { ...actor, label }, isFaint(actor.id) ? 'ink3' : 'ink');
  }
}

function paintRing(context: CanvasRenderingContext2D, { colours }: Palette, { badge }: LineMark): void {
  for (const [by, colour, width] of [
    [INNER_RING_REACH, colours.paper, INNER_RING_WIDTH],
    [RING_REACH, colours.ink, RING_WIDTH],
  ] as const) {
    context.beginPath();
    context.arc(badge.x, badge.y, badge.reach + by, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}
