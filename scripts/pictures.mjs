/** Takes the pictures of the documents anew, from the built page: `npm run pictures`. */
import { mkdir } from 'node:fs/promises';
import { chromium } from 'playwright';
import { browserPath } from './ensure.mjs';
import { serve } from './serve.mjs';

const FOLDER = 'docs/pictures';
/** Name, width, height, and what the address asks for. */
const PICTURES = [
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
  ].flatMap(([width, height]) => [
    [`wide-${width}-light`, width, height, 'theme=light'],
    [`wide-${width}-dark`, width, height, 'theme=dark'],
  ]),
];

const server = await serve('dist', { port: 0 });
const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  await mkdir(FOLDER, { recursive: true });
  for (const [name, width, height, query] of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    await page.goto(new URL(query ? `?${query}` : '', server.address).href);
    await page.locator(':is(.stage, .screen) svg.picture [data-actor]').first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const whole = ['light', 'dark', 'phone', 'slide'].includes(name);
    const target = whole ? page : page.locator('.stage-room');
    const path = `${FOLDER}/${name.replace('wide-', '')}`;
    await (whole
      ? target.screenshot({ path: `${path}.png` })
      : target.screenshot({ path: `${path}.jpg`, type: 'jpeg', quality: 82 }));
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
}
