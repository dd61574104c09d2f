/** Runs tasks in a worker, or here where no worker can be had. */
import type { ReadRecords } from '../../formats/in/openChecked';
import type { LayoutRequest, Positions } from '../../layout/types';
import type { DrawnMarks } from '../../picture/drawView';
import type { MarksView } from '../../picture/marksView';
import type { FrameName } from '../../view/viewState';
import type {
  Answer,
  DossierToDraw,
  LayoutTask,
  Readiness,
  SentDossier,
  Task,
  WorkerReply,
  WorkerRequest,
} from '../../worker/protocol';
import { fetchPart } from '../parts/attempt';
import { isSameDossier } from '../../worker/isSameDossier';
import workerAddress from 'virtual:worker';

export interface TaskRunner {
  run: (request: LayoutRequest, kind?: LayoutTask) => Promise<Positions>;
  /** Plans, places and draws what a view shows of a dossier. Both are read once, here and there. */
  draw: (dossier: DossierToDraw, view: MarksView) => Promise<DrawnMarks>;
  /** Reads and checks a dossier; `null` where the page must do that itself. */
  read: (dossier: SentDossier) => Promise<ReadRecords | null>;
  /** Has the worker draw what the page will ask for as it begins. */
  drawAhead: (dossier: SentDossier, search: string, frame: FrameName) => void;
  /** Gets the worker ready before there is anything to do. */
  warm: (readiness: Readiness) => void;
}

/** Time in ms without a sign of progress after which a worker is taken for dead; what it was asked then runs here. */
const PATIENCE = 15_000;
/** UTF-16 units: of a longer text each step may take longer. */
const SHORT_TEXT = 400_000;

/** A step of a large dossier takes long, and says nothing meanwhile. */
const patienceFor = (text: string): number => PATIENCE * Math.max(1, text.length / SHORT_TEXT);

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => unknown };
}
let policy: ReturnType<TrustedTypes['createPolicy']> | null | undefined;

/** The worker's own address, trusted because no other is let through. */
function trusted(): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  const rules = {
    createScriptURL: (url: string) => {
      if (url !== workerAddress) throw new TypeError('Only the page’s own worker may be started.');
      return url;
    },
  };
  policy ??= types ? types.createPolicy('entente-worker', rules) : null;
  return (policy ? policy.createScriptURL(workerAddress) : workerAddress) as string;
}

type SentLines = Extract<WorkerReply, { lines: unknown }>['lines'];

interface Waiting {
  /** Of a large picture, as far as they have come. */
  lines: SentLines;
  /** Time in ms, as `PATIENCE`. */
  patience: number;
  answer: (answer: Answer) => void;
  fail: () => void;
  wait: () => void;
}

/** An answer with the lines that were sent ahead of it. */
const whole = (answer: Answer, lines: SentLines): Answer =>
  !('scene' in answer) || !lines.length ? answer : { ...answer, scene: { ...answer.scene, lines } };

export function createTaskRunner(): TaskRunner {
  /** `null` once it is known that there is none to be had. */
  let worker: Worker | null | undefined;
  let next = 0;
  /** What the worker was sent last. */
  let sent: SentDossier | null = null;
  const waiting = new Map<number, Waiting>();

  const giveUp = () => {
    worker?.terminate();
    worker = null;
    for (const { fail } of [...waiting.values()]) fail();
  };
  const start = (): Worker | null => {
    try {
      // In the page in one file it is a classic script.
      const made = new Worker(trusted(), { type: __SINGLE_FILE__ ? 'classic' : 'module' });
      made.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
        // The worker does one thing after another: those that wait for it wait on.
        for (const { wait } of waiting.values()) wait();
        const entry = 'id' in data ? waiting.get(data.id) : undefined;
        if (!entry || 'goesOn' in data) return;
        if ('lines' in data) entry.lines.push(...data.lines);
        else if ('answer' in data) entry.answer(whole(data.answer, entry.lines));
        else {
          // It may have come by none of what it was sent.
          sent = null;
          entry.fail();
        }
      };
      made.onerror = giveUp;
      return made;
    } catch {
      return null;
    }
  };
  const hasWorker = (): boolean => {
    if (worker === undefined) worker = start();
    return worker !== null;
  };

  /** @param here does the same in the page @param patience as `PATIENCE` */
  function ask<Here>(task: Task, here: () => Promise<Here>, patience = PATIENCE): Promise<Answer | Here> {
    if (!hasWorker()) return here();
    const id = next++;
    // Whoever stands behind a long task waits as long.
    const longest = Math.max(patience, ...[...waiting.values()].map((entry) => entry.patience));
    return new Promise<Answer | Here>((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(giveUp, longest);
      };
      const settle = () => {
        clearTimeout(timer);
        waiting.delete(id);
      };
      wait();
      waiting.set(id, {
        ...{ lines: [], patience: longest },
        wait,
        answer: (answer) => {
          settle();
          resolve(answer);
        },
        fail: () => {
          settle();
          here().then(resolve, reject);
        },
      });
      worker!.postMessage({ id, task } satisfies WorkerRequest);
    });
  }

  /** Nothing, where it is the one that was sent last: what is sent is copied. */
  const dossierToSend = (dossier: SentDossier): { dossier?: SentDossier } => {
    if (sent && isSameDossier(sent, dossier)) return {};
    sent = dossier;
    return { dossier };
  };

  async function run(request: LayoutRequest, kind: LayoutTask = 'layout'): Promise<Positions> {
    const task = { kind, request };
    const here = async () => (await fetchPart(() => import('../../layout/computeLayout'))).LAYOUTS[kind](request);
    return (await ask(task, here)) as Positions;
  }

  async function draw(dossier: DossierToDraw, view: MarksView): Promise<DrawnMarks> {
    const { index, text, published, certified, built } = dossier;
    const here = async () => {
      const { drawView } = await fetchPart(() => import('../../picture/drawView'));
      return drawView(index, view, built, run);
    };
    if (__SINGLE_FILE__) return here();
    const task: Task = { kind: 'draw', view, ...dossierToSend({ text, published, certified, built }) };
    return (await ask(task, here, patienceFor(text))) as DrawnMarks;
  }

  async function read(dossier: SentDossier): Promise<ReadRecords | null> {
    // Nobody waits for a file behind a long search.
    if (__SINGLE_FILE__ || waiting.size) return null;
    sent = dossier;
    const nowhere = () => Promise.resolve(null);
    return (await ask({ kind: 'read', dossier }, nowhere, patienceFor(dossier.text))) as ReadRecords | null;
  }

  return {
    drawAhead(dossier, search, frame) {
      if (__SINGLE_FILE__ || !hasWorker()) return;
      worker!.postMessage({ drawAhead: { ...dossierToSend(dossier), search, frame } } satisfies WorkerRequest);
    },
    warm(readiness) {
      if (hasWorker()) worker!.postMessage({ getReady: readiness } satisfies WorkerRequest);
    },
    run,
    draw,
    read,
  };
}
