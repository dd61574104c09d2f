/** Counts what a computation does instead of timing it: how often V8 enters the functions and blocks of `src/`. */
import { Session } from 'node:inspector/promises';

/** @returns how many functions and blocks were entered, by V8's precise coverage: the same on every machine */
export async function countSteps(run: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
    // Code that was compiled before does not count until it has run once under the watch; taking sets all counts to 0.
    run();
    await session.post('Profiler.takePreciseCoverage');
    run();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const own = result.filter(({ url }) => url.includes('/src/'));
    const ranges = own.flatMap(({ functions }) => functions.flatMap((one) => one.ranges));
    return ranges.reduce((sum, { count }) => sum + count, 0);
  } finally {
    await session.post('Profiler.stopPreciseCoverage');
    session.disconnect();
  }
}
