/**
 * A picture on a canvas: the same scene and state as the SVG, for so many lines that a browser is slow to keep each as an
 * element. What the pointer and the keys are at is drawn apart, over all that stays.
 */
import { growBox } from '../../geometry/box';
import type { Box, Point } from '../../geometry/types';
import { labelledLinesOf, markState, requestedNamesOf } from '../../scene/markStates';
import { placeHubNames } from '../../scene/crowd/placeHubNames';
import { findLine } from '../../scene/lineIndex';
import { nameInSight } from '../../scene/relabel/nameInSight';
import type { ActorMark, LineMark, Scene } from '../../scene/types';
import { INK_OPACITY } from '../svg/lineState';
import type { DrawnLines, PictureState } from '../pictureState';
import { MOST_CANVAS_END_MARKS, MOST_SHAPED_LINES } from './canvasMeasures';
import { chooseLines, lineStateOf } from './chooseLines';
import { paintField } from './paintField';
import { outlineAround, paintActors, paintHeadings, paintHulls, paintName } from './paintActors';
import { paintEndMarks, paintMark } from './paintBadges';
import { paintGhosts, paintLine, patternDetailOf, type DrawnLine, type Ink } from './paintLines';
import { paintLabel, paintRows } from './paintText';
import type { Palette } from './palette';
import { actorsById, pointsAt } from './lineCourse';
import { drawInSceneUnits, growthOf, seenBoxOf, type Viewport } from './viewport';

interface Task {
  scene: Scene;
  state: PictureState;
  viewport: Viewport;
  palette: Palette;
}

/** Draws what lies under all lines: the grounds of groups, and the marker under what is open. */
export function paintUnder(context: CanvasRenderingContext2D, { scene, state, viewport, palette }: Task): void {
  const { colours } = palette;
  clear(context, viewport);
  drawInSceneUnits(context, viewport);
  paintHulls(context, palette, scene);
  paintBands(context, palette, linesOnMarker(scene, state), viewport);
  const open = actorsById(scene).get(state.open ?? '');
  if (!open) return;
  const path = outlineAround(open, growthOf(viewport), 7 / viewport.zoom);
  paintAround(context, path, colours.marker, colours.markerEdge, 1 / viewport.zoom);
}

/** Draws all that stays whatever is pointed at or opened. */
export function paintPicture(context: CanvasRenderingContext2D, task: Task): DrawnLines {
  const { scene, state, viewport, palette } = task;
  clear(context, viewport);
  drawInSceneUnits(context, viewport);
  const seen = seenBoxOf(viewport);
  const isWhole = viewport.zoom === 1;
  const chosen = chooseLines(scene, state, seen, isWhole);
  const lines = [...chosen.pale, ...chosen.plain];
  const isField = lines.filter(({ extent }) => extent === 'whole').length > MOST_SHAPED_LINES;
  const ink = inkOf(task, patternDetailOf(lines.length + chosen.raised.length));

  if (chosen.ghosts.length) {
    context.globalAlpha = 0.5;
    paintGhosts(context, chosen.ghosts, ink);
    context.globalAlpha = 1;
  }
  if (isField) paintField(context, lines, ink);
  else {
    for (const part of lines) paintPale(context, part, () => paintLine(context, part, ink));
    if (lines.length <= MOST_CANVAS_END_MARKS) {
      for (const part of lines) {
        if (part.extent === 'whole') paintPale(context, part, () => paintEndMarks(context, palette, part.line));
      }
    }
  }
  for (const part of chosen.raised) {
    paintLine(context, part, { ...ink, patterns: 'full' });
    paintEndMarks(context, palette, part.line);
  }
  paintLabels(context, task, chosen.raised);

  const actors = actorsIn(scene, growBox(seen, 20));
  const isFaint = (id: string) => ['dim', 'filtered'].includes(markState(id, 'shown', state.filtered, state.emphasis));
  paintActors(context, palette, actors, growthOf(viewport), { isFaint });
  paintHeadings(context, palette, scene.hulls, viewport.zoom);
  paintNames(context, task, isFaint);
  paintPins(context, task);
  const parts = new Map(lines.filter(({ extent }) => !isField || extent !== 'whole').map((part) => [part.line, part]));
  const raised = new Set(chosen.raised.map(({ line }) => line));
  return {
    actors: actorsIn(scene, seen).length,
    lines: lines.filter(({ extent }) => extent === 'whole').length + chosen.raised.length,
    stubs: lines.filter(({ extent }) => extent !== 'whole').length,
    partOf: (line) => {
      const part = parts.get(line);
      return raised.has(line) ? line.points : part ? pointsAt(part.line, part.extent, viewport, ink.actorOf) : null;
    },
  };
}

const named = new WeakMap<Viewport, { scene: Scene; actors: ReadonlyMap<string, ActorMark> }>();

/** Actors whose names stand where the picture is seen, with these names; the first is to be drawn last. */
function namedActorsOf({ scene, viewport }: Task): ReadonlyMap<string, ActorMark> {
  const before = named.get(viewport);
  if (before?.scene === scene) return before.actors;
  const names =
    viewport.zoom > 1 && nameInSight(scene, seenBoxOf(viewport), viewport.zoom, growthOf(viewport), placeHubNames);
  const actors = new Map(
    scene.actors.flatMap((actor): [string, ActorMark][] => {
      const label = names ? names.get(actor.id) : actor.label;
      return label?.stands ? [[actor.id, label === actor.label ? actor : { ...actor, label }]] : [];
    }),
  );
  named.set(viewport, { scene, actors });
  return actors;
}

/** Names that stand, and those of what is emphasized where nothing else is written. */
function paintNames(context: CanvasRenderingContext2D, task: Task, isFaint: (id: string) => boolean): void {
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

/** Draws what the pointer and the keys are at and what is open, with their names: over the picture. */
export function paintOver(context: CanvasRenderingContext2D, task: Task): void {
  const { scene, state, viewport, palette } = task;
  const { colours } = palette;
  clear(context, viewport);
  drawInSceneUnits(context, viewport);
  const asked = new Set([state.open, state.hover, state.ring].filter((id) => id !== null));
  const ink = inkOf(task, 'full');
  for (const id of asked) {
    const line = findLine(scene.lines, id);
    if (!line || lineStateOf(line, state) === 'filtered') continue;
    const isPointedAt = id === state.hover || id === state.ring;
    paintLine(context, { line, extent: 'whole' }, ink, isPointedAt ? 1.3 : 1);
    paintEndMarks(context, palette, line);
    inUsualSize(context, line.badge, viewport.zoom, () => {
      paintMark(context, palette, line, state.shown);
      if (id !== state.open || scene.frame.labels) paintLabel(context, palette, line.label, id === state.open);
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

function inkOf({ scene, state: { shown }, viewport, palette }: Task, patterns: Ink['patterns']): Ink {
  const actors = actorsById(scene);
  return { palette, viewport, patterns, shown, actorOf: (id) => actors.get(id) };
}

/** Draws about a place as if the picture was not seen closer. */
function inUsualSize(context: CanvasRenderingContext2D, { x, y }: Point, zoom: number, paint: () => void): void {
  context.save();
  context.translate(x, y);
  context.scale(1 / zoom, 1 / zoom);
  context.translate(-x, -y);
  paint();
  context.restore();
}

function clear(context: CanvasRenderingContext2D, { width, height, ratio }: Viewport): void {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width * ratio, height * ratio);
}

function paintPale(context: CanvasRenderingContext2D, { state }: DrawnLine, paint: () => void): void {
  context.globalAlpha = INK_OPACITY[state] ?? 1;
  paint();
  context.globalAlpha = 1;
}

/** What is open, and what is to be picked from, on yellow. */
function linesOnMarker({ lines }: Scene, { open, fan, filtered }: PictureState): LineMark[] {
  const choices = new Set(fan.map(({ id }) => id));
  return lines.filter(({ id }) => (id === open || choices.has(id)) && !filtered.has(id));
}

function paintBands(
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
    for (const { points, band } of lines) {
      context.beginPath();
      points.forEach(({ x, y }, i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
      context.strokeStyle = colour;
      context.lineWidth = (band + more) / Math.sqrt(zoom);
      context.stroke();
    }
  }
}

function paintAround(
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

/** Badges, pills and labels of lines that are seen in full. */
function paintLabels(
  context: CanvasRenderingContext2D,
  { scene, state, palette, viewport }: Task,
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

function paintPins(context: CanvasRenderingContext2D, { scene, state, palette: { colours } }: Task): void {
  for (const { id, x, y } of scene.actors) {
    if (!state.pinned.has(id)) continue;
    const rim = scene.rimOf(id);
    for (const [radius, fill, edge] of [
      [5, colours.paper, colours.ink],
      [1.9, colours.ink, null],
    ] as const) {
      context.beginPath();
      context.arc(x + rim.x, y + rim.y, radius, 0, 2 * Math.PI);
      context.fillStyle = fill;
      context.fill();
      if (!edge) continue;
      context.strokeStyle = edge;
      context.lineWidth = 1.8;
      context.stroke();
    }
  }
}

function actorsIn({ actors }: Scene, { left, right, top, bottom }: Box): ActorMark[] {
  return actors.filter(({ x, y, shape: { hw, hh } }) => {
    return x + hw >= left && x - hw <= right && y + hh >= top && y - hh <= bottom;
  });
}

/** A picture that is not drawn says why. */
export function paintNotice(context: CanvasRenderingContext2D, notice: string, at: Box, { colours }: Palette): void {
  const row = { text: notice, x: (at.left + at.right) / 2, y: (at.top + at.bottom) / 2 };
  paintRows(context, [row], { size: 16, weight: 600, colour: colours.ink, anchor: 'middle' });
}
