/** What `npm run arrange` and `entente arrange` are asked. */
import { parseArgs } from 'node:util';
import { messageOf, refuse, refuseMisuse } from './command';

/** Rounds, where nobody asks for more or less. */
export const DEFAULT_ROUNDS = 16;
/** So many starts of the option that rounds have replaced are a round. */
const STARTS_IN_ROUND = 4;

const ARRANGE_USAGE = `npm run arrange -- <dossier.json>

  --rounds number     so many rounds; else ${DEFAULT_ROUNDS}. The same number gives the same places
  --minutes number    stops after the round in hand, and says how many rounds were made`;

export interface ArrangeOptions {
  file: string;
  /** Infinity where only minutes are given. */
  rounds: number;
  minutes: number;
}

/**
 * @param args what follows the name of the command
 * @throws a `Refusal` with the fault and the fix
 */
export function readArrangeOptions(args: string[]): ArrangeOptions {
  const { values, positionals } = readWords(args);
  const [file, starts, ...more] = positionals;
  if (!file) refuse(`No dossier is named.\n\n${ARRANGE_USAGE}`);
  if (starts !== undefined)
    refuse(more.length || !isCount(starts) ? tooMany([starts, ...more]) : replaced(file, starts));
  return checkArrangeLimits(file, values);
}

/**
 * @param limits as they are written
 * @throws a `Refusal` with the fault and the fix
 */
export function checkArrangeLimits(
  file: string,
  { rounds, minutes }: { rounds?: string | undefined; minutes?: string | undefined },
): ArrangeOptions {
  if (rounds !== undefined && !isCount(rounds))
    refuseMisuse(`--rounds ${rounds} is no number of rounds. Write a whole number from 1 on, such as --rounds 16.`);
  if (minutes !== undefined && !(/^\d*\.?\d+$/.test(minutes) && Number(minutes) > 0))
    refuseMisuse(`--minutes ${minutes} is no time. Write a number above 0, such as --minutes 2 or --minutes 0.5.`);
  return {
    file,
    rounds: rounds !== undefined ? Number(rounds) : minutes !== undefined ? Infinity : DEFAULT_ROUNDS,
    minutes: minutes !== undefined ? Number(minutes) : Infinity,
  };
}

function readWords(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { rounds: { type: 'string' }, minutes: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    return refuse(`${messageOf(error)}\n\n${ARRANGE_USAGE}`);
  }
}

const isCount = (word: string) => /^[1-9]\d{0,8}$/.test(word);

const tooMany = (words: readonly string[]) =>
  `One dossier at a time: ${words.join(' ')} is too much.\n\n${ARRANGE_USAGE}`;

/** npm itself takes options that stand before `--`, and hands on their value alone. */
const replaced = (file: string, starts: string) =>
  `A number of starts, such as ${starts}, has been replaced by rounds. For about as much work, write:\n` +
  `npm run arrange -- ${file} --rounds ${Math.ceil(Number(starts) / STARTS_IN_ROUND)}\n` +
  `If you wrote --rounds ${starts} or --minutes ${starts}, put -- before the name of the file.`;
