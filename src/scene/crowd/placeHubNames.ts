/** Names of the best connected actors of a crowd: they stand first and always, on a leader where there is no room beside. */
import {
  HUB_LEADER_STEP,
  LONGEST_HUB_LEADER,
  NAME_GAP,
  NAME_ROW_HEIGHT,
  NAME_WEIGHT,
  SMALL_DOT,
} from '../sceneMeasures';
import { createBoxIndex, indexBoxes } from '../../geometry/boxIndex';
import type { Box, Point } from '../../geometry/types';
import type { Frame } from '../plan/frames';
import { measureText } from '../style/measureText';
import type { NamedActor, PlacedName } from '../plan/types';

/** From the middle of an actor, level and upright first. */
const DIRECTIONS = [0, 4, 2, 6, 1, 3, 5, 7].map((eighth) => (eighth * Math.PI) / 4);
const LEADER_DIRECTIONS = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8);

/**
 * @param blocked boxes that they keep clear of
 * @returns names by id; they touch no other name, and cover small dots at most
 */
export function placeHubNames(
  placed: ReadonlyMap<string, NamedActor>,
  blocked: readonly Box[],
  { width, height, keep }: Frame,
): Map<string, PlacedName> {
  const all = [...placed.values()];
  const hubs = all.filter(({ hub, shape }) => hub && shape.outside);
  hubs.sort((p, q) => q.degree - p.degree || (p.id < q.id ? -1 : 1));
  const kept = keep.map((box) => ({ left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }));
  const taken = indexBoxes([...blocked, ...kept]);
  const dots = createBoxIndex<NamedActor>();
  for (const actor of all) dots.put(actor, boxOf(actor));
  const names = new Map<string, PlacedName>();
  for (const actor of hubs) {
    /** How many small dots a name covers; `null` where it may not stand. */
    const covered = (box: Box): number | null => {
      if (box.left < 4 || box.top < 4 || box.right > width - 4 || box.bottom > height - 4) return null;
      if (taken.touches(box, 2)) return null;
      const under = dots.near(box, 1).filter((other) => other !== actor);
      return under.every(({ shape }) => shape.hw < SMALL_DOT) ? under.length : null;
    };
    const candidates = [...besides(actor), ...onLeaders(actor)]
      .map((name) => ({ name, box: shifted(name.box, actor) }))
      .map((one) => ({ ...one, under: covered(one.box) }));
    const found =
      candidates.find(({ under }) => under === 0) ??
      candidates.filter(({ under }) => under !== null).sort((p, q) => p.under! - q.under!)[0];
    if (!found) continue;
    names.set(actor.id, found.name);
    taken.put(found.box, found.box);
  }
  return names;
}

function besides(actor: NamedActor): PlacedName[] {
  const { hw } = actor.shape;
  return DIRECTIONS.map((angle) => nameAt(actor, angle, hw + NAME_GAP));
}

function onLeaders(actor: NamedActor): PlacedName[] {
  const { hw } = actor.shape;
  const lengths = Array.from({ length: LONGEST_HUB_LEADER / HUB_LEADER_STEP }, (_, i) => (i + 1) * HUB_LEADER_STEP);
  return lengths.flatMap((length) =>
    LEADER_DIRECTIONS.map((angle) => {
      const name = nameAt(actor, angle, hw + length);
      const { left, right, top, bottom } = name.box;
      const from = { x: tidy(Math.cos(angle) * hw), y: tidy(Math.sin(angle) * hw) };
      const to = { x: tidy(clamp(from.x, left, right)), y: tidy(clamp(from.y, top, bottom)) };
      return { ...name, leader: { from, to } };
    }),
  );
}

/** The name whose nearest side is so far out in a direction. */
function nameAt({ shape: { rows: texts, fontSize: size } }: NamedActor, angle: number, out: number): PlacedName {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const width = Math.max(...texts.map((row) => measureText(row, size, NAME_WEIGHT)));
  const height = texts.length * size * NAME_ROW_HEIGHT;
  const x = cos * out + (Math.abs(cos) < 0.1 ? 0 : (Math.sign(cos) * width) / 2);
  const y = sin * out + (Math.abs(sin) < 0.1 ? 0 : (Math.sign(sin) * height) / 2);
  const top = y - height / 2;
  const rows = texts.map((text, i) => ({ text, x: tidy(x), y: tidy(top + size * 0.86 + i * size * NAME_ROW_HEIGHT) }));
  const box = { left: x - width / 2, right: x + width / 2, top, bottom: top + height };
  return { rows, anchor: 'middle', box, size, stands: true };
}

const boxOf = ({ x, y, shape: { hw, hh } }: NamedActor): Box => ({
  left: x - hw,
  right: x + hw,
  top: y - hh,
  bottom: y + hh,
});
const shifted = ({ left, right, top, bottom }: Box, { x, y }: Point): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));
const tidy = (value: number) => Math.round(value * 100) / 100;
