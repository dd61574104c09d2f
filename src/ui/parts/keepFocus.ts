/** Focus is never lost: where what had it goes away, what stood around it has it. Listens until the result is called. */
export function keepFocus(): () => void {
  /** What has the focus, and what stands around it. */
  let trail: HTMLElement[] = [];
  const come = ({ target }: FocusEvent) => (trail = trailOf(target));
  const press = ({ target }: Event) => {
    if (!trail[0]?.contains(target as Node)) trail = [];
  };
  const observer = new MutationObserver(() => {
    if (!trail.length || trail[0]!.isConnected || document.activeElement !== document.body) return;
    const around = trail.find((one) => one.isConnected);
    if (around && !around.hasAttribute('tabindex')) around.tabIndex = -1;
    around?.focus({ preventScroll: true });
  });
  document.addEventListener('focusin', come);
  document.addEventListener('pointerdown', press);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener('focusin', come);
    document.removeEventListener('pointerdown', press);
    observer.disconnect();
  };
}

function trailOf(target: EventTarget | null): HTMLElement[] {
  const trail: HTMLElement[] = [];
  for (let one = target; one instanceof HTMLElement && one !== document.body; one = one.parentElement) trail.push(one);
  return trail;
}
