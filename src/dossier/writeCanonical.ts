/** The one text of a dossier: the same records give the same bytes, whatever wrote them before. */
import type { GenericSchema } from 'valibot';
import { dossierSchema } from './schema';
import { coreOf, type SchemaNode } from './schemaNode';

const FORMAT: GenericSchema = dossierSchema;
const INDENT = '  ';

/**
 * Canonical JSON: fields in the order of the schema, those that it does not know behind them in their order, records in
 * the order of the dossier, two spaces, a line feed at the end. Nothing is added, and nothing is left out but `undefined`.
 * @param dossier any JSON value; it need not be sound
 * @throws {TypeError} for what JSON cannot hold, such as a value that holds itself
 */
export const writeCanonical = (dossier: unknown): string => `${write(dossier, FORMAT, '')}\n`;

function write(value: unknown, schema: SchemaNode | undefined, indent: string): string {
  const node = coreOf(schema);
  const inner = indent + INDENT;
  if (Array.isArray(value)) {
    const entries = value.map((entry) => write(entry, node?.item, inner));
    return bracketed('[', entries, ']', indent);
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const known = Object.keys(node?.entries ?? {});
  const order = new Map(known.map((key, i) => [key, i]));
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (order.get(a) ?? known.length) - (order.get(b) ?? known.length))
    .map(([key, entry]) => {
      const inside = node?.entries && Object.hasOwn(node.entries, key) ? node.entries[key] : undefined;
      return `${JSON.stringify(key)}: ${write(entry, inside, inner)}`;
    });
  return bracketed('{', entries, '}', indent);
}

function bracketed(open: string, entries: readonly string[], close: string, indent: string): string {
  if (!entries.length) return open + close;
  const lines = entries.map((entry) => `\n${indent}${INDENT}${entry}`);
  return `${open}${lines.join(',')}\n${indent}${close}`;
}
