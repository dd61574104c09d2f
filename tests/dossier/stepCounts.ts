/**
 * Counts what reading takes instead of timing it: how often V8 enters the functions and blocks of `src/`, for each hostile
 * file in two sizes. A process of its own, because V8 counts blocks only of functions that it compiles under the watch:
 * `node scripts/run.mjs tests/dossier/stepCounts.ts`. Prints one line of JSON.
 */
import { Session } from 'node:inspector/promises';

/** As in `walks.test.ts`. */
const [SIZE, TIMES] = [200, 4];

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

const { locateProblems } = await import('../../src/dossier/locateProblems');
const { parseDossier } = await import('../../src/dossier/parseDossier');
const { collectClaims } = await import('../../src/view/neighbours');
const { countFacets } = await import('../../src/view/countFacets');
const { selectRecords } = await import('../../src/view/selectRecords');
const { emphasisOf } = await import('../../src/view/steps');
const { NO_FILTER } = await import('../../src/view/viewState');
const { HOSTILE_FILES, plainFile } = await import('../fixtures/hostileFiles');

/** All that is done before a picture stands, and with it. */
function read(text: string): void {
  const { index, problems } = parseDossier(text);
  locateProblems(text, problems);
  if (!index) return;
  const { shown } = selectRecords(index, NO_FILTER, new Set());
  countFacets(index, NO_FILTER);
  emphasisOf(index, { focus: null, highlight: [...shown], step: null });
  for (const id of shown) collectClaims(index, id);
}

/** @returns how many functions and blocks of `src/` were entered: the same on every machine */
async function countSteps(text: string): Promise<number> {
  // Taking sets all counts to 0.
  await session.post('Profiler.takePreciseCoverage');
  read(text);
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const own = result.filter(({ url }) => url.includes('/src/'));
  const ranges = own.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
  return ranges.reduce((sum, { count }) => sum + count, 0);
}

const counts: Record<string, [few: number, many: number]> = {};
for (const [name, fileOf] of Object.entries({ ...HOSTILE_FILES, 'a plain file': plainFile }))
  counts[name] = [await countSteps(fileOf(SIZE)), await countSteps(fileOf(TIMES * SIZE))];
console.log(JSON.stringify(counts));
