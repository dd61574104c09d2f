/** `entente <command> …` from its words to its exit code. */
import { arrange } from './arrangeCommand';
import { build } from './buildCommand';
import { bundle } from './bundleCommand';
import { check } from './checkCommand';
import { Misuse, nearestName, Refusal, type Command } from './command';
import { deck } from './deckCommand';
import { diff } from './diffCommand';
import { exportDossier } from './exportCommand';
import { handout } from './handoutCommand';
import { importDossier } from './importCommand';
import { newDossier } from './newCommand';
import { withoutControls } from './output';
import { picture } from './pictureCommand';
import { serve } from './serveCommand';
import type { Shell } from './shell';
import { validate } from './validateCommand';

const COMMANDS: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    new: newDossier,
    validate,
    import: importDossier,
    export: exportDossier,
    diff,
    arrange,
    check,
    serve,
    build,
    picture,
    deck,
    bundle,
    handout,
  }),
);

/** As a shell counts. `interrupted` codes are those of `exitCodeOf`. */
const [FAILED, MISUSED] = [1, 2];

const helpText = (): string =>
  [
    'entente <command> …\n',
    ...[...COMMANDS].map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`),
    '\n  --help      how a command is called: entente <command> --help',
    '  --quiet     says what is wrong, and nothing else beside the result\n',
    'Exit codes: 0 done, 1 it could not be done or there are problems, 2 the command line makes no sense.\n',
  ].join('\n');

/**
 * Runs one command.
 * @param args what follows `entente`
 * @returns the exit code
 */
export async function runEntente(args: readonly string[], shell: Shell): Promise<number> {
  const [first = '', ...rest] = args;
  const isHelp = first === 'help' || first === '--help' || first === '-h';
  if (isHelp && !rest.length) {
    shell.stdout.write(helpText());
    return 0;
  }
  const [name, words] = isHelp ? [rest[0] ?? '', ['--help']] : [first, rest];
  try {
    const command = COMMANDS.get(name) ?? refuseName(name);
    return await command.run(words, shell);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    shell.stderr.write(`${withoutControls(error.message)}\n`);
    return error instanceof Misuse ? MISUSED : FAILED;
  }
}

function refuseName(name: string): never {
  if (!name) throw new Misuse(helpText());
  const near = nearestName(name, [...COMMANDS.keys()]);
  throw new Misuse(`There is no command ${name}.${near === null ? '' : ` Did you mean ${near}?`}\n\n${helpText()}`);
}
