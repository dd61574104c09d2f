/** What a touch costs, as counts: which elements of the picture change while a hand zooms, pans, points, drags and filters. */
import type { Page } from '@playwright/test';
import { expect, explore, test } from './site';

const DENSE = 'dossier=data/after-2023.json';

/** From now on remembers which marks of the picture change. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const svg = document.querySelector('.stage svg')!;
    const markOf = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement!;
      const mark = element.closest<SVGElement>('[data-actor], .line, .ghosts, .pins, .pills, .over, .under');
      return (
        mark?.dataset.actor ?? mark?.dataset.relationship ?? mark?.dataset.relationships ?? `${mark?.classList[0]}`
      );
    };
    const changed: string[] = [];
    const around: string[] = [];
    const observer = new MutationObserver((list) => {
      for (const { target } of list) {
        if (svg.contains(target)) changed.push(markOf(target));
        else if (!(target instanceof Element && target.matches('.layer, .stage'))) around.push(target.nodeName);
      }
    });
    const everything = { subtree: true, attributes: true, childList: true, characterData: true };
    observer.observe(document.querySelector('.explore')!, everything);
    Object.assign(window, { changed, around, observer });
  });
}
/** Marks that have changed since, each once. */
const changes = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { changed } = window as unknown as { changed: string[] };
    return [...new Set(changed.splice(0))];
  });
/** Two frames later. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
const frameOf = async (page: Page) => (await page.locator('.stage').boundingBox())!;
const layer = (page: Page) => page.locator('.stage > .layer');

test('zooming and panning move one layer; the picture is drawn when the hand rests', async ({ page }) => {
  await explore(page, DENSE);
  const { x, y, width, height } = await frameOf(page);
  // The bare corner of the frame, where no line is pointed at.
  await page.mouse.move(x + 12, y + height - 60);
  await painted(page);
  await watch(page);
  // Turns of the wheel, one after another, and what is seen before the hand rests.
  const [style, drawn, before] = await page.evaluate(
    async ([clientX, clientY]) => {
      const svg = document.querySelector('.stage svg')!;
      for (let turn = 0; turn < 8; turn++) {
        svg.dispatchEvent(new WheelEvent('wheel', { deltaY: -60, clientX, clientY, bubbles: true, cancelable: true }));
        await Promise.resolve();
      }
      await Promise.resolve();
      const { left, top, width } = svg.querySelector('[data-actor="prk"] .shape')!.getBoundingClientRect();
      return [
        document.querySelector<HTMLElement>('.stage > .layer')!.style.transform,
        svg.querySelector(':scope > g')!.getAttribute('transform'),
        { left, top, width },
      ] as const;
    },
    [x + width / 2, y + height / 2] as const,
  );
  expect(style).toMatch(/^translate\(.+\) scale\(1\.9/);
  expect(drawn).toBeNull();
  // At rest it is drawn in the same place.
  await expect(layer(page)).not.toHaveAttribute('style', /scale/);
  await expect(page.locator('.stage svg > g')).toHaveAttribute('transform', /scale\(1\.9/);
  const after = (await page.locator('.stage [data-actor="prk"] .shape').boundingBox())!;
  expect(Math.abs(after.x - before.left) + Math.abs(after.y - before.top)).toBeLessThan(1);
  expect(Math.abs(after.width - before.width)).toBeLessThan(0.5);

  // The text of this level comes from the worker.
  await expect(page.locator('.stage text.label').first()).toHaveAttribute('font-size', /^7\.6/);

  // Now seen closer, panned.
  await page.mouse.move(x + 12, y + height - 60);
  await page.mouse.down();
  await page.mouse.move(x + 30, y + height - 80);
  await painted(page);
  await changes(page);
  for (let step = 1; step < 8; step++) await page.mouse.move(x + 30 - step * 9, y + height - 80 - step * 5);
  await painted(page);
  expect(await changes(page)).toEqual([]);
  expect(await layer(page).evaluate((element) => element.style.transform)).toMatch(/^translate/);
  await page.mouse.up();
  await expect(layer(page)).not.toHaveAttribute('style', /translate/);
});

test('pointing changes the mark that is pointed at, and no other', async ({ page }) => {
  await explore(page, DENSE);
  const { x, y, height } = await frameOf(page);
  await page.mouse.move(x + 4, y + height - 4);
  await watch(page);
  const line = page.locator('.stage .line[data-relationship]').first();
  const id = (await line.getAttribute('data-relationship'))!;
  const box = (await line.locator('.mark circle').first().boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator('.stage .raised').first()).toBeAttached();
  await painted(page);
  expect((await changes(page)).filter((mark) => mark !== 'over')).toEqual([id]);
});

test('a drag draws again what hangs on those who move', async ({ page }) => {
  await explore(page, DENSE);
  const actor = page.locator('.stage [data-actor="jpn"] .shape');
  const { x, y, width, height } = (await actor.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 8, y + height / 2 + 8);
  await painted(page);
  await watch(page);
  await page.mouse.move(x + width / 2 + 16, y + height / 2 + 12);
  await painted(page);
  const touched = await changes(page);
  // Lists, counts and filters tell the same while somebody is in the hand.
  expect(await page.evaluate(() => (window as unknown as { around: string[] }).around)).toEqual([]);
  const all = await page.locator('.stage .line').count();
  expect(touched).toContain('jpn');
  const lines = touched.filter((mark) => !['jpn', 'ghosts', 'over', 'pins', 'pills'].includes(mark));
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.length).toBeLessThan(all / 4);
  await page.mouse.up();
});
