/** Installs what is missing: packages for everything, a browser for the tests. Needs nothing but Node itself. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const LOCK = 'package-lock.json';
const INSTALLED = 'node_modules/.package-lock.json';
const DEBIAN = ['chromium', 'firefox-esr', 'fonts-dejavu-core', 'poppler-utils', 'qpdf'];
/** Saves time, and is not in every Debian. */
const DEBIAN_SHELL = 'chromium-headless-shell';
const FIREFOX = process.env.FIREFOX_PATH || '/usr/bin/firefox-esr';
const windows = process.platform === 'win32';

/**
 * Runs a command in the open, with fixed arguments only: Windows finds npm through its shell.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 * @returns {number} its exit code; 1 if it could not be started or was killed
 */
export function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: 'inherit', shell: windows, ...options }).status ?? 1;
}

/**
 * Runs a command beside others, and keeps what it prints.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ status: number, printed: string }>} its exit code, 1 if it could not be started or was killed, and
 *   what it printed
 */
export function start(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: windows, ...options });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (printed += String(text)));
    child.on('error', (error) => done({ status: 1, printed: `${printed}${error.message}` }));
    child.on('close', (status) => done({ status: status ?? 1, printed }));
  });
}

/** Ends the program with one sentence on what to do. @type {(sentence: string) => never} */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

export function ensureNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    stop(`Node 20.19 or newer is needed; this is ${process.versions.node}.`);
}

/** Installs the packages if they are missing or older than the lock file. */
export function ensurePackages() {
  const fresh = existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs;
  if (fresh) return;
  console.log('Installing packages …');
  const command = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  if (run('npm', command) !== 0) stop(`The packages could not be installed; run: npm ${command.join(' ')}`);
}

/** The browser, and its engine without windows, which takes less time. */
const CHROMIUM = '/usr/bin/chromium';
const CHROMIUM_SHELL = '/usr/bin/chromium-headless-shell';

export function browserPath() {
  return process.env.CHROMIUM_PATH || CHROMIUM;
}

/** The browser of `npm test`: `chromium-headless-shell`, or Chromium where that is not installed. */
export function shellPath() {
  return process.env.CHROMIUM_PATH || (existsSync(CHROMIUM_SHELL) ? CHROMIUM_SHELL : CHROMIUM);
}

export function firefoxPath() {
  return FIREFOX;
}

/** Reads a PDF and checks how it is built, as the tests of the handout do. */
const PAPER = ['/usr/bin/pdftotext', '/usr/bin/qpdf'];

/** Installs Debian's Chromium, Firefox and readers of PDF if one of them is not there. */
export function ensureBrowser() {
  const areThere = () => [browserPath(), FIREFOX, ...PAPER].every((path) => existsSync(path));
  if (areThere()) return;
  if (process.env.CHROMIUM_PATH && !existsSync(browserPath()))
    stop(`CHROMIUM_PATH names ${browserPath()}, which is not there; correct it or unset it.`);
  const root = process.getuid?.() === 0;
  const sudo = !root && spawnSync('sudo', ['-n', 'true']).status === 0;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...DEBIAN];
  const byHand = [['apt-get', 'update'], install].map((line) => [...(root ? [] : ['sudo']), ...line].join(' '));
  const ask = `The tests need Chromium, Firefox (elsewhere, name them in CHROMIUM_PATH and FIREFOX_PATH), poppler-utils and qpdf; run: ${byHand.join(' && ')}`;
  if (!root && !sudo) stop(ask);
  console.log('Installing Chromium, Firefox and readers of PDF …');
  const env = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  const apt = (/** @type {string[]} */ line) => {
    const [first = '', ...rest] = [...(root ? [] : ['sudo', '-n']), ...env, ...line];
    return run(first, rest);
  };
  apt(['apt-get', 'update']);
  if (apt(install) !== 0 || !areThere()) stop(ask);
  apt(['apt-get', 'install', '-y', '--no-install-recommends', DEBIAN_SHELL]);
}
