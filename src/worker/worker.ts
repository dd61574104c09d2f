/** The worker: what takes long, off the main thread. */
import { PROGRESS_INTERVAL } from '../layout/layoutMeasures';
import type { ReportProgress } from '../layout/types';
import { drawAhead, getReady, runTask } from './runTask';
import type { Answer, WorkerReply, WorkerRequest } from './protocol';

interface WorkerScope {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage: (answer: WorkerReply) => void;
  performance: { now: () => number };
}
const scope = globalThis as unknown as WorkerScope;
let last = Promise.resolve();

function createReport(): ReportProgress {
  let told = scope.performance.now();
  return () => {
    const now = scope.performance.now();
    if (now - told < PROGRESS_INTERVAL) return;
    told = now;
    scope.postMessage({ goesOn: true });
  };
}

async function answer({ id, task }: Extract<WorkerRequest, { id: number }>): Promise<void> {
  try {
    send(id, await runTask(task, createReport()));
  } catch (error) {
    scope.postMessage({ id, fault: String(error) });
  }
}

/** Lines that are sent at once: a page takes in thousands without being held up. */
const LINES_A_PART = 1_500;

function send(id: number, answer: Answer): void {
  if (!('scene' in answer) || answer.scene.lines.length <= LINES_A_PART) return scope.postMessage({ id, answer });
  const { lines } = answer.scene;
  for (let i = 0; i < lines.length; i += LINES_A_PART) {
    scope.postMessage({ id, lines: lines.slice(i, i + LINES_A_PART) });
  }
  scope.postMessage({ id, answer: { ...answer, scene: { ...answer.scene, lines: [] } } });
}

const nothing = () => undefined;
// One after another, also where a task waits for code.
scope.onmessage = ({ data }) => {
  if ('getReady' in data) void getReady(data.getReady);
  else if ('id' in data) last = last.then(() => answer(data));
  // Why it cannot be drawn is told to the task that asks for it.
  else if (!__SINGLE_FILE__) last = last.then(() => drawAhead(data.drawAhead, createReport())).then(nothing, nothing);
};
