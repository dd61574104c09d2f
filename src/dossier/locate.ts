/** Lines and columns for problems in a file. Loaded only when there is a problem to place. */
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { keysOf } from './pointer';
import type { Problem } from './problem';

/** The same problems with `line` and `column`, from 1, in the order of the file. */
export function locate(text: string, problems: readonly Problem[]): Problem[] {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  const located = problems.map((problem) => {
    const offset = problem.code === 'not-json' ? (errors[0]?.offset ?? 0) : offsetOf(tree, problem.path);
    const line = lastNotAfter(lineStarts, offset);
    return { offset, problem: { ...problem, line: line + 1, column: offset - lineStarts[line]! + 1 } };
  });
  return located.sort((a, b) => a.offset - b.offset).map(({ problem }) => problem);
}

/** Where the value at a path begins, or the nearest thing around it that is there. */
function offsetOf(tree: Node | undefined, path: string): number {
  if (!tree) return 0;
  const keys = keysOf(path);
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
