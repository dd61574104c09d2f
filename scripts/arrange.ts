/**
 * Looks long for good places and stores them in a dossier: `npm run arrange -- data/summit-2023.json [starts]`.
 * The same dossier and number of starts give the same places; the rest of the file stays as it is.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseDossier } from '../src/dossier/parseDossier';
import { writePositions } from '../src/dossier/writePositions';
import { arrangeFrames } from '../src/quality/arrangeFrames';

const [file, starts = '64'] = process.argv.slice(2);
if (!file) {
  console.error('Name the dossier: npm run arrange -- data/summit-2023.json');
  process.exit(1);
}

let text = await readFile(file, 'utf8');
const { index, problems } = parseDossier(text);
if (!index) throw new Error(problems.map((problem) => problem.fault).join('\n'));
for (const { frame, positions, crossings, labels } of arrangeFrames(index, Number(starts))) {
  console.log(`${frame}: ${crossings} crossings, ${labels} labels`);
  text = writePositions(text, frame, positions);
}
await writeFile(file, text);
