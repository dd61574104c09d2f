/** The layout off the main thread. */
import { runTask } from './runTask';
import type { WorkerReply, WorkerRequest } from './workerProtocol';

interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage: (answer: WorkerReply) => void;
}
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { id, task, request } }) => {
  try {
    scope.postMessage({ id, places: [...runTask(task, request)] });
  } catch (error) {
    scope.postMessage({ id, fault: String(error) });
  }
};
