/** That the core leans on nothing but its arguments and the language: no DOM, no clock, no chance. */
import ts from 'typescript';
import { parseScript } from './sources';

/** What the core may use without importing it. `Math` is looked at more closely; `Date` and `Intl` ask the machine. */
const PURE = new Set(
  `Array ArrayBuffer BigInt Boolean Error Float32Array Float64Array Infinity Int32Array JSON Map Math NaN Number Object
   RangeError RegExp Set String Symbol TextDecoder TypeError URL Uint16Array Uint32Array Uint8Array Promise WeakMap decodeURIComponent
   encodeURIComponent isFinite isNaN parseFloat parseInt undefined`.split(/\s+/),
);

/**
 * Globals that a file uses and must not, with their lines. A name counts as global if nothing in the file declares it,
 * so a parameter or property called `window` is fine.
 */
export function impurities(path: string, text: string): string[] {
  const file = parseScript(path, text);
  const checker = checkerOf(file);
  const found: string[] = [];
  const tell = (node: ts.Node, name: string) =>
    found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} uses ${name}`);
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node)) {
      if (!isReference(node) || declared(checker, node)) return;
      if (!PURE.has(node.text) && !isSegmenter(node)) tell(node, node.text);
      else if (node.text === 'Math' && !isPlainMath(node)) tell(node, 'Math.random, or Math as a whole');
    } else if (ts.isMetaProperty(node)) tell(node, node.getText());
    else if (!isErased(node)) ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Resolves names within one file; without a library nothing outside it is known. */
function checkerOf(file: ts.SourceFile): ts.TypeChecker {
  const options: ts.CompilerOptions = { noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.ESNext };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    getSourceFile: (name) => (name === file.fileName ? file : undefined),
    fileExists: (name) => name === file.fileName,
  };
  return ts.createProgram([file.fileName], options, host).getTypeChecker();
}

function declared(checker: ts.TypeChecker, node: ts.Identifier): boolean {
  const symbol = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
  return node.text === 'arguments' || (symbol?.declarations?.length ?? 0) > 0;
}

/** Types and imports leave nothing behind that could touch the world. */
function isErased(node: ts.Node): boolean {
  if (ts.isExpressionWithTypeArguments(node)) return false;
  return (
    ts.isTypeNode(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isImportDeclaration(node) ||
    (ts.isExportDeclaration(node) && !!node.moduleSpecifier) ||
    (ts.isHeritageClause(node) && node.token === ts.SyntaxKind.ImplementsKeyword)
  );
}

/** Whether a name stands for a value here, and does not merely name a property or a label. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  return !('name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent));
}

/** `Intl.Segmenter`, in a given language: the same letters and words on every machine. */
function isSegmenter({ text, parent }: ts.Identifier): boolean {
  return text === 'Intl' && ts.isPropertyAccessExpression(parent) && parent.name.text === 'Segmenter';
}

/** `Math.name`, but not `Math.random`, `Math[…]`, or `Math` handed on. */
function isPlainMath({ parent }: ts.Identifier): boolean {
  return ts.isPropertyAccessExpression(parent) && parent.name.text !== 'random';
}
