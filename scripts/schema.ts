/** `npm run schema`: writes public/dossier-1.schema.json from the definitions in src/dossier/schema.ts. */
import { writeFile } from 'node:fs/promises';
import { jsonSchema } from './jsonSchema';

await writeFile('public/dossier-1.schema.json', jsonSchema());
