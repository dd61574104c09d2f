/** The search for places, with its clock and its ends. */
import type { DossierIndex } from '../dossier/indexDossier';
import { arrangeRounds, type ArrangeProgress } from '../quality/arrangeRounds';
import type { ArrangeOptions } from './arrangeOptions';

export interface ArrangeWatch {
  /** In ms. */
  now: () => number;
  isInterrupted: () => boolean;
  tell: (progress: ArrangeProgress, elapsed: number) => void;
  /** Lets signals in. */
  pause: () => Promise<void>;
}

/** @returns where the search stood when it ended: after its rounds, after its time, or where it was interrupted */
export async function runArrange(
  index: DossierIndex,
  { rounds, minutes }: Pick<ArrangeOptions, 'rounds' | 'minutes'>,
  { now, isInterrupted, tell, pause }: ArrangeWatch,
): Promise<ArrangeProgress> {
  const start = now();
  let reached: ArrangeProgress = { rounds: 0, share: 0, frames: [] };
  tell(reached, 0);
  const search = arrangeRounds(index);
  for (;;) {
    await pause();
    if (isInterrupted()) return reached;
    reached = search.next().value;
    const elapsed = now() - start;
    if (reached.share === 0 && (reached.rounds >= rounds || elapsed >= minutes * 60_000)) return reached;
    tell(reached, elapsed);
  }
}
