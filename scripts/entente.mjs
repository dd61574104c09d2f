#!/usr/bin/env node
/** Embeds, pictures, slides and paper from the command line: `entente <command> <dossier>`. */
import { parseArgs } from 'node:util';
import * as build from './commands/build.mjs';
import * as bundle from './commands/bundle.mjs';
import * as deck from './commands/deck.mjs';
import * as handout from './commands/handout.mjs';
import * as picture from './commands/picture.mjs';

const COMMANDS = { build, picture, deck, bundle, handout };

/** Ends the program with one sentence. */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(COMMANDS, name ?? ''))
  stop(
    Object.values(COMMANDS)
      .map(({ usage }) => usage)
      .join('\n\n'),
  );
const { usage, options, run } = COMMANDS[name];
let asked;
try {
  asked = parseArgs({ args, options, allowPositionals: true });
} catch (error) {
  stop(`${error.message}\n\n${usage}`);
}
await run(asked.values, asked.positionals, stop);
process.exit();
