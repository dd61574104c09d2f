import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { computeLayout } from '../../src/layout/computeLayout';
import { layoutGraphOf } from '../../src/layout/force/layoutGraph';
import { createScorer } from '../../src/layout/force/scorer';
import { simulateForces } from '../../src/layout/force/simulateForces';
import { SIMULATION_TICKS } from '../../src/layout/layoutMeasures';
import { createTaskRunner } from '../../src/ui/loading/taskRunner';
import { chain, request } from '../layout/requests';

/** A worker that answers only what a test makes it say. */
class SilentWorker {
  static last: SilentWorker;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  isTerminated = false;
  constructor() {
    SilentWorker.last = this;
  }
  postMessage(): void {}
  terminate(): void {
    this.isTerminated = true;
  }
}
const asked = request(4, chain(4));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('Worker', SilentWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a worker without a sign for 15 seconds is given up, and the page finds the places itself', async () => {
  const places = createTaskRunner().run(asked);
  await vi.advanceTimersByTimeAsync(14_999);
  expect(SilentWorker.last.isTerminated).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(SilentWorker.last.isTerminated).toBe(true);
  expect(await places).toEqual(computeLayout(asked));
});

test('a worker that says it goes on is waited for, and so is what waits behind it', async () => {
  const runner = createTaskRunner();
  const [first, second] = [runner.run(asked), runner.run(asked)];
  for (let sign = 0; sign < 5; sign++) {
    await vi.advanceTimersByTimeAsync(14_000);
    SilentWorker.last.onmessage!({ data: { id: 0, goesOn: true } });
  }
  expect(SilentWorker.last.isTerminated).toBe(false);
  for (const id of [0, 1]) SilentWorker.last.onmessage!({ data: { id, places: [['a', { x: 1, y: 2 }]] } });
  expect([...(await first), ...(await second)]).toHaveLength(2);
});

test('a layout reports at every tick and every score', () => {
  const report = vi.fn();
  const graph = layoutGraphOf(asked, report);
  const places = simulateForces(graph, 1);
  expect(report).toHaveBeenCalledTimes(SIMULATION_TICKS);
  const { score, whole } = createScorer(graph);
  score(places, whole);
  expect(report).toHaveBeenCalledTimes(SIMULATION_TICKS + 1);
});
