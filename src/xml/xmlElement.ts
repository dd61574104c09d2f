/** A drawing as plain data between the component that draws it and the files that are made of it. */
import { escapeXml, escapeXmlAttribute } from './escapeXml';

export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlNode[];
}
export type XmlNode = XmlElement | string;

/** Attributes as they are at hand: numbers get two decimals, what is undefined is left out. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

export function createXmlElement(name: string, attributes: XmlAttributes = {}, ...children: XmlNode[]): XmlElement {
  const given = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'number' ? decimal(value) : value] as const],
  );
  return { name, attributes: Object.fromEntries(given), children };
}

/** Two decimals at most, and never `-0`. */
function decimal(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

export const isXmlElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** The words inside, without what is between tags. */
export function textContentOf({ children }: XmlElement): string {
  return children.map((node) => (isXmlElement(node) ? textContentOf(node) : node)).join('');
}

/** Attributes but for some. */
export function omitAttributes(
  attributes: XmlElement['attributes'],
  ...keys: readonly string[]
): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => !keys.includes(key)));
}

/** @returns XML; whatever a text holds stays text */
export function serialiseXml({ name, attributes, children }: XmlElement): string {
  const words = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXmlAttribute(value)}"`)
    .join('');
  if (!children.length) return `<${name}${words}/>`;
  const inside = children.map((node) => (isXmlElement(node) ? serialiseXml(node) : escapeXml(node)));
  // Space between letters would show.
  const between = ['g', 'svg'].includes(name) ? '\n' : '';
  return `<${name}${words}>${between}${inside.join(between)}${between}</${name}>`;
}
