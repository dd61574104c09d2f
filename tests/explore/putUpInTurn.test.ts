import { expect, test } from 'vitest';
import { putUpInTurn } from '../../src/explore/state/putUpInTurn';

test('each piece comes in a task of its own, in their order, beside those before it', async () => {
  let task = 0;
  const tick = () => {
    task++;
    timer = setImmediate(tick);
  };
  let timer = setImmediate(tick);
  const seen: { up: object; task: number }[] = [];
  await putUpInTurn({ one: 1, two: 2, three: 3 }, (up) => seen.push({ up, task }));
  clearImmediate(timer);
  expect(seen.map(({ up }) => up)).toEqual([{ one: 1 }, { one: 1, two: 2 }, { one: 1, two: 2, three: 3 }]);
  expect(new Set(seen.map((step) => step.task)).size).toBe(3);
});
