/**
 * Writes fixed words into the markup of components as they are compiled: `<b>{words.close}</b>` becomes `<b>Close</b>`.
 * Svelte treats an imported word as state, and gives each a text node and an effect.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { parse } from 'svelte/compiler';
import { parseSync } from 'vite';

/** @typedef {{ type: string, start: number, end: number, [key: string]: unknown }} Node */

const WORDS = /import \* as (\w+) from '([^']*\/words\/en\/\w+)'/g;

/** The exports of a module that are plain text, by name. @param {string} file @returns {Map<string, string>} */
function readTexts(file) {
  const texts = new Map();
  for (const statement of parseSync(file, readFileSync(file, 'utf8')).program.body) {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declaration.declarations)
      if (id.type === 'Identifier' && init?.type === 'Literal' && typeof init.value === 'string')
        texts.set(id.name, init.value);
  }
  return texts;
}

/** All nodes of a tree, parents first. @param {unknown} value @returns {Generator<Node>} */
function* nodesOf(value) {
  if (Array.isArray(value)) for (const one of value) yield* nodesOf(one);
  else if (value && typeof value === 'object') {
    if ('type' in value) yield /** @type {Node} */ (value);
    for (const child of Object.values(value)) yield* nodesOf(child);
  }
}

/** @param {string} text */
const escapeMarkup = (text) => text.replace(/[&<>{}"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Names that patterns of the markup declare: there, a name may not mean what it means in the script. */
const LOCAL = /\{(?:#each[^}]* as |#snippet \w+\(|:then |:catch |@const )([^}]*)\}/g;

/**
 * @param {(path: string) => string} translate from the path of words in English to the same in another language
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export const inlineWords = (translate) => ({
  name: 'inline-words',
  markup({ content, filename = '' }) {
    const folder = dirname(filename.replaceAll('\\', '/'));
    const files = [...content.matchAll(WORDS)].map(([, name = '', path = '']) => ({
      name,
      file: translate(`${join(folder, path)}.ts`),
    }));
    if (!files.length) return;
    const locals = [...content.matchAll(LOCAL)].map(([, names = '']) => names).join(' ');
    const texts = new Map(
      files
        .filter(({ name }) => !new RegExp(`\\b${name}\\b`).test(locals))
        .map(({ name, file }) => [name, readTexts(file)]),
    );
    /** @type {{ start: number, end: number, text: string }[]} */
    const edits = [];
    /** @param {unknown} tag @param {(text: string) => string} write */
    const inline = (tag, write) => {
      const { type, expression, start, end } = /** @type {Node & { expression?: Node }} */ (tag);
      if (type !== 'ExpressionTag' || expression?.type !== 'MemberExpression' || expression.computed) return;
      const { object, property } = /** @type {Node & Record<'object' | 'property', { name?: string }>} */ (expression);
      const text = texts.get(object.name ?? '')?.get(property.name ?? '');
      // At the edge of an element, space would be lost.
      if (text !== undefined && text === text.trim()) edits.push({ start, end, text: write(escapeMarkup(text)) });
    };
    for (const node of nodesOf(parse(content, { modern: true }).fragment))
      if (node.type === 'Fragment')
        for (const child of /** @type {Node[]} */ (node.nodes)) inline(child, (text) => text);
      else if (node.type === 'Attribute') {
        const { start } = /** @type {Partial<Node>} */ (node.value);
        // An attribute whose value is one expression, without quotes and without a name of its own (`{title}`).
        if (start !== undefined && content[start - 1] === '=') inline(node.value, (text) => `"${text}"`);
      }
    const code = edits
      .sort((a, b) => b.start - a.start)
      .reduce((text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end), content);
    return { code, dependencies: files.map(({ file }) => file) };
  },
});
