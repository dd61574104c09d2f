/** Runs tasks in a worker, or here where no worker can be had. */
import type { LayoutRequest, Positions } from '../../layout/types';
import type { ArrangeRequest, LayoutTask, Task, WorkerReply, WorkerRequest } from '../../worker/protocol';
import workerAddress from 'virtual:worker';

export interface TaskRunner {
  run: (request: LayoutRequest, kind?: LayoutTask) => Promise<Positions>;
  /** Finds places for a dossier, judged by the drawn picture. */
  arrange: (request: ArrangeRequest) => Promise<Positions>;
  /** Gets the worker ready before there is anything to lay out. */
  warm: () => void;
}

/** Time in ms without a sign of progress after which a worker is taken for dead; what it was asked then runs here. */
const PATIENCE = 15_000;

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

export function createTaskRunner(): TaskRunner {
  /** `null` once it is known that there is none to be had. */
  let worker: Worker | null | undefined;
  let next = 0;
  const waiting = new Map<number, { answer: (places: Positions) => void; fail: () => void; wait: () => void }>();

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
        const entry = waiting.get(data.id);
        if (!entry) return;
        if ('places' in data) entry.answer(new Map(data.places));
        else if ('fault' in data) entry.fail();
        // The worker does one thing after another: those that wait for it wait on.
        else for (const { wait } of waiting.values()) wait();
      };
      made.onerror = giveUp;
      return made;
    } catch {
      return null;
    }
  };
  const here = async (task: Task) => (await import('../../worker/runTask')).runTask(task);

  const warm = () => {
    if (worker === undefined) worker = start();
  };

  function run(task: Task): Promise<Positions> {
    warm();
    if (!worker) return here(task);
    const id = next++;
    return new Promise<Positions>((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(giveUp, PATIENCE);
      };
      const settle = () => {
        clearTimeout(timer);
        waiting.delete(id);
      };
      wait();
      waiting.set(id, {
        wait,
        answer: (places) => {
          settle();
          resolve(places);
        },
        fail: () => {
          settle();
          here(task).then(resolve, reject);
        },
      });
      worker!.postMessage({ id, task } satisfies WorkerRequest);
    });
  }

  return {
    warm,
    run: (request, kind = 'layout') => run({ kind, request }),
    async arrange(request) {
      if (!__SINGLE_FILE__) return run({ kind: 'arrange', request });
      const { arrangeDossier } = await import('../../worker/arrangeDossier');
      return arrangeDossier(request, (asked) => run({ kind: 'layout', request: asked }));
    },
  };
}
