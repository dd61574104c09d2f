/** The layout off the main thread. */
import { PROGRESS_INTERVAL } from './layoutMeasures';
import { runTask } from './runTask';
import type { WorkerReply, WorkerRequest } from './workerProtocol';

interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage: (answer: WorkerReply) => void;
  performance: { now: () => number };
}
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { id, task, request } }) => {
  let last = scope.performance.now();
  const report = () => {
    const now = scope.performance.now();
    if (now - last < PROGRESS_INTERVAL) return;
    last = now;
    scope.postMessage({ id, goesOn: true });
  };
  try {
    scope.postMessage({ id, places: [...runTask(task, request, report)] });
  } catch (error) {
    scope.postMessage({ id, fault: String(error) });
  }
};
