/** Lines and columns for problems in a file. Loaded only when there is a problem to place. */
import * as words from '../words/en/fileFaults';
import { parsePointer } from './jsonPointer';
import type { Problem } from './problem';
import { walkJson, type TextSpan } from './walkJson';

/** A place in the file that a problem may lie in, with those inside it by their keys. */
interface Place {
  inside: Map<string, Place>;
  /** Where its value begins; `null` if it is not there. */
  offset: number | null;
}

/** The same problems with `line` and `column`, from 1, in the order of the file. */
export function locateProblems(text: string, problems: readonly Problem[]): Problem[] {
  const root = placesOf(problems);
  const error = walkJson<Place | null>(text, (holder, key, offset) => {
    const place = holder === undefined ? root : holder?.inside.get(String(key));
    if (place) place.offset = offset;
    return place ?? null;
  });
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  const located = problems.map((told) => {
    const broken = told.code === 'not-json' ? breakIn(text, error) : null;
    const problem = { ...told, ...broken?.fault };
    const offset = broken?.offset ?? offsetOf(root, problem.path);
    const line = lastNotAfter(lineStarts, offset);
    return { offset, problem: { ...problem, line: line + 1, column: offset - lineStarts[line]! + 1 } };
  });
  return located.sort((a, b) => a.offset - b.offset).map(({ problem }) => problem);
}

function placesOf(problems: readonly Problem[]): Place {
  const root: Place = { inside: new Map(), offset: null };
  for (const { path } of problems) {
    let at = root;
    for (const key of parsePointer(path)) {
      const next = at.inside.get(key) ?? { inside: new Map<string, Place>(), offset: null };
      at.inside.set(key, next);
      at = next;
    }
  }
  return root;
}

/** Where a text cannot be read on from, and why, where that can be told. */
function breakIn(text: string, error: TextSpan | null): { offset: number; fault?: Pick<Problem, 'fault' | 'fix'> } {
  const { offset, length } = error ?? { offset: 0, length: 0 };
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  // A name that ends in one, though it begins straight, takes the colon in: the text stops after that.
  const name = text.slice(line, offset).search(/[“”„‟]\s*:\s*["“„]/);
  const here = text.slice(offset, offset + length).search(/[“”„‟]/);
  if (name >= 0) return { offset: line + name, fault: words.curlyQuotes };
  return here < 0 ? { offset } : { offset: offset + here, fault: words.curlyQuotes };
}

/** Where the value at a path begins, or the nearest thing around it that is there. */
function offsetOf(root: Place, path: string): number {
  let offset = root.offset ?? 0;
  let at: Place | undefined = root;
  for (const key of parsePointer(path)) {
    at = at.inside.get(key);
    if (at?.offset == null) break;
    ({ offset } = at);
  }
  return offset;
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
