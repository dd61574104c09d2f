/**
 * What files of chance cost, in steps, beside plain files of their size: `node scripts/run.mjs tests/fuzz/costs.ts`.
 * Prints one line of JSON: how many files, and the one that costs most.
 */
import fc from 'fast-check';
import { countSteps } from '../fixtures/countSteps';
import { plainFile, shortFile } from '../fixtures/hostileFiles';
import { sampled } from '../sample';
import { dossierText } from './dossiers';

/** Records of the plain files, from next to nothing to more than any file of chance has. */
const SIZES = [1, 3, 10, 30, 100, 300];

const plain: { bytes: number; steps: number }[] = [];
for (const size of SIZES)
  for (const fileOf of [plainFile, shortFile]) {
    const text = fileOf(size);
    plain.push({ bytes: text.length, steps: await countSteps(text) });
  }
plain.sort((a, b) => a.bytes - b.bytes);

/** Median of the three plain files next in size. */
function plainSteps(bytes: number): number {
  const near = [...plain].sort((a, b) => Math.abs(Math.log(a.bytes / bytes)) - Math.abs(Math.log(b.bytes / bytes)));
  return near
    .slice(0, 3)
    .map(({ steps }) => steps)
    .sort((a, b) => a - b)[1]!;
}

let most = { times: 0, steps: 0, text: '' };
const files = fc.sample(dossierText, { seed: 1604, numRuns: sampled(100, 5_000) });
for (const text of files) {
  const steps = await countSteps(text);
  const times = steps / plainSteps(Math.max(1, text.length));
  if (times > most.times) most = { times, steps, text };
}
console.log(JSON.stringify({ files: files.length, ...most, bytes: most.text.length, text: most.text.slice(0, 2_000) }));
