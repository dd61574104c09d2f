/** Frames: what their page tells of its height, and what the page around them believes. */
import type { Frame, Page } from '@playwright/test';
import { expect, lend, OURS, THEIRS, test, visit } from './strangers';
import { LONG } from '../sample';

const LIAR = `${THEIRS}/liar.html`;
const frameOf = (id: string, more = '') =>
  `<iframe id="${id}" name="${id}" src="${OURS}/embed/summit-2023/${more}" title="Ours" width="700" height="300" data-entente></iframe>`;
const HOST = `<script src="${OURS}/embed/host.js"></script>`;

const given = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((frame) => Math.round(frame.getBoundingClientRect().height));
const wanted = (page: Page, id: string) =>
  page
    .frameLocator(`#${id}`)
    .locator('body')
    .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
const framed = (page: Page, id: string): Frame => page.frame({ name: id })!;

/** The frame is as high as its page, border aside. */
async function expectFits(page: Page, id: string): Promise<number> {
  await expect(page.frameLocator(`#${id}`).locator('.figure[data-live]')).toBeVisible();
  await expect.poll(async () => (await given(page, id)) - (await wanted(page, id))).toBe(4);
  return given(page, id);
}
/** Keeps what frames say, and every height that one was given. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window !== top) return;
    const heard: unknown[] = [];
    const heights: string[] = [];
    Object.assign(globalThis, { heard, heights });
    addEventListener('message', ({ data }) => heard.push(data));
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target instanceof HTMLIFrameElement) heights.push(`${target.id} ${target.getAttribute('height')}`);
    }).observe(document, { subtree: true, attributeFilter: ['height'] });
  });
}
const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
const heights = (page: Page) => page.evaluate(() => (globalThis as unknown as { heights: string[] }).heights);

test('a frame takes the height that its page asks for, and goes with it when a list is opened and closed', async ({
  page,
  said,
}) => {
  await lend(page);
  await visit(page, { body: frameOf('ours') + HOST });
  const closed = await expectFits(page, 'ours');
  const list = page.frameLocator('#ours').locator('summary');
  await list.click();
  await expect.poll(() => given(page, 'ours')).toBeGreaterThan(closed + 300);
  await expectFits(page, 'ours');
  await list.click();
  await expect.poll(() => given(page, 'ours')).toBe(closed);
  expect(said).toEqual([]);
});

test(
  'a frame does not grow without end, and is as high as before when its width comes back',
  LONG,
  async ({ page }) => {
    await watch(page);
    await lend(page);
    await visit(page, { body: frameOf('ours') + HOST });
    const first = await expectFits(page, 'ours');
    const setWidth = (width: string) =>
      page.locator('#ours').evaluate((frame, to) => frame.setAttribute('width', to), width);
    await setWidth('340');
    await expect(page.frameLocator('#ours').locator('.tall svg')).toBeVisible();
    await expect.poll(() => given(page, 'ours')).not.toBe(first);
    await expectFits(page, 'ours');
    await setWidth('700');
    await expect.poll(() => given(page, 'ours')).toBe(first);
    const told = (await heard(page)).length;
    await page.evaluate(async () => {
      for (let k = 0; k < 30; k++) await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    expect(await given(page, 'ours')).toBe(first);
    expect((await heard(page)).length).toBe(told);
  },
);

test('a style of the page around it does not take the height away', LONG, async ({ page }) => {
  await lend(page);
  const head = '<style>iframe { height: 100% !important; min-height: 0 } body { height: 120px }</style>';
  await visit(page, { head, body: frameOf('ours') + HOST });
  expect(await expectFits(page, 'ours')).toBeGreaterThan(500);
});

test('heights that make no sense are left aside', LONG, async ({ page }) => {
  await watch(page);
  await lend(page);
  await visit(page, { body: frameOf('ours') + HOST });
  const before = (await expectFits(page, 'ours')) - 4;
  const start = (await heights(page)).length;
  await framed(page, 'ours').evaluate(() => {
    const tell = (message: unknown) => parent.postMessage(message, '*');
    const absurd = [0, -40, 20_000, 1e9, Infinity, NaN, '500', '500px', [500], null, undefined, { valueOf: 500 }];
    for (const height of absurd) tell({ sender: 'entente', height });
    for (const other of [{ sender: 'else', height: 500 }, { height: 500 }, 'entente', 500, null]) tell(other);
    tell({ sender: 'entente', height: 777.2 });
  });
  await expect.poll(() => given(page, 'ours')).toBe(782);
  expect(before).not.toBe(778);
  expect((await heights(page)).slice(start)).toEqual(['ours 778']);
});

test('nobody but the page in the frame, from the address of the frame, is believed', LONG, async ({ page }) => {
  await watch(page);
  await lend(page);
  await visit(page, {
    body: `${frameOf('ours')}${frameOf('led')}<iframe id="plain" name="plain" src="${OURS}/embed/summit-2023/" title="Not marked" height="300"></iframe><iframe id="liar" name="liar" src="${LIAR}" title="Theirs" height="100"></iframe>${HOST}`,
  });
  await expectFits(page, 'ours');
  await expectFits(page, 'led');
  // A marked frame that has been led elsewhere: its window is the right one, its origin is not.
  await page.evaluate((liar) => open(liar, 'led'), LIAR.replace('liar', 'liar2'));
  await expect.poll(() => framed(page, 'led').url()).toContain('liar2');
  await expect(page.frameLocator('#led').locator('body')).toBeAttached();
  const start = (await heights(page)).length;
  const tell = (frame: Frame) => frame.evaluate(() => parent.postMessage({ sender: 'entente', height: 1234 }, '*'));
  for (const id of ['liar', 'led', 'plain']) await tell(framed(page, id));
  await page.evaluate(() => postMessage({ sender: 'entente', height: 1234 }, '*'));
  const lies = async () =>
    (await heard(page)).filter((one) => (one as { height?: number } | null)?.height === 1234).length;
  await expect.poll(lies).toBe(4);
  expect((await heights(page)).slice(start)).toEqual([]);
  await tell(framed(page, 'ours'));
  await expect.poll(() => heights(page)).toContain('ours 1234');
});

test('the page in a frame tells its height in every dialect, once', async ({ page }) => {
  await watch(page);
  await lend(page);
  const address = `${OURS}/embed/summit-2023/?childId=left`;
  await visit(page, { body: frameOf('ours', '?childId=left') });
  await expect(page.frameLocator('#ours').locator('.figure[data-live]')).toBeVisible();
  const height = await wanted(page, 'ours');
  const told = [
    { sender: 'entente', height },
    { sentinel: 'amp', type: 'embed-size', height },
    { 'datawrapper-height': { left: height } },
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    `pymxPYMxleftxPYMxheightxPYMx${height}`,
  ];
  await expect.poll(async () => (await heard(page)).slice(-5)).toEqual(told);
  // What pym.js takes a message apart with.
  const pym = /^pymxPYMxleftxPYMx(\S+)xPYMx(.*)$/;
  expect(pym.exec((await heard(page)).at(-1) as string)?.slice(1)).toEqual(['height', String(height)]);
});

test(
  'without a name for pym.js nothing is said to it, and a page of its own says nothing at all',
  LONG,
  async ({ page }) => {
    await watch(page);
    await lend(page);
    await visit(page, { body: frameOf('ours') });
    await expect.poll(async () => (await heard(page)).length).toBeGreaterThanOrEqual(4);
    expect((await heard(page)).filter((one) => String(one).startsWith('pym'))).toEqual([]);
    await page.goto(`${OURS}/embed/summit-2023/?childId=left`);
    await expect(page.locator('.figure[data-live]')).toBeVisible();
    expect(await heard(page)).toEqual([]);
  },
);
