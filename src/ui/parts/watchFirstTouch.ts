/** What is fetched only once there is a reader. */

/**
 * Calls once, when somebody first moves a pointer, touches the page or presses a key.
 * @returns a function that calls it off
 */
export function watchFirstTouch(then: () => void): () => void {
  const life = new AbortController();
  const touched = () => {
    life.abort();
    then();
  };
  for (const type of ['pointermove', 'touchstart', 'keydown'])
    addEventListener(type, touched, { passive: true, signal: life.signal });
  return () => life.abort();
}
