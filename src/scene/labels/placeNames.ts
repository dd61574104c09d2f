/** Where the names stand that do not fit into their shapes: on a side where nothing else is, or nowhere. */
import type { NamedActor, PlacedName } from '../plan/types';
import {
  FEW_NAMED_ACTORS,
  MOST_NAME_SEEKERS,
  NAME_CLEARANCE,
  NAME_GAP,
  NAME_ROW_HEIGHT,
  NAME_WEIGHT,
  ROOM_A_NAME,
} from '../sceneMeasures';
import { indexBoxes } from '../../geometry/boxIndex';
import type { Point, Box } from '../../geometry/types';
import type { Frame } from '../plan/frames';
import type { Grid } from '../../geometry/grid';
import { shapeBoxOf } from '../nodes/clearance';
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
  placed: ReadonlyMap<string, NamedActor>,
  grid: Grid,
  blocked: readonly Box[],
  { width, height, keep }: Frame,
  given: ReadonlyMap<string, PlacedName> = new Map(),
): Map<string, PlacedName> {
  const shapes = indexBoxes([...placed.values()].map(shapeBoxOf));
  const written = indexBoxes(
    [...placed.values()].flatMap((actor) => (actor.shape.outside ? [] : [shifted(inside(actor).box, actor)])),
  );
  const kept = keep.map(({ x, y, width: w, height: h }) => ({ left: x, top: y, right: x + w, bottom: y + h }));
  const names = new Map(given);
  const taken = indexBoxes([...kept, ...blocked]);
  const take = (box: Box) => taken.put(box, box);
  for (const [id, { box }] of given) take(shifted(box, placed.get(id)!));
  const isInFrame = (box: Box) => box.left >= 4 && box.top >= 4 && box.right <= width - 4 && box.bottom <= height - 4;
  const missing = [...placed.values()].filter(({ id }) => !given.has(id));
  const inOrder = missing.sort((p, q) => q.degree - p.degree || (p.id < q.id ? -1 : 1));
  const seekers = placed.size > FEW_NAMED_ACTORS ? (width * height) / ROOM_A_NAME.any - given.size : MOST_NAME_SEEKERS;
  for (const [rank, actor] of inOrder.entries()) {
    if (!actor.shape.outside) {
      names.set(actor.id, inside(actor));
      continue;
    }
    if (rank >= seekers) {
      const size = sizeOf(actor.shape.rows, actor.shape.fontSize);
      const some = DIRECTIONS.map((i) => beside(actor, actor.shape.rows, i, size));
      names.set(actor.id, { ...(some.find(({ box }) => isInFrame(shifted(box, actor))) ?? some[0]!), stands: false });
      continue;
    }
    const narrow = wrapTextWithin(
      actor.actor.short ?? actor.actor.name,
      NARROW.width,
      NARROW.rows,
      widthAt(actor.shape.fontSize),
    );
    const found = [actor.shape.rows, narrow].flatMap((rows) => {
      const size = sizeOf(rows, actor.shape.fontSize);
      return DIRECTIONS.map((i) => {
        const name = beside(actor, rows, i, size);
        return { name, box: shifted(name.box, actor) };
      });
    });
    const inFrame = found.filter(({ box }) => isInFrame(box));
    const apart = inFrame.filter(({ box }) => !taken.touches(box, 2));
    const clear = apart.filter(({ box }) => !shapes.touches(box, 2));
    const free = clear.find(
      ({ box }) => !grid.any(box.left - NAME_CLEARANCE, box.top - 2, box.right + NAME_CLEARANCE, box.bottom + 2),
    );
    // On request it may stand over lines, and over shapes rather than over names.
    const { name, box } =
      free ?? clear[0] ?? apart.find((one) => !written.touches(one.box, 2)) ?? inFrame[0] ?? found[0]!;
    names.set(actor.id, { ...name, stands: free !== undefined });
    if (free) take(box);
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
  const size = sizeOf(actor.shape.rows, actor.shape.fontSize);
  return DIRECTIONS.map((i) => shifted(beside(actor, actor.shape.rows, i, size).box, actor));
}

function inside({ shape }: Pick<NamedActor, 'shape'>): PlacedName {
  const rows = shape.rows.map((text, i) => ({ text, x: 0, y: tidy(nameBaselineOf(shape, i)) }));
  const { width, height } = sizeOf(shape.rows, shape.fontSize);
  const box = { left: -width / 2, right: width / 2, top: -height / 2, bottom: height / 2 };
  return { rows, anchor: 'middle', box, size: shape.fontSize, stands: true };
}

const widthAt = (size: number) => (row: string) => measureText(row, size, NAME_WEIGHT);

interface NameSize {
  width: number;
  height: number;
}

function sizeOf(rows: readonly string[], size: number): NameSize {
  return { width: Math.max(...rows.map(widthAt(size))), height: rows.length * size * NAME_ROW_HEIGHT };
}

/** @param sixteenth of a turn, from the right by way of below */
function beside(
  { shape: { fontSize: size, hw, hh } }: Pick<NamedActor, 'shape'>,
  texts: readonly string[],
  sixteenth: number,
  { width, height }: NameSize,
): PlacedName {
  const [cos, sin] = [Math.cos((sixteenth * Math.PI) / 8), Math.sin((sixteenth * Math.PI) / 8)];
  const anchor = cos > 0.1 ? 'start' : cos < -0.1 ? 'end' : 'middle';
  const x = cos * (hw + NAME_GAP);
  const top = sin * (hh + NAME_GAP) - ((1 - sin) / 2) * height;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const rows = texts.map((text, i) => ({ text, x: tidy(x), y: tidy(top + size * 0.86 + i * size * NAME_ROW_HEIGHT) }));
  return { rows, anchor, box: { left, top, right: left + width, bottom: top + height }, size, stands: true };
}

function shifted({ left, right, top, bottom }: Box, { x, y }: Point): Box {
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

const tidy = (value: number) => Math.round(value * 100) / 100;
