/** Where results go: a file, a folder, or standard output. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { messageOf, refuse } from './command';
import { STANDARD } from './filesGiven';
import type { Output } from './output';

/**
 * @param out a path; standard output if it is not given, or `-`
 * @throws a `Refusal` if it cannot be written
 */
export async function writeResult(out: string | undefined, result: string | Uint8Array, output: Output): Promise<void> {
  if (out === undefined || out === STANDARD) return output.write(result);
  await writeNamed(out, result);
  output.done(`${out}: ${Math.ceil(Buffer.byteLength(result) / 1024)} KB`);
}

/**
 * Writes a file, and the folder around it if that is not there.
 * @throws a `Refusal` if it cannot be written
 */
export async function writeNamed(out: string, result: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(out), { recursive: true });
    await writeFile(out, result);
  } catch (error) {
    refuse(`${out} cannot be written: ${messageOf(error)}`);
  }
}

/**
 * Writes files into a folder, which is made if it is not there.
 * @returns names of other files in it that end as the first of these
 * @throws a `Refusal` if they cannot be written
 */
export async function writeFolder(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  output: Output,
): Promise<string[]> {
  const [first = ''] = files.keys();
  const ending = /\.\w+$/.exec(first)?.[0] ?? '';
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of files) await writeFile(join(folder, name), content);
  } catch (error) {
    refuse(`${folder} cannot be written: ${messageOf(error)}`);
  }
  output.done(`${folder}: ${[...files.keys()].join(', ')}`);
  return (await readdir(folder)).filter((name) => name.endsWith(ending) && !files.has(name)).sort();
}

/** Whether a result takes the place of the file that it is made of. */
export const isReplaced = (file: string, out: string | undefined): boolean =>
  out !== undefined && out !== STANDARD && file !== STANDARD && resolve(out) === resolve(file);

export const isJsonName = (file: string): boolean => /\.json$/i.test(file);

/** @throws a `Refusal`, always: something of the file would be lost */
export const refuseReplacing = (file: string): never =>
  refuse(`${file} is what is read, and would not be whole any more: name another file with --out.`);
