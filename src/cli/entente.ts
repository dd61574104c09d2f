#!/usr/bin/env node
/** Embeds, pictures, slides and paper from the command line: `entente <command> <dossier>`. */
import { build } from './buildCommand';
import { bundle } from './bundleCommand';
import { refuse, Refusal, type Command } from './command';
import { deck } from './deckCommand';
import { handout } from './handoutCommand';
import { picture } from './pictureCommand';

const COMMANDS: ReadonlyMap<string, Command> = new Map(Object.entries({ build, picture, deck, bundle, handout }));

const [name = '', ...args] = process.argv.slice(2);
try {
  const command = COMMANDS.get(name) ?? refuse([...COMMANDS.values()].map(({ usage }) => usage).join('\n\n'));
  await command.run(args);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
