/** Says what went wrong where a reader looks: below the picture, or in its place where there is none. */
import * as faultWords from '../../words/en/embedFaults';

/** What a reader is told of an error. */
export function describeError(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  const [policy] = /svelte-trusted-\w+/.exec(words) ?? [];
  return policy ? faultWords.policyForbids(policy) : words;
}

/** @param figure what stands in the root, if anything does */
export function showError(figure: HTMLElement | null, root: ShadowRoot, message: string): void {
  const status = figure?.querySelector('.status');
  if (status) {
    status.textContent = message;
    status.classList.add('fault');
    return;
  }
  root.querySelector('.wait')?.remove();
  const line = document.createElement('p');
  line.className = 'wait';
  line.setAttribute('role', 'alert');
  line.lang = 'en';
  line.dir = 'ltr';
  line.textContent = message;
  // What the author wrote inside is seen beside it.
  root.append(line, ...(root.querySelector('slot') ? [] : [document.createElement('slot')]));
}
