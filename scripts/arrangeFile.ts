/** `npm run arrange` from its words to its exit code, with what it asks of the machine handed in. */
import { indexGiven, readDossierText } from '../src/cli/given';
import { messageOf, refuse, Refusal } from '../src/cli/command';
import { parseDossier } from '../src/dossier/parseDossier';
import { writePositions } from '../src/dossier/writePositions';
import type { ArrangeProgress } from '../src/quality/arrangeRounds';
import { planPicture } from '../src/picture/planPicture';
import { readArrangeOptions } from './arrangeOptions';
import { createProgressTeller, type LineStream } from './arrangeProgress';
import { exitCodeOf, watchInterruption, type SignalSource } from './interruption';
import { replaceFile } from './replaceFile';
import { runArrange } from './runArrange';

export interface Machine {
  signals: SignalSource;
  /** In ms. */
  now: () => number;
  /** Lets signals in. */
  pause: () => Promise<void>;
  /** Where progress and faults go, and where results do. */
  stderr: LineStream;
  stdout: LineStream;
  exit: (code: number) => void;
}

/**
 * Looks for places and stores them.
 * @param args what follows the name of the command
 * @returns the exit code
 */
export async function arrangeFile(args: string[], machine: Machine): Promise<number> {
  try {
    return await arrange(args, machine);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    machine.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function arrange(args: string[], { signals, now, pause, stderr, stdout, exit }: Machine): Promise<number> {
  const options = readArrangeOptions(args);
  const { file } = options;
  const index = indexGiven(file, await readDossierText(file));
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
    stdout.write(await store(file, reached));
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
async function store(file: string, { rounds, share, frames }: ArrangeProgress): Promise<string> {
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
  const again = rounds && !share ? [`The same places again: npm run arrange -- ${file} --rounds ${rounds}`] : [];
  const found = frames.map(
    ({ frame, score, crossings, labels }) => `${frame}: ${crossings} crossings, ${labels} labels, score ${score}`,
  );
  return [...found, `Stored in ${file}: the best of ${made}.`, ...again, ''].join('\n');
}
