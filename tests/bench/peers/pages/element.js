/** Looks at an `<actor-network>` that draws its own picture in an article. */
import { markPicture, offer, watchRest } from './shared.js';
import { centresOf, whenChanged } from './watchElements.js';

const root = () => document.querySelector('actor-network')?.shadowRoot;
const isSeen = (element) => element.getBoundingClientRect().width > 0;
const pictureOf = () => [...(root()?.querySelectorAll('svg:has([data-actor])') ?? [])].find(isSeen);
const marksOf = () => pictureOf()?.querySelectorAll('[data-actor]') ?? [];

function look(frame) {
  if (!marksOf().length) {
    if (frame % 30 === 0 && root()?.textContent.includes('Too large to draw'))
      return void window.benchReport?.('notDrawn', 0);
    return void requestAnimationFrame(() => look(frame + 1));
  }
  void markPicture();
  watchRest(() => centresOf(marksOf(), 40).flat());
}

offer({
  needsCtrl: true,
  positions: () => centresOf(marksOf(), 200),
  box: () => pictureOf().getBoundingClientRect(),
  // Its buttons show one family alone, or all: there is none that hides one.
  filter: (family) => {
    const changed = whenChanged(pictureOf());
    root()
      .querySelector(family === null ? '[data-all]' : `[data-family="${family}"]`)
      .click();
    return changed;
  },
});
requestAnimationFrame(() => look(1));
