/** Work that is done a slice at a time, so that the page answers in between. */

/** Time in ms that a slice takes: half a frame. */
const SLICE = 8;

/** Each entry of a list, with a pause after every so many. */
export function* withPauses<T>(list: Iterable<T>, many: number, take: (entry: T) => void): Generator<void> {
  let count = 0;
  for (const entry of list) {
    take(entry);
    if (++count % many === 0) yield;
  }
}

/** Does all of it at once. @param work each of its steps may be the last before a pause */
export function runAtOnce<T>(work: Generator<void, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/**
 * Does it slice by slice; between two of them the browser draws and hears the reader.
 * @param done is called with what comes of it
 * @returns a function that calls it off
 */
export function runInSlices<T>(work: Generator<void, T>, done: (result: T) => void): () => void {
  // A message comes at once; timers that follow each other are slowed down.
  const { port1, port2 } = new MessageChannel();
  const stop = () => port1.close();
  port1.onmessage = () => {
    const until = performance.now() + SLICE;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (!step.done) return port2.postMessage(null);
    stop();
    done(step.value);
  };
  port2.postMessage(null);
  return stop;
}
