/** The picture on paper, in few colours, without motion, magnified: wherever it is read. */
import { expect, explore, expectAccessible, shownIds, test } from './site';
import { LONG, longUnless } from '../sample';

test('on paper: the picture, what it leaves out, how to read it, and the evidence of what is shown', async ({
  page,
}) => {
  const paper = page.waitForResponse(/Evidence-[^/]*\.js/);
  await explore(page, 'period=P1');
  // It comes with the first touch, so that it is there when the browser's own menu prints.
  await page.mouse.move(300, 300);
  await (await paper).finished();
  await expect(page.getByText('What is shown, in words')).toHaveCount(0);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  for (const gone of ['.bar', '.zoom', '.period .chip', '.rail fieldset'])
    await expect(page.locator(gone).first(), gone).toBeHidden();
  await expect(page.locator('.stage .picture')).toBeVisible();
  await expect(page.locator('.status')).toContainText('Showing 4 of 37');
  await expect(page.locator('.key .levels')).toContainText('Hypothetical: has not happened');
  await expect(page.locator('.key .levels')).not.toContainText('Not graded');
  await expect(page.locator('.key .families li')).toHaveCount(7);
  await expect(page.locator('.key .families')).toContainText('Arms flows');
  expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--paper'))).toMatch(
    /^#fff(fff)?$/i,
  );
  await expect(page.locator('.evidence li[id^="r-S"]')).not.toHaveCount(0);
  const told = await page.locator('.evidence li[id^="r-S"]').evaluateAll((items) => items.map(({ id }) => id.slice(2)));
  expect(told.sort()).toEqual(await shownIds(page));
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(page.getByText('What is shown, in words')).toHaveCount(0);
});

for (const width of [1440, 900, 390]) {
  test(
    `on paper from ${width} px: no gap under the picture, and neither is a button left`,
    longUnless(width === 900),
    async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await explore(page, 'open=S20');
      await expect(page.getByRole('heading', { name: 'Reported ammunition shipments' })).toBeAttached();
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText('What is shown, in words')).toBeVisible();
      await expect(page.locator('.evidence')).toContainText('paragraph 7');
      await expect(page.locator('.key .families li').first()).toBeVisible();
      const edges = await page.evaluate(() =>
        ['.stage-room', '.status', '.key', '.panel'].map((part) => {
          const { top, bottom } = document.querySelector(`.explore ${part}`)!.getBoundingClientRect();
          return { top, bottom };
        }),
      );
      for (const [i, { top }] of edges.slice(1).entries()) expect(top - edges[i]!.bottom).toBeLessThan(24);
      for (const button of await page.locator('.panel .top button').all()) await expect(button).toBeHidden();
    },
  );
}

test('in the colours of the system, marks stay apart from the ground', LONG, async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await explore(page);
  const paints = await page.evaluate(() => {
    const system = (name: string) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = name;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    const paint = (selector: string, part: 'fill' | 'stroke') =>
      getComputedStyle(document.querySelector(`.stage ${selector}`)!)[part];
    return {
      ground: system('Canvas'),
      ink: system('CanvasText'),
      node: paint('[data-actor=rus] .shape', 'fill'),
      name: paint('[data-actor=rus] text', 'fill'),
      line: paint('[data-relationship=S20] .ink .f-arms', 'fill'),
      hit: paint('[data-relationship=S20] .hit', 'stroke'),
    };
  });
  expect(paints.ink).not.toBe(paints.ground);
  expect(paints).toMatchObject({ node: paints.ink, name: paints.ground, line: paints.ink, hit: 'rgba(0, 0, 0, 0)' });
  await expectAccessible(page);
});

test('without motion nothing fades or flies', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await explore(page);
  const times = await page
    .locator('.stage .ink, .stage .mark, .stage .shape, .stage .ghosts path')
    .evaluateAll((marks) => [...new Set(marks.map((mark) => getComputedStyle(mark).transitionDuration))]);
  expect(times).toEqual(['0s']);
  const camera = page.locator('.stage svg > g');
  await page.getByRole('button', { name: 'Focus on South Korea' }).click();
  const at = await camera.getAttribute('transform');
  expect(at).toMatch(/scale/);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await camera.getAttribute('transform')).toBe(at);
});

test('magnified four times, everything can be scrolled to, and only downwards', LONG, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 225 });
  await explore(page);
  const details = page.getByRole('complementary', { name: 'Details' });
  await details.getByText('The story in 9 steps').scrollIntoViewIfNeeded();
  await expect(details.getByText('The story in 9 steps')).toBeInViewport();
  const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(sizes[0]).toBe(sizes[1]);
  const overlap = await page.evaluate(() => {
    const [picture, panel] = ['.stage-room', '.panel'].map((part) => document.querySelector(part)!);
    return picture!.getBoundingClientRect().bottom > panel!.getBoundingClientRect().top;
  });
  expect(overlap).toBe(false);
});

for (const width of [1440, 1024, 900, 680, 390, 360, 320]) {
  test(`at ${width} px nothing sticks out sideways`, longUnless(width === 320), async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await explore(page, 'open=S20');
    const sizes = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(sizes[0]).toBe(sizes[1]);
  });
}

test('a line answers within 12 px of the pointer, whatever was drawn over it', async ({ page }) => {
  await explore(page);
  const line = page.locator('.stage [data-relationship=S20]');
  const badge = (await line.locator('.mark > circle').boundingBox())!;
  const [x, y] = [badge.x + badge.width + 60, badge.y + badge.height / 2];
  await page.mouse.move(x, y + 11);
  await expect(line).toHaveClass(/raised/);
  await expect(page.locator('.stage .raised')).toHaveCount(1);
  await page.mouse.move(x, y + 34);
  await expect(page.locator('.stage .raised')).toHaveCount(0);
  await page.mouse.click(x, y + 11);
  await expect(page).toHaveURL(/open=S20/);
});

test('a line under the pointer stands out and says its name', LONG, async ({ page }) => {
  await page.setViewportSize({ width: 680, height: 900 });
  await explore(page);
  const hidden = page.locator('.stage g.line[data-relationship]').filter({ hasNot: page.locator('text.label') });
  const id = await hidden.first().getAttribute('data-relationship');
  const badge = (await page.locator(`.stage [data-relationship=${id}] .mark > circle`).boundingBox())!;
  await page.mouse.move(badge.x + badge.width / 2, badge.y + badge.height / 2);
  await expect(page.locator(`.stage [data-relationship=${id}]`)).toHaveClass(/raised/);
  await expect(page.locator('.stage .over text').first()).toBeVisible();
  await page.mouse.move(2, 2);
  await expect(page.locator('.stage .over text')).toHaveCount(0);
});

test('an actor under the pointer stands out, too, and nothing else does', LONG, async ({ page }) => {
  await explore(page);
  const raised = page.locator('.stage .over .raised');
  const shape = page.locator('.stage [data-actor=chn] .shape');
  await page.locator('.stage [data-actor=chn]').hover();
  await expect(raised).toHaveCount(1);
  const [ring, actor] = [(await raised.boundingBox())!, (await shape.boundingBox())!];
  expect(ring.x).toBeLessThan(actor.x);
  expect(ring.y + ring.height).toBeGreaterThan(actor.y + actor.height);
  await expect(page.locator('.stage .line.raised')).toHaveCount(0);
  await page.mouse.move(2, 2);
  await expect(raised).toHaveCount(0);
});
