/** Where the names stand that do not fit into their shapes: on a side where nothing else is, or nowhere. */
import type { PlacedName } from '../plan/types';
import { NAME_CLEARANCE, NAME_GAP, NAME_ROW_HEIGHT, NAME_WEIGHT } from '../sceneMeasures';
import { overlaps } from '../../geometry/box';
import type { Point, Box } from '../../geometry/types';
import type { Frame } from '../plan/frames';
import type { Grid } from '../../geometry/grid';
import type { PlacedActor } from '../nodes/placeNodes';
import { nameBaselineOf } from '../plan/actorShape';
import { measureText, wrapTextWithin } from '../style/measureText';

/** Directions about a shape in sixteenths of a turn, from the right by way of below, the best first. */
const DIRECTIONS = [4, 0, 8, 12, 2, 6, 14, 10, 1, 7, 15, 9, 3, 5, 13, 11];
/** Widest rows, and rows of a name that finds no room otherwise. */
const NARROW = { width: 74, rows: 3 };

/**
 * Names of all actors; who has most lines chooses first.
 * @param grid of the lines
 * @param blocked boxes that they keep clear of
 * @param given names that stand already
 */
export function placeNames(
  placed: ReadonlyMap<string, PlacedActor>,
  grid: Grid,
  blocked: readonly Box[],
  { width, height, keep }: Frame,
  given: ReadonlyMap<string, PlacedName> = new Map(),
): Map<string, PlacedName> {
  const shapes = [...placed.values()].map(shapeBox);
  const written = [...placed.values()].flatMap((actor) =>
    actor.shape.outside ? [] : [shifted(inside(actor).box, actor)],
  );
  const kept = keep.map(({ x, y, width: w, height: h }) => ({ left: x, top: y, right: x + w, bottom: y + h }));
  const names = new Map(given);
  const taken: Box[] = [...kept, ...blocked];
  for (const [id, { box }] of given) taken.push(shifted(box, placed.get(id)!));
  const missing = [...placed.values()].filter(({ id }) => !given.has(id));
  const inOrder = missing.sort((p, q) => q.degree - p.degree || (p.id < q.id ? -1 : 1));
  for (const actor of inOrder) {
    if (!actor.shape.outside) {
      names.set(actor.id, inside(actor));
      continue;
    }
    const narrow = wrapTextWithin(
      actor.actor.short ?? actor.actor.name,
      NARROW.width,
      NARROW.rows,
      widthAt(actor.shape.fontSize),
    );
    const found = [actor.shape.rows, narrow]
      .flatMap((rows) => DIRECTIONS.map((i) => beside(actor, rows, i)))
      .map((name) => {
        const box = shifted(name.box, actor);
        const wide = {
          left: box.left - NAME_CLEARANCE,
          right: box.right + NAME_CLEARANCE,
          top: box.top - 2,
          bottom: box.bottom + 2,
        };
        const isOut = box.left < 4 || box.top < 4 || box.right > width - 4 || box.bottom > height - 4;
        const isClear = !isOut && ![...shapes, ...taken].some((other) => overlaps(box, other, 2));
        const isLegible = !isOut && ![...written, ...taken].some((other) => overlaps(box, other, 2));
        const isFree = isClear && !grid.any(wide.left, wide.top, wide.right, wide.bottom);
        return { name, box, isOut, isClear, isLegible, isFree };
      });
    const free = found.find(({ isFree }) => isFree);
    // On request it may stand over lines, and over shapes rather than over names.
    const { name, box } =
      free ??
      found.find(({ isClear }) => isClear) ??
      found.find(({ isLegible }) => isLegible) ??
      found.find(({ isOut }) => !isOut) ??
      found[0]!;
    names.set(actor.id, { ...name, stands: free !== undefined });
    if (free) taken.push(box);
  }
  return names;
}

/** Boxes that the names of some actors take, in scene units. */
export function nameBoxesOf(
  names: ReadonlyMap<string, PlacedName>,
  placed: ReadonlyMap<string, PlacedActor>,
  which: (actor: PlacedActor) => boolean = () => true,
): Box[] {
  return [...placed.values()].filter(which).flatMap((actor) => {
    const { box, stands } = names.get(actor.id)!;
    return stands ? [shifted(box, actor)] : [];
  });
}

/** Boxes that the name of an actor could take beside its shape, in scene units. */
export function nameCandidatesOf(actor: PlacedActor): Box[] {
  return DIRECTIONS.map((i) => shifted(beside(actor, actor.shape.rows, i).box, actor));
}

function inside({ shape }: PlacedActor): PlacedName {
  const rows = shape.rows.map((text, i) => ({ text, x: 0, y: tidy(nameBaselineOf(shape, i)) }));
  const { width, height } = sizeOf(shape.rows, shape.fontSize);
  const box = { left: -width / 2, right: width / 2, top: -height / 2, bottom: height / 2 };
  return { rows, anchor: 'middle', box, size: shape.fontSize, stands: true };
}

const widthAt = (size: number) => (row: string) => measureText(row, size, NAME_WEIGHT);

function sizeOf(rows: readonly string[], size: number): { width: number; height: number } {
  return { width: Math.max(...rows.map(widthAt(size))), height: rows.length * size * NAME_ROW_HEIGHT };
}

/** @param sixteenth of a turn, from the right by way of below */
function beside(
  { shape: { fontSize: size, hw, hh } }: PlacedActor,
  texts: readonly string[],
  sixteenth: number,
): PlacedName {
  const [cos, sin] = [Math.cos((sixteenth * Math.PI) / 8), Math.sin((sixteenth * Math.PI) / 8)];
  const { width, height } = sizeOf(texts, size);
  const anchor = cos > 0.1 ? 'start' : cos < -0.1 ? 'end' : 'middle';
  const x = cos * (hw + NAME_GAP);
  const top = sin * (hh + NAME_GAP) - ((1 - sin) / 2) * height;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const rows = texts.map((text, i) => ({ text, x: tidy(x), y: tidy(top + size * 0.86 + i * size * NAME_ROW_HEIGHT) }));
  return { rows, anchor, box: { left, top, right: left + width, bottom: top + height }, size, stands: true };
}

function shapeBox({ x, y, shape: { hw, hh } }: PlacedActor): Box {
  return { left: x - hw, right: x + hw, top: y - hh, bottom: y + hh };
}

function shifted({ left, right, top, bottom }: Box, { x, y }: Point): Box {
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

const tidy = (value: number) => Math.round(value * 100) / 100;
