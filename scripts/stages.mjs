/** Runs the stages of the tests beside each other, as many as the machine has cores for. */
import { execFileSync } from 'node:child_process';
import { FAIL } from './results.mjs';

/**
 * Starts each stage as soon as what it needs has passed and enough cores are free, in the order given where there is a choice.
 * What a stage prints appears when it ends.
 * @param {{ name: string, cores: number, needs?: string, run: () => Promise<{ counts: { passed: number, failed: number }, printed: string }> }[]} stages
 * @param {number} cores of the machine
 * @param {(text: string) => void} print
 * @returns {Promise<Map<string, { counts: { passed: number, failed: number }, seconds: number }>>} in the order given
 */
export async function inOrder(stages, cores, print = console.log) {
  const results = new Map();
  const running = new Map();
  const waiting = [...stages];
  let free = cores;
  const take = async (stage) => {
    const begun = Date.now();
    const { counts, printed } = await stage.run();
    print(`\n── ${stage.name}\n${printed}`);
    results.set(stage.name, { counts, seconds: (Date.now() - begun) / 1000 });
    running.delete(stage.name);
    free += Math.min(stage.cores, cores);
  };
  while (waiting.length || running.size) {
    for (const stage of [...waiting]) {
      const need = stage.needs && results.get(stage.needs);
      if (stage.needs && !need) continue;
      const isLast = free < Math.min(stage.cores, cores);
      if (need && need.counts.failed > 0) {
        print(`\n── ${stage.name}\nNot run, because the ${stage.needs} failed.`);
        results.set(stage.name, { counts: FAIL, seconds: 0 });
      } else if (isLast) {
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
  return new Map(stages.map(({ name }) => [name, results.get(name)]));
}

/** Files that differ from the last commit, those that are new included. */
export function changedFiles() {
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);
  return [
    ...git('diff', '--name-only', '--diff-filter=d', 'HEAD'),
    ...git('ls-files', '--others', '--exclude-standard'),
  ];
}
