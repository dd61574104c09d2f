/** `npm run schema`: writes public/dossier-1.schema.json from the definitions in src/dossier/schema.ts. */
import { writeFile } from 'node:fs/promises';
import { loadSources } from './sources.mjs';

await loadSources(async (load) => {
  const { jsonSchema } = await load('/scripts/jsonSchema.ts');
  await writeFile('public/dossier-1.schema.json', jsonSchema());
});
