/** Fetches what keeps the words of a translated page right, once the browser translates it. */
export function watchTranslation(): void {
  const found: MutationRecord[] = [];
  let isAsked = false;
  const observer = new MutationObserver((records) => {
    if (!isAsked && !records.some(isTranslation)) return;
    found.push(...records);
    if (isAsked) return;
    isAsked = true;
    // Without it, only a translated page stands still.
    const loaded = import('./keepWords').then(({ keepWords }) => keepWords([...found, ...observer.takeRecords()]));
    void loaded.catch(() => undefined).then(() => observer.disconnect());
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

const isTranslation = ({ addedNodes }: MutationRecord) => [...addedNodes].some(({ nodeName }) => nodeName === 'FONT');
