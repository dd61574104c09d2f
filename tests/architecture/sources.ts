/** The files of src/ as text, and what they import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path/posix';
import ts from 'typescript';

/** Text of every file, by its path inside src/. */
export type Sources = ReadonlyMap<string, string>;

export interface Import {
  from: string;
  /** A path inside src/ (or out of it, with `../`), or the name of a package. */
  to: string;
  inside: boolean;
  /** Gone once compiled. */
  typeOnly: boolean;
  /** What is named in it; empty where all is taken, or nothing. */
  names: readonly string[];
}

export function readSources(folder: string): Sources {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.replaceAll('\\', '/'), entry.name));
  return new Map(names.sort().map((name) => [name.slice(folder.length + 1), readFileSync(name, 'utf8')]));
}

/** The TypeScript of a file: all of it, or the script blocks of a component; empty for a style sheet. */
function scriptOf(path: string, text: string): string {
  if (/\.[cm]?[jt]s$/.test(path)) return text;
  if (!path.endsWith('.svelte')) return '';
  return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n');
}

export function parseScript(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, scriptOf(path, text), ts.ScriptTarget.ESNext, true, ts.ScriptKind.TS);
}

/** Everything a file imports or passes on: by statement, `import()`, `import('…').Type` or `new URL('…', import.meta.url)`. */
export function importsOf(path: string, text: string, sources: Sources): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean, names: readonly string[] = []) => {
    if (!specifier || !ts.isStringLiteralLike(specifier)) return;
    const name = specifier.text.replace(/\?.*$/, '');
    const inside = name.startsWith('.');
    found.push({ from: path, to: inside ? resolve(path, name, sources) : name, inside, typeOnly, names });
  };
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, isTypeImport(node.importClause), namesOf(node.importClause?.namedBindings));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, isTypeExport(node), namesOf(node.exportClause));
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isNewExpression(node) && node.expression.getText() === 'URL' && node.arguments?.length === 2)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(parseScript(path, text));
  return found;
}

function namesOf(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): string[] {
  if (!bindings || ts.isNamespaceImport(bindings) || ts.isNamespaceExport(bindings)) return [];
  return bindings.elements
    .filter(({ isTypeOnly }) => !isTypeOnly)
    .map(({ name, propertyName }) => (propertyName ?? name).text);
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return !name && !!namedBindings && ts.isNamedImports(namedBindings) && allTypes(namedBindings.elements);
}

function isTypeExport({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  return isTypeOnly || (!!exportClause && ts.isNamedExports(exportClause) && allTypes(exportClause.elements));
}

function allTypes(names: ts.NodeArray<ts.ImportSpecifier | ts.ExportSpecifier>): boolean {
  return names.length > 0 && names.every(({ isTypeOnly }) => isTypeOnly);
}

function resolve(from: string, name: string, sources: Sources): string {
  const path = normalize(join(dirname(from), name));
  const candidates = [path, `${path}.ts`, path.replace(/\.js$/, '.ts'), `${path}/index.ts`];
  return candidates.find((candidate) => sources.has(candidate)) ?? path;
}
