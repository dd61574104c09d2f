/** Pages of somebody else, on another origin than ours, that show the shipped embed. */
import { readFileSync } from 'node:fs';
import { test as base, expect, type Locator, type Page } from '@playwright/test';

const PORT = process.env.E2E_PORT ?? '4199';
export const OURS = `http://127.0.0.1:${PORT}`;
export const THEIRS = `http://localhost:${PORT}`;
export { expect };

/** What is pasted, with our address in full. */
export const snippet = readFileSync('dist/embed/summit-2023/element.html', 'utf8')
  .replace(/(href|src|explore)="\.\.\/\.\.\//g, `$1="${OURS}/`)
  .replace('src="picture.png"', `src="${OURS}/embed/summit-2023/picture.png"`);

/** What pages of theirs say at warning or worse. */
export const test = base.extend<{ said: string[] }>({
  said: [
    async ({ page }, use) => {
      const said: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(error.message));
      await use(said);
      // What is still on its way when a test is over goes to nobody.
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    },
    { auto: true },
  ],
});

/** Lets other origins read those files of ours, as hosts of static files do, and no others. */
export async function lend(page: Page, files: RegExp | null = /\/(embed|data)\//): Promise<void> {
  await page.route(`${OURS}/**`, async (route) => {
    // A connection that was kept may be closed while the machine is slow to ask again.
    const response = await route.fetch({ maxRetries: 3 });
    const isLent = files?.test(new URL(response.url()).pathname);
    // Without the header, Playwright would put in one that lets everybody read.
    const readers = isLent ? '*' : OURS;
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': readers } });
  });
}

export interface Host {
  /** Rules of the page's Content-Security-Policy, as its server sends them. */
  policy?: string;
  head?: string;
  body?: string;
}

/** Opens a page of theirs. @returns the first embed on it */
export async function visit(page: Page, { policy, head = '', body = snippet }: Host = {}): Promise<Locator> {
  await page.route(`${THEIRS}/**`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: policy ? { 'content-security-policy': policy } : {},
      body: `<!doctype html><html lang="en"><head><title>Theirs</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
    }),
  );
  await page.goto(`${THEIRS}/host.html`);
  return page.locator('actor-network').first();
}

export const oursOnly = (lines: readonly string[]) => lines.filter((line) => line.startsWith('actor-network:'));
