/**
 * Words that change stay right when the browser translates the page. A translation puts elements in place of the text
 * nodes that Svelte writes to. So each node comes back beside its translation, empty, and ends it when it is written.
 */
interface Translation {
  shown: Element;
  words: string;
}

/**
 * Watches the page as long as it lives.
 *
 * @param begun what has changed before
 * @param replaced the texts that were taken out before, as they read then
 */
export function keepWords(begun: MutationRecord[], replaced: ReadonlyMap<Node, string>): void {
  const translations = new Map<Node, Translation>();
  const nodes = new Map<Node, Text>();
  const settle = (records: readonly MutationRecord[], before: ReadonlyMap<Node, string>) => {
    for (const record of records) for (const node of changed(record)) follow(node);
    for (const { removedNodes, addedNodes } of records) {
      const shown = [...addedNodes].find(isTranslation);
      const [node] = removedNodes;
      if (!shown?.isConnected || !(node instanceof Text) || node.isConnected) continue;
      // Written to since then: the translation is of what it no longer says.
      if (node.data === (before.get(node) ?? node.data)) replace(node, shown);
      else shown.replaceWith(node);
    }
    observer.takeRecords();
  };
  const observer = new MutationObserver((records) => settle(records, new Map()));

  function replace(node: Text, shown: Element): void {
    translations.set(node, { shown, words: node.data });
    nodes.set(shown, node);
    node.data = '';
    shown.after(node);
  }
  function follow(node: Node): void {
    const text = nodes.get(node) ?? node;
    const made = translations.get(text);
    if (!made || !(text instanceof Text)) return;
    // The translation was taken back.
    if (!made.shown.isConnected && !text.data) text.data = made.words;
    else if (text.isConnected && !text.data) return;
    made.shown.remove();
    nodes.delete(made.shown);
    translations.delete(text);
  }
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  settle(begun, replaced);
}

const isTranslation = (node: Node): node is Element => node.nodeName === 'FONT';
const changed = ({ type, target, removedNodes }: MutationRecord) =>
  type === 'characterData' ? [target] : [...removedNodes];
