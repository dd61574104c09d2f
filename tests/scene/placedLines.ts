/** Small pictures before they are drawn: states at given places, with lines between them. */
import { FRAMES, type Frame } from '../../src/scene/plan/frames';
import { placeNodes, type PlacedActor } from '../../src/scene/nodes/placeNodes';
import type { Plan } from '../../src/scene/plan/types';
import { planPicture } from '../../src/picture';
import type { FrameName } from '../../src/view/viewState';
import type { Spot } from './geometry';
import { indexOf } from './shipped';

/** Each of another type, so that none are bundled. */
const TYPES = Array.from({ length: 12 }, (_, i) => ({ id: `t${i}`, label: `Type ${i}` }));

export interface Placed {
  plan: Plan;
  placed: Map<string, PlacedActor>;
  frame: Frame;
}

/**
 * @param places of the actors, by id
 * @param lines `[from, to]`, as many between two actors as there are types
 */
export function placedLines(
  places: Readonly<Record<string, Spot>>,
  lines: readonly (readonly [string, string])[],
  name: FrameName = 'wide',
): Placed {
  const index = indexOf({
    title: 'Small',
    types: TYPES,
    actors: Object.keys(places).map((id) => ({ id, name: id.toUpperCase(), kind: 'state' })),
    relationships: lines.map(([from, to], i) => ({ id: `r${i}`, type: `t${i % TYPES.length}`, from, to })),
  });
  const planned = planPicture(index, name);
  return { plan: planned, placed: placeNodes(planned, new Map(Object.entries(places))), frame: FRAMES[name] };
}
