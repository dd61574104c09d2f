import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchBytes, PATIENCE } from '../../src/formats/in/fetchBytes';

const encoder = new TextEncoder();

/** A server whose answers are cut off by the signal of the request, as those of a browser are. */
function serve(body: (controller: ReadableStreamDefaultController<Uint8Array>) => void, status = 200): void {
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        signal.addEventListener('abort', () => controller.error(signal.reason));
        body(controller);
      },
    });
    return Promise.resolve(new Response(stream, { status }));
  });
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what comes in pieces is joined', async () => {
  serve((controller) => {
    for (const piece of ['{"title":', '"Ä"}']) controller.enqueue(encoder.encode(piece));
    controller.close();
  });
  expect(new TextDecoder().decode(await fetchBytes('a.json'))).toBe('{"title":"Ä"}');
});

test('headers without a body have an end', async () => {
  serve(() => {});
  const told = expect(fetchBytes('a.json')).rejects.toThrow('nothing came for 15 seconds');
  await vi.advanceTimersByTimeAsync(PATIENCE);
  await told;
});

test('no answer has an end', async () => {
  vi.stubGlobal('fetch', (_: string, { signal }: { signal: AbortSignal }) => {
    return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  });
  const told = expect(fetchBytes('a.json')).rejects.toThrow('nothing came for 15 seconds');
  await vi.advanceTimersByTimeAsync(PATIENCE);
  await told;
});

test('a slow line is waited for as long as bytes come', async () => {
  serve((controller) => {
    for (let piece = 1; piece <= 4; piece++)
      setTimeout(() => controller.enqueue(encoder.encode('x')), piece * (PATIENCE - 1));
    setTimeout(() => controller.close(), 4 * (PATIENCE - 1) + 1);
  });
  const bytes = fetchBytes('a.json');
  await vi.advanceTimersByTimeAsync(4 * PATIENCE);
  expect((await bytes).byteLength).toBe(4);
});

test('a refusal and a network that is not there are told', async () => {
  serve((controller) => controller.close(), 404);
  await expect(fetchBytes('a.json')).rejects.toThrow('the server answers 404');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(fetchBytes('a.json')).rejects.toThrow('it could not be fetched');
});

test('who asked may give up', async () => {
  serve(() => {});
  const control = new AbortController();
  const told = expect(fetchBytes('a.json', { signal: control.signal })).rejects.toThrow('enough');
  control.abort(new Error('enough'));
  await told;
});
