/** A page of somebody else's, on our own server, that holds the shipped embed. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';

/** What is pasted, for a page at the root of the site. */
export const pasted = readFileSync('dist/embed/summit-2023/element.html', 'utf8')
  .replace(/(href|src)="\.\.\/\.\.\//g, '$1="./')
  .replace('src="picture.png"', 'src="./embed/summit-2023/picture.png"');

/** The element alone, without fonts and script. */
export const [pastedElement = ''] = /<actor-network[\s\S]*<\/actor-network>/.exec(pasted) ?? [];

/** An element without a picture, which draws its own. */
export const bare = '<actor-network src="./data/summit-2023.json"></actor-network>';
export const script = '<script type="module" src="./embed/actor-network.js"></script>';

/** Opens it. @returns the first embed on it */
export async function host(page: Page, { head = '', body = pasted, html = '' }): Promise<Locator> {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><html lang="en" ${html}><head><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`,
    }),
  );
  await page.goto('./host.html');
  return page.locator('actor-network').first();
}
