/** That the words of the interface stand in `src/words/`, and nowhere else. */
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { exportedNames } from './names';
import { importsOf, parseScript, type Sources } from './sources';

/** Attributes, and props of components, that a reader sees or hears. */
const TEXT_ATTRIBUTES = new Set([
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'alt', 'label', 'placeholder'],
  ...['title', 'heading', 'note', 'action'],
]);
/** Two letters in a row, of any script: figures, signs and single letters of keys need no translation. */
const LETTERS = /\p{L}{2,}/u;
/** Two words, or a capital that begins one. Names of values are one word in small letters. */
const PROSE = /\p{L}+[,;:]? \p{Ll}{2,}|\p{L}{2,}[,;:]? \p{Ll}+|(?<![\p{L}\d_-])\p{Lu}\p{Ll}+/u;
/** A word after what a template puts in, or between two texts: ` inside`, ` or `. */
const PART = /^ \p{Ll}{3,}$|^ \p{L}+ $/u;
/** Markup, selectors, media queries, policies and addresses that a program writes. */
const CODE =
  /[<>{}]|="|url\(|https?:|^[.#[(]|^[a-z-]+: |\[\w+(=\w+)?\]|^\w+(, \w+){2,}$|sans-serif|noopener|trusted-types|(^| )[fs]-/;
/** Names of keys, fonts, formats and of the product are the same in every language. */
const PROPER = new Set([
  ...['Enter', 'Escape', 'Home', 'End', 'Delete', 'Backspace', 'Tab', 'Shift', 'PageUp', 'PageDown', 'Process', 'Dead'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Libre Franklin', 'Arial', 'Georgia', 'Entente', 'PowerPoint'],
]);
/**
 * Words that no reader meets: commands speak English, as their options do; the schema explains itself to programs; a build
 * stops with its own reasons; the worker and its policy speak to programmers.
 */
const NOT_INTERFACE = [
  ...[/^words\//, /^cli\//, /^package\//],
  ...[/^dossier\/schema\.ts$/, /^scene\/style\/paletteFaults\.ts$/, /^ui\/loading\/taskRunner\.ts$/, /^worker\//],
];

const isProse = (text: string) => (PROSE.test(text) || PART.test(text)) && !CODE.test(text) && !PROPER.has(text.trim());

/** Words that stand in a component or a module instead of in `src/words/`, each with its file. */
export function strayWords(path: string, text: string): string[] {
  if (NOT_INTERFACE.some((place) => place.test(path)) || !/(\.svelte|(?<!\.d)\.ts)$/.test(path)) return [];
  const found = path.endsWith('.svelte') ? wordsOfComponent(text) : wordsOfScript(path, text);
  return found.map((words) => `${path} says “${words.trim().replace(/\s+/g, ' ')}”`);
}

/** Imports of words by anything but `* as words` or `* as …Words`: grep finds each by them. */
export function misnamedWords(sources: Sources): string[] {
  const other = /(?:import|export)(?! (?:type )?\* as (?:words|\w+Words) from)[^;]*? from '[^']*\/words\/\w+\/\w+'/g;
  return [...sources].flatMap(([path, text]) =>
    path.startsWith('words/') ? [] : [...text.matchAll(other)].map(([taken]) => `${path} has ${taken}`),
  );
}

function wordsOfScript(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node);
    if (isText && isProse(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parseScript(path, text));
  return found;
}

/** Parts of a component that no reader meets. */
const NEVER_READ = new Set(['StyleSheet', 'StyleDirective', 'ImportDeclaration', 'TSLiteralType', 'Comment']);

interface Node {
  type: string;
  [key: string]: unknown;
}

function wordsOfComponent(text: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown, attribute: string | null) => {
    if (Array.isArray(value)) value.forEach((one) => visit(one, attribute));
    if (!value || typeof value !== 'object' || !('type' in value)) return;
    const node = value as Node;
    if (NEVER_READ.has(node.type)) return;
    if (node.type === 'Text') {
      const words = String(node.data);
      const isRead = attribute === null || TEXT_ATTRIBUTES.has(attribute);
      if (isRead && LETTERS.test(words) && !PROPER.has(words.trim())) found.push(words);
    } else if (node.type === 'Literal' && typeof node.value === 'string') {
      if (attribute !== 'class' && isProse(node.value)) found.push(node.value);
    } else if (node.type === 'TemplateElement') {
      const words = String((node.value as { cooked: string }).cooked);
      if (attribute !== 'class' && isProse(words)) found.push(words);
    } else
      for (const [key, child] of Object.entries(node))
        if (!['loc', 'metadata', 'leadingComments', 'trailingComments'].includes(key))
          visit(child, node.type === 'Attribute' ? String(node.name) : attribute);
  };
  const { fragment, instance, module } = parse(text, { modern: true });
  for (const part of [fragment, instance?.content, module?.content]) visit(part, null);
  return found;
}

/** Where another language differs from English: text, function of so many values, list, or table of the same keys. */
export function differingWords(english: object, other: object, path = ''): string[] {
  const table = other as Readonly<Record<string, unknown>>;
  const strange = Object.keys(other).filter((name) => !(name in english) && !Array.isArray(english));
  return [
    ...strange.map((name) => `${path}${name} is not in English`),
    ...Object.entries(english).flatMap(([name, words]: [string, unknown]) => {
      const [place, translated] = [`${path}${name}`, table[name]];
      if (typeof translated !== typeof words || Array.isArray(translated) !== Array.isArray(words))
        return [`${place} is missing, or of another kind`];
      if (typeof words === 'function')
        return (translated as typeof words).length > words.length ? [`${place} takes values that it does not get`] : [];
      return words && typeof words === 'object' ? differingWords(words, translated as object, `${place}.`) : [];
    }),
  ];
}

/** Words that stand in a page without a script, which `scripts/` writes. */
const TAKEN_BY_SCRIPTS = ['words/en/pages.ts needsScript'];

/** Words that nothing takes. Knip does not see what only markup takes. */
export function unusedWords(sources: Sources): string[] {
  const files = [...sources].filter(([path]) => path.startsWith('words/en/'));
  const taken = new Set<string>(TAKEN_BY_SCRIPTS);
  for (const [path, text] of sources)
    for (const { to } of importsOf(path, text, sources).filter(({ to }) => to.startsWith('words/en/')))
      for (const name of namesTaken(text, to)) taken.add(`${to} ${name}`);
  // Words that a function is handed when somebody asks: whose type they have, they may be of.
  const handed = [...sources.values()].filter((text) => text.includes('(words) =>'));
  const names = handed.flatMap((text) => [...text.matchAll(/\bwords\.(\w+)/g)].map(([, name]) => name!));
  for (const [path, text] of sources)
    for (const { to } of importsOf(path, text, sources).filter(({ to: file }) => isTypeOfWords(text, file)))
      for (const name of names) taken.add(`${to} ${name}`);
  return files.flatMap(([path, text]) =>
    exportedNames(path, text)
      .filter((name) => !taken.has(`${path} ${name}`) && !isTypeIn(text, name))
      .map((name) => `${path} has ${name}, which nothing takes`),
  );
}

const isTypeOfWords = (text: string, file: string) =>
  file.startsWith('words/en/') && /import type \* as words/.test(text) && text.includes('typeof words');

/** What a file takes of words: members of the namespace that it imports, or the names within braces between words. */
function namesTaken(text: string, file: string): string[] {
  const from = `from '[^']*/?${file.replace(/^.*\//, '').replace(/\.ts$/, '')}(?:\\.ts)?'`;
  const [, space] = new RegExp(`import (?:type )?\\* as (\\w+) ${from}`).exec(text) ?? [];
  if (space) return [...text.matchAll(new RegExp(`\\b${space}\\.(\\w+)`, 'g'))].map(([, name]) => name!);
  const [, names = ''] = new RegExp(`import \\{([^}]*)\\} ${from}`).exec(text) ?? [];
  return names.split(',').map((name) => name.trim());
}

const isTypeIn = (text: string, name: string) => new RegExp(`export (type|interface) ${name}\\b`).test(text);
