/** `npm start`: installs what is missing, builds the site, serves it, and on a desktop opens it in a browser. */
import { spawn } from 'node:child_process';
import { ensureNode, ensurePackages, run } from './ensure.mjs';
import { serveAsAsked } from './serve.mjs';

ensureNode();
ensurePackages();
if (run('npm', ['run', '--silent', 'build']) !== 0) process.exit(1);
const { address } = await serveAsAsked(process.argv.slice(2));
console.log(`\nEntente is at ${address}\nStop it with Ctrl+C.`);

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const OPENERS = { darwin: ['open'], win32: ['cmd', '/c', 'start'] };
const [opener = 'xdg-open', ...before] = OPENERS[process.platform] ?? [];
const desktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
if (desktop && !process.env.CI)
  spawn(opener, [...before, address], { stdio: 'ignore', detached: true })
    .on('error', () => console.log('Open the address in a browser.'))
    .unref();
