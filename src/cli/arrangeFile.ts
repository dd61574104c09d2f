/** Looks for places and stores them in a dossier, with what that asks of the machine handed in. */
import { indexGiven, readDossierText } from './given';
import { messageOf, refuse, Refusal } from './command';
import { parseDossier } from '../dossier/parseDossier';
import { writePositions } from '../dossier/writePositions';
import type { ArrangeProgress } from '../quality/arrangeRounds';
import { planPicture } from '../picture/planPicture';
import { readArrangeOptions, type ArrangeOptions } from './arrangeOptions';
import { createProgressTeller } from './arrangeProgress';
import { exitCodeOf, watchInterruption } from './interruption';
import { replaceFile } from './replaceFile';
import { runArrange } from './runArrange';
import type { Shell } from './shell';

export type ArrangeMachine = Omit<Shell, 'stdin' | 'env'>;

/**
 * `npm run arrange` from its words to its exit code.
 * @param args what follows the name of the command
 * @returns the exit code
 */
export async function arrangeFile(args: string[], machine: ArrangeMachine): Promise<number> {
  try {
    return await arrangeGiven(readArrangeOptions(args), machine, 'npm run arrange --');
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    machine.stderr.write(`${error.message}\n`);
    return 1;
  }
}

/**
 * @param command what is called again for the same places
 * @param warn tells what is wrong with the dossier
 * @returns the exit code
 * @throws a `Refusal` where it cannot be done as asked
 */
export async function arrangeGiven(
  options: ArrangeOptions,
  { signals, now, pause, stderr, stdout, exit }: ArrangeMachine,
  command: string,
  warn: (line: string) => void = (line) => void stderr.write(`${line}\n`),
): Promise<number> {
  const { file } = options;
  const index = indexGiven(file, await readDossierText(file), { warn });
  if (!planPicture(index, 'wide').actors.length) refuse(`${file} has no actors to place, or too many for a picture.`);
  const progress = createProgressTeller(stderr, options);
  const interruption = watchInterruption(
    signals,
    (signal) => {
      progress.end();
      stderr.write(`Ended at once: ${file} stays as it was.\n`);
      exit(exitCodeOf(signal));
    },
    now,
  );
  try {
    const isInterrupted = () => interruption.signal() !== null;
    const reached = await runArrange(index, options, { now, isInterrupted, tell: progress.tell, pause });
    progress.end();
    stdout.write(await store(file, reached, command));
  } finally {
    interruption.release();
  }
  const signal = interruption.signal();
  return signal ? exitCodeOf(signal) : 0;
}

/**
 * Stores the best places that a search has found. What a hand has changed in the file since it was read, stays.
 * @returns what it stored, in words
 */
async function store(file: string, { rounds, share, frames }: ArrangeProgress, command: string): Promise<string> {
  if (!frames.length) return `Nothing was found yet: ${file} stays as it was.\n`;
  const before = await readDossierText(file);
  if (!parseDossier(before).index) refuse(`${file} has changed and is no dossier any more. Mend it, and try again.`);
  const text = frames.reduce((all, { frame, positions }) => writePositions(all, frame, positions), before);
  try {
    replaceFile(file, text);
  } catch (error) {
    refuse(
      `${file} could not be replaced, and stays as it was: ${messageOf(error)}. Allow writing there, and try again.`,
    );
  }
  const made = `${rounds} ${rounds === 1 ? 'round' : 'rounds'}${share ? ' and a part of the next' : ''}`;
  const again = rounds && !share ? [`The same places again: ${command} ${file} --rounds ${rounds}`] : [];
  const found = frames.map(
    ({ frame, score, crossings, labels }) => `${frame}: ${crossings} crossings, ${labels} labels, score ${score}`,
  );
  return [...found, `Stored in ${file}: the best of ${made}.`, ...again, ''].join('\n');
}
