/** A small server for the built site: files as they are, compressed where the browser can read it. */
import { createHash } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** @type {Readonly<Record<string, string>>} */
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
/** @typedef {'br' | 'gzip'} Encoding */

/** @type {Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>>} */
const ENCODERS = {
  br: (body) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (body) => promisify(gzip)(body),
};
const FIRST_PORT = 4173;
const LAST_PORT = 65_535;

/**
 * @param {string} folder that is served
 * @param {string} url of a request
 * @returns {string | null} the file that is meant; `null` if it lies outside the folder or is no address
 */
export function fileFor(folder, url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://host').pathname);
    const file = resolve(folder, `.${path.endsWith('/') ? `${path}index.html` : path}`);
    return within(resolve(folder), file) && !path.includes('\0') ? file : null;
  } catch {
    return null;
  }
}

/** @param {string} folder @param {string} file */
const within = (folder, file) => file.startsWith(folder + sep);

/**
 * The best of our encodings that an Accept-Encoding header allows; a weight of 0 refuses (RFC 9110, 12.5.3).
 * @returns {Encoding | null}
 */
export function encodingFor(accepts = '') {
  /** @type {Map<string | undefined, number>} */
  const weights = new Map();
  for (const part of accepts.split(',')) {
    const [name, weight] = part.split(';').map((word) => word.trim().toLowerCase());
    weights.set(name, weight?.startsWith('q=') ? Number(weight.slice(2)) : 1);
  }
  const isAllowed = (/** @type {Encoding} */ name) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  return isAllowed('br') ? 'br' : isAllowed('gzip') ? 'gzip' : null;
}

/**
 * A file as it is sent, and the tag by which a browser knows it.
 * @typedef {{ version: string, body: Buffer, etag: string }} Kept
 * @typedef {(file: string, encoding: Encoding | null) => Promise<Kept | null>} Read
 */

/**
 * Reads files, encoded; a file is read again once its time or size has changed.
 * @param {string} folder outside which nothing is read
 * @returns {Read}
 */
function createStore(folder) {
  /** @type {Map<string, Kept>} */
  const kept = new Map();
  return async (file, encoding) => {
    const real = await realpath(file).catch(() => null);
    if (!real || !within(await realpath(folder), real)) return null;
    const found = await stat(real);
    if (!found.isFile()) return null;
    const key = `${encoding} ${real}`;
    const version = `${found.mtimeMs} ${found.size}`;
    const known = kept.get(key);
    if (known?.version === version) return known;
    const raw = await readFile(real);
    const body = encoding ? await ENCODERS[encoding](raw) : raw;
    const hash = createHash('sha256').update(raw).digest('base64url').slice(0, 22);
    const fresh = { version, body, etag: `"${hash}${encoding ? `-${encoding}` : ''}"` };
    kept.set(key, fresh);
    return fresh;
  };
}

/**
 * @param {string} folder
 * @param {Read} read
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, read, request, response) {
  const { method = '', url = '', headers } = request;
  if (!['GET', 'HEAD'].includes(method)) return response.writeHead(405, { allow: 'GET, HEAD' }).end();
  const file = fileFor(folder, url);
  const kind = file ? extname(file) : '';
  const encoding = COMPRESSED.has(kind) ? encodingFor(String(headers['accept-encoding'] ?? '')) : null;
  const found = file && (await read(file, encoding));
  if (!found) return response.writeHead(404, { 'content-type': TYPES['.txt'] }).end('Not found');
  const { body, etag } = found;
  const seen = headers['if-none-match']?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
  const shared = { etag, 'cache-control': 'no-cache', vary: 'accept-encoding', ...readersOf(url) };
  if (seen) return response.writeHead(304, shared).end();
  response.writeHead(200, {
    ...shared,
    'content-type': TYPES[kind] ?? 'application/octet-stream',
    'content-length': body.length,
    'x-content-type-options': 'nosniff',
    ...(encoding ? { 'content-encoding': encoding } : {}),
  });
  response.end(method === 'HEAD' ? undefined : body);
}

/** What embeds on pages of other sites fetch, every site may read. @param {string} url @returns {Record<string, string>} */
const readersOf = (url) => (/^\/(embed|data)\//.test(url) ? { 'access-control-allow-origin': '*' } : {});

/** @typedef {{ address: string, close: () => Promise<void> }} Served */

/**
 * Serves a folder. A port that is taken is passed over for the next one, unless `strict`; port 0 is any free one.
 * @param {string} folder
 * @param {{ port?: number, host?: string, strict?: boolean }} options
 * @returns {Promise<Served>} its address, and a way to stop it
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
      /** @type {Promise<void>} */
      const listening = new Promise((done, fail) => void server.once('error', fail).listen(at, host, done));
      await listening;
      break;
    } catch (error) {
      if (detailsOf(error).code !== 'EADDRINUSE' || strict || at >= Math.min(port + 50, LAST_PORT)) throw error;
    }
  }
  const { port: found } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://${host}:${found}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {unknown} error
 * @returns {Partial<NodeJS.ErrnoException & { port: number }>} with what the system says of it, where it is the system's
 */
const detailsOf = (error) => (error instanceof Error ? error : { message: String(error) });

/**
 * Reads `[--port N] [folder]` and serves; ends the program with one sentence if that cannot be done.
 * @param {string[]} args
 * @returns {Promise<Served>}
 */
export async function serveAsAsked(args) {
  try {
    const { values, positionals } = parseArgs({ args, options: { port: { type: 'string' } }, allowPositionals: true });
    const folder = positionals[0] ?? 'dist';
    const port = Number(values.port ?? FIRST_PORT);
    if (!Number.isInteger(port) || port < 0 || port > LAST_PORT) throw new Error(`${values.port} is not a port.`);
    if (!(await stat(folder).catch(() => null))?.isDirectory()) throw new Error(`No folder ${folder}; build it first.`);
    return await serve(folder, { port, strict: values.port !== undefined });
  } catch (error) {
    const { code, port, message } = detailsOf(error);
    console.error(code === 'EADDRINUSE' ? `Port ${port} is taken; choose another.` : message);
    return process.exit(1);
  }
}

// The command line holds this file within its own.
if (/serve\.mjs$/.test(process.argv[1] ?? '') && process.argv[1] === fileURLToPath(import.meta.url))
  console.log((await serveAsAsked(process.argv.slice(2))).address);
