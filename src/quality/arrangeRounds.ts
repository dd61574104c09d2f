/** The long way to good places, in rounds, for all frames: the wide one first, the others like it. */
import type { DossierIndex } from '../dossier/indexDossier';
import type { LayoutRequest } from '../layout/types';
import { FRAMES, frameSharesOf } from '../scene/plan/frames';
import type { FrameName } from '../view/viewState';
import { createFrameSearch } from './frameSearch';
import type { JudgedPlaces } from './judgeArrangement';

export interface ArrangedFrame extends JudgedPlaces {
  frame: FrameName;
}

/** Where a search stands. */
export interface ArrangeProgress {
  /** Rounds that are done. */
  rounds: number;
  /** About which share of the next round is done as well; 0 where a round has just ended. */
  share: number;
  /** The best so far. Before the first round ends, frames may be missing. */
  frames: readonly ArrangedFrame[];
}

const NAMES: readonly FrameName[] = ['wide', 'square', 'tall'];

/**
 * Looks for good places as long as somebody asks, and pauses after each step. Whoever has enough stops.
 *
 * The same dossier gives the same rounds, however many are asked for. No round makes a frame worse, by the score of its
 * picture or by its cost. If the best of the wide frame changes, later arrangements of the others are like the new one.
 * @param createSearch makes the search of one frame
 */
export function* arrangeRounds(
  index: DossierIndex,
  createSearch = createFrameSearch,
): Generator<ArrangeProgress, never> {
  const searches = NAMES.map((frame) => ({
    frame,
    search: createSearch(index, frame, index.dossier.arrangement?.left),
  }));
  const framesNow = () =>
    searches.flatMap(({ frame, search }): ArrangedFrame[] => {
      const best = search.best();
      return best ? [{ frame, ...best }] : [];
    });
  for (let rounds = 0; ; rounds++) {
    let reference: LayoutRequest['reference'];
    for (const [i, { frame, search }] of searches.entries()) {
      for (const share of search.round(reference))
        yield { rounds, share: (i + share) / searches.length, frames: framesNow() };
      const best = search.best();
      if (best) reference ??= frameSharesOf(best.positions, FRAMES[frame]);
    }
    yield { rounds: rounds + 1, share: 0, frames: framesNow() };
  }
}
