/**
 * Installs what is missing, runs the tests, and ends with a line of counts.
 *
 *   npm test                a fixed sample of what takes long
 *   npm run test:all        all of it
 *   npm test -- --quick     what a change needs: types, lint of what has changed, fast tests, one page
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { browserPath, ensureBrowser, ensureNode, ensurePackages, firefoxPath, start } from './ensure.mjs';
import { FAIL, fromPlaywright, fromVitest, lastLine, outcome, PASS, sum } from './results.mjs';
import { changedFiles, inOrder } from './stages.mjs';

const REPORTS = '.cache/reports';
const isWhole = process.argv.includes('--all');
const isQuick = process.argv.includes('--quick');

ensureNode();
ensurePackages();
ensureBrowser();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const env = {
  ...process.env,
  CHROMIUM_PATH: browserPath(),
  FIREFOX_PATH: firefoxPath(),
  ENTENTE_TEST: isWhole ? 'all' : '',
  CI: '1',
  FORCE_COLOR: '0',
};
delete env.NO_COLOR;

const npm = (script, args = [], extra = {}) =>
  start('npm', ['run', '--silent', script, '--', ...args], { env: { ...env, ...extra } });

/** A stage that passes or fails as a whole. @param cores how many it keeps busy */
const whole = (script, { cores = 1, needs, args = [] } = {}) => ({
  ...{ name: script, cores, needs },
  async run() {
    const { status, printed } = await npm(script, args);
    return { counts: status === 0 ? PASS : FAIL, printed };
  },
});

/** A stage whose runner writes its own counts. */
const counted = (script, count, command, { name = script, cores = 1, needs } = {}) => ({
  ...{ name, cores, needs },
  async run() {
    const file = `${REPORTS}/${name}.json`;
    const { status, printed } = await command(file);
    return { counts: outcome(status, existsSync(file) ? readFileSync(file, 'utf8') : null, count), printed };
  },
});
const vitest = (script, options, args = []) =>
  counted(
    script,
    fromVitest,
    (file) => npm(script, [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]),
    options,
  );

const changed = isQuick ? changedFiles().filter((file) => /\.(svelte|ts|js|mjs)$/.test(file)) : [];
const QUICK = [
  whole('types'),
  ...(changed.length ? [whole('lint:files', { args: changed })] : []),
  vitest('unit:fast', { cores: 1 }),
  vitest('browser', { cores: 1 }, ['tests/explore/stages']),
];
const ALL = [
  whole('lint'),
  whole('build'),
  whole('types'),
  whole('format'),
  vitest('unit', { cores: 2 }),
  vitest('browser'),
  vitest('firefox', { needs: 'build' }),
  // It waits more than it works.
  whole('budgets', { needs: 'build', cores: 0 }),
  counted('e2e', fromPlaywright, (file) => npm('e2e', [], { E2E_REPORT: file }), { needs: 'build', cores: 2 }),
];

const results = await inOrder(isQuick ? QUICK : ALL, availableParallelism());
console.log('');
for (const [name, { counts, seconds }] of results)
  console.log(`${counts.failed ? '✗' : '✓'} ${name}: ${lastLine(counts)} (${Math.round(seconds)} s)`);
const all = sum([...results.values()].map(({ counts }) => counts));
console.log(lastLine(all));
process.exitCode = all.failed ? 1 : 0;
