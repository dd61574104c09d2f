export interface Counts {
  passed: number;
  failed: number;
}
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  errors?: unknown[];
}
export const PASS: Counts;
export const FAIL: Counts;
export function fromVitest(report: VitestReport): Counts;
export function fromPlaywright(report: PlaywrightReport): Counts;
export function outcome<Report>(status: number, report: string | null, count: (report: Report) => Counts): Counts;
export function sum(results: readonly Counts[]): Counts;
export function lastLine(counts: Counts): string;
