/** How a dossier opens that has no places of its own: its first picture is its last, and no other is seen before it. */
import type { Page } from '@playwright/test';
import { expect, test } from './site';
import type { WorkerRequest } from '../../src/worker/protocol';
import { LONG, longUnless } from '../sample';

const ACTORS = 14;
/** A ring with chords. */
const dossier = (when?: string) => ({
  title: 'Own dossier',
  actors: Array.from({ length: ACTORS }, (_, i) => ({ id: `a${i}`, name: `Actor ${i + 1}` })),
  relationships: Array.from({ length: ACTORS + 5 }, (_, i) => ({
    id: `r${i}`,
    type: i % 3 ? 'arms' : 'talks',
    from: `a${i % ACTORS}`,
    to: `a${(i < ACTORS ? i + 1 : i * 3) % ACTORS}`,
    ...(when ? { when } : {}),
  })),
});
const DATED = dossier('2023-09');
const UNDATED = dossier();

/** What was seen in the first frame that had the picture, and whether the still page was ever seen before. */
interface Opening {
  first: Record<string, [number, number]>;
  still: boolean;
}

/** Watches every frame of the page from its beginning. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const opening: Opening = { first: {}, still: false };
    Object.assign(globalThis, { opening });
    const look = () => {
      opening.still ||= [...document.querySelectorAll('.still')].some((one) => one.getClientRects().length > 0);
      const groups = [...document.querySelectorAll<SVGGElement>('.stage [data-actor]')];
      if (!groups.length) return void requestAnimationFrame(look);
      for (const group of groups) {
        const { e, f } = group.getScreenCTM()!;
        opening.first[group.dataset.actor!] = [e, f];
      }
    };
    requestAnimationFrame(look);
  });
}

/** Opens a dossier without places: nobody is elsewhere at the end than in the first frame that had anyone. */
async function expectFinal(page: Page, own: unknown): Promise<void> {
  await page.route('**/data/own.json', (route) => route.fulfill({ json: own }));
  await watch(page);
  await page.goto('./?dossier=data/own.json');
  await expect(page.locator('.explore .status')).toBeAttached();
  const seen = () => page.evaluate(() => (globalThis as unknown as { opening: Opening }).opening);
  // Whoever watches may get its frame after the test has seen the line of counts.
  await expect.poll(async () => Object.keys((await seen()).first).length).toBeGreaterThan(0);
  const opening = await seen();
  expect(opening.still).toBe(false);
  const last = await page.evaluate(() =>
    [...document.querySelectorAll<SVGGElement>('.stage [data-actor]')].map((group) => {
      const { e, f } = group.getScreenCTM()!;
      return [group.dataset.actor!, e, f] as const;
    }),
  );
  expect(last.length).toBe(Object.keys(opening.first).length);
  for (const [id, x, y] of last) {
    expect(x, id).toBeCloseTo(opening.first[id]![0], 1);
    expect(y, id).toBeCloseTo(opening.first[id]![1], 1);
  }
}

for (const [width, height] of [
  [1440, 900],
  [900, 900],
  [680, 900],
  [390, 844],
] as const) {
  for (const [name, own] of [
    ['a dated', DATED],
    ['an undated', UNDATED],
  ] as const) {
    test(
      `at ${width} px the picture of ${name} dossier is final from its first frame on`,
      longUnless(own === DATED && [1440, 390].includes(width)),
      async ({ page }) => {
        await page.setViewportSize({ width, height });
        await expectFinal(page, own);
      },
    );
  }
}

test.describe('under a finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('the first picture is the last, too', LONG, async ({ page }) => {
    await expectFinal(page, DATED);
  });
});

test('where what stands around the picture is not to be had, the page says so, and the still page stays', async ({
  page,
  faults,
}) => {
  await page.route('**/chrome-*.js', (route) => route.abort());
  await page.goto('./');
  await expect(page.locator('#problem')).toContainText('parts of it could not be fetched');
  await expect(page.locator('.still.wide')).toBeVisible();
  // The chunk was broken on purpose.
  faults.length = 0;
});

test('where the script is not to be had, that is said, and no other dossier is shown', async ({ page, faults }) => {
  await page.route('**/assets/page-*.js', (route) => route.abort());
  await page.goto('./?dossier=data/own.json');
  await expect(page.getByRole('status').filter({ hasText: 'A part of this page could not be fetched.' })).toBeVisible();
  await expect(page.locator('.still.wide')).toBeHidden();
  // The script was broken on purpose, and nobody serves the dossier.
  faults.length = 0;
});

/** From its beginning, what the page asks of its worker, in short. */
async function listenToWorker(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const asked: string[] = [];
    const inShort = (message: WorkerRequest) => {
      if ('task' in message) return `${message.task.kind}${'dossier' in message.task ? ' text' : ''}`;
      return 'drawAhead' in message ? `drawAhead${'dossier' in message.drawAhead ? ' text' : ''}` : 'getReady';
    };
    class HeardWorker extends Worker {
      override postMessage(message: WorkerRequest): void {
        asked.push(inShort(message));
        super.postMessage(message);
      }
    }
    Object.assign(globalThis, { asked, Worker: HeardWorker });
  });
  return () => page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
}

test('the worker gets the text once, and draws before the page asks; the page fetches nothing that checks', async ({
  page,
}) => {
  const asked = await listenToWorker(page);
  await page.route('**/data/own.json', (route) => route.fulfill({ json: UNDATED }));
  const scripts = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => /readDossier|places-/.test(name)),
    );
  await page.goto('./?dossier=data/own.json');
  await expect(page.locator('.stage [data-actor]')).toHaveCount(ACTORS);
  expect(await asked()).toEqual(['getReady', 'read text', 'drawAhead', 'draw']);
  expect(await scripts()).toEqual([]);
  // The page's own is filed as it is, by both.
  await page.goto('./');
  await expect(page.locator('.stage svg [data-actor]').first()).toBeAttached();
  expect(await asked()).toEqual(['getReady', 'drawAhead text', 'draw']);
  expect(await scripts()).toEqual([]);
});
