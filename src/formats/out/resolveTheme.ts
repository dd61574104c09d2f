/**
 * From the page's drawing to ink: what is not seen goes, every colour becomes that of the theme, every group of marks a
 * layer with a name. Nothing is left that needs a style sheet.
 */
import * as words from '../../words/en/files';
import { pickTheme } from '../../scene/style/lightDark';
import { DARK_THEME } from '../../scene/style/themes';
import type { Theme } from '../../scene/style/types';
import { createXmlElement, isXmlElement, omitAttributes, type XmlElement, type XmlNode } from '../../xml/xmlElement';

/** Layers from the ground up, by the class of their group in `draw/svg/Picture.svelte`. */
const LAYERS = [
  'hulls',
  'ghosts',
  'under',
  'lines',
  'bands',
  'between',
  'actors',
  'headings',
  'pills',
  'over',
] as const;
const LAYER_NAMES: Readonly<Record<(typeof LAYERS)[number], string>> = words.layers;
/** Of no use outside the page. */
const PAGE_ONLY = /^(class|data-.*|pointer-events|aria-.*|role)$/;

/**
 * @param svg as `Picture.svelte` draws it
 * @param titleOf gives the words for the mark of an actor or line by its ids, for those who cannot see it
 */
export function resolveTheme(
  svg: XmlElement,
  theme: Theme,
  titleOf: (ids: readonly string[]) => string | null,
): XmlElement[] {
  const moved = svg.children.filter(isXmlElement)[0];
  return (moved?.children ?? []).filter(isXmlElement).flatMap((group) => {
    const name = group.attributes.class ?? '';
    const drawn = inkOf(group, theme, titleOf)[0];
    if (!drawn || !isXmlElement(drawn)) return [];
    const layer = LAYERS.find((one) => one === name);
    if (layer === undefined) return [drawn];
    return { ...drawn, attributes: { id: layer, ...layerAttributesOf(LAYER_NAMES[layer]), ...drawn.attributes } };
  });
}

/** What makes a group a layer in Inkscape; others go by its id. */
export function layerAttributesOf(label: string): Record<string, string> {
  return { 'inkscape:groupmode': 'layer', 'inkscape:label': label };
}

/** The colour of a class such as `f-node-text`: of fills after `f-`, of strokes after `s-`. */
function colourOf(name: string, theme: Theme): string | undefined {
  const { looks, ...tokens } = theme;
  const token = name.slice(2).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { ...tokens, ...looks }[token as keyof typeof tokens];
}

function inkOf(node: XmlNode, theme: Theme, titleOf: (ids: readonly string[]) => string | null): XmlNode[] {
  if (!isXmlElement(node)) return [node];
  const { name, attributes } = node;
  if (isUnseen(node)) return [];
  const children = node.children.flatMap((child) => inkOf(child, theme, titleOf));
  if (name === 'g' && !children.length) return [];
  const kept = Object.entries(attributes)
    .filter(([key]) => !PAGE_ONLY.test(key))
    .map(([key, value]): [string, string] => [key, pickTheme(value, theme === DARK_THEME ? 'dark' : 'light')]);
  const own = sortAttributes({ ...Object.fromEntries(kept), ...coloursOf(attributes.class ?? '', theme) });
  if (name === 'text' && 'paint-order' in own) return haloed({ name, attributes: own, children });
  const ids = idsOf(attributes);
  const title = ids && titleOf(ids);
  return [{ name, attributes: own, children: title ? [createXmlElement('title', {}, title), ...children] : children }];
}

/** Page and server write attributes in orders of their own. */
function sortAttributes(attributes: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).sort(([p], [q]) => (p < q ? -1 : 1)));
}

function coloursOf(names: string, theme: Theme): Record<string, string> {
  const found = names.split(' ').flatMap((name): [string, string][] => {
    const colour = /^[fs]-/.test(name) ? colourOf(name, theme) : undefined;
    return colour === undefined ? [] : [[name.startsWith('f') ? 'fill' : 'stroke', colour]];
  });
  return Object.fromEntries(found);
}

/** Ids of what a group stands for. */
function idsOf(attributes: XmlElement['attributes']): readonly string[] | null {
  const one = attributes['data-actor'] ?? attributes['data-relationship'];
  return one !== undefined ? [one] : (attributes['data-relationships']?.split(' ') ?? null);
}

function isUnseen({ name, attributes }: XmlElement): boolean {
  const { opacity, visibility, fill, stroke = 'none' } = attributes;
  if (opacity === '0' || visibility === 'hidden') return true;
  return name !== 'g' && (fill === 'none' || fill === undefined) && stroke === 'transparent';
}

/** Few programs know `paint-order`: the ground of letters is a text of its own below them. */
function haloed(text: XmlElement): XmlElement[] {
  const { stroke = 'none', ...attributes } = omitAttributes(text.attributes, 'paint-order');
  const ground = { ...attributes, fill: stroke, stroke, 'aria-hidden': 'true' };
  const letters = omitAttributes(attributes, 'stroke-width', 'stroke-linejoin');
  return [
    { name: 'text', attributes: ground, children: recoloured(text.children, stroke) },
    { name: 'text', attributes: letters, children: text.children },
  ];
}

function recoloured(nodes: readonly XmlNode[], fill: string): XmlNode[] {
  return nodes.map((node) => {
    if (!isXmlElement(node)) return node;
    const attributes = 'fill' in node.attributes ? { ...node.attributes, fill } : node.attributes;
    return { ...node, attributes, children: recoloured(node.children, fill) };
  });
}
