/** Calls a command as a shell does, and keeps what it says. */
import { EventEmitter } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Misuse, Refusal, type Command } from '../../src/cli/command';
import type { Shell } from '../../src/cli/shell';

export interface Said {
  status: number;
  stdout: string;
  stderr: string;
  /** As they are: of a workbook, for one. */
  bytes: Uint8Array;
}

interface Given {
  stdin?: string | Uint8Array;
  isTTY?: boolean;
  env?: Record<string, string>;
  now?: () => number;
}

export function fakeShell({ stdin = '', isTTY = false, env = {}, now = () => 0 }: Given = {}) {
  const written: Uint8Array[] = [];
  let stderr = '';
  const signals = new EventEmitter();
  const shell: Shell = {
    stdin: () => Promise.resolve(typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin),
    stdout: { isTTY, write: (text) => written.push(Buffer.from(text)) },
    stderr: { isTTY, write: (text) => (stderr += String(text)) },
    env,
    signals,
    now,
    pause: () => Promise.resolve(),
    exit: () => undefined,
  };
  const said = (status: number): Said => {
    const bytes = Buffer.concat(written);
    return { status, stdout: bytes.toString('utf8'), stderr, bytes };
  };
  return { shell, said, signals };
}

/** As `runEntente` does for one command. */
export async function callCommand(command: Command, args: readonly string[], given: Given = {}): Promise<Said> {
  const { shell, said } = fakeShell(given);
  try {
    return said(await command.run(args, shell));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    shell.stderr.write(error.message);
    return said(error instanceof Misuse ? 2 : 1);
  }
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'entente-cli-'));

export function newFile(name: string, content: string | Uint8Array): string {
  const file = join(newFolder(), name);
  writeFileSync(file, content);
  return file;
}
