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

/** Does all of it at once, whatever pauses it would make. */
export function runAtOnce<T>(work: Generator<void, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/**
 * Does it slice by slice; between two of them the browser draws and hears the reader.
 * @param work may be left for a while wherever it yields
 * @param done is called with what comes of it
 * @returns a function that calls it off: nothing of it is done from then on
 */
export function runInSlices<T>(work: Generator<void, T>, done: (result: T) => void): () => void {
  // A message comes at once; timers that follow each other are slowed down.
  const { port1, port2 } = new MessageChannel();
  const close = () => {
    // A message that is on its way comes to a closed port, too.
    port1.onmessage = null;
    port1.close();
  };
  port1.onmessage = () => {
    const until = performance.now() + SLICE;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (!step.done) return port2.postMessage(null);
    close();
    done(step.value);
  };
  port2.postMessage(null);
  return () => {
    close();
    work.return(undefined as never);
  };
}
