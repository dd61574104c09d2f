/** Runs the stages of the tests beside each other, as many as the machine has cores for. */
import { execFileSync } from 'node:child_process';
import { FAIL } from './results.mjs';

/** @typedef {import('./results.mjs').Counts} Counts */
/**
 * @typedef Stage
 * @property {string} name
 * @property {number} cores how many it keeps busy; 0 for one that mostly waits
 * @property {string | undefined} [needs] the stage that must have passed before
 * @property {() => Promise<{ counts: Counts, printed: string }>} run
 */
/** @typedef {{ counts: Counts, seconds: number, printed: string }} Result */

/**
 * Starts each stage as soon as what it needs has passed and enough cores are free, in the order given where there is a choice.
 * What a stage prints appears when it ends.
 * @param {readonly Stage[]} stages
 * @param {number} cores of the machine
 * @param {(text: string) => void} print
 * @returns {Promise<Map<string, Result>>} in the order given
 */
export async function inOrder(stages, cores, print = console.log) {
  /** @type {Map<string, Result>} */
  const results = new Map();
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  const waiting = [...stages];
  let free = cores;
  /** @param {Stage} stage */
  const take = async (stage) => {
    const begun = Date.now();
    const { counts, printed } = await stage.run();
    print(`\n── ${stage.name}\n${printed}`);
    results.set(stage.name, { counts, seconds: (Date.now() - begun) / 1000, printed });
    running.delete(stage.name);
    free += Math.min(stage.cores, cores);
  };
  while (waiting.length || running.size) {
    for (const stage of [...waiting]) {
      const need = stage.needs === undefined ? undefined : results.get(stage.needs);
      if (stage.needs !== undefined && !need) continue;
      if (need && need.counts.failed > 0) {
        print(`\n── ${stage.name}\nNot run, because the ${stage.needs} failed.`);
        results.set(stage.name, { counts: FAIL, seconds: 0, printed: '' });
      } else if (free < Math.min(stage.cores, cores)) {
        // Those behind it may not take what it waits for.
        break;
      } else {
        free -= Math.min(stage.cores, cores);
        running.set(stage.name, take(stage));
      }
      waiting.splice(waiting.indexOf(stage), 1);
    }
    if (running.size) await Promise.race(running.values());
  }
  return new Map(stages.map(({ name }) => [name, /** @type {Result} */ (results.get(name))]));
}

/** Files that differ from the last commit, those that are new included. */
export function changedFiles() {
  /** @param {string[]} args */
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);
  return [
    ...git('diff', '--name-only', '--diff-filter=d', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard'),
  ];
}
