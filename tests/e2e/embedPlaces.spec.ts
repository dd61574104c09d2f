/** Places where a box would shrink to its words: an embed takes the room that is there. */
import { host, pasted, pastedElement } from './hostPage';
import { expect, test } from './site';
import { LONG } from '../sample';

const rest = pasted.replace(pastedElement, '');
const WORDS = 'Words beside it. '.repeat(60);

/** Style of the place, and what stands in it; `least` of its 700 px goes to the embed. */
const PLACES: readonly { name: string; style?: string; body?: string; least?: number }[] = [
  { name: 'a flex row', style: 'display: flex', body: `<p>Before.</p>${pastedElement}<p>After.</p>`, least: 500 },
  { name: 'a row with many words', style: 'display: flex', body: `<p>${WORDS}</p>${pastedElement}`, least: 240 },
  { name: 'a centred flex column', style: 'display: flex; flex-direction: column; align-items: center' },
  { name: 'a centred grid', style: 'display: grid; justify-items: center' },
  {
    name: 'a grid with a column of words',
    style: 'display: grid; grid-template-columns: auto auto',
    body: `<p>Before.</p>${pastedElement}`,
    least: 500,
  },
  { name: 'a float', style: 'display: flow-root', body: pastedElement.replace('>', ' style="float: right">') },
  { name: 'a table cell', body: `<table><tr><td>${pastedElement}</table>`, least: 690 },
  { name: 'an inline block', body: pastedElement.replace('>', ' style="display: inline-block">') },
  { name: 'a box in an inline block', body: `<div style="display: inline-block">${pastedElement}</div>` },
  {
    name: 'a placed box',
    style: 'position: relative; block-size: 1200px',
    body: `<div style="position: absolute">${pastedElement}</div>`,
  },
  { name: 'open details', body: `<details open><summary>More</summary>${pastedElement}</details>` },
];

test('where boxes shrink to fit, it takes the width that is there, and no more', async ({ page }) => {
  const places = PLACES.map(
    ({ style = '', body = pastedElement }) => `<div class="place" style="${style}">${body}</div>`,
  );
  await host(page, { head: '<style>.place { inline-size: var(--room) }</style>', body: places.join('') });
  await expect(page.locator('actor-network .figure').last()).toBeAttached();
  for (const room of [700, 340]) {
    const found = await page.evaluate((width) => {
      document.body.style.setProperty('--room', `${width}px`);
      return [...document.querySelectorAll('.place')].map((place) => ({
        wide: place.querySelector('actor-network')!.getBoundingClientRect().width,
        over: place.scrollWidth - place.clientWidth,
      }));
    }, room);
    for (const [i, { name, least = 700 }] of PLACES.entries()) {
      expect({ name, room, over: found[i]!.over }).toEqual({ name, room, over: 0 });
      expect(found[i]!.wide, `${name}, ${room}`).toBeGreaterThanOrEqual(room === 700 ? least : 240);
    }
  }
});

test('closed details that are opened show the picture', LONG, async ({ page }) => {
  const embed = await host(page, { body: `<details><summary>More</summary>${pastedElement}</details>${rest}` });
  await page.getByText('More', { exact: true }).click();
  await embed.getByRole('button', { name: 'Warnings' }).click();
  await expect(embed.locator('.status')).toContainText('Showing 6 of 37');
  await expect(embed.locator('.square svg')).toBeVisible();
});
