/**
 * Looks long for good places and stores them in a dossier: `npm run arrange -- data/summit-2023.json --rounds 20`.
 * The same dossier and number of rounds give the same places; the rest of the file stays as it is.
 */
import { arrangeFile } from '../src/cli/arrangeFile';
import { processShell } from '../src/cli/shell';

process.exitCode = await arrangeFile(process.argv.slice(2), processShell());
