/** Step 3 where places are not stored: what a layout is asked, and which of its answers is taken. Fetched when it is needed. */
import type { DossierIndex } from '../dossier/indexDossier';
import type { Point } from '../geometry/types';
import type { LayoutRequest, Positions, ReportProgress } from '../layout/types';
import { FRAMES, frameSharesOf } from '../scene/plan/frames';
import { layoutRequestOf } from '../scene/plan/layoutRequest';
import type { Plan } from '../scene/plan/types';
import { choosingEffortOf, isUsualArrangement, knownPlacesOf, storedPlacesOf } from './placeActors';

/** Runs a layout: in a worker, or here. */
export type LayoutFunction = (request: LayoutRequest) => Promise<Positions>;

/**
 * Places for everyone in a plan: those that are stored; else a layout finds them around what is stored.
 * @param report told that the search goes on
 */
export async function findPlaces(
  index: DossierIndex,
  base: Plan,
  layout: LayoutFunction,
  report?: ReportProgress,
): Promise<Positions> {
  const known = knownPlacesOf(index, base);
  if (known) return known;
  const stored = isUsualArrangement(base) ? storedPlacesOf(index, base.frame.name) : new Map<string, Point>();
  const request = placesRequestOf(index, base, stored);
  const effort = choosingEffortOf(base);
  if (!effort) return layout(request);
  const { chooseArrangement } = await import('./chooseArrangement');
  const arrange = (start: number) => layout(effort.starts > 1 ? { ...request, start } : request);
  return chooseArrangement(base, request, arrange, effort, report);
}

/**
 * What a layout is asked.
 * @param pins places that are given
 * @param like places in this frame that the new ones are to be like; else the stored wide ones, for another frame
 */
export function placesRequestOf(index: DossierIndex, base: Plan, pins: Positions, like?: Positions): LayoutRequest {
  if (like) return layoutRequestOf(base, pins, frameSharesOf(like, base.frame));
  const wide = storedPlacesOf(index, 'wide');
  const isOther = base.frame.name !== 'wide' && wide.size > 0;
  return layoutRequestOf(base, pins, isOther ? frameSharesOf(wide, FRAMES.wide) : undefined);
}
