/** Frames in a browser whose scrollbars take room: each is as high as its page, to the pixel. */
import type { Page } from '@playwright/test';
import { CHROMIUM_FLAGS } from '../../vite.config';
import { LONG } from '../sample';
import { host } from './hostPage';
import { expect, test } from './site';

test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: CHROMIUM_FLAGS,
    ignoreDefaultArgs: ['--hide-scrollbars'],
  },
});

const STILL = './embed/summit-2023/';
const DRAWN = './embed/any.html?dossier=data/summit-2023.json&controls=filters+period+story+legend+details+table';
const frame = (src = STILL, more = '') =>
  `<iframe src="${src}" title="Ours" width="100%" height="300" data-entente frameborder="0" ${more}></iframe>`;
const HOST = '<script src="./embed/host.js"></script>';

/** Heights of every frame and of the page in it, and the strip that a scrollbar takes there. */
async function sizes(page: Page): Promise<{ given: number; wanted: number; strip: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('iframe')].map(({ contentWindow, contentDocument }) => ({
      given: contentWindow!.innerHeight,
      wanted: Math.ceil(contentDocument!.body.getBoundingClientRect().height),
      strip: contentWindow!.innerWidth - contentDocument!.documentElement.clientWidth,
    })),
  );
}
async function expectFits(page: Page): Promise<void> {
  await expect
    .poll(async () =>
      (await sizes(page)).map(({ given, wanted, strip }) => ({ over: wanted > 400 ? given - wanted : 'empty', strip })),
    )
    .toEqual((await sizes(page)).map(() => ({ over: 0, strip: 0 })));
}

test('a frame that was too low keeps no strip for a scrollbar, at any width', async ({ page }) => {
  await host(page, { head: '<style>iframe { inline-size: var(--wide, 700px) }</style>', body: frame() + HOST });
  for (const wide of [700, 320, 561, 1000]) {
    await page.evaluate((to) => document.body.style.setProperty('--wide', `${to}px`), wide);
    await expectFits(page);
  }
});

test('where the page around it does not obey, what is too high can be scrolled', LONG, async ({ page }) => {
  await host(page, { body: frame() });
  await expect.poll(async () => (await sizes(page))[0]!.strip).toBeGreaterThan(0);
});

test('a script that comes late asks frames for the heights that they have told before', async ({ page }) => {
  await host(page, { body: frame(DRAWN) });
  await expect(page.frameLocator('iframe').locator('.figure[data-live]')).toBeVisible();
  await page.addScriptTag({ url: './embed/host.js' });
  await expectFits(page);
});

test('borders and padding are taken in, and frames that are shown later too', LONG, async ({ page }) => {
  const head =
    '<style>* { box-sizing: border-box } iframe { border: 3px solid; padding: 7px 0 } #later { display: none }</style>';
  await host(page, { head, body: `${frame()}<div id="later">${frame()}</div>${HOST}` });
  await expect(page.frameLocator('iframe').first().locator('.figure[data-live]')).toBeVisible();
  await page.evaluate(() => (document.getElementById('later')!.style.display = 'block'));
  await expectFits(page);
});

test('several frames each have their own height', LONG, async ({ page }) => {
  const body = `${frame()}<div style="inline-size: 340px">${frame()}</div>${frame(DRAWN)}${HOST}`;
  await host(page, { body });
  await expectFits(page);
});
