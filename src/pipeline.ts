/**
 * The whole road in five steps. A picture is a pure function of a dossier and a view:
 *
 *   text ─ 1 parse ─▶ index ─ 2 select ─▶ subgraph ─ 3 layout ─▶ positions ─ 4 scene ─▶ marks ─ 5 draw ─▶ SVG
 *
 * Layout and scene look at the whole dossier, never at the filter, so that filtering moves nothing; what the filter
 * leaves decides only which marks are seen.
 */
import type { Scene } from './scene/types';
import type { Plan } from './scene/plan/types';
import type { Point } from './geometry/types';
import { parse, parseValue } from './dossier/parse';
import type { DossierIndex } from './dossier/indexDossier';
import type { LayoutRequest, Positions } from './layout/types';
import { dragScene } from './scene/dragScene';
import { FRAMES, shares, type Frame } from './scene/plan/frames';
import { layoutRequest, planPicture } from './scene/plan/plan';
import { withGroups } from './scene/plan/groups';
import { buildScene } from './scene/scene';
import { heldBack, standingOut } from './scene/seen';
import { select } from './view/select';
import type { Detail, FrameName } from './view/state';

/** 1. Text of a dossier to its records, filed, and a list of what is wrong with it. */
export { parse, parseValue };

/** 2. The records that a filter leaves. */
export { select };

/** 3. Where actors stand: stored places are kept, the layout finds the rest, like the wide picture where that is stored. */
export async function place(
  index: DossierIndex,
  plan: Plan,
  layout: (request: LayoutRequest) => Promise<Positions>,
): Promise<Positions> {
  const stored = storedPlaces(index, plan.frame.name);
  if (plan.actors.every(({ id }) => stored.has(id))) return stored;
  return layout(requestOf(index, plan, stored));
}

/**
 * What the layout is asked.
 * @param pins places that are given
 * @param like places in this frame that the new ones are to be like; else the stored wide ones, for another frame
 */
export function requestOf(index: DossierIndex, plan: Plan, pins: Positions, like?: Positions): LayoutRequest {
  if (like) return layoutRequest(plan, pins, shares(like, plan.frame));
  const wide = storedPlaces(index, 'wide');
  const isOther = plan.frame.name !== 'wide' && wide.size > 0;
  return layoutRequest(plan, pins, isOther ? shares(wide, FRAMES.wide) : undefined);
}

/** Places that the dossier's author has stored for a frame. */
export function storedPlaces(index: DossierIndex, frame: FrameName): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const { id, positions } of index.actors.values()) {
    const at = positions?.[frame];
    if (at) places.set(id, { x: at.x, y: at.y });
  }
  return places;
}

/** 4. Marks of the picture in a frame; `scene/satellites.ts` finds places for members that are unfolded. */
export function picture(plan: Plan, positions: Positions): Scene {
  return buildScene(plan, withGroups(plan, positions));
}

/** The same while actors are on their way, from the picture at rest. */
export { dragScene };

/** Places with those of the groups of a crowd, which the layout never sees. */
export { withGroups };

/**
 * What there is to draw; the layout is asked with nobody unfolded, about a crowd's actors.
 * @param frame by name, or made for another purpose
 * @param unfolded actors whose members stand beside them
 */
export function plan(
  index: DossierIndex,
  frame: FrameName | Frame,
  unfolded?: readonly string[],
  detail?: Detail,
): Plan {
  return planPicture(index, typeof frame === 'string' ? FRAMES[frame] : frame, unfolded, detail);
}

/** 5. Which marks are seen; `draw/Picture.svelte` draws them. */
export { heldBack, standingOut };
