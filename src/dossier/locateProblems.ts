/** Lines and columns for problems in a file. Loaded only when there is a problem to place. */
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import * as words from '../words/en/fileFaults';
import { parsePointer } from './jsonPointer';
import type { Problem } from './problem';

/** The same problems with `line` and `column`, from 1, in the order of the file. */
export function locateProblems(text: string, problems: readonly Problem[]): Problem[] {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  const located = problems.map((told) => {
    const broken = told.code === 'not-json' ? breakIn(text, errors[0]) : null;
    const problem = { ...told, ...broken?.fault };
    const offset = broken?.offset ?? offsetOf(tree, problem.path);
    const line = lastNotAfter(lineStarts, offset);
    return { offset, problem: { ...problem, line: line + 1, column: offset - lineStarts[line]! + 1 } };
  });
  return located.sort((a, b) => a.offset - b.offset).map(({ problem }) => problem);
}

/** Where a text cannot be read on from, and why, where that can be told. */
function breakIn(
  text: string,
  error: ParseError | undefined,
): { offset: number; fault?: Pick<Problem, 'fault' | 'fix'> } {
  const { offset, length } = error ?? { offset: 0, length: 0 };
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  // A name that ends in one, though it begins straight, takes the colon in: the text stops after that.
  const name = text.slice(line, offset).search(/[“”„‟]\s*:\s*["“„]/);
  const here = text.slice(offset, offset + length).search(/[“”„‟]/);
  if (name >= 0) return { offset: line + name, fault: words.curlyQuotes };
  return here < 0 ? { offset } : { offset: offset + here, fault: words.curlyQuotes };
}

/** Where the value at a path begins, or the nearest thing around it that is there. */
function offsetOf(tree: Node | undefined, path: string): number {
  if (!tree) return 0;
  const keys = parsePointer(path);
  for (let length = keys.length; length >= 0; length--) {
    const node = nodeAt(tree, keys.slice(0, length));
    if (node) return node.offset;
  }
  return 0;
}

function nodeAt(tree: Node, keys: readonly string[]): Node | undefined {
  return keys.reduce<Node | undefined>((node, key) => {
    if (!node) return undefined;
    return findNodeAtLocation(node, [node.type === 'array' ? Number(key) : key]);
  }, tree);
}

function lastNotAfter(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
