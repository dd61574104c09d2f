/** A picture of hundreds of lines is drawn on a canvas, and answers to pointer, keys, filters and paper as an SVG does. */
import type { Page } from '@playwright/test';
import { canvases, onScreen, painted, picture } from './canvas';
import { expect, expectAccessible, test } from './site';
import { LONG } from '../sample';

const COLUMNS = 20;
const COUNT = 400;
const CELL = { width: 38, height: 27 };
const placeOf = (i: number) => ({
  x: 50 + CELL.width * (i % COLUMNS),
  y: 100 + CELL.height * Math.floor(i / COLUMNS),
});
/** 400 actors in a grid, each linked to the next two and to the one below; everyone has a place. */
const dossier = {
  title: 'A grid',
  families: [
    { id: 'arms', label: 'Arms', glyph: 'arms' },
    { id: 'talks', label: 'Talks', glyph: 'diplomacy' },
  ],
  types: [
    { id: 'arms', label: 'Arms', family: 'arms' },
    { id: 'talks', label: 'Talks', family: 'talks' },
  ],
  actors: Array.from({ length: COUNT }, (_, i) => ({
    id: `a${i}`,
    name: `Actor ${i}`,
    positions: { wide: placeOf(i), square: placeOf(i), tall: placeOf(i) },
  })),
  relationships: Array.from({ length: COUNT }, (_, i) =>
    [1, 2, COLUMNS].map((step, n) => ({
      id: `r${i}-${step}`,
      from: `a${i}`,
      to: `a${(i + step) % COUNT}`,
      type: n === 2 ? 'talks' : 'arms',
      certainty: n === 1 ? 'speculated' : 'confirmed',
    })),
  ).flat(),
};

async function open(page: Page, query = ''): Promise<void> {
  await page.route('**/data/grid.json', (route) => route.fulfill({ json: dossier }));
  await page.goto(`./?dossier=data/grid.json${query}`);
  await expect(picture(page)).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Showing' })).toBeVisible();
  await painted(page);
}

/** Red, green, blue and, where asked for, opacity of a canvas in the middle of some actors; of all that stays if none is named. */
async function coloursAt(page: Page, actors: number | readonly number[], layer = 1, channels = 3): Promise<number[][]> {
  const places = await Promise.all([actors].flat().map((i) => onScreen(page, placeOf(i))));
  return picture(page)
    .locator('canvas')
    .nth(layer)
    .evaluate(
      (canvas, [all, channels]) => {
        const { left, top, width } = canvas.getBoundingClientRect();
        const ratio = (canvas as HTMLCanvasElement).width / width;
        // A copy: who reads a canvas often is warned.
        const copy = document.createElement('canvas');
        [copy.width, copy.height] = [(canvas as HTMLCanvasElement).width, (canvas as HTMLCanvasElement).height];
        const context = copy.getContext('2d', { willReadFrequently: true })!;
        context.drawImage(canvas as HTMLCanvasElement, 0, 0);
        return all.map(({ x, y }) => [
          ...context.getImageData((x - left) * ratio, (y - top) * ratio, 1, 1).data.slice(0, channels),
        ]);
      },
      [places, channels] as const,
    );
}
const INK = [29, 35, 43];

test('marks are on a canvas, none is an element; a press opens what is there', async ({ page }) => {
  await open(page);
  await expect(page.locator('.stage svg .line, .stage svg [data-actor]')).toHaveCount(0);
  expect(await coloursAt(page, 205)).toEqual([INK]);
  const actor = await onScreen(page, placeOf(205));
  await page.mouse.click(actor.x, actor.y);
  await expect(page.getByRole('heading', { name: 'Actor 205' })).toBeVisible();
  const next = await onScreen(page, placeOf(206));
  await page.mouse.click((actor.x + next.x) / 2, (actor.y + next.y) / 2);
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Actor 206');
  await expect(page).toHaveURL(/open=r205-1/);
});

test('what is pointed at or opened is drawn over the picture, which is not drawn again', async ({ page }) => {
  await open(page);
  const before = await canvases(page);
  const { x, y } = await onScreen(page, placeOf(210));
  await page.mouse.move(x, y);
  await painted(page);
  const pointed = await canvases(page);
  expect([pointed[0] === before[0], pointed[1] === before[1], pointed[2] === before[2]]).toEqual([true, true, false]);
  const next = await onScreen(page, placeOf(211));
  await page.mouse.click((x + next.x) / 2, y);
  await expect(page).toHaveURL(/open=r\d/);
  await painted(page);
  const opened = await canvases(page);
  expect([opened[0] === before[0], opened[1] === before[1]]).toEqual([false, true]);
});

test('a filter draws other lines, and moves nobody', async ({ page }) => {
  await open(page);
  const before = await canvases(page);
  await page.getByRole('checkbox', { name: /Arms/ }).first().uncheck();
  await expect(page.getByRole('status').filter({ hasText: 'Hidden: 800 by type' })).toBeVisible();
  await painted(page);
  const after = await canvases(page);
  expect(after[1]).not.toBe(before[1]);
  expect(await coloursAt(page, [0, 57, 399])).toEqual([INK, INK, INK]);
});

test('seen closer, the words below tell what is in sight, and more actors have names', async ({ page }) => {
  await open(page, '&at=4,-1200,-900');
  const status = page.locator('.status');
  await expect(status).toContainText(/\d+ of 400 actors in sight, \d+ lines between them, \d+ more leave the frame/);
  // All that are in sight.
  await expect(status).not.toContainText('names shown');
  await expect(page.getByText('Stub: the line goes on outside the frame')).toBeVisible();
});

test('keys walk the list, of which a part is there; the picture rings who they are at', async ({ page }) => {
  await open(page);
  const before = await canvases(page);
  const list = page.getByRole('group', { name: 'Actors and their relationships' });
  await expect(list.getByText('301 of 400 actors are listed here')).toBeAttached();
  await list.getByRole('button').first().focus();
  await page.keyboard.press('End');
  await expect(list.getByRole('button', { name: /^Actor 399,/ })).toBeFocused();
  await painted(page);
  expect((await canvases(page))[2]).not.toBe(before[2]);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Actor 399' })).toBeVisible();
});

test('a hand moves an actor, and its lines follow: what stays is not drawn again, and it is pale where it was', async ({
  page,
}) => {
  await open(page);
  const from = await onScreen(page, placeOf(190));
  await page.mouse.move(from.x, from.y);
  await painted(page);
  const before = await canvases(page);
  await page.mouse.down();
  await page.mouse.move(from.x + 9, from.y + 6, { steps: 2 });
  // The code that moves an actor is fetched now.
  const veil = async () => (await coloursAt(page, 190, 2, 4))[0]!;
  await expect.poll(async () => Math.min(...(await veil()))).toBeGreaterThan(150);
  // Nothing is over those whom it does not touch.
  expect((await coloursAt(page, 251, 2, 4))[0]).toEqual([0, 0, 0, 0]);
  const held = await canvases(page);
  await page.mouse.move(from.x + 9, from.y + 12, { steps: 2 });
  await painted(page);
  const moved = await canvases(page);
  expect([moved[0] === before[0], moved[1] === before[1], moved[2] === held[2]]).toEqual([true, true, false]);
  await page.mouse.up();
  await expect(page).toHaveURL(/pin-wide=a190/);
  // It stands there with all others, and its pin with it.
  await expect.poll(async () => (await canvases(page))[1]).not.toBe(held[1]);
});

test('another density of pixels is drawn anew', async ({ page }) => {
  await open(page);
  const widthOf = () =>
    picture(page)
      .locator('canvas')
      .nth(1)
      .evaluate((canvas) => (canvas as HTMLCanvasElement).width);
  const before = await widthOf();
  await page.evaluate(() => {
    Object.defineProperty(window, 'devicePixelRatio', { value: 2 });
    dispatchEvent(new Event('resize'));
  });
  await expect.poll(widthOf).toBe(2 * before);
  // As large on the screen as before.
  const shown = (await picture(page).boundingBox())!;
  const canvas = (await picture(page).locator('canvas').nth(1).boundingBox())!;
  expect([canvas.width, canvas.height]).toEqual([shown.width, shown.height]);
});

test('forced colours are those of the system', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page);
  const text = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'CanvasText';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color.match(/\d+/g)!.map(Number);
  });
  expect(text).not.toEqual(INK);
  await expect.poll(() => coloursAt(page, 205)).toEqual([text.slice(0, 3)]);
});

test('where the canvas cannot be had, that is said, and elements are drawn', async ({ page, faults }) => {
  await page.route('**/assets/CanvasPicture-*.js', (route) => route.abort());
  await page.route('**/data/grid.json', (route) => route.fulfill({ json: dossier }));
  await page.goto('./?dossier=data/grid.json');
  await expect(page.locator('.stage svg.picture .line')).toHaveCount(1_200);
  await expect(page.getByText(/could not be fetched/).first()).toBeVisible();
  // The browser's own word on it.
  faults.length = 0;
});

test('the colours are those of the theme, also when it changes', async ({ page }) => {
  await open(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => coloursAt(page, 205)).toEqual([[236, 232, 223]]);
});

test('on paper it is drawn in full', async ({ page }) => {
  await open(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.stage svg.picture .line')).toHaveCount(1_200);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(picture(page)).toBeVisible();
});

test('the page holds what assistive technology needs', LONG, async ({ page }) => {
  await open(page);
  await expectAccessible(page);
});
