/** Work in slices is the same work, and can be called off between two of them. */
import { expect, test } from 'vitest';
import { runAtOnce, runInSlices, withPauses } from '../../src/draw/canvas/inSlices';

function* count(to: number, seen: number[]): Generator<void, string> {
  yield* withPauses(
    Array.from({ length: to }, (_, i) => i),
    3,
    (i) => void seen.push(i),
  );
  return 'all';
}
test('pauses come after every so many, and nothing is left out', () => {
  const seen: number[] = [];
  const work = count(7, seen);
  const lengths = [];
  while (!work.next().done) lengths.push(seen.length);
  expect(lengths).toEqual([3, 6]);
  expect(seen).toHaveLength(7);
});

test('at once or in slices, the same comes of it', async () => {
  const [once, sliced]: [number[], number[]] = [[], []];
  expect(runAtOnce(count(20, once))).toBe('all');
  await expect(new Promise((done) => runInSlices(count(20, sliced), done))).resolves.toBe('all');
  expect(sliced).toEqual(once);
});

test('what is called off goes no further, lets go of what it holds, and tells nobody', async () => {
  const seen: string[] = [];
  function* endless(): Generator<void, never> {
    try {
      for (;;) {
        seen.push('step');
        if (seen.length === 2) stop();
        yield;
      }
    } finally {
      seen.push('let go');
    }
  }
  let stop = () => undefined as void;
  const off = runInSlices(endless(), () => expect.unreachable());
  stop = () => queueMicrotask(off);
  await new Promise((done) => runInSlices(count(3, []), done));
  await expect.poll(() => seen.at(-1)).toBe('let go');
  const { length } = seen;
  // Whatever was under way has had its turn.
  await new Promise((done) => runInSlices(count(3, []), done));
  expect(seen).toHaveLength(length);
});
