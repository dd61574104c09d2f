/** The embed in an article: complete without a script, taken over without a change, answering in place. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './site';
import { LONG, longUnless } from '../sample';

const ARTICLE = './demo/article.html';
const FRAME = './embed/summit-2023/';

interface Embed extends HTMLElement {
  ready: Promise<void>;
  settled: Promise<void>;
  view: string;
  dossier: unknown;
  shown: { actors: string[]; relationships: string[] };
  positions: () => Map<string, { x: number; y: number }>;
  svg: () => string;
  snippets: () => Promise<{ element: string }>;
  focusOn: (id: string | null) => Promise<void>;
  nextStep: () => Promise<void>;
  previousStep: () => Promise<void>;
}

interface Seen {
  mutations: number;
  shifts: { at: number; of: string[] }[];
}
interface LayoutShift extends PerformanceEntry {
  sources: { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly }[];
}

const first = (page: Page) => page.locator('actor-network').first();
const lines = (page: Page) => first(page).locator('.square .line:not([data-filtered])');

async function open(page: Page): Promise<void> {
  await page.goto(ARTICLE);
  await expect(first(page).locator('.figure[data-live]')).toBeVisible();
}

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the picture fits its column, with title, key, list and source', async ({ page }) => {
    await page.setViewportSize({ width: 1120, height: 900 });
    await page.goto(ARTICLE);
    const figure = first(page).locator('.figure');
    await expect(figure.locator('.still.square svg')).toBeVisible();
    await expect(figure.locator('.still.tall')).toBeHidden();
    await expect(page.locator('actor-network').nth(1).locator('.still.tall svg')).toBeVisible();
    for (const words of [
      'The Kim–Putin summit and its audience',
      'How certain',
      'Showing all 37 relationships.',
      'Source:',
    ])
      await expect(figure.getByText(words).first()).toBeVisible();
    await figure.locator('summary').click();
    await expect(figure.locator('[data-item="S01"] a')).toHaveAttribute('href', '../?open=S01');
    await expect(page.locator('article > figure li').first()).toBeVisible();
  });
});

test('is taken over without a change to the picture and without a shift, at full and at a quarter of the speed', async ({
  page,
}) => {
  const client = await page.context().newCDPSession(page);
  for (const rate of [1, 4]) {
    await client.send('Emulation.setCPUThrottlingRate', { rate });
    await page.addInitScript(() => {
      const seen: Seen = { mutations: 0, shifts: [] };
      Object.assign(globalThis, { seen });
      const shifts = new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as LayoutShift[])
          seen.shifts.push({
            at: entry.startTime,
            of: entry.sources.map(({ node, previousRect, currentRect }) =>
              [node?.nodeName, node?.textContent, JSON.stringify([previousRect, currentRect])].join(' '),
            ),
          });
      });
      shifts.observe({ type: 'layout-shift', buffered: true });
      const watch = () => {
        const roots = [...document.querySelectorAll('actor-network')].flatMap((host) => host.shadowRoot ?? []);
        const pictures = roots.flatMap((root) => [...root.querySelectorAll('.still')]);
        const all = { subtree: true, childList: true, attributes: true, characterData: true };
        for (const picture of pictures)
          new MutationObserver((found) => (seen.mutations += found.length)).observe(picture, all);
      };
      document.addEventListener('readystatechange', watch, { once: true });
    });
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.unrouteAll();
    await page.route('**/embed/actor-network.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(ARTICLE, { waitUntil: 'commit' });
    await expect(first(page).locator('.square svg')).toBeVisible();
    await page.waitForFunction(
      () =>
        document.readyState !== 'loading' &&
        [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet !== null),
    );
    const released = await page.evaluate(async () => {
      // Letters of another font may move something; then the script comes.
      await Promise.all(
        [...document.fonts].filter((font) => font.unicodeRange.includes('U+0-FF')).map((font) => font.load()),
      );
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let k = 0; k < 3; k++) await frame();
      return performance.now();
    });
    release();
    await expect(first(page).locator('.figure[data-live]')).toBeVisible();
    await first(page).evaluate((embed: Embed) => embed.settled);
    await page.waitForLoadState('networkidle');
    const { mutations, shifts } = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
    // An entry may be told long after its frame.
    expect({ mutations, shifts: shifts.filter(({ at }) => at >= released) }).toEqual({ mutations: 0, shifts: [] });
  }
});

test('is painted before its script runs', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/embed/actor-network.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(ARTICLE, { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length)).toBe(1);
  await expect(first(page).locator('.still.square svg')).toBeVisible();
  await expect(first(page).locator('.figure[data-live]')).toHaveCount(0);
  release();
  await expect(first(page).locator('.figure[data-live]')).toBeVisible();
});

interface TraceEvent {
  name: string;
  pid: number;
  ts: number;
}

for (const [path, rate] of [
  [ARTICLE, 1],
  [ARTICLE, 4],
  [FRAME, 4],
] as const)
  test(
    `in a trace of ${path} the first contentful paint precedes the first script, at ${rate}× throttle`,
    longUnless(path === ARTICLE && rate === 4),
    async ({ browser, page }) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate });
      // Lighthouse's phone: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
      const throughput = (1.6e6 / 8) * 0.9;
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 150 * 3.75,
        downloadThroughput: throughput,
        uploadThroughput: throughput / 2,
      });
      await browser.startTracing(page, { categories: ['devtools.timeline', 'loading', 'v8'] });
      await page.goto(path);
      await expect(first(page).locator('.figure[data-live]')).toBeVisible();
      const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };

      const shown = traceEvents.find(({ name }) => name === 'firstContentfulPaint')!;
      const timesOf = (names: RegExp) =>
        traceEvents
          .filter(({ name, pid }) => pid === shown.pid && names.test(name))
          .map(({ ts }) => ts)
          .sort((p, q) => p - q);
      // The page's own paint of what it has laid out: how long it takes to the screen is the machine's affair.
      const [laidOut] = timesOf(/^Layout$/);
      const painted = timesOf(/^Paint$/).find((ts) => ts > laidOut!)!;
      expect(painted).toBeLessThan(shown.ts);
      const run = timesOf(/^(EvaluateScript|v8\.evaluateModule)$/);
      expect(run.length).toBeGreaterThan(1);
      expect(run[0]).toBeGreaterThan(painted);
    },
  );

test('what takes it over is not even fetched before the picture is painted', async ({ page }) => {
  await page.goto(FRAME);
  await expect(page.locator('.figure[data-live]')).toBeVisible();
  const [painted, fetched] = await page.evaluate(() => [
    performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    performance.getEntriesByType('resource').find(({ name }) => /\/defineElements-[^/]*\.js$/.test(name))!.startTime,
  ]);
  expect(fetched).toBeGreaterThanOrEqual(painted);
});

test('filters by switching what is there: nobody moves, and nothing is made or taken away', async ({ page }) => {
  await open(page);
  await first(page).evaluate((embed: Embed) => {
    const picture = embed.shadowRoot!.querySelector('.square')!;
    Object.assign(globalThis, { made: 0 });
    new MutationObserver((found) => {
      (globalThis as unknown as { made: number }).made += found.length;
    }).observe(picture, { subtree: true, childList: true });
  });
  const before = await first(page).evaluate((embed: Embed) => JSON.stringify([...embed.positions()]));
  await first(page).getByRole('button', { name: 'Warnings' }).click();
  await expect(first(page).locator('.status')).toHaveText(
    'Showing 6 of 37 relationships. Hidden: 31 by type. 2 more inside actors.',
  );
  await expect(lines(page)).toHaveCount(6);
  await expect(first(page).getByRole('button', { name: 'Warnings' })).toHaveAttribute('aria-pressed', 'true');
  expect(await first(page).evaluate((embed: Embed) => embed.shown.relationships.length)).toBe(6);
  expect(await first(page).evaluate((embed: Embed) => JSON.stringify([...embed.positions()]))).toBe(before);
  expect(await page.evaluate(() => (globalThis as unknown as { made: number }).made)).toBe(0);
  await first(page).getByRole('button', { name: 'All' }).click();
  await expect(lines(page)).toHaveCount(34);
});

test('opens evidence at a press, and by keys from its list', async ({ page }) => {
  await open(page);
  await first(page).locator('.square [data-relationship="S32"] .badge').click();
  const card = first(page).getByRole('region', { name: 'Details' });
  await expect(card.locator('.point')).toContainText('China');
  await expect(card.locator('.claims li').first()).toContainText(/Supports|Limits|Contradicts/);
  await expect(first(page).locator('.square .under path')).toHaveCount(2);
  await card.getByRole('button', { name: 'Close' }).click();
  await expect(card).toBeHidden();

  await first(page).locator('summary').focus();
  await page.keyboard.press('Enter');
  const item = first(page).locator('[data-item="S01"] a');
  await item.focus();
  await page.keyboard.press('Enter');
  await expect(card).toBeFocused();
  await expect(card.locator('.point')).toContainText('Vladimir Putin');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(item).toBeFocused();
  expect(new URL(page.url()).pathname).toContain('article.html');
});

test('an actor goes with the hand, its lines with it, and all comes back', async ({ page }) => {
  await open(page);
  const actor = first(page).locator('.square [data-actor="chn"]');
  await actor.scrollIntoViewIfNeeded();
  const text = () => first(page).evaluate((embed: Embed) => embed.svg().replace(/<g class="under">.*?<\/g>/, ''));
  await first(page).evaluate((embed: Embed) => embed.focusOn(null));
  const drawn = await text();
  const box = (await actor.locator('.shape').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y - 40, { steps: 4 });
  const held = (await actor.locator('.shape').boundingBox())!;
  expect(Math.hypot(held.x - box.x - 30, held.y - box.y + 40)).toBeLessThan(1);
  await page.mouse.up();
  expect(await first(page).evaluate((embed: Embed) => embed.view)).toContain('pin-square=chn:');
  expect(await text()).not.toBe(drawn);
  await first(page).evaluate((embed: Embed) => (embed.view = ''));
  await expect.poll(text).toBe(drawn);
});

test('keeps the wheel of the page, and zooms with Ctrl', async ({ page }) => {
  await open(page);
  const wheel = (ctrlKey: boolean) =>
    first(page).evaluate((embed: Embed, ctrl) => {
      const svg = embed.shadowRoot!.querySelector('.square svg')!;
      const event = new WheelEvent('wheel', {
        deltaY: -200,
        ctrlKey: ctrl,
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      svg.dispatchEvent(event);
      return event.defaultPrevented;
    }, ctrlKey);
  await first(page).evaluate((embed: Embed) => embed.focusOn(null));
  expect(await wheel(false)).toBe(false);
  expect(await wheel(true)).toBe(true);
  // Once the wheel rests.
  await expect.poll(() => first(page).evaluate((embed: Embed) => embed.view)).toMatch(/^at=/);
});

test('while a hand zooms, what is painted is moved; at rest it is drawn in the same place', async ({ page }) => {
  await open(page);
  await first(page).evaluate((embed: Embed) => embed.focusOn(null));
  const held = await first(page).evaluate((embed: Embed) => {
    const svg = embed.shadowRoot!.querySelector<SVGSVGElement>('.square svg')!;
    const { left, top, width, height } = svg.getBoundingClientRect();
    const changed: string[] = [];
    const observer = new MutationObserver((list) => changed.push(...list.map(({ target }) => target.nodeName)));
    observer.observe(svg, { subtree: true, attributes: true, childList: true });
    const event = { ctrlKey: true, bubbles: true, cancelable: true, composed: true };
    const [clientX, clientY] = [left + width / 3, top + height / 4];
    for (let turn = 0; turn < 4; turn++)
      svg.dispatchEvent(new WheelEvent('wheel', { deltaY: -20, clientX, clientY, ...event }));
    const { x, y, width: wide } = svg.querySelector('[data-actor="chn"] .shape')!.getBoundingClientRect();
    changed.push(...observer.takeRecords().map(({ target }) => target.nodeName));
    observer.disconnect();
    const text = embed.svg();
    return { changed, x, y, wide, transform: getComputedStyle(svg.parentElement!).transform, text };
  });
  expect(held.transform).toMatch(/^matrix\(1\.[1-9]/);
  expect(held.changed).toEqual([]);
  expect(held.text).not.toMatch(/style=|matrix/);
  await expect.poll(() => first(page).evaluate((embed: Embed) => embed.view)).toMatch(/^at=/);
  const svg = first(page).locator('.square svg');
  await expect(svg.locator('> g')).toHaveAttribute('transform', /scale/);
  expect(await svg.evaluate((drawn) => drawn.parentElement!.style.transform)).toBe('');
  const drawn = await svg
    .locator('[data-actor="chn"] .shape')
    .evaluate((shape) => shape.getBoundingClientRect().toJSON() as DOMRect);
  expect(Math.abs(drawn.x - held.x) + Math.abs(drawn.y - held.y)).toBeLessThan(1);
  expect(Math.abs(drawn.width - held.wide)).toBeLessThan(0.5);
});

test('a view that is set from outside is drawn as it says, also after a zoom', async ({ page }) => {
  await open(page);
  const embed = first(page);
  const drawn = embed.locator('.square svg > g');
  await embed.evaluate((element: Embed) => element.focusOn(null));
  await embed.getByRole('button', { name: 'Zoom in' }).click();
  await expect(drawn).toHaveAttribute('transform', /scale\(1\.4\)/);
  await embed.evaluate((element: Embed) => (element.view = 'focus=kor'));
  await expect(drawn).not.toHaveAttribute('transform', /scale/);
  await embed.evaluate((element: Embed) => (element.view = 'at=2,-300,-200'));
  await expect(drawn).toHaveAttribute('transform', 'translate(-300 -200) scale(2)');
  await embed.getByRole('button', { name: 'Show the whole picture' }).click();
  await expect(drawn).not.toHaveAttribute('transform', /scale/);
  const { element } = await embed.evaluate((one: Embed) => one.snippets());
  expect(element).not.toMatch(/<div class="still[^>]*style|data-l(ive|ayers)/);
});

test('tells its story, and what it does by its interface', async ({ page, faults }) => {
  await open(page);
  const told = await first(page).evaluate(async (embed: Embed) => {
    const events: string[] = [];
    for (const type of ['viewchange', 'open', 'step', 'error'])
      embed.addEventListener(type, (event) => events.push(`${type} ${JSON.stringify((event as CustomEvent).detail)}`));
    await embed.ready;
    await embed.nextStep();
    await embed.nextStep();
    await embed.previousStep();
    await embed.focusOn('kor');
    embed.view = 'hide=nothing-like-it';
    return events;
  });
  expect(told).toContain('step {"step":2}');
  expect(told).toContain('viewchange {"view":"focus=kor"}');
  await expect(first(page).locator('.status')).toContainText('nothing-like-it');
  expect(await first(page).evaluate((embed: Embed) => embed.view)).toBe('focus=kor');
  expect(faults.splice(0)).toEqual([expect.stringContaining('console: actor-network: The view cannot be shown')]);
  expect(await first(page).evaluate((embed: Embed) => (embed.dossier as { title: string }).title)).toContain(
    'Kim–Putin',
  );
});

test('asks nothing of a reader with axe, with a card and a list open', LONG, async ({ page }) => {
  await open(page);
  // The frame has a policy of its own, under which axe cannot work.
  await page.locator('iframe').evaluate((frame) => frame.remove());
  await expectAccessible(page);
  await first(page).locator('summary').click();
  await first(page).locator('[data-item="S01"] a').click();
  await expect(first(page).locator('.card')).toBeVisible();
  await expectAccessible(page);
});

test('is as good in a frame, which gets the height it needs and no other', async ({ page }) => {
  await open(page);
  const frame = page.locator('iframe[data-entente]');
  await frame.scrollIntoViewIfNeeded();
  const inside = page.frameLocator('iframe[data-entente]');
  await expect(inside.locator('.figure[data-live]')).toBeVisible();
  const wanted = () => inside.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  const given = () => frame.evaluate((element) => element.getBoundingClientRect().height);
  await expect.poll(async () => Math.abs((await given()) - (await wanted()))).toBeLessThan(2);
  await page.evaluate(() => postMessage({ sender: 'entente', height: 50 }, '*'));
  await inside.getByRole('button', { name: 'Warnings' }).click();
  await expect(inside.locator('.status')).toContainText('Showing 6 of 37');
  expect(await given()).toBeGreaterThan(300);
});
