/** `entente serve`: a built site at an address of this machine. */
import { stat } from 'node:fs/promises';
import { serve as serveFolder } from '../../scripts/serve.mjs';
import { defineCommand, messageOf, refuse, refuseMisuse } from './command';
import type { EndSignal, SignalSource } from './interruption';

const usage = `entente serve [folder]

  serves a built site on this machine until Ctrl+C; the folder is dist if none is named
  --port number       fails if it is taken; else the first free one from 4173 on. 0 is any free one`;

const SIGNALS: readonly EndSignal[] = ['SIGINT', 'SIGTERM'];
const LAST_PORT = 65_535;

export const serve = defineCommand({
  summary: 'a built site at an address of this machine',
  usage,
  options: { port: { type: 'string' } },
  async run({ port: written }, { files: [folder = 'dist'], output, shell }) {
    const port = written === undefined ? undefined : Number(written);
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= LAST_PORT && written?.trim()))
      refuseMisuse(`--port ${written} is no port. Write a whole number from 0 to ${LAST_PORT}.`);
    if (!(await stat(folder).catch(() => null))?.isDirectory())
      refuse(`There is no folder ${folder}. npm run build makes dist.`);
    const asked = port === undefined ? {} : { port, strict: true };
    const { address, close } = await serveFolder(folder, asked).catch((error: unknown) =>
      refuse(isTaken(error) ? `Port ${written} is taken. Choose another with --port.` : messageOf(error)),
    );
    output.write(`${address}\n`);
    output.tell(`${folder} is served. Stop it with Ctrl+C.`);
    await untilStopped(shell.signals);
    await close();
  },
});

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const untilStopped = (signals: SignalSource): Promise<void> =>
  new Promise((done) => {
    const stop = () => {
      for (const signal of SIGNALS) signals.off(signal, stop);
      done();
    };
    for (const signal of SIGNALS) signals.on(signal, stop);
  });
