import { describe, expect, test } from 'vitest';
import {
  FAIL,
  failedTests,
  fromLastLine,
  fromPlaywright,
  fromVitest,
  lastLine,
  outcome,
  sum,
} from '../../scripts/results.mjs';

const vitestReport = (passed: number, failed: number, files: [status: string, ...tests: string[]][] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults: files.map(([status, ...tests]) => ({
    status,
    assertionResults: tests.map((one) => ({ status: one })),
  })),
});
const playwrightReport = (expected: number, unexpected: number, flaky: number, errors: string[] = []) => ({
  stats: { expected, unexpected, flaky },
  errors,
});

describe('counts of a Vitest report', () => {
  test('are its tests', () => {
    expect(
      fromVitest(
        vitestReport(5, 2, [
          ['passed', 'passed'],
          ['failed', 'failed', 'failed'],
        ]),
      ),
    ).toEqual({
      passed: 5,
      failed: 2,
    });
  });

  test('hold a file that could not load and one whose hook failed', () => {
    const report = vitestReport(3, 1, [['failed'], ['failed', 'skipped', 'skipped'], ['failed', 'passed', 'failed']]);
    expect(fromVitest(report)).toEqual({ passed: 3, failed: 3 });
  });
});

describe('counts of a Playwright report', () => {
  test('call a flaky test and an error outside the tests failed', () => {
    expect(fromPlaywright(playwrightReport(7, 1, 2, ['no server']))).toEqual({ passed: 7, failed: 4 });
  });

  test('do without a list of errors', () => {
    expect(fromPlaywright({ stats: { expected: 1, unexpected: 0, flaky: 0 } })).toEqual({ passed: 1, failed: 0 });
  });
});

describe('the outcome of a runner', () => {
  const good = JSON.stringify(vitestReport(4, 0));

  test('is what it counted', () => {
    expect(outcome(0, good, fromVitest)).toEqual({ passed: 4, failed: 0 });
    expect(outcome(1, JSON.stringify(vitestReport(4, 2)), fromVitest)).toEqual({ passed: 4, failed: 2 });
  });

  test('has one failure when the exit code is not explained by the counts', () => {
    expect(outcome(1, good, fromVitest)).toEqual({ passed: 4, failed: 1 });
  });

  test.each([
    ['no report', null],
    ['a torn report', good.slice(0, -5)],
    ['a report of something else', '{}'],
    ['a report without failures', '{"numPassedTests":4,"testResults":[]}'],
    ['a report without passes', '{"numFailedTests":0,"testResults":[]}'],
    ['nothing run', JSON.stringify(vitestReport(0, 0))],
  ])('is a failure with %s, even if the exit code is 0', (_, report) => {
    expect(outcome(0, report, fromVitest)).toEqual(FAIL);
  });
});

describe('counts of a last line', () => {
  test('are those it names', () => {
    expect(fromLastLine(0, 'installed\n✓ page\n4 passed, 0 failed\n')).toEqual({ passed: 4, failed: 0 });
    // What goes to another stream may come later.
    expect(fromLastLine(1, '9 passed, 0 failed\n3 passed, 1 failed\n✗ node: no picture')).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  test.each([
    [0, ''],
    [0, 'tells of 4 passed, 0 failed'],
    [0, '14 of 4 passed, 0 failed'],
    [0, '0 passed, 0 failed'],
    [1, 'npm error'],
  ])('are one failure with code %i after %j', (status, printed) => expect(fromLastLine(status, printed)).toEqual(FAIL));

  test('have one failure more where the exit code is not explained', () =>
    expect(fromLastLine(1, '4 passed, 0 failed')).toEqual({ passed: 4, failed: 1 }));
});

test('the last line sums everything that ran', () => {
  const counts = [{ passed: 1, failed: 0 }, { passed: 240, failed: 3 }, FAIL];
  expect(lastLine(sum(counts))).toBe('241 passed, 4 failed');
  expect(lastLine(sum([]))).toBe('0 passed, 0 failed');
});

test('names the tests that failed, each once, whoever ran them', () => {
  const vitest = ` ✓  node  tests/a.test.ts > stands
 ❯  node  tests/b.test.ts (2 tests | 1 failed)

⎯⎯⎯⎯⎯⎯⎯ Failed Tests 1 ⎯⎯⎯⎯⎯⎯⎯

 FAIL   node  tests/b.test.ts > falls over
AssertionError: expected 1 to be 2
`;
  expect(failedTests(vitest)).toEqual(['node  tests/b.test.ts > falls over']);
  const playwright = `  ✓   1 tests/e2e/a.spec.ts:4:1 › stands (2s)
  ✘   2 tests/e2e/b.spec.ts:9:1 › falls over (1.0m)
  1) tests/e2e/b.spec.ts:9:1 › falls over ───────

    Error: expect(received).toBe(expected)

  1 failed
    tests/e2e/b.spec.ts:9:1 › falls over ──────────
  1 passed (1.2m)
`;
  expect(failedTests(playwright)).toEqual(['tests/e2e/b.spec.ts:9:1 › falls over']);
  expect(failedTests('3 passed, 0 failed')).toEqual([]);
});
