import { expect, test } from 'vitest';
import { computeLayout } from '../../src/layout/computeLayout';
import type { LayoutRequest, Positions } from '../../src/layout/types';
import type { WorkerReply, WorkerRequest } from '../../src/worker/protocol';
import PageWorker from '../../src/worker/worker?worker';
import chosenFromNode from '../fixtures/chosenPlaces.json';
import crowdFromNode from '../fixtures/crowdPlaces.json';
import fromNode from '../fixtures/places.json';
import { FRAME_NAMES } from '../scene/shipped';
import { chosenPlaces, chosenText, crowdRequest, shippedRequest } from './shipped';

/** What a worker answers, past the signs that it is still at work. */
function inWorker(ask: WorkerRequest): Promise<WorkerReply> {
  const worker = new PageWorker();
  return new Promise<WorkerReply>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
      if (!('goesOn' in data)) resolve(data);
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(ask);
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
  expect(answer.id).toBe(7);
  if (!('places' in answer)) throw new Error(JSON.stringify(answer));
  expect(farthest(new Map(answer.places), fromNode.tall)).toBeLessThan(0.01);
});

test('and arranges a dossier by its text, as the page would', async () => {
  const request = { text: chosenText, published: false, frame: 'wide', nearBy: null } as const;
  const answer = await inWorker({ id: 9, task: { kind: 'arrange', request } });
  if (!('places' in answer)) throw new Error(JSON.stringify(answer));
  expect(farthest(new Map(answer.places), chosenFromNode)).toBeLessThan(0.01);
});

test('the worker tells of a fault instead of staying silent', async () => {
  const request = { ...shippedRequest('tall'), actors: [{ id: 'a', radius: 10 }] };
  const broken = { ...request, pairs: undefined } as unknown as LayoutRequest;
  expect(await inWorker({ id: 8, task: { kind: 'layout', request: broken } })).toHaveProperty('fault');
});
