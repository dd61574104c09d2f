/** What sits on an actor's rim, in its widest gap: the count of relationships within it, and the mark of a hand. */
import * as words from '../../words/en/marks';
import { COUNT_PILL_HEIGHT, COUNT_SIZE, PILL_FAMILIES, PILL_HEIGHT, PILL_SIZE, PIN_SIZE } from '../sceneMeasures';
import { overlaps } from '../../geometry/box';
import type { Frame } from '../plan/frames';
import type { Grid } from '../../geometry/grid';
import type { PlacedActor } from './placeNodes';
import { isWide, rimDistanceOf } from '../plan/outlineGeometry';
import type { Tally } from '../plan/types';
import { measureText } from '../style/measureText';
import type { Point, Box } from '../../geometry/types';

export interface Pill {
  actor: string;
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Pills of all actors with something inside them; none where the frame has no room for labels. */
export function placePills(
  placed: ReadonlyMap<string, PlacedActor>,
  grid: Grid,
  names: readonly Box[],
  frame: Frame,
): Pill[] {
  if (!frame.labels) return [];
  const pills: Pill[] = [];
  for (const actor of placed.values()) {
    if (actor.inside.length || actor.unfolded)
      pills.push(placePill(actor, placed, grid, [...names, ...pills.map(pillBoxOf)], frame));
  }
  return pills;
}

function placePill(
  actor: PlacedActor,
  placed: ReadonlyMap<string, PlacedActor>,
  grid: Grid,
  blocked: readonly Box[],
  frame: Frame,
): Pill {
  const text = actor.unfolded ? words.foldIn : words.countInside(actor.inside.length);
  const width = measureText(text, PILL_SIZE, 600) + 14;
  const at = freestOnRim(actor, { width, height: PILL_HEIGHT }, placed, grid, blocked, frame);
  return { actor: actor.id, text, x: actor.x + at.x, y: actor.y + at.y, width, height: PILL_HEIGHT };
}

/**
 * The pill of a line that stands for several: badges, each with the number of its relationships, and what is left over;
 * offsets from its middle.
 */
export function createCountPill(tally: readonly Tally[]) {
  const more = tally.slice(PILL_FAMILIES).reduce((sum, { count }) => sum + count, 0);
  const shown = [...tally.slice(0, PILL_FAMILIES), ...(more ? [{ look: null, count: more }] : [])];
  let at = 2;
  const parts = shown.map(({ look, count }) => {
    const text = look ? String(count) : `+${count}`;
    const part = { look, text, badge: at + 8, at: at + (look ? 17 : 2) };
    at = part.at + Math.ceil(measureText(text, COUNT_SIZE, 680)) + 2;
    return part;
  });
  const width = at + 3;
  const half = width / 2;
  return {
    ...{ width, height: COUNT_PILL_HEIGHT, scale: 0.54 },
    parts: parts.map((part) => ({ ...part, badge: part.badge - half, at: part.at - half })),
  };
}

/** Where such a mark sits on an actor's rim, from its centre. @param blocked boxes that it keeps clear of */
export function findFreeRimPoint(
  actor: PlacedActor,
  placed: ReadonlyMap<string, PlacedActor>,
  grid: Grid,
  blocked: readonly Box[],
  frame: Frame,
): Point {
  return freestOnRim(actor, { width: PIN_SIZE, height: PIN_SIZE }, placed, grid, blocked, frame);
}

/** The place across an actor's rim where a box covers fewest lines, from the actor's centre. */
function freestOnRim(
  actor: PlacedActor,
  { width, height }: { width: number; height: number },
  placed: ReadonlyMap<string, PlacedActor>,
  grid: Grid,
  blocked: readonly Box[],
  frame: Frame,
): Point {
  let best = { cost: Infinity, x: 0, y: 0 };
  for (let i = 0; i < 72; i++) {
    const angle = (i * Math.PI) / 18;
    const cos = Math.cos(angle);
    const sin = Math.sin(angle);
    const rim = isWide(actor.shape) ? rimDistanceOf(actor.shape, cos, sin) : actor.shape.hw;
    const out = rim + (Math.abs(cos) * width) / 2 + (Math.abs(sin) * height) / 2 - (i < 36 ? 8 : 2);
    const x = actor.x + cos * out;
    const y = actor.y + sin * out;
    const box = { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
    let cost = (Math.abs(sin) < 0.6 ? 0 : 1) + (i < 36 ? 0 : 4);
    grid.some({ left: box.left - 4, right: box.right + 4, top: box.top - 4, bottom: box.bottom + 4 }, () => {
      cost++;
      return false;
    });
    if (box.left < 8 || box.right > frame.width - 8 || box.top < 8 || box.bottom > frame.height - 8) cost += 50;
    if (blocked.some((other) => overlaps(box, other, 2))) cost += 30;
    for (const other of placed.values()) {
      const { hw, hh } = other.shape;
      const rim = { left: other.x - hw, right: other.x + hw, top: other.y - hh, bottom: other.y + hh };
      if (other !== actor && overlaps(box, rim, 4)) cost += 30;
    }
    if (cost < best.cost - 1e-9) best = { cost, x: cos * out, y: sin * out };
  }
  return { x: best.x, y: best.y };
}

export function pillBoxOf({ x, y, width, height }: Pill): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}
