/** JSON of other programs, read without trust. */
import { locateProblems } from '../../dossier/locateProblems';
import type { Problem } from '../../dossier/problem';
import * as words from '../../words/en/exchange';
import type { ExchangeReading } from './exchangeFormat';

export type JsonObject = Readonly<Record<string, unknown>>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a field that an object has itself. */
export const fieldAt = (object: JsonObject, name: string): unknown =>
  Object.hasOwn(object, name) ? object[name] : undefined;

/** A text, or a number as one; `undefined` where there is nothing to read. */
export function wordAt(object: JsonObject, name: string): string | undefined {
  const value = fieldAt(object, name);
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /\S/.test(text) ? text : undefined;
}

/** The texts of a list, or the one that stands in its place. */
export function wordsAt(object: JsonObject, name: string): string[] {
  const value = fieldAt(object, name);
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((one): one is string => typeof one === 'string' && /\S/.test(one));
}

/**
 * Reads a text as JSON and hands it on.
 * @param read gives `null` where the value is not of the format; then `label` names what it is not
 */
export function readJsonDocument(
  text: string,
  label: string,
  read: (value: JsonObject, text: string) => ExchangeReading | null,
): ExchangeReading {
  const plain = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(plain) as unknown;
  } catch {
    return failReading(locateProblems(plain, [fileProblem('not-json', words.notJson(label))]));
  }
  const reading = isJsonObject(value) ? read(value, plain) : null;
  return reading ?? failReading([{ ...fileProblem('not-of-format', words.notOfFormat(label)), line: 1, column: 1 }]);
}

export const failReading = (problems: Problem[]): ExchangeReading => ({ ok: false, problems });

export const fileProblem = (code: string, fault: string): Problem => ({ path: '', severity: 'error', code, fault });

/** JSON as files hold it, with a line end after the last line. */
export const writeJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
