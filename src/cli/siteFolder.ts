/** The built site, whose scripts and pages commands put into what they make. */
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Of the project that the command is of. */
const OWN = join(dirname(fileURLToPath(import.meta.url)), '../../dist');

/** `dist` of the folder that a command is called from; where there is none, that of the project. */
export const siteFolder = (): string =>
  existsSync('dist') || !existsSync(OWN) ? 'dist' : relative(process.cwd(), OWN);
