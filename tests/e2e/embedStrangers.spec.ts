/** The embed on pages of another origin: their policies, their sealed frames, a browser that keeps nothing. */
import type { Locator, Page } from '@playwright/test';
import { expect, lend, OURS, oursOnly, snippet, test, visit } from './strangers';
import { LONG } from '../sample';

const LET_IN = `default-src 'none'; script-src ${OURS}; style-src ${OURS}; font-src ${OURS}; connect-src ${OURS}; img-src ${OURS} data:`;
const BARE = `<actor-network src="${OURS}/data/summit-2023.json"></actor-network><script type="module" src="${OURS}/embed/actor-network.js"></script>`;

async function pickWarnings(embed: Locator): Promise<void> {
  await embed.getByRole('button', { name: 'Warnings' }).click();
  await expect(embed.locator('.status')).toHaveText(
    'Showing 6 of 37 relationships. Hidden: 31 by type. 2 more inside actors.',
  );
}
async function openCard(embed: Locator): Promise<void> {
  await expect(embed.locator('.figure[data-live]')).toBeVisible();
  await embed.locator('.square [data-relationship="S32"] .badge').click();
  await expect(embed.getByRole('region', { name: 'Details' })).toContainText('China');
}
async function expectStill(embed: Locator): Promise<void> {
  await expect(embed.locator('.square svg')).toBeVisible();
  await expect(embed.locator('.title')).toHaveText('The Kim–Putin summit and its audience');
  await expect(embed.locator('.figure[data-live]')).toHaveCount(0);
  await embed.locator('summary').click();
  await expect(embed.locator('[data-item="S01"]')).toBeVisible();
}

test(
  'a strict policy that names our origin and our policy for trusted types gets all of it',
  LONG,
  async ({ page, said }) => {
    await lend(page);
    const rules = `${LET_IN}; require-trusted-types-for 'script'; trusted-types svelte-trusted-html`;
    const embed = await visit(page, { policy: rules });
    await openCard(embed);
    await pickWarnings(embed);
    await embed.evaluate((element) => element.setAttribute('view', 'detail=lines'));
    await expect(embed.locator('.figure')).toHaveAttribute('data-view', 'detail=lines');
    expect(said).toEqual([]);
  },
);

test(
  'where no policy for trusted types is let in, a picture is taken over all the same',
  LONG,
  async ({ page, said }) => {
    await lend(page);
    const rules = `${LET_IN}; require-trusted-types-for 'script'; trusted-types 'none'`;
    const embed = await visit(page, { policy: rules });
    await openCard(embed);
    await pickWarnings(embed);
    expect(said).toEqual([]);
  },
);

test('where none is let in and no picture stands, one line says so', LONG, async ({ page, said }) => {
  await lend(page);
  const rules = `${LET_IN}; require-trusted-types-for 'script'; trusted-types 'none'`;
  const embed = await visit(page, { policy: rules, body: BARE });
  await expect(embed.getByRole('alert')).toHaveText(
    'The picture cannot be drawn: the policy of this page lets no trusted type named svelte-trusted-html in.',
  );
  expect(oursOnly(said)).toHaveLength(1);
});

test(
  'a policy that knows nothing of us leaves picture and list, without a word of ours',
  LONG,
  async ({ page, said }) => {
    await lend(page);
    const embed = await visit(page, { policy: `script-src 'none'; connect-src 'none'; trusted-types 'none'` });
    await expectStill(embed);
    expect(oursOnly(said)).toEqual([]);
  },
);

test(
  'a server of ours that lets nobody else read leaves picture and list, and one line says so',
  LONG,
  async ({ page, said }) => {
    await lend(page, null);
    const embed = await visit(page);
    await expectStill(embed);
    await expect.poll(() => oursOnly(said)).toEqual([expect.stringContaining('Access-Control-Allow-Origin')]);
    // Another font stands in for ours, and every name is as wide as it was measured for its place.
    const rows = await embed.locator('.square .actor:not([data-dock]) .name tspan').evaluateAll((found) =>
      found.map((row) => {
        const text = row as SVGTSpanElement;
        return text.getComputedTextLength() / Number(text.getAttribute('textLength'));
      }),
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const ratio of rows) expect(ratio).toBeCloseTo(1, 1);
  },
);

test(
  'a policy that lets the script in but not the dossier gets one line and a picture',
  LONG,
  async ({ page, said }) => {
    await lend(page);
    const embed = await visit(page, { policy: LET_IN.replace(`connect-src ${OURS}`, "connect-src 'none'") });
    await embed.getByRole('button', { name: 'Warnings' }).click();
    await expect(embed.locator('.status.fault')).toHaveText(
      'The dossier summit-2023.json cannot be had: it could not be fetched. The picture stays as it is.',
    );
    await expect(embed.locator('.square svg')).toBeVisible();
    expect(oursOnly(said)).toHaveLength(1);
  },
);

test.describe('in a sealed frame', () => {
  const sealed = (page: Page) =>
    visit(page, {
      body: `<iframe src="${OURS}/embed/summit-2023/" title="Ours" width="700" height="300" sandbox="allow-scripts" data-entente></iframe><script src="${OURS}/embed/host.js"></script>`,
    });
  const embedIn = (page: Page) => page.frameLocator('iframe').locator('actor-network');

  test('all of it works where our files may be read, and the frame gets its height', async ({ page, said }) => {
    await lend(page);
    await sealed(page);
    await pickWarnings(embedIn(page));
    await expect
      .poll(() => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height))
      .toBeGreaterThan(700);
    expect(said).toEqual([]);
  });
  test('where the dossier may not be read, a clear line stands below the picture', async ({ page, said }) => {
    await lend(page, /\/embed\//);
    await sealed(page);
    const embed = embedIn(page);
    await embed.getByRole('button', { name: 'Warnings' }).click();
    await expect(embed.locator('.status.fault')).toHaveText(/it could not be fetched\. The picture stays as it is\.$/);
    await expect(embed.locator('.square svg')).toBeVisible();
    expect(oursOnly(said)).toHaveLength(1);
  });
  test('where nothing may be read, picture and list stay, and one line says why', LONG, async ({ page, said }) => {
    await lend(page, null);
    await sealed(page);
    await expectStill(embedIn(page));
    await expect.poll(() => oursOnly(said)).toHaveLength(1);
  });
});

test(
  'where nothing may be stored, all of it works, and it does not even ask',
  LONG,
  async ({ page, context, said }) => {
    await lend(page);
    await page.addInitScript(() => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      const refuse = (owner: object, name: string) =>
        Object.defineProperty(owner, name, {
          get: () => {
            asked.push(name);
            throw new DOMException('Access is denied for this document.', 'SecurityError');
          },
        });
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) refuse(window, name);
      refuse(Document.prototype, 'cookie');
      for (const name of ['serviceWorker', 'storage']) refuse(Navigator.prototype, name);
    });
    const embed = await visit(page, { body: snippet });
    await openCard(embed);
    await pickWarnings(embed);
    expect(await page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(said).toEqual([]);
  },
);
