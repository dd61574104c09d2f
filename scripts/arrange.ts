/**
 * Looks long for good places and stores them in a dossier: `npm run arrange -- data/summit-2023.json [starts]`.
 * The same dossier and number of starts give the same places; the rest of the file stays as it is.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parse } from '../src/dossier/parse';
import { withPositions } from '../src/dossier/positions';
import { arrange } from '../src/quality/arrange';

const [file, starts = '64'] = process.argv.slice(2);
if (!file) {
  console.error('Name the dossier: npm run arrange -- data/summit-2023.json');
  process.exit(1);
}

let text = await readFile(file, 'utf8');
const { index, problems } = parse(text);
if (!index) throw new Error(problems.map((problem) => problem.fault).join('\n'));
for (const { frame, positions, crossings, labels } of arrange(index, Number(starts))) {
  console.log(`${frame}: ${crossings} crossings, ${labels} labels`);
  text = withPositions(text, frame, positions);
}
await writeFile(file, text);
