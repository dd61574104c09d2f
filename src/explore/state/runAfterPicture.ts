/** What can wait until the picture is there. */

/** So long, in ms, is a picture waited for. */
const PATIENCE = 800;

/**
 * Calls once the picture has been painted, or after a while where there is none yet.
 * @param stands whether the picture is in the page
 * @returns a function that calls it off
 */
export function runAfterPicture(stands: boolean, then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let frame = 0;
  // The frame after the one that paints it.
  const painted = () => (frame = requestAnimationFrame(() => (timer = setTimeout(then))));
  if (stands) frame = requestAnimationFrame(painted);
  else timer = setTimeout(then, PATIENCE);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
