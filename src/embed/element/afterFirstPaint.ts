/** When a page has been painted first: until then a script is in the way of its pictures. */

/** Ms after which a page is taken for painted: some browsers do not tell, and a hidden page is not painted. */
const PATIENCE = 1500;

/** Resolves at once where no picture stands in the page that could be painted. */
export function afterFirstPaint(page: Document): Promise<unknown> {
  const isStanding = [...page.querySelectorAll('actor-network')].some((one) => one.shadowRoot?.firstElementChild);
  if (!isStanding || page.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
    // Where entries of this kind are not known, nothing is ever told.
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length) setTimeout(resolve);
    }).observe({ type: 'paint', buffered: true });
  });
}
