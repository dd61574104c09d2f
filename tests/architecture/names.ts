/** That a name means one thing in src/, and that a file is found by its name. */
import { basename, dirname } from 'node:path/posix';
import ts from 'typescript';
import { parseScript, type Sources } from './sources';

/** Names that a file itself gives away: values and types. What it only passes on, and props of a component, are not its own. */
export function exportedNames(path: string, text: string): string[] {
  const file = parseScript(path, text);
  const imported = new Set<string>();
  const names: string[] = [];
  for (const statement of file.statements) {
    if (ts.isImportDeclaration(statement)) for (const name of importedNames(statement)) imported.add(name);
    else if (ts.isExportDeclaration(statement)) {
      if (statement.moduleSpecifier || !statement.exportClause || !ts.isNamedExports(statement.exportClause)) continue;
      for (const { name, propertyName } of statement.exportClause.elements)
        if (!imported.has((propertyName ?? name).text)) names.push(name.text);
    } else if (isExported(statement)) names.push(...declaredNames(statement));
  }
  return [...new Set(names)];
}

function importedNames({ importClause }: ts.ImportDeclaration): string[] {
  const { name, namedBindings } = importClause ?? {};
  const named =
    namedBindings && ts.isNamedImports(namedBindings) ? namedBindings.elements.map((one) => one.name.text) : [];
  const whole = namedBindings && ts.isNamespaceImport(namedBindings) ? [namedBindings.name.text] : [];
  return [...(name ? [name.text] : []), ...named, ...whole];
}

function isExported(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  const has = (kind: ts.SyntaxKind) => modifiers.some((one) => one.kind === kind);
  return has(ts.SyntaxKind.ExportKeyword) && !has(ts.SyntaxKind.DefaultKeyword);
}

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => boundNames(name));
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement);
  return isNamed && statement.name ? [statement.name.text] : [];
}

function boundNames(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}

/** A file that takes the place of another in one of the builds, under the same name. */
const STAND_INS = new Set(['package/sheetInside.ts']);

/** Names that two files export: two meanings, or one thing written twice. Methods of a component are its own. */
export function sharedNames(sources: Sources): string[] {
  const owners = new Map<string, string[]>();
  for (const [path, text] of sources) {
    // Words are taken whole, so that the file says which is meant.
    if (path.endsWith('.svelte') || path.startsWith('words/') || STAND_INS.has(path)) continue;
    for (const name of exportedNames(path, text)) owners.set(name, [...(owners.get(name) ?? []), path]);
  }
  return told(owners, 'is exported by');
}

/** What a folder calls its door and its types. */
const REPEATED = new Set(['index.ts', 'types.ts']);
const SCRIPT = /(\.svelte|\.d)?\.[cm]?[jt]s$|\.svelte$/;

/**
 * Names that files of two folders have, or two style sheets. The endings of scripts do not tell them apart; in one folder
 * a component and its companion belong together. Files of words are left out: each language has the same names.
 */
export function sharedFileNames(paths: Iterable<string>): string[] {
  const places = new Map<string, string[]>();
  for (const path of paths) {
    const file = basename(path);
    if (REPEATED.has(file) || path.startsWith('words/')) continue;
    const name = file.replace(SCRIPT, '');
    const folder = dirname(path);
    const before = places.get(name) ?? [];
    if (!before.includes(folder)) places.set(name, [...before, folder]);
  }
  return told(places, 'stands in');
}

function told(places: ReadonlyMap<string, readonly string[]>, verb: string): string[] {
  return [...places].filter(([, all]) => all.length > 1).map(([name, all]) => `${name} ${verb} ${all.join(' and ')}`);
}
