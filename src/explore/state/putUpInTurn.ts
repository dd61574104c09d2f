/** Pieces of a page that are put up one after another, each in a task of its own: none of them holds up the page for long. */

/** Resolves in another task. A message comes at once; timers that follow each other are slowed down. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(0);
  });

/** @param put takes all that is up so far */
export async function putUpInTurn<T extends object>(pieces: T, put: (up: Partial<T>) => void): Promise<void> {
  let up: Partial<T> = {};
  for (const name in pieces) {
    await nextTask();
    put((up = { ...up, [name]: pieces[name] }));
  }
}
