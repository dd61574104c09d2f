/** Elements made of text and each other: text stays text. */

type Child = Node | string | null | false | undefined;

/** @param attributes `undefined` and `false` are left out, `true` is an attribute without a value */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : value);
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}
