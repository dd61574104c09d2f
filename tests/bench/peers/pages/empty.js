/** A page with nothing on it: what frames cost here at least. */
import { markPicture, markRest, offer } from './shared.js';

offer({
  positions: () => Array.from({ length: 100 }, (_, i) => [200 + (i % 10) * 100, 100 + Math.floor(i / 10) * 70]),
  box: () => ({ x: 0, y: 0, width: innerWidth, height: innerHeight }),
});
void markPicture();
void markRest();
