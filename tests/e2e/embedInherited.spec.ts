/** What a page sets around an embed, and what of it may reach the picture: next to nothing. */
import type { Locator } from '@playwright/test';
import { PNG } from 'pngjs';
import { host, pasted } from './hostPage';
import { expect, test } from './site';
import { LONG } from '../sample';

/** What the host may set: whether and how it is seen and touched. */
const OF_THE_HOST = [
  'visibility',
  'color-scheme',
  'cursor',
  'pointer-events',
  'forced-color-adjust',
  'print-color-adjust',
  '-webkit-print-color-adjust',
];

const settled = async (embed: Locator) => {
  await expect(embed.locator('.figure[data-live]')).toBeVisible();
  await embed.page().evaluate(async () => {
    const latin = [...document.fonts].filter((font) => font.unicodeRange.includes('U+0-FF'));
    await Promise.all(latin.map((font) => font.load()));
    for (let k = 0; k < 2; k++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
};

/** A letter may be smoothed a little otherwise each time that a page is painted. */
const SMOOTHING = 40;
/** Pixels: so many may be, beside other work; one letter that stands elsewhere is more. */
const SMOOTHED = 10;

/** How many pixels of two pictures differ to the eye; all of them where their sizes do. */
function pixelsApart(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return Infinity;
  const isApart = (at: number) => [0, 1, 2].some((k) => Math.abs(a.data[at + k]! - b.data[at + k]!) > SMOOTHING);
  return Array.from({ length: a.width * a.height }, (_, i) => 4 * i).filter(isApart).length;
}

/** Every property that a child takes from its parent, with a value that it does not have by itself. */
function oddDeclarations(exceptions: readonly string[]): string[] {
  const odd =
    'rtl vertical-rl uppercase italic center right 9px 31px 3 0.3 900 red none pre nowrap break-all all hidden both under separate round bevel square end middle evenodd sideways exclude-ruby linearRGB optimizeSpeed pixelated crispEdges bottom inside small-caps condensed 62.5% manual always preserve cjk-decimal stroke always-hidden monospace keep-all anywhere strict balance'
      .split(' ')
      .concat(['"x"', '2px 2px red', '3px red', '"lnum" 0', 'url("#x")', '2 3', 'under left', 'from-image', '"«" "»"']);
  const box = document.createElement('div');
  const child = box.appendChild(document.createElement('span'));
  document.body.append(box);
  const names = [...getComputedStyle(child)].filter((name) => !exceptions.includes(name));
  const found = names.flatMap((name) => {
    const valueOf = () => getComputedStyle(child).getPropertyValue(name);
    const before = valueOf();
    const value = odd.find((one) => {
      box.style.cssText = '';
      box.style.setProperty(name, one);
      return valueOf() !== before;
    });
    return value === undefined ? [] : [`${name}: ${value} !important`];
  });
  box.remove();
  return found;
}

test('no inherited property of the host reaches the picture or the words about it', async ({ page }) => {
  await page.setViewportSize({ width: 760, height: 1300 });
  const embed = await host(page, {});
  await settled(embed);
  const plain = await embed.locator('.figure').screenshot();
  const declarations = await page.evaluate(oddDeclarations, OF_THE_HOST);
  const names = declarations.map((one) => one.split(':')[0]);
  for (const name of [
    'direction',
    'writing-mode',
    'letter-spacing',
    'text-transform',
    'line-height',
    'white-space-collapse',
  ])
    expect(names).toContain(name);
  expect(names.length).toBeGreaterThan(60);
  await page.addStyleTag({ content: `actor-network { ${declarations.join('; ')} }` });
  expect(await embed.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl');
  expect(pixelsApart(await embed.locator('.figure').screenshot(), plain)).toBeLessThan(SMOOTHED);
});

test('what is the host’s to set still reaches it', LONG, async ({ page }) => {
  const embed = await host(page, { head: '<style>actor-network { visibility: hidden; cursor: wait }</style>' });
  await expect(embed.locator('.square svg')).toBeHidden();
  expect(await embed.locator('.square svg').evaluate((svg) => getComputedStyle(svg).cursor)).toBe('wait');
});

test('in a page from right to left, picture and English words stand as anywhere', async ({ page }) => {
  await page.setViewportSize({ width: 760, height: 1300 });
  const plain = await host(page, {});
  await settled(plain);
  const before = await plain.locator('.figure').screenshot();
  await page.unrouteAll();
  const embed = await host(page, { html: 'dir="rtl"', body: pasted });
  await settled(embed);
  expect(pixelsApart(await embed.locator('.figure').screenshot(), before)).toBeLessThan(SMOOTHED);
  await expect(embed.locator('.figure')).toHaveAttribute('lang', 'en');
});
