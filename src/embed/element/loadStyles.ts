/** Where the style of an embed stands: beside its script. */
const SHEET = new URL(/* @vite-ignore */ 'actor-network.css', import.meta.url).href;

/** The style of the shadow root, once it is there; a picture without it is still right. */
export function loadStyles(root: ShadowRoot): Promise<void> {
  if (root.querySelector('link')) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = SHEET;
  const done = new Promise<void>((resolve) => {
    link.addEventListener('load', () => resolve(), { once: true });
    link.addEventListener('error', () => resolve(), { once: true });
  });
  root.prepend(link);
  return done;
}
