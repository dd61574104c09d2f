/**
 * Handling marks of STIX. Sources: STIX 2.1, section 7.2: statements, and the four marks of TLP 1 with their fixed ids;
 * OASIS, "STIX 2.1 TLP 2.0 extension", for those of TLP 2.
 */
import { fieldAt, isJsonObject, wordAt, wordsAt, type JsonObject } from './jsonDocument';

/** From the loosest on, with the id in TLP 1, if there is one, and in TLP 2. */
const TLP_MARKS = [
  ['TLP:WHITE', '613f2e26-407d-48c7-9eca-b8e91df99dc9', '94868c89-83c2-464b-929b-a1a8aa3c8487'],
  ['TLP:GREEN', '34098fce-860f-48ae-8e50-ebd3cc5e41da', 'bab4a63c-aed9-4cf5-a766-dfca5abac2bb'],
  ['TLP:AMBER', 'f88d31f6-486f-44da-b317-01333bde0b82', '55d920b0-5e8b-4f79-9ee9-91f868d9b421'],
  ['TLP:AMBER+STRICT', '', '939a9414-2ddd-4d32-a0cd-375ea402b003'],
  ['TLP:RED', '5e57c739-391a-4eb3-b6be-7d15ca92d5ed', 'e828b379-4e03-4974-9ac4-e53a884c97c1'],
] as const;
const idOf = (uuid: string): string => `marking-definition--${uuid}`;

const rankOf = (mark: string): number => TLP_MARKS.findIndex(([name]) => name === mark);
/** TLP 2 calls white clear. */
const tlpOf = (text: string): string =>
  text
    .trim()
    .toUpperCase()
    .replace(/^TLP:CLEAR$/, 'TLP:WHITE');

/** The fixed id of a mark, if it is one of TLP 1. */
export function tlpIdOf(marking: string): string | undefined {
  const [, uuid] = TLP_MARKS.find(([name]) => name === tlpOf(marking)) ?? [];
  return uuid ? idOf(uuid) : undefined;
}

/**
 * One mark for all that the objects of a file have, also for a part of them, no looser than any of these.
 * @returns `undefined` where nothing is marked. A mark that the file does not define stands there by its id
 */
export function strictestMarking(objects: readonly JsonObject[]): string | undefined {
  const texts = new Map<string, string>(TLP_MARKS.flatMap(([name, ...ids]) => ids.map((id) => [idOf(id), name])));
  for (const object of objects) {
    const id = wordAt(object, 'id');
    const text = fieldAt(object, 'type') === 'marking-definition' ? markOf(object) : undefined;
    if (id && text && !texts.has(id)) texts.set(id, text);
  }
  const used = new Set(objects.flatMap(markingIdsOf));
  const marks = [...used].map((id) => texts.get(id) ?? id);
  const [strictest] = marks
    .filter((mark) => rankOf(tlpOf(mark)) >= 0)
    .sort((a, b) => rankOf(tlpOf(b)) - rankOf(tlpOf(a)));
  const others = marks.filter((mark) => rankOf(tlpOf(mark)) < 0);
  return [...(strictest === undefined ? [] : [strictest]), ...new Set(others)].join('; ') || undefined;
}

function markingIdsOf(object: JsonObject): string[] {
  const parts = fieldAt(object, 'granular_markings');
  const ofParts = (Array.isArray(parts) ? parts : [])
    .filter(isJsonObject)
    .flatMap((part) => wordsAt(part, 'marking_ref'));
  return [...wordsAt(object, 'object_marking_refs'), ...ofParts];
}

function markOf(object: JsonObject): string | undefined {
  const definition = fieldAt(object, 'definition');
  const inside = isJsonObject(definition) ? definition : {};
  const tlp = wordAt(inside, 'tlp');
  return tlp === undefined ? (wordAt(inside, 'statement') ?? wordAt(object, 'name')) : `TLP:${tlp.toUpperCase()}`;
}
