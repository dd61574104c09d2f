/** A small site in a folder of its own, served while the tests of a file run. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type Served } from '../../scripts/serve.mjs';

export const SCRIPT = `export const words = '${'entente '.repeat(200)}';`;

interface Reply {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export interface Site extends Served {
  folder: string;
  /** Unlike `fetch`, sends the path as it is and leaves the body encoded. */
  reply: (path: string, headers?: Record<string, string>, method?: string) => Promise<Reply>;
}

/** The served folder has secrets beside it, and a link to one inside. */
export async function openSite(): Promise<Site> {
  const root = await mkdtemp(join(tmpdir(), 'serve-'));
  const folder = join(root, 'dist');
  await mkdir(join(folder, 'data'), { recursive: true });
  await mkdir(join(root, 'dist-beside'));
  await writeFile(join(root, 'secret.txt'), 'secret');
  await writeFile(join(root, 'dist-beside', 'secret.txt'), 'secret');
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Start</title>');
  await writeFile(join(folder, 'main.js'), SCRIPT);
  await writeFile(join(folder, 'data', 'a b.json'), '{}');
  await writeFile(join(folder, 'font.woff2'), 'font');
  await writeFile(join(folder, 'odd.xyz'), 'odd');
  await symlink(join(root, 'secret.txt'), join(folder, 'link.txt'));
  const { address, close } = await serve(folder, { port: 0 });
  return {
    folder,
    address,
    close: async () => {
      await close();
      await rm(root, { recursive: true });
    },
    reply: (path, headers = {}, method = 'GET') => send(address, { path, headers, method }),
  };
}

function send(address: string, options: { path: string; headers: Record<string, string>; method: string }) {
  const { hostname, port } = new URL(address);
  return new Promise<Reply>((resolve, reject) => {
    const sent = request({ hostname, port, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject).end();
  });
}
