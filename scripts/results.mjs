/** Counts of what ran. */

export const PASS = { passed: 1, failed: 0 };
export const FAIL = { passed: 0, failed: 1 };

/** Counts of a Vitest JSON report; a file that failed outside its tests (loading, hooks) counts as one more. */
export function fromVitest(report) {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

/** Counts of a Playwright JSON report; a flaky test and an error outside the tests count as failed. */
export function fromPlaywright({ stats, errors = [] }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * Counts of a runner, whatever became of it: without a readable report, with a report of nothing, or with an exit code
 * that no counted failure explains, it has crashed, and that is one failure.
 * @param status its exit code
 * @param report text of its JSON report, or `null`
 * @param count `fromVitest` or `fromPlaywright`
 */
export function outcome(status, report, count) {
  try {
    const { passed, failed } = count(JSON.parse(report));
    if (!Number.isInteger(passed) || !Number.isInteger(failed) || passed + failed === 0) return FAIL;
    return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return FAIL;
  }
}

export function sum(results) {
  return results.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });
}

export function lastLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
