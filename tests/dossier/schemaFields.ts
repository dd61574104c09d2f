/** Every field that a schema declares, by walking its definition. */
import type * as v from 'valibot';

export interface Field {
  /** `links[].url`: the field `url` of each entry of `links`. */
  path: string;
  schema: v.GenericSchema;
  optional: boolean;
  /** What counts where the field is left out. */
  fallback: unknown;
  /** Words of which it must be one. */
  choices: readonly string[];
}

interface Definition extends v.GenericSchema {
  entries?: Record<string, Definition>;
  item?: Definition;
  wrapped?: Definition;
  pipe?: readonly [Definition];
  default?: unknown;
  options?: readonly string[];
}

/** All fields at any depth. A place, `{x, y}`, counts as one field. */
export function fieldsOf(schema: v.GenericSchema, inside = ''): Field[] {
  const { entries, item } = core(schema);
  if (item) return fieldsOf(item, `${inside}[]`);
  if (!entries || Object.keys(entries).join() === 'x,y') return [];
  return Object.entries(entries).flatMap(([key, entry]) => {
    const path = [inside, key].filter(Boolean).join('.');
    return [field(path, entry), ...fieldsOf(entry, path)];
  });
}

function field(path: string, schema: Definition): Field {
  const inner = core(schema);
  const choices = inner.options ?? (inner.item && core(inner.item).options) ?? [];
  return { path, schema, optional: schema.type === 'optional', fallback: schema.default, choices };
}

/** A definition without the wrappings that say optional, or add a description. */
function core(schema: Definition): Definition {
  if (schema.wrapped) return core(schema.wrapped);
  const [first] = schema.pipe ?? [];
  return first && first !== schema && !schema.entries && !schema.item ? core(first) : schema;
}
