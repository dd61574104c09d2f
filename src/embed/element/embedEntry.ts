/**
 * The embed's door: one script for any number of pictures on a page, loaded once or twice. It is next to nothing, so that the
 * picture that stands in the page is painted first; what takes it over follows.
 */
import { afterFirstPaint } from './afterFirstPaint';

// Of an element that is still being read, the picture may not be there yet.
const read =
  document.readyState === 'loading'
    ? new Promise((resolve) => document.addEventListener('readystatechange', resolve, { once: true }))
    : Promise.resolve();

void read
  .then(() => afterFirstPaint(document))
  .then(() => import('./defineElements'))
  .then(({ defineElements }) => defineElements());
