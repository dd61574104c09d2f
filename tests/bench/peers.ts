/**
 * The explorer and `<actor-network>` beside graph libraries, a bare canvas and an empty page, on the same made-up dossiers, in
 * turn in one run: `npm run bench:peers -- --sizes 12,300 --peers d3,force-graph --rounds 3 --only first,rest`. Tables go to
 * stdout, and with `--write` into docs/performance.md. Needs the built page.
 */
import { loadavg } from 'node:os';
import type { Browser } from 'playwright';
import { openBrowser } from '../../scripts/browser';
import { serve } from '../../scripts/serve.mjs';
import { buildSite } from './peers/buildSite';
import { measurePage } from './peers/measurePage';
import { readOptions } from './peers/options';
import { MOST_LOAD, reportOf, writeReport } from './peers/report';
import type { Outcomes, Results } from './peers/results';
import type { Subject } from './peers/subjects';

const args = process.argv.slice(2);
const { sizes, subjects, roundsOf, parts, writes } = readOptions(args);
const startLoad = loadavg()[0] ?? 0;
if (startLoad > MOST_LOAD)
  console.error(`The load is ${startLoad.toFixed(1)}: other work runs here, and the figures will be too high.`);
const site = await buildSite(subjects, sizes);
const server = await serve(site.folder, { port: 0 });
// The same flags for all: WebGL has no GPU here and runs in software.
async function open(): Promise<Browser> {
  const opened = await openBrowser('--enable-unsafe-swiftshader');
  // The first page of a browser pays for its start.
  const page = await opened.newPage();
  await page.goto(new URL(`peers/canvas.html?dossier=../data/bench-${sizes[0]}.json`, server.address).href);
  await page.waitForTimeout(500);
  await page.close();
  return opened;
}
let browser: Browser = await open();
const version = browser.version();
const results: Results = new Map();

/** The server encodes a file when it is first asked for: not while a page is timed. */
async function warm(subject: Subject, size: number): Promise<void> {
  const page = new URL(subject.path(size), server.address);
  const files = [page.href, new URL(`data/bench-${size}.json`, server.address).href];
  if (subject.page) files.push(new URL(`${subject.page}.js`, page).href);
  files.push(new URL(`data/places-${size}.json`, server.address).href);
  for (const file of files) await (await fetch(file, { headers: { 'accept-encoding': 'br' } })).arrayBuffer();
}

async function measure(subject: Subject, size: number): Promise<Outcomes> {
  const { outcomes, isWell } = await measurePage(browser, {
    subject,
    address: new URL(subject.path(size), server.address).href,
    watcher: subject.watcher ? site.watcherOf(subject.watcher) : null,
    parts,
  });
  if (!isWell) {
    await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 10_000))]).catch(() => undefined);
    browser = await open();
  }
  return outcomes;
}

const tell = (outcomes: Outcomes): string =>
  Object.entries(outcomes)
    .map(([name, value]) => `${name} ${typeof value === 'number' ? value.toFixed(1) : value}`)
    .join(', ');

const report = (): string =>
  reportOf(results, subjects, {
    command: ['npm run bench:peers', ...(args.length ? ['--', ...args] : [])].join(' '),
    browser: version,
    date: new Date().toISOString().slice(0, 10),
    loads: [startLoad, loadavg()[0] ?? 0],
    roundsOf,
  });

try {
  for (const size of sizes) {
    const bySubject = new Map<string, Outcomes[]>(subjects.map(({ id }) => [id, []]));
    results.set(size, bySubject);
    for (const subject of subjects) await warm(subject, size);
    for (let round = 0; round < roundsOf(size); round++)
      for (let i = 0; i < subjects.length; i++) {
        // Each round begins with another, so that none always follows the same.
        const subject = subjects[(i + round) % subjects.length]!;
        const outcomes = await measure(subject, size);
        bySubject.get(subject.id)!.push(outcomes);
        console.error(`${size}, round ${round + 1}, ${subject.id}: ${tell(outcomes)}`);
      }
    // What is measured is kept, whatever becomes of the next size.
    if (writes) await writeReport(report());
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(report());
