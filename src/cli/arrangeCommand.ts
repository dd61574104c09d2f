/** `entente arrange`: good places for the actors of a dossier, stored in it. */
import { arrangeGiven } from './arrangeFile';
import { checkArrangeLimits } from './arrangeOptions';
import { defineCommand, refuseMisuse } from './command';

const usage = `entente arrange <dossier.json>

  looks for good places and stores them in the dossier; the rest of it stays as it is
  --rounds number     so many rounds; else 16. The same number gives the same places
  --minutes number    stops after the round in hand, and says how many rounds were made`;

export const arrange = defineCommand({
  summary: 'good places for the actors, stored in the dossier',
  usage,
  options: { rounds: { type: 'string' }, minutes: { type: 'string' } },
  async run(limits, { files: [file], output, shell }) {
    if (!file) refuseMisuse(usage);
    const mute = { write: () => undefined };
    const machine = output.isQuiet ? { ...shell, stdout: mute, stderr: mute } : shell;
    return arrangeGiven(checkArrangeLimits(file, limits), machine, 'entente arrange', output.warn);
  },
});
