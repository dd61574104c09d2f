/** Writes the template as a set of CSV files and as a workbook: `node scripts/run.mjs scripts/template.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { templateFiles } from '../src/cli/templateFiles';

const FOLDER = 'data/template';

const text = await readFile(`${FOLDER}/template.json`, 'utf8');
for (const [name, bytes] of templateFiles(text)) await writeFile(`${FOLDER}/${name}`, bytes);

export {};
