/** Every task that is done off the main thread. */
import type { DossierIndex } from '../dossier/indexDossier';
import type { LayoutRequest, Positions, ReportProgress } from '../layout/types';
import type { DrawnMarks } from '../picture/drawView';
import type { MarksView } from '../picture/marksView';
import type { Answer, FirstPicture, LayoutTask, Readiness, SentDossier, Task } from './protocol';
import { isSameDossier } from './isSameDossier';
import type { SentRead } from './readSent';

interface KeptDossier {
  dossier: SentDossier;
  read: Promise<SentRead>;
}
/** The newest first: a reader who opens another file may come back to the one that is shown. */
let kept: readonly KeptDossier[] = [];
const MOST_KEPT = 2;

/** @throws if marks are asked for of a dossier that cannot be read */
export async function runTask(task: Task, report?: ReportProgress): Promise<Answer> {
  if ('request' in task) return layOut(task.kind, task.request, report);
  // The page in one file has the code that reads and draws once, and does both by itself: `ui/loading/taskRunner.ts`.
  if (__SINGLE_FILE__) throw new Error('Only layouts are done here.');
  if (task.kind === 'draw') return draw(keep(task.dossier), () => task.view, report);
  const { index, problems } = await keep(task.dossier).read;
  return { dossier: index?.dossier ?? null, problems };
}

/** Draws ahead of the task that is going to ask for it: `drawView` keeps what it has drawn last. */
export async function drawAhead(
  { dossier, search, frame }: FirstPicture,
  report?: ReportProgress,
): Promise<DrawnMarks> {
  const newest = keep(dossier);
  const { marksViewOfAddress } = await import('../picture/marksView');
  return draw(newest, (index) => marksViewOfAddress(index, search, frame), report);
}

async function draw(
  { dossier, read }: KeptDossier,
  viewOf: (index: DossierIndex) => MarksView,
  report?: ReportProgress,
): Promise<DrawnMarks> {
  const { drawView } = await import('../picture/drawView');
  const { index } = await read;
  if (!index) throw new Error('The dossier cannot be read.');
  const layout = (request: LayoutRequest) => layOut('layout', request, report);
  return drawView(index, viewOf(index), dossier.built, layout, report);
}

/** Makes a dossier the newest; the one that was sent last, where that is left out. @throws if none was */
function keep(dossier?: SentDossier): KeptDossier {
  const known = dossier ? kept.find((one) => isSameDossier(one.dossier, dossier)) : kept[0];
  if (!known && !dossier) throw new Error('No dossier was sent.');
  const newest = known ?? { dossier: dossier!, read: import('./readSent').then(({ readSent }) => readSent(dossier!)) };
  kept = [newest, ...kept.filter((one) => one !== newest)].slice(0, MOST_KEPT);
  // Whoever asks again may be luckier.
  newest.read.catch(() => (kept = kept.filter((one) => one !== newest)));
  return newest;
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
  const { LAYOUTS } = await import('../layout/computeLayout');
  return LAYOUTS[kind](request, report);
}
