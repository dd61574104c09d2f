/** Every task that is done off the main thread. */
import type { DossierIndex } from '../dossier/indexDossier';
import type { LayoutRequest, Positions, ReportProgress } from '../layout/types';
import type { DrawnMarks } from '../picture/drawView';
import type { MarksView } from '../picture/marksView';
import type { Answer, FirstPicture, LayoutTask, Readiness, SentDossier, Task } from './protocol';
import type { SentRead } from './readSent';

/** The dossier that was sent last. */
let kept: { dossier: SentDossier; read: Promise<SentRead> } | undefined;

/** @throws if marks are asked for of a dossier that cannot be read */
export async function runTask(task: Task, report?: ReportProgress): Promise<Answer> {
  if ('request' in task) return layOut(task.kind, task.request, report);
  // The page in one file has the code that reads and draws once, and does both by itself: `ui/loading/taskRunner.ts`.
  if (__SINGLE_FILE__) throw new Error('Only layouts are done here.');
  if (task.kind === 'read') {
    const { index, problems } = await read(task.dossier);
    return { dossier: index?.dossier ?? null, problems };
  }
  return draw(task.dossier, () => task.view, report);
}

/** Draws ahead of the task that is going to ask for it: `drawView` keeps what it has drawn last. */
export async function drawAhead(
  { dossier, search, frame }: FirstPicture,
  report?: ReportProgress,
): Promise<DrawnMarks> {
  const { marksViewOfAddress } = await import('../picture/marksView');
  return draw(dossier, (index) => marksViewOfAddress(index, search, frame), report);
}

async function draw(
  sent: SentDossier | undefined,
  viewOf: (index: DossierIndex) => MarksView,
  report?: ReportProgress,
): Promise<DrawnMarks> {
  const { drawView } = await import('../picture/drawView');
  const { index } = sent ? await read(sent) : ((await kept?.read) ?? {});
  if (!index || !kept) throw new Error('There is no dossier that could be drawn.');
  const layout = (request: LayoutRequest) => layOut('layout', request, report);
  return drawView(index, viewOf(index), kept.dossier.built, layout, report);
}

async function read(dossier: SentDossier): Promise<SentRead> {
  const { readSent } = await import('./readSent');
  kept = { dossier, read: readSent(dossier) };
  return kept.read;
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
