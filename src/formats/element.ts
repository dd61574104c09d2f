/** A drawing as plain data between the component that draws it and the files that are made of it. */

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Node[];
}
export type Node = Element | string;

/** Attributes as they are at hand: numbers get two decimals, what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** What no XML 1.0 document may hold. */
const UNFIT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

export function element(name: string, attributes: Attributes = {}, ...children: Node[]): Element {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'number' ? decimal(value) : value] as const],
  );
  return { name, attributes: Object.fromEntries(given), children };
}

/** Two decimals at most, and never `-0`. */
export function decimal(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

export const isElement = (node: Node): node is Element => typeof node !== 'string';

/** The words inside, without what is between tags. */
export function textOf({ children }: Element): string {
  return children.map((node) => (isElement(node) ? textOf(node) : node)).join('');
}

/** Attributes but for some. */
export function without(attributes: Element['attributes'], ...keys: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => !keys.includes(key)));
}

/** @returns XML; whatever a text holds stays text */
export function serialise({ name, attributes, children }: Element): string {
  const words = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value.replace(UNFIT, '').replace(/[&<>"\n\r\t]/g, (sign) => ENTITIES[sign]!)}"`)
    .join('');
  if (!children.length) return `<${name}${words}/>`;
  const inside = children.map((node) =>
    isElement(node) ? serialise(node) : node.replace(UNFIT, '').replace(/[&<>\r]/g, (sign) => ENTITIES[sign]!),
  );
  // Space between letters would show.
  const between = ['g', 'svg'].includes(name) ? '\n' : '';
  return `<${name}${words}>${between}${inside.join(between)}${between}</${name}>`;
}
