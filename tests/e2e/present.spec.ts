/** A talk: slides by keys, clicker and finger, the presenter's window, and the way to the explorer and back. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { explore, expect, expectAccessible, test } from './site';
import { LONG, longUnless } from '../sample';

const SHIPPED = JSON.parse(readFileSync('data/summit-2023.json', 'utf8')) as { story: object[] };
const STEPS = SHIPPED.story.length;

const title = (page: Page, text: string) => page.getByRole('main').getByRole('heading', { level: 1, name: text });
const now = (page: Page) => page.locator('.screen .steps [aria-current]');

async function present(page: Page, query = ''): Promise<void> {
  await page.goto(`./?present${query}`);
  await expect(page.locator('.screen .camera svg [data-actor]').first()).toBeAttached();
}
/** Where actors are on the screen. */
const standing = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<SVGGElement>('.screen [data-actor]')].map((group) => {
        const { e, f } = group.getScreenCTM()!;
        return [group.dataset.actor!, [e, f]];
      }),
    ),
  );
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('a gesture that has just ended is written into its own entry, not into that of the slide', async ({ page }) => {
  await explore(page);
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible();
  // Both in one task, as a quick hand would do it.
  await page.evaluate(() => {
    const thumb = document.querySelector('.chart [role=slider]')!;
    for (let i = 0; i < 2; i++)
      thumb.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }));
    document.querySelector<HTMLButtonElement>('.brief')!.click();
  });
  await expect(page.locator('.slide h1').first()).toBeVisible();
  expect(new URL(page.url()).search).toBe('?present&step=1');
  await page.goBack();
  // Its end, not where it began.
  await expect(page).toHaveURL(/from=2022-03/);
});

test('from the explorer, the whole story by keyboard alone', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Present', exact: true }).press('Enter');
  await expect(title(page, 'A meeting meant to be seen')).toBeVisible();
  await expect(page.locator('.screen .camera svg [data-actor]').first()).toBeAttached();
  const before = await standing(page);
  for (let step = 2; step <= STEPS; step++) {
    await press(page, 'ArrowRight');
    await expect(now(page)).toContainText(String(step));
    await expect(page).toHaveURL(new RegExp(`present&step=${step}$`));
    expect(await standing(page)).toEqual(before);
  }
  await press(page, 'ArrowRight');
  await expect(now(page)).toContainText(String(STEPS));
  await press(page, 'Home');
  await expect(now(page)).toContainText('1');
  await press(page, 'End');
  await expect(now(page)).toContainText(String(STEPS));
  await press(page, '7', 'Enter');
  await expect(title(page, 'Beijing would not like it')).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('heading', { name: 'Beijing would not like it' })).toBeVisible();
  await expect(page).toHaveURL(/\?step=7$/);
});

test('by the keys of a clicker', LONG, async ({ page }) => {
  await present(page);
  await press(page, 'PageDown', 'PageDown');
  await expect(now(page)).toContainText('3');
  await press(page, 'PageUp');
  await expect(now(page)).toContainText('2');
  await press(page, '.');
  await expect(page.locator('.cover.black')).toBeVisible();
  await press(page, 'PageDown');
  await expect(page.locator('.cover')).toHaveCount(0);
  await expect(now(page)).toContainText('2');
  await press(page, 'w');
  await expect(page.locator('.cover.white')).toBeVisible();
  await press(page, 'Escape');
  await expect(page.locator('.cover')).toHaveCount(0);
});

test.describe('by finger', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a swipe turns the slide, a tap brings the buttons', async ({ page }) => {
    await present(page);
    const client = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
    const swipe = async (from: number, to: number) => {
      await touch('touchStart', from, 500);
      await touch('touchMove', (from + to) / 2, 502);
      await touch('touchMove', to, 503);
      await touch('touchEnd');
    };
    await swipe(320, 80);
    await expect(now(page)).toContainText('2');
    await swipe(80, 320);
    await expect(now(page)).toContainText('1');
    await page.touchscreen.tap(200, 600);
    await page.getByRole('button', { name: 'Next step' }).tap();
    await expect(now(page)).toContainText('2');
    for (const button of await page.locator('.ways button, .screen .steps button').all()) {
      const { height } = (await button.boundingBox())!;
      expect(height).toBeGreaterThanOrEqual(44);
    }
  });
});

test('an address opens its step, and a number that is none the nearest', LONG, async ({ page }) => {
  await present(page, '&step=5');
  await expect(title(page, 'Shells: reported, hardly seen')).toBeVisible();
  await page.goto('./?present&step=99');
  await expect(title(page, 'Open ending')).toBeVisible();
});

test('explore from a step, and R returns to it exactly', async ({ page }) => {
  await present(page, '&step=5');
  const before = await standing(page);
  await press(page, 'e');
  await expect(page).toHaveURL(/present=5&step=5/);
  await page.locator('.stage [data-actor=chn]').click();
  await expect(page.getByRole('heading', { name: 'China' })).toBeVisible();
  await page.getByRole('button', { name: 'Close details' }).click();
  await page.getByRole('checkbox', { name: /Arms flows/ }).uncheck();
  await page.getByRole('main').focus();
  await press(page, 'r');
  await expect(page).toHaveURL(/present&step=5$/);
  await expect(title(page, 'Shells: reported, hardly seen')).toBeVisible();
  await expect.poll(() => standing(page)).toEqual(before);
  await expect(page.locator('.screen g.line[data-filtered]')).toHaveCount(0);
  // The browser's own way leads there and back, too.
  await page.goBack();
  await expect(page.getByRole('button', { name: /Back to step 5/ })).toBeVisible();
  await page.goForward();
  await expect(title(page, 'Shells: reported, hardly seen')).toBeVisible();
});

test('all steps, keys and code are layers that Escape leaves', LONG, async ({ page }) => {
  await present(page, '&step=3');
  await press(page, 'o');
  const overview = page.getByRole('dialog', { name: 'All steps' });
  await expect(overview.getByRole('button', { name: /Rules that Russia/ })).toBeFocused();
  await expect(overview.locator('.slide svg.picture [data-actor=chn]')).toHaveCount(STEPS);
  await expectAccessible(page);
  await press(page, 'ArrowRight', 'Enter');
  await expect(overview).toHaveCount(0);
  await expect(now(page)).toContainText('4');
  await press(page, 'h');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await press(page, 'q');
  await expect(page.getByRole('img', { name: /QR code of http.*\?present&step=4$/ })).toBeVisible();
  await press(page, 'Escape', 'l');
  await page.mouse.move(300, 400);
  await expect(page.locator('.laser')).toBeVisible();
});

async function withPresenter(page: Page): Promise<Page> {
  await present(page, '&step=2');
  const [presenter] = await Promise.all([page.waitForEvent('popup'), press(page, 'p')]);
  await expect(presenter.getByText('Slides are open')).toBeVisible();
  return presenter;
}

test('the presenter’s window follows the slides and leads them', async ({ page }) => {
  const presenter = await withPresenter(page);
  await expect(presenter.getByText('Point at the dotted lines: nothing here has been shown to happen.')).toBeVisible();
  await press(page, 'ArrowRight');
  await expect(presenter.locator('.on h2')).toContainText('Step 3 of 9');
  await presenter.getByRole('button', { name: 'Next step' }).click();
  await expect(now(page)).toContainText('4');
  await press(presenter, 'PageUp');
  await expect(now(page)).toContainText('3');
  await presenter.getByRole('button', { name: 'Black screen' }).click();
  await expect(page.locator('.cover.black')).toBeVisible();
  await presenter.getByRole('button', { name: 'Show the slide' }).click();
  await expect(page.locator('.cover')).toHaveCount(0);
  await presenter.locator('.facts summary').first().click();
  await expect(presenter.locator('.facts article').first()).toBeVisible();
  await expectAccessible(presenter);
  await press(page, 'e');
  await expect(presenter.getByText('The picture is being explored')).toBeVisible();
  await presenter.getByRole('button', { name: 'Back to the slide' }).click();
  await expect(title(page, 'Rules that Russia helped to write')).toBeVisible();
  // Who leaves the talk is not called back by it.
  await press(page, 'Escape');
  await expect(presenter.getByText('No slides are open')).toBeVisible();
  await presenter.getByRole('button', { name: 'Next step' }).click();
  await expect(presenter.locator('.on h2')).toContainText('Step 4');
  await expect(page).toHaveURL(/\?step=3$/);
});

test('either window may be closed or loaded again', LONG, async ({ page, context }) => {
  const presenter = await withPresenter(page);
  await presenter.getByRole('button', { name: 'Pause timer' }).click();
  await expect(presenter.getByText('· paused')).toBeVisible();
  await press(page, '6', 'Enter');
  await expect(presenter.locator('.on h2')).toContainText('Step 6');
  await page.reload();
  await expect(now(page)).toContainText('6');
  await presenter.getByRole('button', { name: 'Next step' }).click();
  await expect(now(page)).toContainText('7');
  await presenter.reload();
  await expect(presenter.locator('.on h2')).toContainText('Step 7');
  await expect(presenter.getByText('· paused')).toBeVisible();
  await page.close();
  await expect(presenter.getByText('No slides are open')).toBeVisible();
  await presenter.getByRole('button', { name: 'Next step' }).click();
  await expect(presenter.locator('.on h2')).toContainText('Step 8');
  const [again] = await Promise.all([
    context.waitForEvent('page'),
    presenter.getByRole('button', { name: 'Open slides' }).click(),
  ]);
  await expect(now(again)).toContainText('8');
  await expect(presenter.getByText('Slides are open')).toBeVisible();
  await press(again, 'ArrowRight');
  await expect(presenter.locator('.on h2')).toContainText('Step 9');
});

test('a dossier of the reader’s own is shown in both windows, and marked in both', LONG, async ({ page }) => {
  const [first, ...others] = SHIPPED.story;
  const own = { ...SHIPPED, id: 'own', title: 'Of my own', marking: 'TLP:AMBER' };
  const story = [
    first,
    { ...others[0], title: 'Left out', skip: true },
    { ...others[1], view: { camera: 'close', emphasis: ['S31', 'S32', 'chn'] } },
  ];
  await page.goto('./');
  await page.getByRole('button', { name: 'Open…' }).click();
  await page
    .getByRole('dialog')
    .getByRole('textbox')
    .fill(JSON.stringify({ ...own, story }));
  await page.getByRole('dialog').getByRole('button', { name: /^Open/ }).click();
  const bands = page.locator('.band .marking');
  await expect(bands).toHaveText(['TLP:AMBER', 'TLP:AMBER']);
  const [top, foot, between] = await Promise.all(
    [bands.first(), bands.last(), page.locator('.explore')].map(async (one) => (await one.boundingBox())!),
  );
  expect(between!.y).toBeGreaterThanOrEqual(top!.y + top!.height);
  expect(between!.y + between!.height).toBeLessThanOrEqual(foot!.y);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(page.locator('.screen .marking')).toHaveText(['TLP:AMBER', 'TLP:AMBER']);
  await expect(page.locator('.screen .marking').first()).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  await expect(page.locator('.screen .steps li')).toHaveCount(2);
  await press(page, 'ArrowRight');
  await expect(now(page)).toContainText('3');
  await expect(page.locator('.screen .camera')).not.toHaveCSS('transform', 'matrix(1, 0, 0, 1, 0, 0)');
  const [presenter] = await Promise.all([page.waitForEvent('popup'), press(page, 'p')]);
  await expect(presenter.getByRole('heading', { name: /^Of my own/ })).toBeVisible();
  await expect(presenter.locator('.presenter > .marking')).toHaveCount(2);
  await press(presenter, '2', 'Enter');
  await expect(title(page, 'Left out')).toBeVisible();
});

test('a dossier without a story is explored instead', LONG, async ({ page }) => {
  await page.route('**/data/plain.json', (route) => route.fulfill({ json: { ...SHIPPED, story: [] } }));
  for (const words of ['present&step=3', 'handout', 'presenter=abc']) {
    await page.goto(`./?dossier=data/plain.json&${words}`);
    await expect(page.locator('.stage svg [data-actor]').first()).toBeAttached();
    await expect(page).toHaveURL(/\?dossier=data%2Fplain\.json$/);
    await expect(page.getByRole('button', { name: 'Present', exact: true })).toHaveCount(0);
  }
});

for (const [width, height] of [
  [1920, 1080],
  [1440, 1080],
  [1024, 768],
] as const) {
  test(
    `at ${width} × ${height} nothing is under 18 px of 1080 lines, and nothing is cut off`,
    longUnless(width !== 1024),
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      for (const step of [5, 6, 8]) {
        await present(page, `&step=${step}`);
        const found = await page.evaluate((lines) => {
          const px = lines / 1080;
          const small: string[] = [];
          const cut: string[] = [];
          const view = document.querySelector('.slide')!.getBoundingClientRect();
          for (const text of document.querySelectorAll<SVGTextElement>('.slide text')) {
            const size = (parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM()!.a) / px;
            if (size < 17.95) small.push(`${text.textContent}: ${size.toFixed(1)}`);
            const box = text.getBoundingClientRect();
            if (box.left < view.left || box.right > view.right || box.top < view.top || box.bottom > view.bottom)
              cut.push(text.textContent);
          }
          for (const one of document.querySelectorAll<HTMLElement>('.slide h1, .slide p, .slide li, .slide button')) {
            if (parseFloat(getComputedStyle(one).fontSize) / px < 17.95) small.push(one.textContent);
            const box = one.getBoundingClientRect();
            if (one.scrollWidth > one.clientWidth + 1 || box.bottom > view.bottom + 0.5) cut.push(one.textContent);
          }
          return { small, cut };
        }, height);
        expect(found).toEqual({ small: [], cut: [] });
      }
    },
  );
}

test('axe finds nothing on a slide, light and dark, and a screen reader hears what it shows', async ({ page }) => {
  await present(page, '&step=8');
  await expectAccessible(page);
  await expect(page.locator('[aria-live]').first()).toContainText(
    'Step 8 of 9. The message is for Seoul. Voices at home',
  );
  await expect(page.locator('[aria-live]').first()).toContainText('The picture shows: It may be that Russia signalled');
  await press(page, 'ArrowRight');
  await expect(page.locator('[aria-live]').first()).toContainText('Step 9 of 9. Open ending.');
  await press(page, 'ArrowLeft');
  await expect(page.getByRole('img', { name: /^Picture: It may be that Russia/ })).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
});

test('where motion is reduced the camera cuts', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await present(page);
  await expect(page.locator('.screen .camera')).toHaveCSS('transition-duration', '0s');
});
