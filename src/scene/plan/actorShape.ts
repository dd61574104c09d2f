/** The outline of an actor and the size of the name inside it. */
import {
  DOT_REACH_SHARE,
  HEXAGON_CORNER,
  MEMBER_SCALE,
  NAME_ROW_HEIGHT,
  NAME_WEIGHT,
  HUB_NAME_SIZE,
} from '../sceneMeasures';
import type { Actor } from '../../dossier/schema';
import { dotRadiusOf } from './fitFrame';
import type { Frame } from './frames';
import { outlineOf, type Shape } from './shape';
import { measureText, wrapTextEvenly, wrapTextWithin } from '../style/measureText';
import { wideShapeOf, type LineEnds, type NameRoom } from './wideShape';

const width = (size: number) => (row: string) => measureText(row, size, NAME_WEIGHT);

/** Radius by the number of relationships in the unfiltered dossier: area follows connection. */
function radiusFor(degree: number, frame: Frame): number {
  return Math.max(26, Math.min(44, 20 + 6.5 * Math.sqrt(degree))) * frame.scale;
}

/** Shape of an actor with `degree` relationships; never smaller than its name at its smallest, if that can be. */
export function actorShapeOf(actor: Actor, degree: number, frame: Frame): Shape {
  const outline = outlineOf(actor);
  // On no rim it has room for more rows.
  if (outline === 'tag') return boxShape(actor, outline, frame, { ...LAYOUTS.tag, rows: 3 });
  if (outline === 'box') return growShape(boxShape(actor, outline, frame), radiusFor(degree, frame));
  const radius = outline === 'pin' ? 13 * frame.scale : radiusFor(degree, frame);
  const base = {
    outline,
    dashed: actor.unnamed ?? false,
    tone: actor.unnamed ? 'open' : outline === 'hexagon' ? 'organisation' : 'state',
  } as const;
  const fit: Fit = outline === 'hexagon' ? neededHexagon : neededCircle;
  const usual = radius > 38 * frame.scale ? (frame.scale < 0.8 ? 12.5 : 14.5) : frame.scale < 0.8 ? 11.5 : 12.5;
  const largest = Math.max(usual, frame.smallestName);
  if (outline !== 'pin') {
    const most = frame.smallestName > 12 ? 1.55 : frame.labels ? 1.25 : 1.4;
    const grown = Math.min(radius * most, 46);
    for (const text of actor.short ? [actor.name, actor.short] : [actor.name]) {
      for (const r of [radius, Math.min(grown, nameRadius(text, frame.smallestName, fit))]) {
        const name = fitInside(text, r, fit, frame.smallestName, largest);
        if (name) return { ...base, hw: r, hh: r, reach: r, outside: false, ...name };
      }
    }
  }
  // A little less than in shapes, as it stands on paper; on slides as large.
  const fontSize = frame.smallestName > 12 ? frame.smallestName : 11;
  const rows = wrapTextWithin(actor.short ?? actor.name, 110, 2, width(fontSize));
  const reach = radius + rows.length * fontSize * NAME_ROW_HEIGHT * 0.5;
  return { ...base, hw: radius, hh: radius, reach, outside: true, rows, fontSize };
}

/**
 * The shape of an actor that is as wide as its name; pins and tags are what they are.
 * @param room that its name gets: the width as a share of the widest row
 */
export function wideActorShapeOf(actor: Actor, needs: LineEnds, frame: Frame, room: NameRoom): Shape {
  const outline = outlineOf(actor);
  if (outline === 'pin' || outline === 'tag') return actorShapeOf(actor, needs.degree, frame);
  const wide = outline === 'hexagon' ? 'wideHexagon' : outline === 'box' ? 'box' : 'stadium';
  return wideShapeOf(actor, wide, needs, frame, room);
}

/** Whether a circle, hexagon or box holds its name, and has room for the ends of all its lines. */
export function isRoomy({ outline, hw, hh, outside }: Shape, { rim: wanted }: LineEnds): boolean {
  if (outline === 'pin' || outline === 'tag') return true;
  const rim = outline === 'box' ? 4 * (hw + hh) : 2 * Math.PI * hw;
  return !outside && rim >= wanted;
}

/** The dot of an actor in a crowd of so many, its name beside it. */
export function dotShapeOf(actor: Actor, degree: number, frame: Frame, actors: number, isHub: boolean): Shape {
  const r = dotRadiusOf(degree, frame, actors);
  const isOrganisation = outlineOf(actor) === 'hexagon';
  const fontSize = isHub && frame.name !== 'tall' ? HUB_NAME_SIZE : frame.smallestName;
  return {
    outline: isOrganisation ? 'hexagon' : 'circle',
    hw: r,
    hh: r,
    reach: r + Math.min(2, DOT_REACH_SHARE * Math.sqrt((frame.width * frame.height) / actors)),
    dashed: false,
    tone: isOrganisation ? 'organisation' : actor.unnamed ? 'open' : 'state',
    rows: wrapTextWithin(actor.short ?? actor.name, 110, 2, width(fontSize)),
    fontSize,
    outside: true,
  };
}

/** The tag of a person who is docked on a state. */
export function tagShapeOf(actor: Actor, frame: Frame): Shape {
  return boxShape(actor, 'tag', frame);
}

/** A member beside its state: smaller, its name in as little room as it takes. */
export function memberShapeOf(actor: Actor, frame: Frame): Shape {
  const small = { ...frame, scale: frame.scale * MEMBER_SCALE };
  const outline = outlineOf(actor);
  if (outline !== 'box' && outline !== 'tag') return actorShapeOf(actor, 1, small);
  return boxShape(actor, outline, small, { limit: 84, rows: 3, pad: [7, 4] });
}

const LAYOUTS = {
  tag: { limit: 110, rows: 1, pad: [7, 4] },
  box: { limit: 84, rows: 3, pad: [9, 7] },
} as const;

function boxShape(
  actor: Actor,
  outline: 'box' | 'tag',
  frame: Frame,
  { limit, rows: most, pad }: { limit: number; rows: number; pad: readonly [number, number] } = LAYOUTS[outline],
): Shape {
  const fontSize = Math.max(frame.smallestName, frame.scale < 0.8 ? 0 : 11.5);
  const name = outline === 'tag' ? (actor.short ?? actor.name) : actor.name;
  const rows = wrapTextWithin(name, limit, most, width(fontSize));
  const widest = Math.max(...rows.map(width(fontSize)));
  const hw = widest / 2 + pad[0];
  const hh = (rows.length * fontSize * NAME_ROW_HEIGHT) / 2 + pad[1];
  return {
    outline,
    hw,
    hh,
    reach: Math.hypot(hw, hh) * 0.92,
    dashed: actor.unnamed ?? false,
    tone: 'open',
    rows,
    fontSize,
    outside: false,
  };
}

/** A box with at least the area of the circle that its relationships would give it. */
function growShape(box: Shape, radius: number): Shape {
  const by = Math.max(1, Math.sqrt((Math.PI * radius ** 2) / (4 * box.hw * box.hh)));
  return { ...box, hw: box.hw * by, hh: box.hh * by, reach: box.reach * by };
}

/** Radius of a shape round rows of text centred on its middle. */
type Fit = (rows: string[], fontSize: number) => number;

/** Smallest radius that holds a name at a size, on one to three rows. */
function nameRadius(name: string, size: number, fit: Fit): number {
  let best = Infinity;
  for (let rows = 1; rows <= 3; rows++) best = Math.min(best, fit(wrapTextEvenly(name, rows, width(size)), size));
  return best + 0.01;
}

function fitInside(name: string, r: number, fit: Fit, smallest: number, largest: number) {
  for (let size = largest; size > smallest - 0.5; size -= 0.5) {
    const fontSize = Math.max(size, smallest);
    for (let count = 1; count <= 3; count++) {
      const rows = wrapTextEvenly(name, count, width(fontSize));
      if (rows.length === count && fit(rows, fontSize) <= r) return { rows, fontSize };
    }
  }
  return null;
}

/** Half width of each row, and how far its letters reach up or down from the middle. */
function reachesOf(rows: string[], fontSize: number): { x: number; y: number }[] {
  return rows.map((row, i) => {
    const top = Math.abs((i - rows.length / 2) * fontSize * NAME_ROW_HEIGHT + fontSize * 0.2);
    const foot = Math.abs((i + 1 - rows.length / 2) * fontSize * NAME_ROW_HEIGHT - fontSize * 0.25);
    return { x: width(fontSize)(row) / 2, y: Math.max(top, foot) };
  });
}

const neededCircle: Fit = (rows, fontSize) =>
  Math.max(...reachesOf(rows, fontSize).map(({ x, y }) => Math.hypot(x + 3, y)));

/** The corners of each row stay inside the slanted sides and below the level ones. */
const neededHexagon: Fit = (rows, fontSize) =>
  Math.max(...reachesOf(rows, fontSize).map(({ x, y }) => Math.max(x + 1 + y / Math.sqrt(3), (2 * y) / Math.sqrt(3)))) -
  HEXAGON_CORNER;

/** Baseline of row `i` of a name inside its shape, from the middle. */
export function nameBaselineOf({ rows, fontSize }: Shape, i: number): number {
  return (i - (rows.length - 1) / 2) * fontSize * NAME_ROW_HEIGHT + fontSize * 0.355;
}
