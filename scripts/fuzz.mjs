/** `npm run fuzz`: the long runs of `tests/fuzz`, of which `npm test` takes a short one with the same seeds. */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'node', 'tests/fuzz'],
  {
    env: { ...process.env, ENTENTE_TEST: 'all' },
    stdio: 'inherit',
  },
);
process.exitCode = status ?? 1;
