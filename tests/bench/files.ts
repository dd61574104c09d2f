/**
 * What reading a file costs: `npm run bench:files`. From 3,000 to 30,000 relationships the time may grow 13-fold; a file that is
 * made to take time may take twice that of a plain file of its bytes. Least times of several, in one process.
 */
import { countFacets } from '../../src/view/countFacets';
import { locateProblems } from '../../src/dossier/locateProblems';
import { parseDossier } from '../../src/dossier/parseDossier';
import { selectRecords } from '../../src/view/selectRecords';
import { NO_FILTER } from '../../src/view/viewState';
import { HOSTILE_FILES, plainFile, shortFile } from '../fixtures/hostileFiles';

const ROUNDS = 7;
const [FEW, MANY] = [3_000, 30_000];
const MOST_GROWTH = 13;
const MOST_COST = 2;
const HOSTILE_SIZE = 10_000;

/** All that is done before a picture stands. */
function read(text: string): void {
  const { index, problems } = parseDossier(text);
  if (problems.length) locateProblems(text, problems);
  if (!index) return;
  selectRecords(index, NO_FILTER, new Set());
  countFacets(index, NO_FILTER);
}

/** Least time of the processor, in ms: what else the machine does only adds to it. */
function timeOf(text: string): number {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round++) {
    const from = process.cpuUsage();
    read(text);
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** A plain file of as many bytes, of short records as hostile files have them. */
function plainOf(bytes: number): string {
  const perRecord = shortFile(1_000).length / 1_000;
  return shortFile(Math.max(1, Math.round(bytes / perRecord)));
}

read(plainFile(FEW));
const [few, many] = [timeOf(plainFile(FEW)), timeOf(plainFile(MANY))];
const growth = many / few;
let isWithin = growth <= MOST_GROWTH;
console.log(
  `${FEW} relationships ${few.toFixed(0)} ms, ${MANY} ${many.toFixed(0)} ms: ${growth.toFixed(1)}-fold (at most ${MOST_GROWTH})`,
);
for (const [name, fileOf] of Object.entries(HOSTILE_FILES)) {
  const text = fileOf(HOSTILE_SIZE);
  const [own, plain] = [timeOf(text), timeOf(plainOf(text.length))];
  const cost = own / plain;
  isWithin &&= cost <= MOST_COST;
  console.log(
    `${name}, ${(text.length / 1024).toFixed(0)} KiB: ${own.toFixed(1)} ms, plain ${plain.toFixed(1)} ms, ${cost.toFixed(2)} (at most ${MOST_COST})`,
  );
}
process.exitCode = isWithin ? 0 : 1;
