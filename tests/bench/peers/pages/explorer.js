/** Looks at the explorer from outside, as it is built: when its picture stands, and where its actors are. */
import { markPicture, markRest, offer, watchRest } from './shared.js';
import { centresOf, whenChanged } from './watchElements.js';

const pictureOf = () => document.querySelector('.stage svg.picture:has([data-actor]), .stage canvas');
const marksOf = () => document.querySelectorAll('.stage svg.picture [data-actor]');
let hidden = null;

function look(frame) {
  if (!pictureOf()) {
    // Now and then: reading all text takes time.
    if (frame % 30 === 0 && document.querySelector('.stage')?.textContent.includes('Too large to draw'))
      return void window.benchReport?.('notDrawn', 0);
    return void requestAnimationFrame(() => look(frame + 1));
  }
  void markPicture();
  if (marksOf().length) watchRest(() => centresOf(marksOf(), 40).flat());
  // A canvas shows its last picture at once: it has no marks that could be watched.
  else void markRest();
}

function press(family) {
  const boxes = [...document.querySelectorAll('.families input[type=checkbox]')];
  boxes.find((box) => box.closest('label')?.textContent.includes(`Family ${family}`))?.click();
}

offer({
  positions: () => centresOf(marksOf(), 200),
  box: () => pictureOf().getBoundingClientRect(),
  filter: (family) => {
    const changed = whenChanged(document.querySelector('.stage svg.picture'));
    if (hidden !== null) press(hidden);
    if (family !== null) press(family);
    hidden = family;
    return changed;
  },
});
requestAnimationFrame(() => look(1));
