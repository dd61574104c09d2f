/**
 * Shapes as wide as their names, for pictures whose circles have no room for a name or for all ends of lines. Round ends
 * are a state, pointed ends an organisation, square corners a group. Letters grow with the number of relationships, and
 * the outline until every end of a line has its distance, upwards first: a hub ends as a big circle.
 */
import type { Actor } from '../../dossier/schema';
import {
  LARGEST_WIDE_NAME,
  LIST_SHARE,
  LARGEST_HUB,
  NAME_ROW_HEIGHT,
  NAME_WEIGHT,
  WIDEST_NAME,
  WIDEST_WORD,
} from '../sceneMeasures';
import { measureText, widestPieceOf, wrapTextEvenly, wrapTextWithin } from '../style/measureText';
import type { Shape } from './shape';
import type { Frame } from './frames';

type WideOutline = 'stadium' | 'wideHexagon' | 'box';

/** What an actor's lines ask of its outline. */
export interface LineEnds {
  /** Relationships of the unfiltered dossier. */
  degree: number;
  /** What the ends of its lines and its tag want of its rim, in scene units. */
  rim: number;
  /** The height of its tallest list of lines, in scene units; 0 without one. */
  tallest: number;
}

/** How wide a row of a name may be, and how many rows it may have. */
export interface NameRoom {
  width: number;
  rows: number;
}

/** Width that the ends of a shape take beside its name, as a share of half its height. */
const ENDS: Readonly<Record<WideOutline, number>> = { stadium: 0.5, wideHexagon: 0.62, box: 0.3 };

/**
 * @param outline of its kind, as a circle, hexagon or box would show it
 * @param room that its name gets
 */
export function wideShapeOf(actor: Actor, outline: WideOutline, needs: LineEnds, frame: Frame, room: NameRoom): Shape {
  const fontSize = letterSizeOf(needs.degree, frame);
  const width = WIDEST_NAME * room.width * (frame.name === 'tall' ? 0.75 : 1);
  const { rows, hw, hh } = growRim(
    nameBoxOf(actor, outline, fontSize, { ...room, width }, frame.scale),
    outline,
    needs,
  );
  return {
    ...{ outline, hw, hh, rows, fontSize, outside: false },
    reach: Math.sqrt(hw * hh) + Math.min(hw, hh) / 2,
    dashed: actor.unnamed ?? false,
    tone: outline === 'box' || actor.unnamed ? 'open' : outline === 'wideHexagon' ? 'organisation' : 'state',
  };
}

/** Area of letters follows connection. */
function letterSizeOf(degree: number, { smallestName, name }: Frame): number {
  const grown = smallestName - 0.6 + 0.75 * Math.sqrt(degree);
  const most = Math.max(smallestName, name === 'tall' ? LARGEST_WIDE_NAME - 2.5 : LARGEST_WIDE_NAME);
  return Math.max(smallestName, Math.min(most, Math.round(grown * 2) / 2));
}

interface NameBox {
  rows: string[];
  hw: number;
  hh: number;
}

/** The rows of a name that make the smallest shape that is not too wide; of its short form where the name is too long. */
function nameBoxOf(
  actor: Actor,
  outline: WideOutline,
  fontSize: number,
  { width: limit, rows: most }: NameRoom,
  scale: number,
): NameBox {
  const width = (row: string) => measureText(row, fontSize, NAME_WEIGHT);
  const boxOf = (rows: readonly string[]): NameBox => {
    const hh = (rows.length * fontSize * NAME_ROW_HEIGHT) / 2 + (rows.length > 1 ? 4.5 : 5.5) * scale;
    const hw = Math.max(...rows.map(width)) / 2 + ENDS[outline] * hh + 4 * scale;
    return { rows: [...rows], hw: Math.max(hw, hh), hh };
  };
  /** A word is broken only where it is wider than any row may be. */
  const limitOf = (text: string) => Math.max(limit, Math.min(WIDEST_WORD, widestPieceOf(text, width)));
  const texts = actor.short && actor.short !== actor.name ? [actor.name, actor.short] : [actor.name];
  for (const text of texts) {
    const boxes = [1, 2, 3]
      .slice(0, most)
      .map((count) => wrapTextEvenly(text, count, width))
      .filter((rows, i) => rows.length === i + 1 && rows.every((row) => width(row) <= limitOf(text)))
      .map(boxOf);
    const best = boxes.sort((p, q) => costOf(p) - costOf(q))[0];
    if (best) return best;
  }
  const last = texts.at(-1)!;
  return boxOf(wrapTextWithin(last, limitOf(last), most, width));
}

/** Small, not much wider than high, and three rows only where two are no better. */
function costOf({ rows, hw, hh }: NameBox): number {
  return hw * hh * 4 + 6 * Math.max(0, hw - 52) ** 2 + (rows.length > 2 ? 300 : 0);
}

/** Upwards until it is as high as wide, then all round. */
function growRim(box: NameBox, outline: WideOutline, { rim: wanted, tallest }: LineEnds): NameBox {
  let { hw, hh } = box;
  const isBox = outline === 'box';
  const rim = () => (isBox ? 4 * (hw + hh) : 2 * Math.PI * hh + 4 * (hw - hh));
  if (wanted > rim()) {
    hh += Math.min(Math.max(0, Math.min(hw, LARGEST_HUB) - hh), (wanted - rim()) / (isBox ? 4 : 2 * Math.PI - 4));
    const all = Math.min(Math.max(0, LARGEST_HUB - hh), Math.max(0, wanted - rim()) / (isBox ? 8 : 2 * Math.PI));
    hw += all;
    hh += all;
  }
  hh = Math.max(hh, Math.min(hw * 1.12, tallest * LIST_SHARE));
  return { rows: box.rows, hw: Math.max(hw, isBox ? 0 : hh), hh };
}
