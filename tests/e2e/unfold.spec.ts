/** Members folded into their state, and out again: nobody else moves. */
import { expect, expectAccessible, explore, places, shownIds, test } from './site';
import { LONG } from '../sample';

test('the count on a rim opens into members beside their state, and nobody else moves', LONG, async ({ page }) => {
  await explore(page);
  const before = await places(page);
  await page.locator('.stage [data-unfold=rus]').click();
  await expect(page).toHaveURL(/unfold=rus/);
  await expect(page.locator('.stage [data-actor=vostochny]')).toBeAttached();
  const unfolded = await places(page);
  expect(Object.keys(unfolded).length).toBeGreaterThan(Object.keys(before).length);
  for (const [id, at] of Object.entries(before)) expect(unfolded[id], id).toBe(at);
  await expect(page.locator('.stage [data-relationship=S03]')).toBeVisible();
  await expect(page.getByText('Showing all 38 relationships.')).toBeVisible();
  await expect(page.getByText('1 more inside actors')).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect.poll(() => places(page)).toEqual(unfolded);
  await page.goBack();
  await expect.poll(() => places(page)).toEqual(before);
});

test('by keys: from the details of a state, which says whether it is open', async ({ page }) => {
  await explore(page, 'open=kor');
  const before = await places(page);
  const button = page.getByRole('button', { name: 'Show its inside in the picture' });
  await button.focus();
  await page.keyboard.press('Enter');
  const fold = page.getByRole('button', { name: 'Fold its inside in again' });
  await expect(fold).toBeFocused();
  await expect(page.locator('.stage [data-actor=kor-gov]')).toBeAttached();
  const list = page.getByRole('group', { name: 'Actors and their relationships' });
  await expect(list.getByRole('button', { name: /^South Korean government/ })).toBeAttached();
  await page.keyboard.press('Enter');
  await expect.poll(() => places(page)).toEqual(before);
});

test('members obey the filter and go along with their state', async ({ page }) => {
  await explore(page, 'unfold=kor&hide-certainty=reported,claimed,speculated,hypothetical');
  await expect(page.locator('.stage [data-relationship=S36]')).toHaveAttribute('data-filtered', '');
  await explore(page, 'unfold=kor');
  await expect(page.locator('.stage [data-relationship=S36]')).not.toHaveAttribute('data-filtered');
  const box = (await page.locator('.stage [data-actor=kor] .shape').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const offset = async () => {
    const at = await page.evaluate(() =>
      ['kor', 'kor-hawks'].map((id) => {
        const { e, f } = document.querySelector<SVGGElement>(`.stage [data-actor=${id}]`)!.getCTM()!;
        return [e, f] as const;
      }),
    );
    return [at[1]![0] - at[0]![0], at[1]![1] - at[0]![1]] as const;
  };
  const before = await offset();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 30, y - 20, { steps: 3 });
  await expect
    .poll(async () => {
      const now = await offset();
      return Math.hypot(now[0] - before[0], now[1] - before[1]);
    })
    .toBeLessThan(1);
  await page.mouse.up();
});

test('members stay where they are while others unfold and while the picture is tidied up', LONG, async ({ page }) => {
  await explore(page, 'unfold=rus');
  const before = await places(page);
  await page.locator('.stage [data-unfold=kor]').click();
  await expect(page).toHaveURL(/unfold=kor,rus/);
  const both = await places(page);
  for (const [id, at] of Object.entries(before)) expect(both[id], id).toBe(at);

  const box = (await page.locator('.stage [data-actor=ukr] .shape').boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 80, { steps: 3 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Arrange' }).click();
  await page.getByRole('button', { name: /^Tidy up/ }).click();
  await expect(page.getByText('Tidied up. Use Back to undo.')).toBeVisible();
  const tidied = await places(page);
  for (const id of ['vostochny', 'rus-delegation', 'rus-governor']) expect(tidied[id], id).toBe(both[id]);
});

test('the counts follow what is drawn of the inside', LONG, async ({ page }) => {
  await explore(page, 'unfold=kor,rus');
  const status = page.getByRole('region', { name: 'Period' }).getByRole('status');
  await expect(status).toHaveText('Showing all 39 relationships.');
  await expect(page.getByText(/more inside actors/)).toHaveCount(0);
  const claimed = page.getByRole('group', { name: 'How certain' }).getByRole('checkbox', { name: 'Claimed' });
  await claimed.uncheck();
  const shown = await shownIds(page);
  await expect(status).toContainText(
    `Showing ${shown.length} of 39 relationships. Hidden: ${39 - shown.length} by certainty.`,
  );
});

test('what unfolding draws is in the chart, in the starting points and in the focus list', LONG, async ({ page }) => {
  await explore(page);
  await page.getByRole('button', { name: 'Open…' }).click();
  await page.locator('dialog input[type=file]').setInputFiles('tests/fixtures/inside.json');
  await expect(page.getByRole('heading', { name: 'Inside', level: 1 })).toBeVisible();
  const status = page.getByRole('region', { name: 'Period' }).getByRole('status');
  const pieces = page.getByRole('group', { name: 'Period chart' }).locator(':scope > g > g');
  const start = page.getByRole('button', { name: 'Most connected' });
  const focus = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Focus on / }) });
  const counts = async () =>
    Object.fromEntries(
      await focus.evaluateAll((items) =>
        items.map((item) => [item.querySelector('.name')!.textContent, item.querySelector('.count > *')!.textContent]),
      ),
    ) as Record<string, string>;
  await expect(status).toHaveText('Showing 1 of 1 relationship.');
  await expect(page.getByText('1 more inside actors')).toBeVisible();
  await expect(pieces).toHaveCount(1);
  expect(await counts()).toEqual({ State: '1', Other: '1' });

  await page.locator('.stage [data-unfold=s]').click();
  await expect(page.locator('.stage [data-relationship=i1]')).toBeVisible();
  await expect(status).toHaveText('Showing all 2 relationships.');
  await expect(page.getByText('1 more inside actors')).toHaveCount(0);
  await expect(pieces).toHaveCount(2);
  const years = await pieces.evaluateAll((all) => all.map((piece) => Math.round(piece.getBoundingClientRect().left)));
  // 2015 stands before 2022.
  expect(new Set(years).size).toBe(2);
  await expect(start).toContainText('State');
  await expect(start).toContainText('2 relationships');
  expect(await counts()).toEqual({ State: '2', Other: '1', Minister: '1', General: '1' });

  await page.goBack();
  await expect(status).toHaveText('Showing 1 of 1 relationship.');
  await expect(pieces).toHaveCount(1);
});
