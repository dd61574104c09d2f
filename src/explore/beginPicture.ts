/** The worker draws what an address asks for while the page's own code is on its way; `drawFirst` then finds it drawn. */
import type { TaskRunner } from '../ui/loading/taskRunner';
import type { SentDossier } from '../worker/protocol';
import { readWindowFrame } from './state/windowFrame';

export const beginPicture = (runner: TaskRunner, dossier: SentDossier, search: string): void =>
  runner.begin(dossier, search, readWindowFrame());
