/** The published JSON Schema of the dossier format. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { dossierSchema } from '../src/dossier/schema';

/** Text of the schema, draft 2020-12, for dossiers as authors write them. */
export function jsonSchema(): string {
  const schema = toJsonSchema(dossierSchema, { target: 'draft-2020-12', typeMode: 'input' });
  return `${JSON.stringify({ ...schema, title: 'Entente dossier, format 1' }, null, 2)}\n`;
}
