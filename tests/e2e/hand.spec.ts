/** What a hand does to the picture: dragging, moving with keys or presses, letting go, tidying, taking it along. */
import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, explore, places, screenPlaces, test } from './site';
import { LONG } from '../sample';

const actor = (page: Page, id: string) => page.locator(`.stage [data-actor=${id}]`);

/** Presses the mouse on the middle of an actor. @returns where */
async function grab(page: Page, id: string): Promise<[number, number]> {
  const [x, y] = (await screenPlaces(page))[id]!;
  await page.mouse.move(x, y);
  await page.mouse.down();
  return [x, y];
}

/** Drags an actor by so many px on the screen. */
async function drag(page: Page, id: string, dx: number, dy: number): Promise<void> {
  const [x, y] = await grab(page, id);
  await page.mouse.move(x + dx, y + dy, { steps: 4 });
  await page.mouse.up();
}

async function arrange(page: Page, command: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Arrange' }).click();
  await page.getByRole('button', { name: command }).click();
}

/** Ids of the actors that do not stand where they stood. */
async function movedSince(page: Page, before: Record<string, string | null>): Promise<string[]> {
  const now = await places(page);
  return Object.keys(before).filter((id) => now[id] !== before[id]);
}

test('a dragged actor stays where it was put, and the others stay too', async ({ page }) => {
  await explore(page);
  const before = await places(page);
  await drag(page, 'syr', 20, -30);
  await expect(page).toHaveURL(/pin-wide=syr:/);
  expect(await movedSince(page, before)).toEqual(['syr']);
  await expect(page.locator('[data-pin]')).toHaveAttribute('data-pin', 'syr');
  await page.goBack();
  await expect.poll(() => places(page)).toEqual(before);
  await expect(page.locator('[data-pin]')).toHaveCount(0);
});

test('while an actor is dragged, labels of its lines are away, and no other words meet', LONG, async ({ page }) => {
  await explore(page);
  const label = (id: string) => page.locator(`.stage .line[data-relationship=${id}] text`);
  await expect(label('S40').first()).toBeAttached();
  const [x, y] = await grab(page, 'kor');
  await page.mouse.move(x - 160, y - 130, { steps: 4 });
  await expect(label('S40')).toHaveCount(0);
  await expect(label('S13').first()).toBeAttached();
  const meeting = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.stage .lines .line > .mark text')].map((text) =>
      text.getBoundingClientRect(),
    );
    return boxes.filter((a, i) =>
      boxes.some(
        (b, k) =>
          k > i &&
          Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 6,
      ),
    ).length;
  });
  expect(meeting).toBe(0);
  await page.mouse.up();
  await expect(page.locator('.stage .line text').first()).toBeAttached();
});

test('a dragged actor is under the pointer all the way, and its lines come along', LONG, async ({ page }) => {
  await explore(page);
  const line = page.locator('.stage [data-relationship=S29] .hit');
  const course = await line.getAttribute('d');
  const [x, y] = await grab(page, 'syr');
  for (const [dx, dy] of [
    [30, -10],
    [60, -60],
    [-20, -80],
  ] as const) {
    await page.mouse.move(x + dx, y + dy);
    await expect
      .poll(async () => {
        const [nowX, nowY] = (await screenPlaces(page)).syr!;
        return Math.hypot(nowX - x - dx, nowY - y - dy);
      })
      .toBeLessThan(1);
  }
  await expect(line).not.toHaveAttribute('d', course!);
  await page.mouse.up();
});

test('neighbours give way to a drag, keep their new place, and come back with it', async ({ page }) => {
  await explore(page);
  const before = await places(page);
  const at = await screenPlaces(page);
  const [dx, dy] = [at.irn![0] - at.syr![0], at.irn![1] - at.syr![1]];
  await drag(page, 'syr', dx * 0.9, dy * 0.9);
  await expect(page).toHaveURL(/moved-wide=[^&]*irn:/);
  expect(await movedSince(page, before)).toEqual(expect.arrayContaining(['irn', 'syr']));
  const after = await places(page);
  await page.reload();
  await expect(actor(page, 'syr')).toBeAttached();
  await expect.poll(() => places(page)).toEqual(after);
  await page.goBack();
  await expect.poll(() => places(page)).toEqual(before);
});

test('no hand can lose an actor beyond the frame', LONG, async ({ page }) => {
  await explore(page);
  const [x, y] = await grab(page, 'syr');
  await page.mouse.move(x, y - 5);
  await page.mouse.move(1300, 20, { steps: 4 });
  await page.mouse.up();
  await expect(page).toHaveURL(/pin-wide=syr:840,0/);
});

test('a double click on a fixed actor lets it go back', LONG, async ({ page }) => {
  await explore(page);
  const before = await places(page);
  await drag(page, 'syr', 20, -30);
  await expect(page.locator('[data-pin=syr]')).toBeAttached();
  await actor(page, 'syr').dblclick();
  await expect(page.locator('[data-pin]')).toHaveCount(0);
  await expect.poll(() => movedSince(page, before)).toEqual([]);
  await expect(page).not.toHaveURL(/open=/);
});

test('two clicks on a fixed actor open nothing, one does', LONG, async ({ page }) => {
  await page.clock.install();
  await explore(page);
  await drag(page, 'syr', 20, -30);
  // From here on time passes only when it is told to.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 60_000));
  await actor(page, 'syr').click();
  await page.clock.runFor(250);
  await expect(page).not.toHaveURL(/open=/);
  await page.clock.runFor(100);
  await expect(page).toHaveURL(/open=syr/);
  await page.getByRole('button', { name: 'Close details' }).click();
  await actor(page, 'syr').dblclick();
  await page.clock.runFor(1000);
  await expect(page.locator('[data-pin]')).toHaveCount(0);
  await expect(page).not.toHaveURL(/open=/);
});

test('an actor is moved and let go with keys', async ({ page }) => {
  await explore(page);
  const before = await places(page);
  await page.getByRole('group', { name: 'Actors and their relationships' }).getByRole('button').first().focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page).toHaveURL(/pin-wide=/);
  await expect.poll(() => movedSince(page, before)).toHaveLength(1);
  await page.keyboard.press('Delete');
  await expect.poll(() => places(page)).toEqual(before);
});

test('an actor is moved from its details, by a press or by keys, kept or put back', LONG, async ({ page }) => {
  await explore(page, 'open=syr');
  const before = await places(page);
  const [x, y] = (await screenPlaces(page)).syr!;
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  const bar = page.getByRole('application', { name: 'Move Syria' });
  await expect(bar).toBeFocused();
  await expectAccessible(page);
  await page.mouse.click(x + 70, y + 30);
  await expect(page).toHaveURL(/pin-wide=syr:/);
  await expect.poll(async () => Math.hypot(...(await offBy(page, 'syr', x + 70, y + 30)))).toBeLessThan(1);
  await bar.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Escape');
  await expect(bar).toHaveCount(0);
  await expect.poll(() => places(page)).toEqual(before);

  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(bar).toHaveCount(0);
  await expect.poll(() => movedSince(page, before)).toEqual(['syr']);
  await page.getByRole('button', { name: 'Release' }).click();
  await expect.poll(() => places(page)).toEqual(before);
});

async function offBy(page: Page, id: string, x: number, y: number): Promise<[number, number]> {
  const at = (await screenPlaces(page))[id]!;
  return [at[0] - x, at[1] - y];
}

test(
  'Tidy up moves the others a little, the fixed not at all; Put all back undoes everything',
  LONG,
  async ({ page }) => {
    await explore(page);
    const before = await places(page);
    await drag(page, 'ukr', 0, -80);
    const dragged = await places(page);
    await arrange(page, /^Tidy up/);
    await expect(page.getByText('Tidied up. Use Back to undo.')).toBeVisible();
    expect((await places(page)).ukr).toBe(dragged.ukr);
    const [now, then] = [await numbers(page), toNumbers(dragged)];
    for (const id of Object.keys(then).filter((id) => !['put', 'kim'].includes(id))) {
      expect(Math.hypot(now[id]![0] - then[id]![0], now[id]![1] - then[id]![1]), id).toBeLessThan(100);
    }
    await expectAccessible(page);
    await arrange(page, /^Put all back/);
    await expect.poll(() => places(page)).toEqual(before);
  },
);

const toNumbers = (all: Record<string, string | null>) =>
  Object.fromEntries(
    Object.entries(all).map(([id, text]) => [id, text!.match(/-?[\d.]+/g)!.map(Number) as [number, number]]),
  );
const numbers = async (page: Page) => toNumbers(await places(page));

test('positions are copied as the dossier, with everything else as it was', LONG, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await explore(page);
  await drag(page, 'syr', 20, -30);
  await expect(page).toHaveURL(/pin-wide=syr:/);
  const [, x, y] = /pin-wide=syr:([\d.]+),([\d.]+)/.exec(page.url())!;
  await arrange(page, /^Copy positions/);
  await expect(page.getByText('The dossier with these places is copied.')).toBeVisible();
  const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as Dossier;
  const shipped = JSON.parse(readFileSync('data/summit-2023.json', 'utf8')) as Dossier;
  shipped.actors.find(({ id }) => id === 'syr')!.positions.wide = { x: Number(x), y: Number(y) };
  expect(copied).toEqual(shipped);
});

interface Dossier {
  actors: { id: string; positions: Record<string, { x: number; y: number }> }[];
}
