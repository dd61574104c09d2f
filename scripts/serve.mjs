/** A small server for the built site: files as they are, compressed where the browser can read it. */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.txt', '.svg']);
const ENCODERS = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: promisify(gzip),
};
const FIRST_PORT = 4173;
const LAST_PORT = 65_535;

/** The file that an address means, or `null` if it lies outside the folder or cannot be read as an address. */
export function fileFor(folder, url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://host').pathname);
    const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
    return within(resolve(folder), file) && !path.includes('\0') ? file : null;
  } catch {
    return null;
  }
}

const within = (folder, file) => file.startsWith(folder + sep);

/** The best of our encodings that an Accept-Encoding header allows, or `null`; a weight of 0 refuses (RFC 9110, 12.5.3). */
export function encodingFor(accepts = '') {
  const weights = new Map();
  for (const part of accepts.split(',')) {
    const [name, weight] = part.split(';').map((word) => word.trim().toLowerCase());
    weights.set(name, weight?.startsWith('q=') ? Number(weight.slice(2)) : 1);
  }
  return Object.keys(ENCODERS).find((name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0) ?? null;
}

/** Reads files, encoded; a file is read again once its time or size has changed. */
function createStore(folder) {
  const kept = new Map();
  return async (file, encoding) => {
    const real = await realpath(file).catch(() => null);
    if (!real || !within(await realpath(folder), real)) return null;
    const found = await stat(real);
    if (!found.isFile()) return null;
    const key = `${encoding} ${real}`;
    const version = `${found.mtimeMs} ${found.size}`;
    if (kept.get(key)?.version !== version) {
      const raw = await readFile(real);
      const body = encoding ? await ENCODERS[encoding](raw) : raw;
      const hash = createHash('sha256').update(raw).digest('base64url').slice(0, 22);
      kept.set(key, { version, body, etag: `"${hash}${encoding ? `-${encoding}` : ''}"` });
    }
    return kept.get(key);
  };
}

async function answer(folder, read, request, response) {
  if (!['GET', 'HEAD'].includes(request.method)) return response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const file = fileFor(folder, request.url);
  const kind = file && extname(file);
  const encoding = COMPRESSED.has(kind) ? encodingFor(request.headers['accept-encoding']) : null;
  const found = file && (await read(file, encoding));
  if (!found) return response.writeHead(404, { 'content-type': TYPES['.txt'] }).end('Not found');
  const { body, etag } = found;
  const seen = request.headers['if-none-match']?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const shared = { etag, 'cache-control': 'no-cache', vary: 'accept-encoding' };
  if (seen) return response.writeHead(304, shared).end();
  response.writeHead(200, {
    ...shared,
    'content-type': TYPES[kind] ?? 'application/octet-stream',
    'content-length': body.length,
    'x-content-type-options': 'nosniff',
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * Serves a folder. A port that is taken is passed over for the next one, unless `strict`; port 0 is any free one.
 * @returns its address, and a way to stop it
 * @throws the system's error if no port can be had
 */
export async function serve(folder, { port = FIRST_PORT, host = '127.0.0.1', strict = false } = {}) {
  const read = createStore(folder);
  const server = createServer((request, response) => {
    answer(folder, read, request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': TYPES['.txt'] });
      response.end('The file could not be read.');
      console.error(error);
    });
  });
  for (let at = port; ; at++) {
    try {
      await new Promise((done, fail) => server.once('error', fail).listen(at, host, done));
      break;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || strict || at >= Math.min(port + 50, LAST_PORT)) throw error;
    }
  }
  return {
    address: `http://${host}:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** Reads `[--port N] [folder]` and serves; ends the program with one sentence if that cannot be done. */
export async function serveAsAsked(args) {
  try {
    const { values, positionals } = parseArgs({ args, options: { port: { type: 'string' } }, allowPositionals: true });
    const folder = positionals[0] ?? 'dist';
    const port = Number(values.port ?? FIRST_PORT);
    if (!Number.isInteger(port) || port < 0 || port > LAST_PORT) throw new Error(`${values.port} is not a port.`);
    if (!(await stat(folder).catch(() => null))?.isDirectory()) throw new Error(`No folder ${folder}; build it first.`);
    return await serve(folder, { port, strict: values.port !== undefined });
  } catch (error) {
    console.error(error.code === 'EADDRINUSE' ? `Port ${error.port} is taken; choose another.` : error.message);
    return process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  console.log((await serveAsAsked(process.argv.slice(2))).address);
