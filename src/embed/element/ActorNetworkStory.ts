/**
 * `<actor-network-story>`: the steps of a story as prose, and one picture that follows the reader. Layout and degrading are
 * the style sheet's (`story.css`); this only tells the picture at which step the reader is.
 */

/** The part of the window where a step is read: its middle, or below the picture where that stands above. */
const MIDDLE = '-45% 0px -45% 0px';
const BELOW = '-68% 0px -22% 0px';

/**
 * Whether the picture can stay in sight: what scrolls must be the page, or a box that does scroll. Another box with an
 * `overflow` of its own would take the picture with it (CSS Positioned Layout 3, sticky positioning).
 */
function canStick(story: Element): boolean {
  const { body, documentElement: root } = document;
  for (let box = story.parentElement; box && box !== root; box = box.parentElement) {
    // The overflow of the body is the window's where the root has none.
    if (box === body && !isScrollContainer(root)) continue;
    if (isScrollContainer(box)) return box.scrollHeight > box.clientHeight;
  }
  return true;
}

const isScrollContainer = (box: Element) => !/^(visible|clip)( |$)/.test(getComputedStyle(box).overflow);

declare global {
  interface HTMLElementTagNameMap {
    'actor-network-story': ActorNetworkStory;
  }
}

export class ActorNetworkStory extends HTMLElement {
  #stop: (() => void) | null = null;

  connectedCallback(): void {
    if (this.#stop || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const picture = this.querySelector('actor-network');
    const sections = [...this.querySelectorAll<HTMLElement>('[data-step]')];
    if (!picture || !sections.length) return;
    const life = new AbortController();
    const lay = () => this.toggleAttribute('data-still', !canStick(this));
    lay();
    // Rules of the page may depend on its width.
    addEventListener('resize', lay, { signal: life.signal });
    const go = (step: string | undefined) => {
      if (step === undefined) picture.removeAttribute('step');
      else picture.setAttribute('step', step);
    };
    const isBeside = getComputedStyle(picture.parentElement!).float !== 'none';
    const watch = new IntersectionObserver(
      (entries) => {
        const read = entries.find(({ isIntersecting }) => isIntersecting);
        const [first] = sections;
        if (read) go((read.target as HTMLElement).dataset.step);
        else if (first!.getBoundingClientRect().top > innerHeight / 2) go(undefined);
      },
      { rootMargin: isBeside ? MIDDLE : BELOW },
    );
    for (const section of sections) {
      watch.observe(section);
      // Who comes by keys is read, too.
      section.addEventListener('focusin', () => go(section.dataset.step), { signal: life.signal });
    }
    this.#stop = () => {
      watch.disconnect();
      life.abort();
    };
  }
  disconnectedCallback(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
