/** Where drawn elements are, and when they change. */

/** @param {ArrayLike<Element>} marks @param {number} most @returns {[number, number][]} centres, in px of the window */
export function centresOf(marks, most) {
  const step = Math.max(1, Math.ceil(marks.length / most));
  return Array.from(marks)
    .filter((_, i) => i % step === 0)
    .map((mark) => {
      const { x, y, width, height } = (mark.querySelector('path, circle') ?? mark).getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    });
}

/** Resolves once the picture has changed; at once if there is none that could be watched. @param {Element | null} picture */
export const whenChanged = (picture) =>
  new Promise((resolve) => {
    if (!picture) return resolve();
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(picture, { subtree: true, attributes: true, childList: true });
  });
