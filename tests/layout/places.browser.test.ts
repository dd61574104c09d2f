import { expect, test } from 'vitest';
import { parseDossier } from '../../src/dossier/parseDossier';
import { computeLayout } from '../../src/layout/computeLayout';
import type { LayoutRequest, Positions } from '../../src/layout/types';
import { basePlanOf, drawMarks } from '../../src/picture';
import { marksViewOf } from '../../src/picture/marksView';
import { DEFAULT_VIEW } from '../../src/view/viewState';
import type { WorkerReply, WorkerRequest } from '../../src/worker/protocol';
import PageWorker from '../../src/worker/worker?worker';
import chosenFromNode from '../fixtures/chosenPlaces.json';
import crowdFromNode from '../fixtures/crowdPlaces.json';
import fromNode from '../fixtures/places.json';
import { FRAME_NAMES } from '../scene/shipped';
import { chosenPlaces, chosenText, crowdRequest, shippedRequest } from './shipped';

/** What a worker answers, past the signs that it is still at work. */
function inWorker(...asked: WorkerRequest[]): Promise<WorkerReply> {
  const worker = new PageWorker();
  return new Promise<WorkerReply>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
      if (!('goesOn' in data)) resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    for (const ask of asked) worker.postMessage(ask);
  }).finally(() => worker.terminate());
}

/** How far the farthest actor stands from where Node put it. */
function farthest(found: Positions, wanted: Record<string, { x: number; y: number }>): number {
  expect([...found.keys()].sort()).toEqual(Object.keys(wanted).sort());
  return Math.max(...[...found].map(([id, { x, y }]) => Math.hypot(x - wanted[id]!.x, y - wanted[id]!.y)));
}

test.each(FRAME_NAMES)('Chromium puts the actors where Node does, in the %s frame', (frame) => {
  expect(farthest(computeLayout(shippedRequest(frame)), fromNode[frame])).toBeLessThan(0.01);
});

test('and those of a crowd in their territories', () => {
  expect(farthest(computeLayout(crowdRequest('wide')), crowdFromNode)).toBeLessThan(0.01);
});

test('and chooses the same of a few arrangements by their pictures', async () => {
  expect(farthest(await chosenPlaces(), chosenFromNode)).toBeLessThan(0.01);
});

test('so does the worker', async () => {
  const answer = await inWorker({ id: 7, task: { kind: 'layout', request: shippedRequest('tall') } });
  expect(answer).toHaveProperty('id', 7);
  if (!('answer' in answer)) throw new Error(JSON.stringify(answer));
  expect(farthest(answer.answer as Positions, fromNode.tall)).toBeLessThan(0.01);
});

test('and arranges and draws a dossier by its text, as the page would', async () => {
  const dossier = { text: chosenText, published: false, certified: false, built: {} };
  const task = { kind: 'draw', dossier, view: marksViewOf(DEFAULT_VIEW, 'wide') } as const;
  const answer = await inWorker({ id: 9, task });
  if (!('answer' in answer) || !('scene' in answer.answer)) throw new Error(JSON.stringify(answer));
  const { home, scene } = answer.answer;
  expect(farthest(home, chosenFromNode)).toBeLessThan(0.01);
  const { index } = parseDossier(chosenText);
  expect(scene).toEqual(drawMarks(basePlanOf(index!, 'wide'), home));
});

test('what an address asks for is drawn from the text that was sent ahead', async () => {
  const dossier = { text: chosenText, published: false, certified: false, built: {} };
  const drawAhead = { dossier, search: '?by=group', frame: 'wide' } as const;
  const view = { ...marksViewOf(DEFAULT_VIEW, 'wide'), nearBy: 'group' } as const;
  const answer = await inWorker({ drawAhead }, { id: 3, task: { kind: 'draw', view } });
  if (!('answer' in answer) || !('scene' in answer.answer)) throw new Error(JSON.stringify(answer));
  expect(farthest(answer.answer.home, chosenFromNode)).toBeLessThan(0.01);
});

test('the worker tells of a fault instead of staying silent', async () => {
  const request = { ...shippedRequest('tall'), actors: [{ id: 'a', radius: 10 }] };
  const broken = { ...request, pairs: undefined } as unknown as LayoutRequest;
  expect(await inWorker({ id: 8, task: { kind: 'layout', request: broken } })).toHaveProperty('fault');
});
