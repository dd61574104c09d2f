/**
 * Writes fixed words into the markup of components as they are compiled: `<b>{words.close}</b>` becomes `<b>Close</b>`.
 * Words of an import count as state to Svelte, and each would cost a reader a text node and an effect.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
const escapeMarkup = (text) => text.replace(/[&<>{}"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/**
 * @param {(path: string) => string} translate from the path of words in English to the same in another language
 * @returns {import('svelte/compiler').PreprocessorGroup}
 */
export const inlineWords = (translate) => ({
  name: 'inline-words',
  markup({ content, filename = '' }) {
    const files = [...content.matchAll(WORDS)].map(([, name = '', path = '']) => ({
      name,
      file: translate(`${join(dirname(filename), path)}.ts`),
    }));
    if (!files.length) return;
    const texts = new Map(files.map(({ name, file }) => [name, readTexts(file)]));
    /** @param {unknown} tag the text of `{words.name}`, escaped, where it is fixed */
    const textOf = (tag) => {
      const { type, expression } = /** @type {Node & { expression?: Node }} */ (tag);
      if (type !== 'ExpressionTag' || expression?.type !== 'MemberExpression' || expression.computed) return;
      const { object, property } = /** @type {Node & Record<'object' | 'property', { name?: string }>} */ (expression);
      const text = texts.get(object.name ?? '')?.get(property.name ?? '');
      // At the edge of an element, space would be lost.
      return text === undefined || text !== text.trim() ? undefined : escapeMarkup(text);
    };
    /** @type {{ start: number, end: number, text: string }[]} */
    const edits = [];
    for (const node of nodesOf(parse(content, { modern: true }).fragment)) {
      if (node.type === 'Attribute') {
        const text = textOf(node.value);
        const { start, end } = /** @type {Node} */ (node.value);
        if (text !== undefined && content[start - 1] === '=') edits.push({ start, end, text: `"${text}"` });
      } else if (node.type === 'ExpressionTag') {
        const text = textOf(node);
        if (text !== undefined) edits.push({ start: node.start, end: node.end, text });
      }
    }
    // Attributes come before their own values, which are part of them.
    const done = edits.filter((edit, i) => edits.findIndex(({ start }) => start === edit.start) === i);
    const code = done
      .sort((a, b) => b.start - a.start)
      .reduce((text, { start, end, text: words }) => text.slice(0, start) + words + text.slice(end), content);
    return { code, dependencies: files.map(({ file }) => file) };
  },
});
