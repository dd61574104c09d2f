import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** The files of a site that came as a ZIP file, in a folder of their own. */
export function unpack(zip: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-site-'));
  for (const [path, body] of Object.entries(unzipSync(zip))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), body);
  }
  return folder;
}
