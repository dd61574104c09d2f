/**
 * Installs what is missing, runs the tests, and ends with a line of counts.
 *
 *   npm test                a fixed sample of what takes long
 *   npm run test:all        all of it
 *   npm test -- --quick     what a change needs: types, lint of what has changed, fast tests, one page
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { browserPath, ensureBrowser, ensureNode, ensurePackages, firefoxPath, shellPath, start } from './ensure.mjs';
import {
  FAIL,
  failedTests,
  fromLastLine,
  fromPlaywright,
  fromVitest,
  lastLine,
  outcome,
  PASS,
  sum,
} from './results.mjs';
import { changedFiles, inOrder } from './stages.mjs';

const REPORTS = '.cache/reports';
const isWhole = process.argv.includes('--all');
const isQuick = process.argv.includes('--quick');

ensureNode();
ensurePackages();
ensureBrowser();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  CHROMIUM_PATH: isWhole ? browserPath() : shellPath(),
  FIREFOX_PATH: firefoxPath(),
  ENTENTE_TEST: isWhole ? 'all' : isQuick ? 'quick' : '',
  CI: '1',
  FORCE_COLOR: '0',
};
delete env.NO_COLOR;

/** @type {(script: string, args?: readonly string[], extra?: NodeJS.ProcessEnv) => ReturnType<typeof start>} */
const npm = (script, args = [], extra = {}) =>
  start('npm', ['run', '--silent', script, '--', ...args], { env: { ...env, ...extra } });

/** @typedef {import('./stages.mjs').Stage} Stage */
/** @typedef {{ cores?: number, needs?: string, args?: readonly string[] }} Options */

/** A stage that passes or fails as a whole. @type {(script: string, options?: Options) => Stage} */
const whole = (script, { cores = 1, needs, args = [] } = {}) => ({
  ...{ name: script, cores, needs },
  async run() {
    const { status, printed } = await npm(script, args);
    return { counts: status === 0 ? PASS : FAIL, printed };
  },
});

/**
 * A stage whose runner writes its own counts.
 * @template Report
 * @param {string} script
 * @param {(report: Report) => import('./results.mjs').Counts} count
 * @param {(file: string) => ReturnType<typeof start>} command
 * @param {Options} options
 * @returns {Stage}
 */
const counted = (script, count, command, { cores = 1, needs } = {}) => ({
  ...{ name: script, cores, needs },
  async run() {
    const file = `${REPORTS}/${script.replace(':', '-')}.json`;
    const { status, printed } = await command(file);
    return { counts: outcome(status, existsSync(file) ? readFileSync(file, 'utf8') : null, count), printed };
  },
});
/** @type {(script: string, options?: Options) => Stage} */
const vitest = (script, options = {}) =>
  counted(
    script,
    fromVitest,
    (file) =>
      npm(script, [...(options.args ?? []), '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]),
    options,
  );

/** A stage that ends with a line of counts. @type {(script: string, options?: Options) => Stage} */
const told = (script, { cores = 1, needs } = {}) => ({
  ...{ name: script, cores, needs },
  async run() {
    const { status, printed } = await npm(script);
    return { counts: fromLastLine(status, printed), printed };
  },
});

const changed = isQuick ? changedFiles().filter((file) => /\.(svelte|ts|js|mjs)$/.test(file)) : [];
const QUICK = [
  whole('types'),
  ...(changed.length ? [whole('lint:files', { args: changed })] : []),
  vitest('unit'),
  vitest('browser', { args: ['tests/explore/stages'] }),
];
/** The longest first. Each takes one core, even with two workers: pages wait more than they work. */
const ALL = [
  whole('build'),
  counted('e2e', fromPlaywright, (file) => npm('e2e', [], { E2E_REPORT: file }), { needs: 'build' }),
  whole('lint'),
  vitest('unit'),
  vitest('firefox', { needs: 'build' }),
  vitest('browser'),
  whole('types'),
  whole('format'),
  whole('package:check'),
  whole('knip'),
  // It mostly waits, for ten seconds without a request.
  whole('budgets', { needs: 'build', cores: 0 }),
  // They install from the registry, which takes long.
  ...(isWhole ? [told('package:projects', { needs: 'build' })] : []),
];

const results = await inOrder(isQuick ? QUICK : ALL, availableParallelism());
console.log('');
for (const [name, { counts, seconds }] of results)
  console.log(`${counts.failed ? '✗' : '✓'} ${name}: ${lastLine(counts)} (${Math.round(seconds)} s)`);
// Whoever sees only the end of this should know what to look for.
for (const { counts, printed } of results.values())
  if (counts.failed) for (const name of failedTests(printed)) console.log(`  ${name}`);
const all = sum([...results.values()].map(({ counts }) => counts));
console.log(lastLine(all));
process.exitCode = all.failed ? 1 : 0;
