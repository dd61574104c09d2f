/** Looks at the explorer from outside, as it is built: when its picture stands, and where its actors are. */
import { findDiscs } from './findDiscs.js';
import { markPicture, markRest, offer, painted, watchRest } from './shared.js';
import { centresOf, whenChanged } from './watchElements.js';

const pictureOf = () => document.querySelector('.stage svg.picture:has([data-actor]), .stage .canvas-picture');
const canvasesOf = () => [...document.querySelectorAll('.stage .canvas-picture canvas')];
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

/** What a canvas has dimmed is drawn anew. */
async function whenSharp() {
  await painted();
  while (canvasesOf().some(({ style }) => style.opacity)) await painted();
}

/** Discs of a canvas, and the layer as it was when they were looked for. */
let found = { discs: [], layer: null };
function discsNow() {
  const layer = document.querySelector('.stage > .layer');
  const { x, y, width } = layer.getBoundingClientRect();
  // While a hand moves the layer nothing is drawn.
  if (layer.style.transform && found.layer) {
    const k = width / found.layer.width;
    return found.discs.map(([px, py]) => [x + k * (px - found.layer.x), y + k * (py - found.layer.y)]);
  }
  found = { discs: findDiscs(canvasesOf(), 200), layer: { x, y, width } };
  return found.discs;
}

offer({
  positions: () => (marksOf().length ? centresOf(marksOf(), 200) : discsNow()),
  box: () => pictureOf().getBoundingClientRect(),
  filter: (family) => {
    const svg = document.querySelector('.stage svg.picture');
    const changed = svg ? whenChanged(svg) : null;
    if (hidden !== null) press(hidden);
    if (family !== null) press(family);
    hidden = family;
    return changed ?? whenSharp();
  },
});
requestAnimationFrame(() => look(1));
