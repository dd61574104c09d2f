/** The layout off the main thread. */
import { perform } from './perform';
import type { Answer, Ask } from './protocol';

interface WorkerScope {
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
  postMessage: (answer: Answer) => void;
}
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { id, task, request } }) => {
  try {
    scope.postMessage({ id, places: [...perform(task, request)] });
  } catch (error) {
    scope.postMessage({ id, fault: String(error) });
  }
};
