/** Step 3: where actors stand. */
import type { DossierIndex } from '../dossier/indexDossier';
import type { Point } from '../geometry/types';
import type { Positions } from '../layout/types';
import type * as Members from '../scene/members/placeMembers';
import type { Plan } from '../scene/plan/types';
import type { FrameName, PlacesByFrame, ViewState } from '../view/viewState';
import type { ChoosingEffort } from './chooseArrangement';

/** Where a hand has pinned or moved actors in one frame, by id. */
export interface HandPlaces {
  pins: Readonly<Record<string, Point>>;
  moved: Readonly<Record<string, Point>>;
}

/** No hand has been at it. */
const UNTOUCHED: HandPlaces = { pins: {}, moved: {} };

/** @returns the same objects for the same view */
export function handPlacesOf({ pins, moved }: Pick<ViewState, 'pins' | 'moved'>, frame: FrameName): HandPlaces {
  return { pins: pins[frame] ?? UNTOUCHED.pins, moved: moved[frame] ?? UNTOUCHED.moved };
}

/** Places that the dossier's author has stored for a frame. */
export function storedPlacesOf(index: DossierIndex, frame: FrameName): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const { id, positions } of index.actors.values()) {
    const at = positions?.[frame];
    if (at) places.set(id, { x: at.x, y: at.y });
  }
  return places;
}

/** Whether actors stand as they do unless a reader asks for another arrangement: stored places are of this one. */
export const isUsualArrangement = ({ arrangement }: Plan) => arrangement?.isUsual ?? true;

/**
 * Places for everyone in a plan that need no layout: the stored ones, or those that the build has found.
 * @returns `null` where neither has all of them
 */
export function knownPlacesOf(index: DossierIndex, base: Plan, built: PlacesByFrame = {}): Positions | null {
  if (!isUsualArrangement(base)) return null;
  const { name } = base.frame;
  const known = [storedPlacesOf(index, name), new Map(Object.entries(built[name] ?? {}))];
  return known.find((places) => base.actors.every(({ id }) => places.has(id))) ?? null;
}

/**
 * How many starts are drawn before one is chosen, and how much is tried to mend its faults, by the number of actors. Of fewer
 * actors the score says enough, and of more each drawing takes longer, so fewer starts are drawn.
 */
export function choosingEffortOf({ crowd, actors: { length } }: Plan): ChoosingEffort | null {
  if (crowd || length < 12) return null;
  return { starts: length <= 24 ? 3 : length <= 40 ? 2 : 1, rounds: 3, tries: 40 };
}

/**
 * Where everyone in a plan stands: as found, then where a hand has moved or pinned them; groups in the middle of their
 * members, members that are unfolded beside their actor.
 * @param found places of the base plan's actors
 * @param members places members; few pictures need it, so its code is fetched then
 * @returns `null` where members are to be placed and their code is not there yet
 */
export function placeActors(
  plan: Plan,
  found: Positions,
  { pins, moved }: HandPlaces = UNTOUCHED,
  members: Pick<typeof Members, 'placeMembers'> | null = null,
): Positions | null {
  const known = new Set([...found.keys(), ...plan.actors.map(({ id }) => id)]);
  const own = [...Object.entries(moved), ...Object.entries(pins)];
  const standing = new Map([...found, ...own.filter(([id]) => known.has(id))]);
  const places = plan.crowdCode?.placeGroups(plan, standing) ?? standing;
  if (!plan.folded) return places;
  return members?.placeMembers(plan, places) ?? null;
}
