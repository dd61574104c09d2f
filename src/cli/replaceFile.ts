/** Puts a new text in the place of a file, whole or not at all. */
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Writes beside the file and renames, so that nobody ever reads half of it. A link stays a link. */
export function replaceFile(file: string, text: string): void {
  const target = realpathSync(file);
  const beside = `${target}.${process.pid}.part`;
  try {
    writeFileSync(beside, text);
    chmodSync(beside, statSync(target).mode);
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
