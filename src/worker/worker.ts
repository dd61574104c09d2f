/** The worker: what takes long, off the main thread. */
import { PROGRESS_INTERVAL } from '../layout/layoutMeasures';
import { getReady, runTask } from './runTask';
import type { WorkerReply, WorkerRequest } from './protocol';

interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage: (answer: WorkerReply) => void;
  performance: { now: () => number };
}
const scope = globalThis as unknown as WorkerScope;
let last = Promise.resolve();

async function answer({ id, task }: Extract<WorkerRequest, { id: number }>): Promise<void> {
  let told = scope.performance.now();
  const report = () => {
    const now = scope.performance.now();
    if (now - told < PROGRESS_INTERVAL) return;
    told = now;
    scope.postMessage({ id, goesOn: true });
  };
  try {
    scope.postMessage({ id, answer: await runTask(task, report) });
  } catch (error) {
    scope.postMessage({ id, fault: String(error) });
  }
}

// One after another, also where a task waits for code.
scope.onmessage = ({ data }) => {
  if ('getReady' in data) void getReady(data.getReady);
  else last = last.then(() => answer(data));
};
