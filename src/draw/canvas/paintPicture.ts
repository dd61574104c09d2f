/**
 * A picture on a canvas: the same scene and state as the SVG, for so many lines that a browser is slow to keep each as an
 * element. What the pointer and the keys are at is drawn apart, over all that stays.
 */
import { OPEN_REACH } from '../markMeasures';
import { growBox } from '../../geometry/box';
import type { Box } from '../../geometry/types';
import { labelledLinesOf, requestedNamesOf } from '../../scene/markStates';
import { findActor } from '../../scene/markIndex';
import type { ActorMark, LineMark, Scene } from '../../scene/types';
import type { DrawnPart, PictureState } from '../pictureState';
import { MARKS_A_STEP, MOST_CANVAS_END_MARKS, MOST_SHAPED_LINES } from './canvasMeasures';
import { chooseLines, extentOf } from './chooseLines';
import { paintField } from './paintField';
import {
  isFaintIn,
  outlineAround,
  paintActors,
  paintAround,
  paintHeadings,
  paintHulls,
  paintName,
} from './paintActors';
import { withPauses } from './inSlices';
import { namedActorsOf } from './namedActors';
import { paintEndMarks, paintMark } from './paintBadges';
import { paintBands } from './paintBands';
import { paintGhosts, paintLine, paintRaisedLine, patternDetailOf, type DrawnLine } from './paintLines';
import { paintLabel } from './paintText';
import { inkOf, inUsualSize, paintPale, type PaintTask } from './paintTask';
import { pickActor } from './pickActor';
import type { Palette } from './palette';
import { pointsAt } from './lineCourse';
import { drawInSceneUnits, drawnBoxOf, growthOf, seenBoxOf, type Viewport } from './viewport';

/** Draws what lies under all lines: the grounds of groups, and the marker under what is open. */
export function paintUnder(context: CanvasRenderingContext2D, { scene, state, viewport, palette }: PaintTask): void {
  const { colours } = palette;
  drawInSceneUnits(context, viewport);
  paintHulls(context, palette, scene);
  paintMarker(context, palette, linesOnMarker(scene, state), viewport);
  const open = findActor(scene.actors, state.open);
  if (!open) return;
  const path = outlineAround(open, growthOf(viewport), OPEN_REACH / viewport.zoom);
  paintAround(context, path, colours.marker, colours.markerEdge, 1 / viewport.zoom);
}

/** Draws all that stays whatever is pointed at or opened, step by step. */
export function* paintPicture(context: CanvasRenderingContext2D, task: PaintTask): Generator<void, DrawnPart> {
  const { scene, state, viewport, palette } = task;
  drawInSceneUnits(context, viewport);
  const [drawn, seen] = [drawnBoxOf(viewport), seenBoxOf(viewport)];
  const isWhole = viewport.zoom === 1;
  const chosen = chooseLines(scene, state, drawn, isWhole);
  yield;
  const lines = [...chosen.pale, ...chosen.plain];
  const isField = lines.filter(({ extent }) => extent === 'whole').length > MOST_SHAPED_LINES;
  const ink = inkOf(task, patternDetailOf(lines.length + chosen.raised.length));

  const endMarks = (line: LineMark) =>
    paintEndMarks(context, palette, line, pointsAt(line, 'whole', viewport, ink.actorOf), growthOf(viewport));
  if (chosen.ghosts.length) {
    context.globalAlpha = 0.5;
    paintGhosts(context, chosen.ghosts, ink);
    context.globalAlpha = 1;
  }
  if (isField) yield* paintField(context, lines, ink);
  else {
    yield* withPauses(lines, MARKS_A_STEP, (part) =>
      paintPale(context, part.state, () => paintLine(context, part, ink)),
    );
    const marked = lines.length <= MOST_CANVAS_END_MARKS ? lines.filter(({ extent }) => extent === 'whole') : [];
    yield* withPauses(marked, MARKS_A_STEP, (part) => paintPale(context, part.state, () => endMarks(part.line)));
  }
  if (!chosen.isApart) paintBands(context, palette, scene.bands, { ...state, open: null });
  yield* withPauses(chosen.raised, MARKS_A_STEP, ({ line }) => {
    paintRaisedLine(context, line, { ...ink, patterns: 'full' });
    endMarks(line);
  });
  paintLabels(context, task, chosen.raised);

  const actors = actorsIn(scene, growBox(drawn, 20));
  const isFaint = isFaintIn(state);
  yield* paintActors(context, palette, actors, growthOf(viewport), { isFaint });
  paintHeadings(context, palette, scene.hulls, viewport.zoom);
  yield;
  paintNames(context, task, isFaint);
  yield;
  yield;
  const parts = new Map(lines.filter(({ extent }) => !isField || extent !== 'whole').map((part) => [part.line, part]));
  const raised = new Set(chosen.raised.map(({ line }) => line));
  const inSight = actorsIn(scene, seen);
  const standing = namedActorsOf(task);
  return {
    isCloser: !isWhole,
    isApart: chosen.isApart,
    actors: inSight.length,
    names: inSight.filter(({ id }) => standing.has(id)).length,
    ...countIn(seen, [...lines, ...chosen.raised]),
    growth: growthOf(viewport),
    patterns: isField ? 'none' : ink.patterns,
    actorAt: (at) => pickActor(scene, at, growthOf(viewport)),
    partOf: (line) => {
      const part = parts.get(line);
      return raised.has(line) ? line.points : part ? pointsAt(part.line, part.extent, viewport, ink.actorOf) : null;
    },
  };
}

/** How many lines have both ends in sight, and how many one. */
function countIn(seen: Box, parts: readonly DrawnLine[]): Pick<DrawnPart, 'lines' | 'stubs'> {
  const extents = parts.map(({ line }) => extentOf(line, seen));
  const lines = extents.filter((extent) => extent === 'whole').length;
  return { lines, stubs: extents.filter((extent) => extent !== null).length - lines };
}

/** Names that stand, and those of what is emphasized where nothing else is written. */
function paintNames(context: CanvasRenderingContext2D, task: PaintTask, isFaint: (id: string) => boolean): void {
  const { scene, state, palette, viewport } = task;
  const standing = namedActorsOf(task);
  for (const actor of [...standing.values()].reverse()) {
    paintName(context, palette, actor, isFaint(actor.id) ? 'ink3' : 'ink');
  }
  if (!state.emphasis) return;
  const actors = scene.actors.map((actor) => standing.get(actor.id) ?? unnamed(actor));
  const asked = requestedNamesOf({ actors, lines: scene.lines }, new Set(), state.emphasis.emphasized);
  for (const actor of actors) {
    if (asked.has(actor.id))
      inUsualSize(context, actor, viewport.zoom, () => paintName(context, palette, actor, 'ink'));
  }
}

const unnamed = (actor: ActorMark): ActorMark =>
  actor.label.stands ? { ...actor, label: { ...actor.label, stands: false } } : actor;

/** What is open, and what is to be picked from, on yellow. */
function linesOnMarker({ lines, bands }: Scene, { open, fan, filtered }: PictureState): LineMark[] {
  const choices = new Set(fan.map(({ id }) => id));
  return [...lines, ...bands].filter(({ id }) => (id === open || choices.has(id)) && !filtered.has(id));
}

function paintMarker(
  context: CanvasRenderingContext2D,
  { colours }: Palette,
  lines: readonly LineMark[],
  { zoom }: Viewport,
): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const [colour, more] of [
    [colours.markerEdge, 2],
    [colours.marker, 0],
  ] as const) {
    for (const { points, band, outline } of lines) {
      context.beginPath();
      points.forEach(({ x, y }, i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
      context.strokeStyle = colour;
      // A band is as wide as the picture is close; a line is not.
      context.lineWidth = (outline === undefined ? band / zoom : band) + more / zoom;
      context.stroke();
    }
  }
}

/** Badges, pills and labels of lines that are seen in full. */
function paintLabels(
  context: CanvasRenderingContext2D,
  { scene, state, palette, viewport }: PaintTask,
  lines: readonly DrawnLine[],
): void {
  if (!lines.length) return;
  const small = (line: LineMark, paint: () => void) => inUsualSize(context, line.badge, viewport.zoom, paint);
  for (const { line } of lines) small(line, () => paintMark(context, palette, line, state.shown));
  const full = new Map(lines.map(({ line }) => [line.id, line]));
  const labelled = labelledLinesOf(
    { lines: lines.map(({ line }) => line) },
    (id) => full.has(id),
    (id) => full.has(id),
  );
  const over = scene.raisedLabels ?? lines.map(({ line }) => line).filter(({ id }) => labelled.has(id));
  for (const { id, label } of over) {
    const line = full.get(id);
    if (line) small(line, () => paintLabel(context, palette, label));
  }
}

function actorsIn({ actors }: Scene, { left, right, top, bottom }: Box): ActorMark[] {
  return actors.filter(({ x, y, shape: { hw, hh } }) => {
    return x + hw >= left && x - hw <= right && y + hh >= top && y - hh <= bottom;
  });
}
