/** Which frame the window has room for: the same widths decide in explore.css. */
import type { FrameName } from '../../view/viewState';

const TALL = '(max-width: 599.98px)';
const SQUARE = '(max-width: 899.98px)';

export function readWindowFrame(): FrameName {
  if (matchMedia(TALL).matches) return 'tall';
  return matchMedia(SQUARE).matches ? 'square' : 'wide';
}

/** Tells of every change from one frame to another. @returns a function that stops telling */
export function watchWindowFrame(tell: (frame: FrameName) => void): () => void {
  const queries = [matchMedia(TALL), matchMedia(SQUARE)];
  const paper = matchMedia('print');
  // Paper takes the picture that stands in the window.
  const change = () => {
    if (!paper.matches) tell(readWindowFrame());
  };
  for (const query of queries) query.addEventListener('change', change);
  return () => {
    for (const query of queries) query.removeEventListener('change', change);
  };
}
