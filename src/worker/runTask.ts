/** Every task that is done off the main thread, in one place for the worker and for a page without one. */
import { computeLayout, searchLayoutLonger } from '../layout/computeLayout';
import type { LayoutRequest, Positions, ReportProgress } from '../layout/types';
import type { LayoutTask, Task } from './protocol';

const LAYOUTS: Readonly<Record<LayoutTask, (request: LayoutRequest, report?: ReportProgress) => Positions>> = {
  layout: computeLayout,
  longer: searchLayoutLonger,
};

/** @throws if a dossier is to be arranged that cannot be read */
export async function runTask(task: Task, report?: ReportProgress): Promise<Positions> {
  if (task.kind !== 'arrange') return LAYOUTS[task.kind](task.request, report);
  // The page in one file has the code that draws once, and arranges by itself: `ui/loading/taskRunner.ts`.
  if (__SINGLE_FILE__) throw new Error('Only layouts are done here.');
  const { arrangeDossier } = await import('./arrangeDossier');
  return arrangeDossier(task.request, (request) => Promise.resolve(computeLayout(request, report)), report);
}
