/** Runs tasks in a worker, or here where no worker can be had. */
import type { LayoutRequest, Positions } from '../../layout/types';
import type { DrawnMarks } from '../../picture/drawView';
import type { MarksView } from '../../picture/marksView';
import type {
  DossierToDraw,
  FirstPicture,
  LayoutTask,
  Readiness,
  SentDossier,
  Task,
  WorkerReply,
  WorkerRequest,
} from '../../worker/protocol';
import { fetchPart } from '../parts/attempt';
import workerAddress from 'virtual:worker';

export interface TaskRunner {
  run: (request: LayoutRequest, kind?: LayoutTask) => Promise<Positions>;
  /** Plans, places and draws what a view shows of a dossier. Both are read once, here and there. */
  draw: (dossier: DossierToDraw, view: MarksView) => Promise<DrawnMarks>;
  /** Has the worker draw what the page will ask for as it begins. */
  begin: (first: FirstPicture) => void;
  /** Gets the worker ready before there is anything to do. */
  warm: (readiness: Readiness) => void;
}

/** Time in ms without a sign of progress after which a worker is taken for dead; what it was asked then runs here. */
const PATIENCE = 15_000;
/** UTF-16 units: of a longer text each step may take longer. */
const SHORT_TEXT = 400_000;

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

type Answer = Positions | DrawnMarks;
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
  /** The text that the worker has. */
  let sent: string | null = null;
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
        else entry.fail();
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
  function ask(task: Task, here: () => Promise<Answer>, patience = PATIENCE): Promise<Answer> {
    if (!hasWorker()) return here();
    const id = next++;
    // Whoever stands behind a long task waits as long.
    const longest = Math.max(patience, ...[...waiting.values()].map((entry) => entry.patience));
    return new Promise<Answer>((resolve, reject) => {
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
    const dossierToSend: SentDossier = { text, published, certified, built };
    const task: Task = { kind: 'draw', view, ...(text === sent ? {} : { dossier: dossierToSend }) };
    sent = text;
    // A step of a large dossier takes long, and says nothing meanwhile.
    const answer = await ask(task, here, PATIENCE * Math.max(1, text.length / SHORT_TEXT));
    return answer as DrawnMarks;
  }

  return {
    begin(begin) {
      if (__SINGLE_FILE__ || !hasWorker()) return;
      sent = begin.dossier.text;
      worker!.postMessage({ begin } satisfies WorkerRequest);
    },
    warm(readiness) {
      if (hasWorker()) worker!.postMessage({ getReady: readiness } satisfies WorkerRequest);
    },
    run,
    draw,
  };
}
