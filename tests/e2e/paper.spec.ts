/** What the browser prints of the explorer, as PDF from Chromium: pages, not styles. */
import { execFileSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { longUnless } from '../sample';
import { expect, explore, test } from './site';

interface Printed {
  width: number;
  height: number;
  /** Text of each page. */
  pages: string[];
  /** Each page, seen. */
  seen: PNG[];
}

async function print(page: Page): Promise<Printed> {
  const input = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { input, maxBuffer: 1 << 28 });
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(String(run('pdfinfo', '-')))!;
  const pages = String(run('pdftotext', '-layout', '-', '-'))
    .split('\f')
    .slice(0, -1);
  const seen = ['1', '2', '3'].map((n) => PNG.sync.read(run('pdftoppm', '-png', '-r', '40', '-f', n, '-l', n, '-')));
  return { width: Number(width), height: Number(height), pages, seen };
}

/** The box of all that is not white, as shares of the page. */
function inkOf({ width, height, data }: PNG): { wide: number; high: number; ground: string } {
  const rows = new Set<number>();
  const columns = new Set<number>();
  const counts = new Map<string, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.subarray(at, at + 3).toString('hex');
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
    if (colour === 'ffffff') continue;
    columns.add((at / 4) % width);
    rows.add(Math.floor(at / 4 / width));
  }
  const [[ground]] = [...counts].sort(([, a], [, b]) => b - a) as [[string, number]];
  const span = (found: Set<number>) => Math.max(...found) - Math.min(...found);
  return { wide: span(columns) / width, high: span(rows) / height, ground };
}

for (const [width, height] of [
  [1440, 900],
  [680, 900],
  [390, 844],
] as const) {
  test(
    `printed from ${width} px: an upright page with the whole key, on white`,
    longUnless(width === 1440),
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: 'dark' });
      const evidence = page.waitForResponse(/Evidence-[^/]*\.js/);
      await explore(page, 'open=S20');
      // Whoever prints has moved a pointer or pressed a key before: the evidence comes with that.
      await page.keyboard.press('Shift');
      await (await evidence).finished();
      await expect(page.getByRole('heading', { name: 'Reported ammunition shipments' })).toBeAttached();
      const frame = await page.locator('.stage svg').getAttribute('viewBox');
      const paper = await print(page);
      expect(paper.height).toBeGreaterThan(paper.width);
      for (const said of [
        'The Kim–Putin summit',
        'Showing all 37',
        'How to read it',
        'Arms flows',
        'Hypothetical:',
        'Grades and certainty',
      ])
        expect(paper.pages[0]).toContain(said);
      expect(paper.pages[1]).toContain('Reported ammunition shipments');
      expect(paper.pages.slice(2).join()).toContain('Sources');
      expect(paper.seen.map((one) => inkOf(one).ground)).toEqual(['ffffff', 'ffffff', 'ffffff']);
      expect(inkOf(paper.seen[0]!).wide).toBeGreaterThan(0.75);
      expect(await page.locator('.stage svg').getAttribute('viewBox'), 'the picture of the window').toBe(frame);
    },
  );
}
