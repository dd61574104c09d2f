/** Own attributes as XML holds them: which are declared, and their text. */
import { DERIVED, EXTRA, formOf, type FieldForms } from './ownFields';
import type { GraphValues } from './propertyGraph';
import { jsonForXml } from './xmlDocument';

/** Takes from a text what XML cannot hold. @param path where it stands */
export type Fit = (text: string, path: string) => string;

/** Attributes that some element has, in the order of the table. */
export function usedNames(elements: readonly { values: GraphValues }[], forms: FieldForms): string[] {
  const used = new Set(elements.flatMap(({ values }) => [...values.keys()]));
  return [...Object.keys(forms), ...DERIVED, EXTRA].filter((name) => used.has(name));
}

/** A value as the text of an attribute. */
export function writtenValue(name: string, value: unknown, forms: FieldForms, path: string, fit: Fit): string {
  return formOf(forms, name) === 'json' ? jsonForXml(value) : fit(String(value), `${path}/${name}`);
}
