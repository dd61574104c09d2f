/** What others can lean on, read from texts: a schema, a manifest, the code of an element, markup, style sheets. */
import ts from 'typescript';
import { parseScript } from '../architecture/sources';

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
}

/** Fields at any depth, and the words that they may have: `actors[].kind`, `actors[].kind=state`. */
export function schemaWords(schema: Schema, path = '', root = schema): string[] {
  const name = schema.$ref?.replace('#/$defs/', '');
  if (name !== undefined) return schemaWords(root.$defs?.[name] ?? {}, path, root);
  const words = [...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const])];
  const fields = Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const own = path ? `${path}.${key}` : key;
    return [own, ...schemaWords(field, own, root)];
  });
  const inner = schema.items ? schemaWords(schema.items, `${path}[]`, root) : [];
  const either = (schema.anyOf ?? []).flatMap((one) => schemaWords(one, path, root));
  return unique([...words.map((word) => `${path}=${String(word)}`), ...fields, ...inner, ...either]);
}

interface Named {
  name: string;
}
interface Manifest {
  modules: {
    declarations: {
      tagName: string;
      attributes?: Named[];
      members?: (Named & { kind: string })[];
      events?: Named[];
      cssParts?: Named[];
      cssProperties?: Named[];
    }[];
  }[];
}

/** Elements with all that a page may use of them: `actor-network[src]`, `actor-network.svg()`, `on ready`, `::part(title)`. */
export function manifestWords({ modules }: Manifest): string[] {
  return modules
    .flatMap(({ declarations }) => declarations)
    .flatMap(({ tagName, attributes, members, events, cssParts, cssProperties }) => [
      tagName,
      ...(attributes ?? []).map(({ name }) => `${tagName}[${name}]`),
      ...(members ?? []).map(({ name, kind }) => `${tagName}.${name}${kind === 'method' ? '()' : ''}`),
      ...(events ?? []).map(({ name }) => `${tagName} on ${name}`),
      ...(cssParts ?? []).map(({ name }) => `${tagName}::part(${name})`),
      ...(cssProperties ?? []).map(({ name }) => name),
    ]);
}

const LIFECYCLE = new Set(['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback']);

/** The same as the code of a class has it: attributes that it reads, what is public of it, and events that it tells. */
export function elementWords(tagName: string, code: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const isMember = ts.isMethodDeclaration(node) || ts.isGetAccessor(node) || ts.isSetAccessor(node);
    if (isMember && ts.isIdentifier(node.name) && !LIFECYCLE.has(node.name.text))
      found.push(`${tagName}.${node.name.text}${ts.isMethodDeclaration(node) ? '()' : ''}`);
    if (ts.isPropertyDeclaration(node) && node.name.getText() === 'observedAttributes')
      for (const name of stringsIn(node)) found.push(`${tagName}[${name}]`);
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const [first] = node.arguments;
      const method = node.expression.name.text;
      const isOwn = node.expression.expression.kind === ts.SyntaxKind.ThisKeyword;
      if (isOwn && first && ts.isStringLiteral(first)) {
        if (['getAttribute', 'hasAttribute'].includes(method)) found.push(`${tagName}[${first.text}]`);
        if (method === '#tell') found.push(`${tagName} on ${first.text}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(parseScript('element.ts', code));
  return unique(found);
}

function stringsIn(node: ts.Node): string[] {
  const found: string[] = [];
  const visit = (inner: ts.Node) => {
    if (ts.isStringLiteral(inner)) found.push(inner.text);
    ts.forEachChild(inner, visit);
  };
  visit(node);
  return found;
}

/** Attributes by which a style sheet tells hosts apart: `:host([theme='dark'])`. */
export const hostWords = (tagName: string, sheet: string): string[] =>
  unique([...sheet.matchAll(/:host\(\[([\w-]+)/g)].map(([, name]) => `${tagName}[${name}]`));

/** Custom properties that a page may give. */
export const propertyWords = (sheet: string): string[] =>
  unique([...sheet.matchAll(/var\(\s*(--entente-[\w-]+)/g)].map(([, name]) => name!));

/** Classes and `data-` attributes of a piece of markup: `.line`, `[data-ends]`. */
export function markupWords(html: string): string[] {
  const tags = [...html.matchAll(/<\w[^>]*>/g)].map(([tag]) => tag);
  const classes = tags.flatMap((tag) => (/\sclass="([^"]*)"/.exec(tag)?.[1] ?? '').split(/\s+/).filter(Boolean));
  const data = tags.flatMap((tag) => [...tag.matchAll(/\s(data-[\w-]+)/g)].map(([, name]) => name!));
  return unique([...classes.map((name) => `.${name}`), ...data.map((name) => `[${name}]`)]);
}

export const partWords = (tagName: string, html: string): string[] =>
  unique([...html.matchAll(/\spart="([\w-]+)"/g)].map(([, name]) => `${tagName}::part(${name})`));

export const unique = (words: readonly string[]): string[] => [...new Set(words)].sort();
