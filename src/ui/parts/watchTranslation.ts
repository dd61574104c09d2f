/** Fetches what keeps the words of a translated page right, once the browser translates it. */
export function watchTranslation(): void {
  const found: MutationRecord[] = [];
  /** As each text read when it was taken out: it may be written to before the part is here. */
  const replaced = new Map<Node, string>();
  let isAsked = false;
  const observer = new MutationObserver((records) => {
    if (!isAsked && !records.some(isTranslation)) return;
    found.push(...records);
    for (const { removedNodes } of records)
      for (const node of removedNodes) if (node instanceof Text) replaced.set(node, node.data);
    if (isAsked) return;
    isAsked = true;
    // Without it, only a translated page stands still.
    const loaded = import('./keepWords').then(({ keepWords }) =>
      keepWords([...found, ...observer.takeRecords()], replaced),
    );
    void loaded.catch(() => undefined).then(() => observer.disconnect());
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

const isTranslation = ({ addedNodes }: MutationRecord) => [...addedNodes].some(({ nodeName }) => nodeName === 'FONT');
