/** What a command asks of the machine: its streams, its environment, its clock. */
import { setImmediate } from 'node:timers/promises';
import type { SignalSource } from './interruption';

/** Where lines go: `process.stderr`, for one. */
export interface LineStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string | Uint8Array): unknown;
}

export interface Shell {
  stdin: () => Promise<Uint8Array>;
  /** Where results go, and where all else goes. */
  stdout: LineStream;
  stderr: LineStream;
  env: Readonly<Record<string, string | undefined>>;
  signals: SignalSource;
  /** In ms. */
  now: () => number;
  /** Lets signals in. */
  pause: () => Promise<void>;
  exit: (code: number) => void;
}

/** The machine that a command runs on. */
export const processShell = (): Shell => ({
  stdin: readStandardInput,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  signals: process,
  now: () => performance.now(),
  pause: () => setImmediate(),
  exit: (code) => process.exit(code),
});

async function readStandardInput(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}
