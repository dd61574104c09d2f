/** `npm test`: installs what is missing, runs everything, and ends with a line of counts. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { browserPath, ensureBrowser, firefoxPath, ensureNode, ensurePackages, run } from './ensure.mjs';
import { FAIL, fromPlaywright, fromVitest, lastLine, outcome, PASS, sum } from './results.mjs';

const REPORTS = '.cache/reports';

ensureNode();
ensurePackages();
ensureBrowser();
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, CHROMIUM_PATH: browserPath(), FIREFOX_PATH: firefoxPath(), CI: '1', FORCE_COLOR: '0' };
delete env.NO_COLOR;

/** @type {(script: string, args?: string[], extra?: NodeJS.ProcessEnv) => number} */
const npm = (script, args = [], extra = {}) =>
  run('npm', ['run', '--silent', script, '--', ...args], { env: { ...env, ...extra } });

/** @typedef {{ name: string, needs?: string, run: () => import('./results.mjs').Counts }} Stage */

/** A stage that passes or fails as a whole. @type {(script: string) => Stage} */
const whole = (script) => ({ name: script, run: () => (npm(script) === 0 ? PASS : FAIL) });

/**
 * A stage whose runner writes its own counts.
 * @template Report
 * @param {string} script
 * @param {(report: Report) => import('./results.mjs').Counts} count
 * @param {(file: string) => number} command
 * @returns {Stage}
 */
function counted(script, count, command) {
  const file = `${REPORTS}/${script}.json`;
  return {
    name: script,
    run() {
      const status = command(file);
      return outcome(status, existsSync(file) ? readFileSync(file, 'utf8') : null, count);
    },
  };
}
/** @type {(script: string) => Stage} */
const vitest = (script) =>
  counted(script, fromVitest, (file) =>
    npm(script, ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]),
  );

/** @type {Stage[]} */
const stages = [
  whole('format'),
  whole('lint'),
  whole('knip'),
  whole('types'),
  vitest('unit'),
  vitest('browser'),
  whole('build'),
  { ...whole('budgets'), needs: 'build' },
  whole('package:check'),
  { ...vitest('firefox'), needs: 'build' },
  { ...counted('e2e', fromPlaywright, (file) => npm('e2e', [], { E2E_REPORT: file })), needs: 'build' },
];

/** @type {Map<string, import('./results.mjs').Counts>} */
const results = new Map();
for (const { name, needs, run: stage } of stages) {
  console.log(`\n── ${name}`);
  const skipped = needs && results.get(needs)?.failed !== 0;
  if (skipped) console.log(`Not run, because the ${needs} failed.`);
  results.set(name, skipped ? FAIL : stage());
}
console.log('');
for (const [name, counts] of results) console.log(`${counts.failed ? '✗' : '✓'} ${name}: ${lastLine(counts)}`);
const all = sum([...results.values()]);
console.log(lastLine(all));
process.exitCode = all.failed ? 1 : 0;
