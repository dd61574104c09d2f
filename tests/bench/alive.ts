/**
 * The page of a dossier whose picture stands in its HTML: `npm run bench:alive -- --rounds 7`. Needs the built page, and
 * installs what `npm run bench:peers` does.
 *
 * - First picture, beside a bare page with the same SVG, style and fonts.
 * - Time until the page is alive, beside the same page whose scripts are evaluated and begin nothing.
 * - The longest task until then, and of an embed at its first touch, beside plain d3’s on the same dossier: time of the
 *   thread, which holds on a busy machine.
 *
 * All in turn in one browser, at full speed and at a quarter of it; medians and ratios.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { openBrowser } from '../../scripts/browser';
import { serve } from '../../scripts/serve.mjs';
import { median } from './figures';
import { buildSite } from './peers/buildSite';
import { SUBJECTS } from './peers/subjects';

declare global {
  interface Window {
    aliveAt?: number;
  }
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const ROUNDS = Number(values.rounds);
/** So many times slower the processor is made. */
const THROTTLES = [1, 4];
const MOST_FIRST = 1.15;
const MOST_ALIVE = 1.5;
/** Time in ms after which what was begun is over. */
const AFTERWARDS = 600;

interface Case {
  name: string;
  dossier: string;
  /** Folder of the page, and its query. */
  folder: string;
  query?: string;
}
const CASES: readonly Case[] = [
  { name: 'summit-2023', dossier: 'summit-2023', folder: '' },
  { name: 'after-2023', dossier: 'after-2023', folder: 'd/after-2023/' },
  { name: 'three unfolded', dossier: 'summit-2023', folder: '', query: '?unfold=kor,prk,rus' },
  { name: 'embed, first touch', dossier: 'summit-2023', folder: 'embed/summit-2023/' },
];

const site = await buildSite(
  SUBJECTS.filter(({ id }) => id === 'd3'),
  [],
);
const server = await serve(site.folder, { port: 0 });
const browser = await openBrowser();

/** Runs in the page before its scripts: when its picture is painted, and when the live one is in its place. */
function watch(): void {
  const whenPainted = (tell: (now: number) => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => tell(performance.now());
    port2.postMessage(0);
  };
  let still: Element | null = null;
  const look = (): void => {
    const picture = document.querySelector('svg.picture:has([data-actor])');
    const isRead = document.readyState !== 'loading' || picture?.parentElement?.nextElementSibling;
    if (picture && isRead && !still) {
      still = picture;
      whenPainted((now) => (window.paintedAt = now));
    }
    if (picture && still && picture !== still) return whenPainted((now) => (window.aliveAt = now));
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** @param isTraced from before the navigation */
async function open(path: string, throttle: number, isTraced = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  if (isTraced) await startTracing(page);
  await page.goto(new URL(path, server.address).href);
  return page;
}

/** What a trace tells, as far as it is read. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** µs of the thread. */
  tdur?: number;
  args?: { name?: string };
}

const startTracing = (page: Page): Promise<void> => browser.startTracing(page, { categories: ['toplevel'] });

/** The longest task of any page’s main thread since the trace began, in ms of that thread. */
async function stopTracing(): Promise<number> {
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as { traceEvents: TraceEvent[] };
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args?.name === 'CrRendererMain';
  const mains = new Set(traceEvents.filter(isMain).map(threadOf));
  const tasks = traceEvents.filter((event) => event.ph === 'X' && mains.has(threadOf(event)));
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
}

const firstPicture = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(window.paintedAt ?? 0, performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0),
  );

/** When the last script came that a page asked for by itself, and its evaluation was over. */
async function measureFloor(path: string, throttle: number): Promise<number> {
  const page = await open(path, throttle);
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /\/chrome-/.test(name)));
  const time = await page.evaluate(
    () => new Promise<number>((resolve) => requestIdleCallback(() => resolve(performance.now()))),
  );
  await page.context().close();
  return time;
}

async function measurePlain(dossier: string, throttle: number): Promise<number> {
  const page = await open(`peers/d3.html?dossier=../data/${dossier}.json`, throttle, true);
  await page.locator('svg path[d]').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(AFTERWARDS);
  const longest = await stopTracing();
  await page.context().close();
  return longest;
}

interface Figures {
  first: number;
  alive: number;
  longest: number;
}

async function measurePage({ folder, query = '' }: Case, throttle: number): Promise<Figures> {
  const page = await open(folder + query, throttle, true);
  await page.waitForFunction(() => window.aliveAt);
  await page.waitForTimeout(AFTERWARDS);
  const figures = {
    first: await firstPicture(page),
    alive: await page.evaluate(() => window.aliveAt ?? 0),
    longest: await stopTracing(),
  };
  await page.context().close();
  return figures;
}

/** A press on an actor is an embed’s first touch. */
async function measureTouch({ folder }: Case, throttle: number): Promise<number> {
  const page = await open(folder, throttle);
  const actor = page.locator('svg.picture[role="img"]').filter({ visible: true }).locator('[data-actor]').first();
  await actor.waitFor();
  await page.waitForTimeout(AFTERWARDS);
  await startTracing(page);
  await actor.click();
  await page.waitForTimeout(AFTERWARDS * throttle);
  const longest = await stopTracing();
  await page.context().close();
  return longest;
}

/** Writes the page whose scripts begin nothing, and the one that has the picture alone. */
async function writeFloors(folder: string): Promise<void> {
  const html = await readFile(`${site.folder}/${folder}index.html`, 'utf8');
  await writeFile(`${site.folder}/${folder}idle.html`, html.replace('<html ', '<html class="leaving" '));
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL(folder, server.address).href);
  const picture = page.locator('svg.picture:has([data-actor])').filter({ visible: true }).first();
  const svg = await picture.evaluate((found) => found.outerHTML);
  const looks = html.match(/<link rel="(?:preload|stylesheet)"[^>]*>/g)?.join('') ?? '';
  await writeFile(
    `${site.folder}/${folder}bare.html`,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title>${looks}<body><div class="stage">${svg}</div><p></p></body></html>`,
  );
  await context.close();
}

async function measureBare(folder: string, throttle: number): Promise<number> {
  const page = await open(`${folder}bare.html`, throttle);
  await page.waitForFunction(() => window.paintedAt && performance.getEntriesByName('first-contentful-paint').length);
  const time = await firstPicture(page);
  await page.context().close();
  return time;
}

const rounded = (value: number) => value.toFixed(0);

console.error(`Load ${(loadavg()[0] ?? 0).toFixed(1)}, ${ROUNDS} rounds.`);
const isMissed: string[] = [];
const judge = (name: string, isMet: boolean) => {
  if (!isMet) isMissed.push(name);
  return isMet ? '' : ' **missed**';
};
try {
  console.log(
    '|  | first picture, ms (bare page) | alive, ms (idle scripts) | longest task, ms (plain d3) |\n|---|---|---|---|',
  );
  for (const { folder } of CASES.filter(({ folder, query }) => !query && !folder.startsWith('embed')))
    await writeFloors(folder);
  for (const throttle of THROTTLES)
    for (const one of CASES) {
      const isEmbed = one.folder.startsWith('embed');
      const found: Record<'first' | 'bare' | 'alive' | 'idle' | 'longest' | 'plain', number[]> = {
        ...{ first: [], bare: [], alive: [], idle: [], longest: [], plain: [] },
      };
      for (let round = 0; round < ROUNDS; round++) {
        found.plain.push(await measurePlain(one.dossier, throttle));
        if (isEmbed) {
          found.longest.push(await measureTouch(one, throttle));
          continue;
        }
        const { first, alive, longest } = await measurePage(one, throttle);
        found.first.push(first);
        found.alive.push(alive);
        found.longest.push(longest);
        found.bare.push(await measureBare(one.folder, throttle));
        found.idle.push(await measureFloor(`${one.folder}idle.html${one.query ?? ''}`, throttle));
      }
      const of = (name: keyof typeof found) => median(found[name]);
      const name = `${one.name}, ${throttle}×`;
      const beside = (own: 'first' | 'alive', other: 'bare' | 'idle', most: number) => {
        const ratio = of(own) / of(other);
        return `${rounded(of(own))} (${rounded(of(other))}), ${ratio.toFixed(2)}×${judge(`${name}, ${own}`, ratio <= most)}`;
      };
      const cells = [
        name,
        isEmbed ? '' : beside('first', 'bare', MOST_FIRST),
        isEmbed ? '' : beside('alive', 'idle', MOST_ALIVE),
        `${rounded(of('longest'))} (${rounded(of('plain'))})${judge(`${name}, longest task`, of('longest') <= of('plain'))}`,
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  if (isMissed.length) console.log(`Missed: ${isMissed.join('; ')}`);
  process.exitCode = isMissed.length ? 1 : 0;
} finally {
  await browser.close();
  await server.close();
}
