#!/usr/bin/env node
/** Dossiers from the command line: `entente <command> …`. */
import { runEntente } from './runEntente';
import { processShell } from './shell';

// Who reads a pipe may have enough of it.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
// A report that nobody reads on is no reason to leave the result unwritten.
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await runEntente(process.argv.slice(2), processShell());
