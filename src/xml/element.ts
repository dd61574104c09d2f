/** A drawing as plain data between the component that draws it and the files that are made of it. */
import { escapeXml, escapeXmlAttribute } from './escape';

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly Node[];
}
export type Node = Element | string;

/** Attributes as they are at hand: numbers get two decimals, what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export function element(name: string, attributes: Attributes = {}, ...children: Node[]): Element {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'number' ? decimal(value) : value] as const],
  );
  return { name, attributes: Object.fromEntries(given), children };
}

/** Two decimals at most, and never `-0`. */
function decimal(value: number): string {
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
    .map(([key, value]) => ` ${key}="${escapeXmlAttribute(value)}"`)
    .join('');
  if (!children.length) return `<${name}${words}/>`;
  const inside = children.map((node) => (isElement(node) ? serialise(node) : escapeXml(node)));
  // Space between letters would show.
  const between = ['g', 'svg'].includes(name) ? '\n' : '';
  return `<${name}${words}>${between}${inside.join(between)}${between}</${name}>`;
}
