/** Writes places into the text of a dossier, which otherwise stays as it is to the letter. */
import { applyEdits, findNodeAtLocation, getNodeValue, modify, parseTree } from 'jsonc-parser';

type Place = Readonly<{ x: number; y: number }>;

/**
 * @param text of a dossier that can be read
 * @param frame `wide`, `square` or `tall`
 * @param places by actor id, in scene units; actors without one keep what they have
 * @returns the text with `positions.<frame>` of these actors set, to the tenth
 */
export function withPositions(text: string, frame: string, places: ReadonlyMap<string, Place>): string {
  const actors = findNodeAtLocation(parseTree(text)!, ['actors'])?.children ?? [];
  const tenth = (value: number) => Math.round(value * 10) / 10;
  let written = text;
  actors.forEach((actor, i) => {
    const id = actor.type === 'object' ? findNodeAtLocation(actor, ['id']) : undefined;
    const at = id && places.get(String(getNodeValue(id)));
    if (!at) return;
    const value = { x: tenth(at.x), y: tenth(at.y) };
    const options = { formattingOptions: { insertSpaces: true, tabSize: 2 } };
    written = applyEdits(written, modify(written, ['actors', i, 'positions', frame], value, options));
  });
  return written;
}
