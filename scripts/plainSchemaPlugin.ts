/** Leaves the explanations of the format out of the page: only the JSON Schema, which `npm run schema` writes, needs them. */
import type { Plugin } from 'vite';

const FILE = 'src/dossier/schema.ts';
const WITH_TEXT = '(schema: T, text: string) => v.pipe(schema, v.description(text));';

export function plainSchemaPlugin(): Plugin {
  return {
    name: 'entente-plain-schema',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith(FILE)) return null;
      if (!code.includes(WITH_TEXT)) throw new Error(`${FILE} explains its fields in another way than ${WITH_TEXT}`);
      // Terser then drops the texts, which nothing takes.
      return { code: code.replace(WITH_TEXT, '(schema: T, _text: string) => schema;'), map: null };
    },
  };
}
