/**
 * Looks long for good places and stores them in a dossier: `npm run arrange -- data/summit-2023.json [starts]`.
 * Every start is refined, then judged by the drawn picture. The same dossier and number of starts give the same places.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { loadSources } from './sources.mjs';

const [file, starts = '24'] = process.argv.slice(2);
if (!file) {
  console.error('Name the dossier: npm run arrange -- data/summit-2023.json');
  process.exit(1);
}

await loadSources(async (load) => {
  const { parse } = await load('/src/dossier/parse.ts');
  const { layoutRequest } = await load('/src/scene/plan.ts');
  const { candidates } = await load('/src/layout/search.ts');
  const { judge } = await load('/src/scene/judge.ts');
  const pipeline = await load('/src/pipeline.ts');
  const text = await readFile(file, 'utf8');
  const { index, problems } = parse(text);
  if (!index) throw new Error(problems.map((problem) => problem.fault).join('\n'));
  const dossier = JSON.parse(text);
  const left = dossier.arrangement?.left;
  for (const actor of dossier.actors) delete actor.positions;
  for (const frame of ['wide', 'square', 'tall']) {
    const plan = pipeline.plan(index, frame);
    let best = null;
    // Where nothing good has the wanted actor on the left, any side will do.
    for (const hand of left === undefined ? [undefined] : [left, undefined]) {
      if (best) break;
      for (const { positions, score } of candidates(layoutRequest(plan, new Map()), Number(starts), hand)) {
        const judged = judge(pipeline.picture(plan, positions));
        const sum = judged.score + score * 0.35;
        if (!best || sum < best.sum) best = { ...judged, sum, positions };
      }
    }
    console.log(`${frame}: ${best.crossings} crossings, ${best.labels} labels, ${best.sum.toFixed(1)} in all`);
    for (const actor of dossier.actors) {
      const at = best.positions.get(actor.id);
      if (at)
        actor.positions = {
          ...actor.positions,
          [frame]: { x: Math.round(at.x * 10) / 10, y: Math.round(at.y * 10) / 10 },
        };
    }
  }
  await writeFile(file, `${JSON.stringify(dossier, null, 2)}\n`);
});
