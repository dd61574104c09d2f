/**
 * An attachment that tells the size of its element in px, borders included, once the page is laid out and whenever it changes.
 * Whoever asked at once would have the page lay out on the spot all that was just put up.
 */
export const observeSize =
  (take: (width: number, height: number) => void) =>
  (box: HTMLElement): (() => void) => {
    const observer = new ResizeObserver(() => take(box.offsetWidth, box.offsetHeight));
    observer.observe(box);
    return () => observer.disconnect();
  };
