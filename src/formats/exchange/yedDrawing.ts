/** What yEd says in its drawings alone: labels and arrows. */
import { childrenOf, type ReadElement } from './xmlDocument';

/** `null` where nothing is drawn. */
type Arrow = 'forward' | 'backward' | 'both' | null;

/** The words on a node. */
export const readNodeLabel = (node: ReadElement): string | undefined => labelIn(drawingsOf(node), 'nodelabel');

/** The words on an edge, and which way it points: no arrow at all, or two, is both ways. */
export function readEdgeDrawing(edge: ReadElement): { label: string | undefined; arrow: Arrow } {
  const drawings = drawingsOf(edge);
  const arrows = findWithin(drawings, 'arrows')?.attributes;
  const has = (side: string) => (arrows?.get(side) ?? 'none') !== 'none';
  const arrow = has('source') === has('target') ? 'both' : has('target') ? 'forward' : 'backward';
  return { label: labelIn(drawings, 'edgelabel'), arrow: arrows ? arrow : null };
}

const drawingsOf = (element: ReadElement): ReadElement[] =>
  childrenOf(element, 'data').flatMap(({ children }) => children);

const labelIn = (drawings: readonly ReadElement[], name: string): string | undefined =>
  findWithin(drawings, name)?.text.trim().replace(/\s+/g, ' ') || undefined;

/** The first element of a name in small letters, in the order of the file. */
function findWithin(elements: readonly ReadElement[], name: string): ReadElement | undefined {
  const stack = [...elements].reverse();
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (element.name.toLowerCase() === name) return element;
    // As one argument each, they may be too many for a call.
    for (const child of [...element.children].reverse()) stack.push(child);
  }
  return undefined;
}
