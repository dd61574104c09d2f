/** Writes places into the text of a dossier, which otherwise stays as it is. */
import { applyEdits, findNodeAtLocation, getNodeValue, modify, parseTree, type Edit, type Node } from 'jsonc-parser';

type Place = Readonly<{ x: number; y: number }>;

const INDENTED = { formattingOptions: { insertSpaces: true, tabSize: 2 } };

/**
 * @param text of a dossier that can be read
 * @param frame `wide`, `square` or `tall`
 * @param places by actor id, in scene units; actors without one keep what they have
 * @returns the text with `positions.<frame>` of these actors set, to the tenth
 */
export function writePositions(text: string, frame: string, places: ReadonlyMap<string, Place>): string {
  const plain = text.replace(/^\ufeff/, '');
  const root = parseTree(plain);
  const actors = (root && findNodeAtLocation(root, ['actors'])?.children) ?? [];
  const edits = actors.flatMap((actor) => {
    const id = actor.type === 'object' ? findNodeAtLocation(actor, ['id']) : undefined;
    const at = id && places.get(String(getNodeValue(id)));
    return at ? editsOf(plain, actor, frame, { x: tenth(at.x), y: tenth(at.y) }) : [];
  });
  return applyEdits(plain, edits);
}

/** Numbers are replaced where they stand; where there are none yet, the record alone is written anew. */
function editsOf(text: string, actor: Node, frame: string, at: Place): Edit[] {
  const numbers = (['x', 'y'] as const).map((axis) => {
    const node = findNodeAtLocation(actor, ['positions', frame, axis]);
    return node?.type === 'number' ? { offset: node.offset, length: node.length, content: String(at[axis]) } : null;
  });
  if (numbers.every((edit) => edit !== null)) return numbers;
  const record = text.slice(actor.offset, actor.offset + actor.length);
  const held = findNodeAtLocation(actor, ['positions']);
  const isSound = held === undefined || held.type === 'object';
  const edits = isSound
    ? modify(record, ['positions', frame], at, INDENTED)
    : modify(record, ['positions'], { [frame]: at }, INDENTED);
  return [{ offset: actor.offset, length: actor.length, content: applyEdits(record, edits) }];
}

const tenth = (value: number) => Math.round(value * 10) / 10;
