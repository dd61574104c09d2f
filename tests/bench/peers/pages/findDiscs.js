/** Where the discs of actors are on canvases, told from what is painted: a page knows no more of them. */

/** The ink of an actor, and how far a pixel may be off it. */
const INK = [29, 35, 43];
const LIKE = 24;
/** Px: half of a square that no stroke of a letter fills. */
const HALF = 2;
/** Px: between two discs. */
const APART = 12;

/** @param {HTMLCanvasElement[]} canvases on each other @param {number} most @returns {[number, number][]} in px of the window */
export function findDiscs(canvases, most) {
  const { left, top, width, height } = canvases[0].getBoundingClientRect();
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [Math.round(width), Math.round(height)];
  const context = copy.getContext('2d', { willReadFrequently: true });
  for (const canvas of canvases) context.drawImage(canvas, 0, 0, copy.width, copy.height);
  const { data } = context.getImageData(0, 0, copy.width, copy.height);
  const isInk = (x, y) => INK.every((part, i) => Math.abs(data[(y * copy.width + x) * 4 + i] - part) < LIKE);
  const isFilled = (x, y) => {
    for (let dy = -HALF; dy <= HALF; dy++)
      for (let dx = -HALF; dx <= HALF; dx++) if (!isInk(x + dx, y + dy)) return false;
    return true;
  };
  const found = [];
  for (let y = HALF; y < copy.height - HALF && found.length < 4 * most; y += HALF) {
    for (let x = HALF; x < copy.width - HALF; x += HALF) {
      if (!isFilled(x, y) || found.some(([px, py]) => Math.hypot(px - x, py - y) < APART)) continue;
      found.push([x, y]);
    }
  }
  const step = Math.max(1, Math.ceil(found.length / most));
  return found.filter((_, i) => i % step === 0).map(([x, y]) => [x + left, y + top]);
}
