/** Takes the pictures of the documents anew, from the built page: `npm run pictures`. */
import { mkdir } from 'node:fs/promises';
import { CORPUS } from '../tests/shapes/corpus';
import { openBrowser } from './browser';
import { serve } from './serve.mjs';

const FOLDER = 'docs/pictures';
/** Name, width, height, and what the address asks for. */
const PICTURES: readonly (readonly [name: string, width: number, height: number, query: string])[] = [
  ['light', 1440, 900, 'open=S07'],
  ['dark', 1440, 900, 'open=S07&theme=dark'],
  ['phone', 390, 844, ''],
  ['slide', 1280, 720, 'present&step=8&theme=light'],
  ...[
    [1440, 900],
    [900, 900],
    [680, 900],
    [390, 844],
    [360, 800],
  ].flatMap(([width = 0, height = 0]) =>
    ['light', 'dark'].map((theme) => [`wide-${width}-${theme}`, width, height, `theme=${theme}`] as const),
  ),
];

/** Dossiers of all sizes, without places, by their name in the corpus of the tests and what of them is asked. */
const DOSSIERS: readonly (readonly [name: string, file: string, query?: string])[] = [
  ['two actors, 12 lines', 'two'],
  ['ring of 6', 'ring'],
  ['names in Arabic', 'arabic'],
  ['after 2023', 'after-2023'],
  ['two camps', 'camps'],
  ['donors and recipients', 'donors'],
  ['a hub and its firms', 'hub'],
  ['ownership tree', 'ownership'],
  ['sixty, sparse', 'sixty'],
  ['122 actors in six regions', 'regions'],
  ['122 actors in six regions', 'regions-groups', 'detail=groups'],
  ['300 actors in fifteen groups', 'three-hundred'],
];

const server = await serve('dist', { port: 0 });
const browser = await openBrowser();
try {
  await mkdir(FOLDER, { recursive: true });
  for (const [name, width, height, query] of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    await page.goto(new URL(query ? `?${query}` : '', server.address).href);
    await page.locator(':is(.stage, .screen) svg.picture [data-actor]').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const whole = ['light', 'dark', 'phone', 'slide'].includes(name);
    const path = `${FOLDER}/${name.replace('wide-', '')}`;
    if (whole) await page.screenshot({ path: `${path}.png` });
    else await page.locator('.stage-room').screenshot({ path: `${path}.jpg`, type: 'jpeg', quality: 82 });
    await page.close();
  }
  for (const [name, file, query] of DOSSIERS) {
    const [, dossier] = CORPUS.find(([known]) => known === name)!;
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      for (const theme of ['light', 'dark']) {
        const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
        await page.route('**/data/corpus.json', (route) => route.fulfill({ json: dossier }));
        await page.goto(
          new URL(`?dossier=data/corpus.json&theme=${theme}${query ? `&${query}` : ''}`, server.address).href,
        );
        await page.locator('.stage svg.picture [data-actor]').first().waitFor();
        await page.evaluate(() => document.fonts.ready);
        await page
          .locator('.stage-room')
          .screenshot({ path: `${FOLDER}/${file}-${width}-${theme}.jpg`, type: 'jpeg', quality: 72 });
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
}
