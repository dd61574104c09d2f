/** Builds the command line `entente` into one file. */
import { buildForNode } from './nodeBuild';

await buildForNode('src/cli/entente.ts', 'dist-package/cli/entente.js');
