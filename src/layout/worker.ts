/** The layout off the main thread. */
import type { Answer, Ask } from './protocol';
import { layout } from './search';

interface WorkerScope {
  onmessage: ((event: MessageEvent<Ask>) => void) | null;
  postMessage: (answer: Answer) => void;
}
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = ({ data: { id, request } }) => {
  try {
    scope.postMessage({ id, places: [...layout(request)] });
  } catch (error) {
    scope.postMessage({ id, fault: String(error) });
  }
};
