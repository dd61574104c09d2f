/** A search by the score alone: every start refined, shaken and refined again. */
import type { LayoutRequest, ReportProgress } from '../types';
import { createLayoutSearch, stirsOf, type LayoutCandidate } from './layoutSearch';

/** Every start of a search, before it is shaken and after. */
export function* generateLayouts(
  request: LayoutRequest,
  starts: number,
  report?: ReportProgress,
): Generator<LayoutCandidate> {
  const search = createLayoutSearch(request, undefined, report);
  for (let k = 0; k < starts; k++) {
    const run = search.start(k);
    yield search.finish(run);
    if (request.territories?.length) continue;
    yield search.finish(search.stir(run, request.seed + k, stirsOf(request.actors.length)));
  }
}
