/** Steps of each hostile file in two sizes, as one line of JSON: `node scripts/run.mjs tests/dossier/stepCounts.ts`. */
import { countSteps } from '../fixtures/countSteps';
import { HOSTILE_FILES, plainFile } from '../fixtures/hostileFiles';

/** As in `walks.test.ts`. */
const [SIZE, TIMES] = [200, 4];

const counts: Record<string, [few: number, many: number]> = {};
for (const [name, fileOf] of Object.entries({ ...HOSTILE_FILES, 'a plain file': plainFile }))
  counts[name] = [await countSteps(fileOf(SIZE)), await countSteps(fileOf(TIMES * SIZE))];
console.log(JSON.stringify(counts));
