/**
 * Looks long for good places and stores them in a dossier: `npm run arrange -- data/summit-2023.json [starts]`.
 * The same dossier and number of starts give the same places; the rest of the file stays as it is.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { loadSources } from './sources.mjs';

const [file, starts = '64'] = process.argv.slice(2);
if (!file) {
  console.error('Name the dossier: npm run arrange -- data/summit-2023.json');
  process.exit(1);
}

await loadSources(async (load) => {
  const { parse } = await load('/src/dossier/parse.ts');
  const { withPositions } = await load('/src/dossier/positions.ts');
  const { arrange } = await load('/src/quality/arrange.ts');
  let text = await readFile(file, 'utf8');
  const { index, problems } = parse(text);
  if (!index) throw new Error(problems.map((problem) => problem.fault).join('\n'));
  for (const { frame, positions, crossings, labels } of arrange(index, Number(starts))) {
    console.log(`${frame}: ${crossings} crossings, ${labels} labels`);
    text = withPositions(text, frame, positions);
  }
  await writeFile(file, text);
});
