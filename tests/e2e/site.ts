/** A page that fails its test on any error, breach of policy or request to another origin. */
import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** What Chromium says of fonts that are preloaded, where the machine takes longer than it expects. */
const SLOW_PRELOAD = /was preloaded using link preload but not used within a few seconds/;

export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ page, baseURL }, use) => {
      const faults: string[] = [];
      const origin = new URL(baseURL!).origin;
      page.on('console', (message) => {
        const text = message.text();
        if (['error', 'warning'].includes(message.type()) && !SLOW_PRELOAD.test(text)) faults.push(`console: ${text}`);
      });
      page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
      page.on('dialog', (dialog) => {
        faults.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) faults.push(`request: ${url}`);
      });
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the explorer and waits until it answers. */
export async function explore(page: Page, query = ''): Promise<void> {
  await page.goto(query ? `./?${query}` : './');
  await expect(page.locator('.stage :is(svg [data-actor], .canvas-picture)').first()).toBeAttached();
}

/** Places of all actors, as their groups say. */
export function places(page: Page): Promise<Record<string, string | null>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<SVGGElement>('.stage [data-actor]')].map((group) => [
        group.dataset.actor!,
        group.getAttribute('transform'),
      ]),
    ),
  );
}

/** Places of all actors on the screen, in px. */
export function screenPlaces(page: Page): Promise<Record<string, [number, number]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<SVGGElement>('.stage [data-actor]')].map((group) => {
        const { e, f } = group.getScreenCTM()!;
        return [group.dataset.actor!, [e, f]];
      }),
    ),
  );
}

/** Ids of the relationships that the picture shows. */
export async function shownIds(page: Page): Promise<string[]> {
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll<SVGGElement>('.stage g.line:not([data-filtered])')].flatMap(
      (group) => group.dataset.relationships?.split(' ') ?? [group.dataset.relationship!],
    ),
  );
  return ids.sort();
}

export async function expectAccessible(page: Page): Promise<void> {
  // It would read style sheets in shadow roots by writing them into the page, which our policy forbids.
  const { violations } = await new AxeBuilder({ page }).options({ preload: false }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}
