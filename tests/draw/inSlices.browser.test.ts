/** Between two slices a browser turns to what else has come. */
import { expect, test } from 'vitest';
import { runInSlices } from '../../src/draw/canvas/inSlices';

test('others have their turn between two slices', async () => {
  const order: string[] = [];
  const other = new MessageChannel();
  other.port1.onmessage = () => {
    order.push('other');
    other.port1.close();
  };
  function* slow(): Generator<void, null> {
    order.push('first');
    other.port2.postMessage(null);
    const until = performance.now() + 12;
    while (performance.now() < until);
    yield;
    order.push('second');
    return null;
  }
  await new Promise((done) => runInSlices(slow(), done));
  expect(order).toEqual(['first', 'other', 'second']);
});
