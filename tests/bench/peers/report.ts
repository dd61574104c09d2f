/** The tables with all that must be known of the run, and their place in the document. */
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { SIZES } from './generateDossier';
import { tablesOf, type Results } from './results';
import type { Subject } from './subjects';

const DOCUMENT = 'docs/performance.md';
const BEGIN = '<!-- bench:peers -->';
const END = '<!-- /bench:peers -->';

/** The load at the start above which other work disturbs the figures. */
export const MOST_LOAD = 0.5;
/** Said of a start under load, or of an end under more than this comparison makes itself. */
const BUSY =
  '**Other work ran on this machine.** Times of the clock are too high, most of all for those that compute without a pause; those that wait for frames lose less. Trust *work*, *heap* and the work of frames; not *at rest*, nor the order of the rows in it.';

export interface Run {
  command: string;
  browser: string;
  date: string;
  /** Load averages of the last minute, before and after. */
  loads: readonly [start: number, end: number];
  roundsOf: (size: number) => number;
}

/** @returns Markdown */
export function reportOf(results: Results, subjects: readonly Subject[], run: Run): string {
  const [start, end] = run.loads;
  const processors = cpus();
  const head = [
    `\`${run.command}\` on ${run.date}.`,
    `Machine: ${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), no GPU; Chromium ${run.browser}, Node ${process.versions.node}.`,
    `Load average ${start.toFixed(1)} at the start, ${end.toFixed(1)} at the end.`,
    `Libraries: ${versionsOf(subjects)}.`,
    ...(start > MOST_LOAD || end > 2 * processors.length ? [BUSY] : []),
  ].join('\n');
  const parts = [...results].map(([size, bySubject]) => {
    const rounds = run.roundsOf(size);
    const title = `### ${formatCount(size)} actors, ${formatCount(SIZES.get(size) ?? 0)} relationships`;
    return [title, rounds === 1 ? 'One round.' : `Medians of ${rounds} rounds.`, ...tablesOf(subjects, bySubject)].join(
      '\n\n',
    );
  });
  return [head, ...parts].join('\n\n');
}

const formatCount = (count: number): string => count.toLocaleString('en');

function versionsOf(subjects: readonly Subject[]): string {
  const listed = execFileSync('npm', ['ls', '--depth', '0', '--json'], {
    cwd: 'tests/bench/peers',
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const { dependencies } = JSON.parse(listed) as { dependencies: Record<string, { version: string }> };
  return Object.entries(dependencies)
    .filter(([name]) =>
      subjects.some(({ name: own }) => own.toLowerCase().includes(name.replace(/^@antv\/|-network$/g, ''))),
    )
    .map(([name, { version }]) => `${name} ${version}`)
    .join(', ');
}

/** Puts a report between the marks of a document. @throws if it has no marks */
export function placeReport(text: string, report: string): string {
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`${DOCUMENT} has no marks ${BEGIN} and ${END}.`);
  return `${text.slice(0, from + BEGIN.length)}\n\n${report}\n\n${text.slice(to)}`;
}

export async function writeReport(report: string): Promise<void> {
  await writeFile(DOCUMENT, placeReport(await readFile(DOCUMENT, 'utf8'), report));
}
