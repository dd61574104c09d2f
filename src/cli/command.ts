/** What every command of `entente` has in common. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { createIdSuggester } from '../dossier/suggestId';
import { createOutput, type Output } from './output';
import type { Shell } from './shell';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<Known extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Known; allowPositionals: true }>
>['values'];

/** What a command is called with, beside its options. */
interface Call {
  /** What is named: files, folders, an address. */
  files: readonly string[];
  output: Output;
  shell: Shell;
}

interface Definition<Known extends Options> {
  /** What it does, in the list of all commands. */
  summary: string;
  /** All options, for `--help`. */
  usage: string;
  options: Known;
  /** How many files may be named; else one. */
  most?: number;
  /**
   * @param values of the options
   * @returns the exit code; nothing is 0
   * @throws a `Refusal` where it cannot be done as asked
   */
  run: (values: Values<Known>, call: Call) => Promise<number | void>;
}

export interface Command {
  summary: string;
  usage: string;
  /**
   * @param args what follows the name of the command
   * @returns the exit code
   * @throws a `Refusal` where it cannot be done as asked
   */
  run: (args: readonly string[], shell: Shell) => Promise<number>;
}

/** Options of every command. */
const SHARED = {
  help: { type: 'boolean', short: 'h', default: false },
  quiet: { type: 'boolean', default: false },
} as const;

/** Says in one sentence why a command ends here. */
export class Refusal extends Error {}

/** The command line makes no sense. */
export class Misuse extends Refusal {}

/** @throws a `Refusal`, always */
export function refuse(sentence: string): never {
  throw new Refusal(sentence);
}

/** @throws a `Misuse`, always */
export function refuseMisuse(sentence: string): never {
  throw new Misuse(sentence);
}

/** @returns a command that reads its own options */
export function defineCommand<const Known extends Options>(definition: Definition<Known>): Command {
  const { summary, usage, options, most = 1, run } = definition;
  const known = { ...options, ...SHARED };
  return {
    summary,
    usage,
    async run(args, shell) {
      if (isHelpAsked(args, known)) {
        shell.stdout.write(`${usage}\n`);
        return 0;
      }
      const { values, positionals } = readArgs(args, known, usage);
      if (positionals.length > most)
        refuseMisuse(`${positionals.slice(most).join(' ')} is too much: ${countOf(most)}.\n\n${usage}`);
      const output = createOutput(shell, args.includes('--quiet'));
      try {
        return (await run(values, { files: positionals, output, shell })) ?? 0;
      } finally {
        output.end();
      }
    },
  };
}

const countOf = (most: number): string =>
  most === 0 ? 'this command takes no file' : most === 1 ? 'one at a time' : `at most ${most}`;

/** Whatever else is wrong with the command line. */
function isHelpAsked(args: readonly string[], options: Options): boolean {
  const { values } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  return values.help === true;
}

function readArgs<Known extends Options>(args: readonly string[], options: Known, usage: string) {
  const { tokens } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(options, token.name))
      refuseMisuse(`There is no option ${token.rawName}.${nearestOf(token.name, options)}\n\n${usage}`);
  }
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return refuseMisuse(`${messageOf(error)}\n\n${usage}`);
  }
}

const nearestOf = (name: string, options: Options): string => {
  const near = nearestName(name, Object.keys(options));
  return near === null ? '' : ` Did you mean --${near}?`;
};

/** @returns the name that was most likely meant; `null` if none is close */
export const nearestName = (written: string, names: readonly string[]): string | null =>
  createIdSuggester(names.map((id) => ({ id, names: [] })))(written);

/**
 * @returns the word, as one of those there are
 * @throws a `Misuse` that names them
 */
export function oneOfWords<const Word extends string>(option: string, word: string, words: readonly Word[]): Word {
  const found = words.find((one) => one === word);
  if (found !== undefined) return found;
  const near = nearestName(word, words);
  return refuseMisuse(
    `${option} cannot be ${word}.${near === null ? '' : ` Did you mean ${near}?`} It may be ${words.join(', ')}.`,
  );
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
