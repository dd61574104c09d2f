/** One load of one page: its times, its heap, its filter, and hands on it. */
import type { Browser, CDPSession, Page } from 'playwright';
import { median } from '../figures';
import { measureGesture, workOf } from './gestures';
import type { Part } from './options';
import type { LongTask } from './protocol';
import { GESTURES, type Failure, type Outcome, type Outcomes } from './results';
import { EMPTY, type Subject } from './subjects';

/** The limit of what is measured, in ms. */
const LIMIT = 60_000;
/** How many families are hidden and shown again. */
const FILTERED = ['arms', 'technology', 'conflict'];
const MB = 1024 * 1024;

class Stopped extends Error {
  constructor(readonly failure: Failure) {
    super(failure);
  }
}

/** @returns a failure instead of a figure for what could not be had in time */
async function within<T>(work: Promise<T>, crash: Promise<never>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => (timer = setTimeout(() => fail(new Stopped('late')), LIMIT)));
  try {
    return await Promise.race([work, late, crash]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs in the page, before its own scripts. */
function watchTasks(): void {
  const tasks: LongTask[] = (window.benchTasks = []);
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
}

/** A page that does not stop cannot be closed in peace. */
const closeOrLeave = (page: Page): Promise<boolean> =>
  Promise.race([
    page.context().close().then(() => true, () => false), // prettier-ignore
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 5000)),
  ]);

export interface Asked {
  subject: Subject;
  address: string;
  /** The script that looks at a page from outside, if that is needed. */
  watcher: string | null;
  parts: ReadonlySet<Part>;
}

/** @returns what was measured, and whether the browser can be used on */
export async function measurePage(browser: Browser, asked: Asked): Promise<{ outcomes: Outcomes; isWell: boolean }> {
  const { subject, address, watcher, parts } = asked;
  const outcomes: Outcomes = {};
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const crash = new Promise<never>((_, fail) => page.on('crash', () => fail(new Stopped('crashed'))));
  crash.catch(() => undefined);
  page.on('pageerror', ({ message }) => console.error(`  ${subject.id}: ${message}`));
  const marks = new Map<string, (value: number) => void>();
  const marked = (name: string) => new Promise<number>((resolve) => marks.set(name, resolve));
  const [firstPicture, atRest] = [marked('firstPicture'), marked('atRest')];
  const notDrawn = marked('notDrawn').then(() => Promise.reject(new Stopped('notDrawn')));
  notDrawn.catch(() => undefined);
  await page.exposeFunction('benchReport', (name: string, value: number) => marks.get(name)?.(value));
  await page.addInitScript(watchTasks);
  if (watcher) await page.addInitScript({ content: `(() => {${watcher}})()` });
  const client = await context.newCDPSession(page);
  // Time of the thread, not of the clock: other work on the machine does not count.
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  let hasHung = false;
  /** Runs a part; what fails in it stands for all its measures, and after a hang nothing more is tried. */
  const attempt = async (names: readonly (keyof Outcomes)[], work: () => Promise<readonly Outcome[]>) => {
    let found: readonly Outcome[];
    try {
      if (hasHung) throw new Stopped('late');
      found = await within(work(), crash);
    } catch (error) {
      const failure = error instanceof Stopped ? error.failure : page.isClosed() ? 'crashed' : 'failed';
      if (failure === 'failed')
        console.error(`  ${subject.id}: ${error instanceof Error ? error.message : String(error)}`);
      found = names.map(() => failure);
    }
    names.forEach((name, i) => (outcomes[name] = found[i]!));
    return typeof found[0] === 'number';
  };

  const isDrawn = await attempt(['first'], async () => {
    void page.goto(address, { waitUntil: 'commit' }).catch(() => undefined);
    return [await Promise.race([firstPicture, notDrawn])];
  });
  if (!isDrawn) {
    const failure = outcomes.first!;
    for (const name of namesOf(parts)) outcomes[name] = failure;
  } else if (parts.size > 1 || !parts.has('first')) {
    const isStill = await attempt(['rest'], async () => [await atRest]);
    const until = isStill ? (outcomes.rest as number) : LIMIT;
    await attempt(['work'], async () => [(await workOf(client)) * 1000]);
    await attempt(['blocking', 'longest'], () => readTasks(page, until));
    // A page that cannot tell of its tasks answers nothing else.
    hasHung = outcomes.blocking === 'late';
    if (parts.has('heap')) await attempt(['heap'], () => measureHeap(client));
    if (parts.has('filter') && subject.id !== EMPTY) await attempt(['filter'], () => measureFilter(page));
    for (const gesture of parts.has('touch') ? GESTURES : []) {
      const names = [gesture, `${gesture}Rate`] as const;
      await attempt(names, async () => {
        const { work, rate } = await measureGesture(page, client, gesture, subject.id === EMPTY);
        return [work, rate];
      });
      hasHung ||= outcomes[gesture] === 'late';
    }
  }
  const isCrashed = Object.values(outcomes).includes('crashed');
  return { outcomes, isWell: (await closeOrLeave(page)) && !isCrashed };
}

/** What fails with the picture. */
const namesOf = (parts: ReadonlySet<Part>): (keyof Outcomes)[] => [
  ...(['rest', 'work', 'blocking', 'longest'] as const),
  ...(parts.has('heap') ? (['heap'] as const) : []),
  ...(parts.has('filter') ? (['filter'] as const) : []),
  ...(parts.has('touch') ? GESTURES : []),
];

/** Time above 50 ms of all long tasks until a moment, and the longest of them. */
async function readTasks(page: Page, until: number): Promise<[number, number]> {
  const tasks = (await page.evaluate(() => window.benchTasks ?? [])).filter(({ start }) => start < until);
  return [
    tasks.reduce((sum, { duration }) => sum + duration - 50, 0),
    Math.max(0, ...tasks.map((one) => one.duration)),
  ];
}

async function measureHeap(client: CDPSession): Promise<[number]> {
  // What finalizers free is gone only at the next collection.
  for (let time = 0; time < 2; time++) await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  return [usedSize / MB];
}

/** From the call, or the press, to the painted frame: the median of hiding and showing families. */
async function measureFilter(page: Page): Promise<[Outcome]> {
  const times = await page.evaluate(async (families) => {
    const painted = () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve();
          port2.postMessage(0);
        }),
      );
    const found: number[] = [];
    for (const family of families.flatMap((one) => [one, null])) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      await painted();
      const start = performance.now();
      await window.bench!.filter!(family);
      await painted();
      found.push(performance.now() - start);
    }
    return found;
  }, FILTERED);
  return [median(times)];
}
