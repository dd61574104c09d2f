/** Counts of what ran. */

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ status: string, assertionResults: { status: string }[] }} VitestFile
 * @typedef {{ numPassedTests: number, numFailedTests: number, testResults: VitestFile[] }} VitestReport
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number }, errors?: unknown[] }} PlaywrightReport
 */

/** @type {Counts} */
export const PASS = { passed: 1, failed: 0 };
/** @type {Counts} */
export const FAIL = { passed: 0, failed: 1 };

/**
 * Counts of a Vitest JSON report; a file that failed outside its tests (loading, hooks) counts as one more.
 * @param {VitestReport} report
 * @returns {Counts}
 */
export function fromVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/**
 * Counts of a Playwright JSON report; a flaky test and an error outside the tests count as failed.
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function fromPlaywright({ stats, errors = [] }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * Counts of a runner, whatever became of it: without a readable report, with a report of nothing, or with an exit code
 * that no counted failure explains, it has crashed, and that is one failure.
 * @template Report
 * @param {number} status its exit code
 * @param {string | null} report text of its JSON report
 * @param {(report: Report) => Counts} count `fromVitest` or `fromPlaywright`
 * @returns {Counts}
 */
export function outcome(status, report, count) {
  try {
    const { passed, failed } = count(JSON.parse(report ?? ''));
    if (!Number.isInteger(passed) || !Number.isInteger(failed) || passed + failed === 0) return FAIL;
    return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return FAIL;
  }
}

/**
 * Counts of a runner that prints a line of them at its end, as `lastLine` writes it; without it, with a line of nothing, or
 * with an exit code that no counted failure explains, it has crashed, and that is one failure.
 * @param {number} status its exit code
 * @param {string} printed all that it printed
 * @returns {Counts}
 */
export function fromLastLine(status, printed) {
  const [, passed, failed] = [...printed.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1) ?? [];
  const report = passed === undefined ? null : JSON.stringify({ passed: Number(passed), failed: Number(failed) });
  return outcome(status, report, (/** @type {Counts} */ counts) => counts);
}

/** @param {readonly Counts[]} results @returns {Counts} */
export function sum(results) {
  return results.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}

/** @param {Counts} counts @returns {string} */
export function lastLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/**
 * Names of the tests that a runner says have failed, each once.
 * @param {string} printed what Vitest or Playwright has printed, without colours
 * @returns {string[]}
 */
export function failedTests(printed) {
  const lines = printed.match(/^ *(?:FAIL +.+|\S+\.spec\.ts:\d+:\d+ › .+)$/gm) ?? [];
  return [
    ...new Set(
      lines.map((line) =>
        line
          .replace(/^ *FAIL +/, '')
          .replace(/[ ─]+$/, '')
          .trim(),
      ),
    ),
  ];
}
