/** Every task that is done off the main thread, in one place for the worker and for a page without one. */
import type { DossierIndex } from '../dossier/indexDossier';
import type { LayoutRequest, Positions, ReportProgress } from '../layout/types';
import type { DrawnMarks } from '../picture/drawView';
import type { LayoutTask, Readiness, SentDossier, Task } from './protocol';

/** The dossier that was sent last. */
let kept: { dossier: SentDossier; index: Promise<DossierIndex> } | undefined;

/** @throws if marks are asked for of a dossier that cannot be read */
export async function runTask(task: Task, report?: ReportProgress): Promise<Positions | DrawnMarks> {
  if (task.kind !== 'draw') return layOut(task.kind, task.request, report);
  // The page in one file has the code that draws once, and draws by itself: `ui/loading/taskRunner.ts`.
  if (__SINGLE_FILE__) throw new Error('Only layouts are done here.');
  const [{ drawView }, { readSent }] = await Promise.all([import('../picture/drawView'), import('./readSent')]);
  if (task.dossier) kept = { dossier: task.dossier, index: readSent(task.dossier) };
  if (!kept) throw new Error('No dossier was sent.');
  const { built } = kept.dossier;
  return drawView(await kept.index, task.view, built, (request) => layOut('layout', request, report), report);
}

/** Whoever needs what cannot be fetched tells so. */
export async function getReady(readiness: Readiness): Promise<void> {
  if (__SINGLE_FILE__) return;
  const parts: Promise<unknown>[] = [import('../picture/drawView'), import('./readSent')];
  if (readiness === 'places')
    parts.push(import('../picture/findPlaces'), import('../layout/computeLayout'), import('../formats/in/readDossier'));
  await Promise.allSettled(parts);
}

/** Few dossiers that are shown need one, so its code is fetched then. */
async function layOut(kind: LayoutTask, request: LayoutRequest, report?: ReportProgress): Promise<Positions> {
  const { computeLayout, searchLayoutLonger } = await import('../layout/computeLayout');
  return { layout: computeLayout, longer: searchLayoutLonger }[kind](request, report);
}
