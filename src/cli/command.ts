/** What every command of `entente` has in common. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true }>
>['values'];

interface Definition<Known extends Options> {
  /** What is printed where a command line makes no sense. */
  usage: string;
  options: Known;
  /**
   * @param values of the options
   * @param file the dossier, where one is named
   * @throws a `Refusal` where it cannot be done as asked
   */
  run: (values: Values<Known>, file: string | undefined) => Promise<void>;
}

export interface Command {
  usage: string;
  /**
   * @param args what follows the name of the command
   * @throws a `Refusal` where it cannot be done as asked
   */
  run: (args: string[]) => Promise<void>;
}

/** Says in one sentence why a command ends here. */
export class Refusal extends Error {}

/** @throws a `Refusal`, always */
export function refuse(sentence: string): never {
  throw new Refusal(sentence);
}

/** @returns a command that reads its own options */
export function defineCommand<const Known extends Options>({ usage, options, run }: Definition<Known>): Command {
  return {
    usage,
    async run(args) {
      const { values, positionals } = readArgs(args, options, usage);
      await run(values, positionals[0]);
    },
  };
}

function readArgs<Known extends Options>(args: string[], options: Known, usage: string) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return refuse(`${messageOf(error)}\n\n${usage}`);
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
