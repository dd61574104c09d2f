import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DossierIndex } from '../../src/dossier/indexDossier';
import { marksViewOf } from '../../src/picture/marksView';
import { computeLayout } from '../../src/layout/computeLayout';
import { layoutGraphOf } from '../../src/layout/force/layoutGraph';
import { createScorer } from '../../src/layout/force/scorer';
import { simulateForces } from '../../src/layout/force/simulateForces';
import { SIMULATION_TICKS } from '../../src/layout/layoutMeasures';
import { placePicture } from '../../src/picture';
import { createTaskRunner } from '../../src/ui/loading/taskRunner';
import { DEFAULT_VIEW } from '../../src/view/viewState';
import type { WorkerRequest } from '../../src/worker/protocol';
import { dossier, indexOf } from '../scene/shipped';
import { chain, request } from '../layout/requests';

/** A worker that answers only what a test makes it say. */
class SilentWorker {
  static last: SilentWorker;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  isTerminated = false;
  readonly asked: WorkerRequest[] = [];
  constructor() {
    SilentWorker.last = this;
  }
  postMessage(request: WorkerRequest): void {
    this.asked.push(request);
  }
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
    SilentWorker.last.onmessage!({ data: { goesOn: true } });
  }
  expect(SilentWorker.last.isTerminated).toBe(false);
  for (const id of [0, 1]) SilentWorker.last.onmessage!({ data: { id, answer: new Map([['a', { x: 1, y: 2 }]]) } });
  expect([...(await first), ...(await second)]).toHaveLength(2);
});

describe('marks', () => {
  const text = JSON.stringify(dossier);
  const sent = { text, published: false, certified: false, built: {} };
  const source = { ...sent, index: indexOf(dossier) };
  const view = marksViewOf(DEFAULT_VIEW, 'wide');
  const inPage = async () => {
    const { scene, positions } = await placePicture(source.index, DEFAULT_VIEW, 'wide', none);
    return { scene, positions };
  };

  test('lines that are sent ahead of a large picture are put into it, in their order', async () => {
    const drawn = createTaskRunner().draw(source, view);
    const { scene, positions } = await inPage();
    const parts = [scene.lines.slice(0, 5), scene.lines.slice(5)];
    for (const lines of parts) SilentWorker.last.onmessage!({ data: { id: 0, lines } });
    const answer = { home: positions, positions, scene: { ...scene, lines: [] } };
    SilentWorker.last.onmessage!({ data: { id: 0, answer } });
    expect((await drawn).scene).toEqual(scene);
  });

  test('the longer a text, the longer its worker is waited for', async () => {
    void createTaskRunner().draw({ ...source, text: 'x'.repeat(1_200_000) }, view);
    await vi.advanceTimersByTimeAsync(44_000);
    expect(SilentWorker.last.isTerminated).toBe(false);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(SilentWorker.last.isTerminated).toBe(true);
  });

  test('what is asked for behind a large text waits as long', async () => {
    const runner = createTaskRunner();
    void runner.draw({ ...source, text: 'x'.repeat(1_200_000) }, view);
    void runner.run(asked);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(SilentWorker.last.isTerminated).toBe(false);
    SilentWorker.last.onmessage!({ data: { id: 0, lines: [] } });
    await vi.advanceTimersByTimeAsync(40_000);
    expect(SilentWorker.last.isTerminated).toBe(false);
  });

  test('the text of a dossier is sent once', () => {
    const runner = createTaskRunner();
    void runner.draw(source, view);
    void runner.draw(source, { ...view, unfolded: ['prk'] });
    void runner.draw({ ...source, text: `${text} ` }, view);
    void runner.draw(source, view);
    const texts = SilentWorker.last.asked.map(
      (request) => 'task' in request && request.task.kind === 'draw' && request.task.dossier?.text,
    );
    expect(texts).toEqual([text, undefined, `${text} `, text]);
  });

  test('what is drawn ahead takes the text along, and is waited for', async () => {
    const runner = createTaskRunner();
    runner.drawAhead(sent, '?unfold=prk', 'wide');
    void runner.draw(source, view);
    expect(SilentWorker.last.asked).toMatchObject([{ drawAhead: { dossier: sent, search: '?unfold=prk' } }, { id: 0 }]);
    expect(SilentWorker.last.asked[1]).not.toHaveProperty('task.dossier');
    await vi.advanceTimersByTimeAsync(14_000);
    SilentWorker.last.onmessage!({ data: { goesOn: true } });
    await vi.advanceTimersByTimeAsync(14_000);
    expect(SilentWorker.last.isTerminated).toBe(false);
  });

  test('what is read takes the text along; where it cannot be, the page is told so', async () => {
    const runner = createTaskRunner();
    const read = runner.read(sent);
    void runner.draw(source, view);
    expect(SilentWorker.last.asked).toMatchObject([{ id: 0, task: { kind: 'read', dossier: sent } }, { id: 1 }]);
    expect(SilentWorker.last.asked[1]).not.toHaveProperty('task.dossier');
    // Nobody waits behind what takes long.
    expect(await runner.read({ ...sent, text: '[]' })).toBeNull();
    SilentWorker.last.onmessage!({ data: { id: 0, fault: 'Error' } });
    SilentWorker.last.onmessage!({ data: { id: 1, fault: 'Error' } });
    expect(await read).toBeNull();
    // What failed may have come by none of it.
    void runner.draw(source, view);
    expect(SilentWorker.last.asked[2]).toHaveProperty('task.dossier', sent);
    SilentWorker.last.onmessage!({ data: { id: 2, fault: 'Error' } });
    const again = runner.read({ ...sent, text: '{}' });
    const answer = { dossier: null, problems: [] };
    SilentWorker.last.onmessage!({ data: { id: 3, answer } });
    expect(await again).toEqual(answer);
  });

  test('that a worker cannot draw, the page draws, and the worker is asked again', async () => {
    const runner = createTaskRunner();
    const drawn = runner.draw(source, view);
    SilentWorker.last.onmessage!({ data: { id: 0, fault: 'Error' } });
    expect(await drawn).toMatchObject(await inPage());
    expect(SilentWorker.last.isTerminated).toBe(false);
    void runner.draw(source, view);
    expect(SilentWorker.last.asked).toHaveLength(2);
  });

  test('are drawn in the page where no worker can be had', async () => {
    vi.stubGlobal('Worker', none);
    expect(await createTaskRunner().draw(source, view)).toMatchObject(await inPage());
  });

  test('that cannot be drawn anywhere are a fault', async () => {
    vi.stubGlobal('Worker', none);
    const unplaced = indexOf({
      ...dossier,
      actors: dossier.actors.map((actor) => ({ ...actor, positions: undefined })),
    });
    const broken = { ...source, index: { ...unplaced, relationships: undefined } as unknown as DossierIndex };
    await expect(createTaskRunner().draw(broken, view)).rejects.toThrow();
  });
});

/** There is none to be had. */
function none(): never {
  throw new Error('There is none.');
}

test('a layout reports at every tick and every score', () => {
  const report = vi.fn();
  const graph = layoutGraphOf(asked, report);
  const places = simulateForces(graph, 1);
  expect(report).toHaveBeenCalledTimes(SIMULATION_TICKS);
  const { score, whole } = createScorer(graph);
  score(places, whole);
  expect(report).toHaveBeenCalledTimes(SIMULATION_TICKS + 1);
});
